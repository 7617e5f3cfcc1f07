// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "consolecontext.h"
#include "newfile.h"

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
        NewFile made(context.workspacePath);
        auto workspace = context.openQuietly(OpenMode::Create); // closed before the file goes
        if (!workspace) {
            made.keep();
            return context.failToOpen(workspace.error());
        }
        Result<ImportReport> report = [&] {
            ConsoleContext job(context);
            return installSample(
                **workspace, *context.formats, *context.categoriser, *context.clock, job);
        }();
        if (!report && report.error().kind == ErrorKind::Cancelled)
            return context.fail(report.error());
        made.keep();
        if (!report)
            return context.fail(report.error());
        context.rememberWorkspace();
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
