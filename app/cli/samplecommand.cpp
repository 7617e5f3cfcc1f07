// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "consolecontext.h"

#include "services/importreportjson.h"
#include "services/samplecommunity.h"

namespace waymark::cli {

namespace {

class SampleCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("sample"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("Import the invented sample community into the workspace.");
    }

    [[nodiscard]] int run(const QCommandLineParser&, const Context& context) const override
    {
        auto workspace = context.open(OpenMode::Create);
        if (!workspace)
            return context.fail(workspace.error());
        Result<ImportReport> report = [&] {
            ConsoleContext job(context);
            return installSample(**workspace, *context.formats, *context.categoriser, *context.clock, job);
        }();
        if (!report)
            return context.fail(report.error());
        const FileReport totals = report->totals();
        if (context.json)
            context.print(toJson(*report));
        else
            *context.out << totals.messages.fresh << " messages of " << totals.newPeople
                         << " people imported into " << context.workspacePath << '\n';
        context.out->flush();
        return totals.rejectedCount > 0 ? DoneWithProblems : Done;
    }
};

} // namespace

std::unique_ptr<Command> makeSampleCommand()
{
    return std::make_unique<SampleCommand>();
}

} // namespace waymark::cli
