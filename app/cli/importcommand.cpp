// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "consolecontext.h"

#include "services/importreportjson.h"
#include "services/importservice.h"

#include <QFile>
#include <QTemporaryDir>

namespace waymark::cli {

namespace {

int exitCodeOf(const ImportReport& report)
{
    if (!report.anythingRead())
        return NothingRead;
    return report.totals().rejectedCount > 0 ? DoneWithProblems : Done;
}

void printFile(QTextStream& out, const FileReport& file)
{
    out << (file.format ? *file.format : QStringLiteral("not recognised")).leftJustified(16) << ' ' << file.path << '\n';
    if (file.format && file.messages.total() + file.people.total() + file.ratings.total() > 0) {
        out << "                 messages " << file.messages.fresh << " new, " << file.messages.changed << " changed, "
            << file.messages.same << " same; people " << file.people.total() << "; threads " << file.threads << " new\n";
    }
    constexpr int kShown = 5;
    for (int i = 0; i < static_cast<int>(file.rejected.size()) && i < kShown; ++i) {
        const RejectedRecord& record = file.rejected[static_cast<std::size_t>(i)];
        out << "                 rejected " << record.place << ": " << record.reason << '\n';
    }
    if (file.rejectedCount > kShown)
        out << "                 and " << file.rejectedCount - kShown << " more (see --json)\n";
    for (const QString& gap : file.gaps)
        out << "                 gap: " << gap << '\n';
}

void printReport(const Context& context, const ImportReport& report)
{
    if (context.json) {
        context.print(toJson(report));
        return;
    }
    QTextStream& out = *context.out;
    for (const FileReport& file : report.files)
        printFile(out, file);
    const FileReport totals = report.totals();
    out << "\n"
        << report.files.size() << " file(s), " << totals.bytes << " bytes: " << totals.bytesImported << " imported, "
        << totals.bytesRejected << " rejected\n"
        << "messages: " << totals.messages.fresh << " new, " << totals.messages.changed << " changed, "
        << totals.messages.same << " same · people: " << totals.newPeople << " new · threads: " << totals.threads
        << " new · " << QString::number(report.seconds, 'f', 1) << " s\n";
    if (report.dryRun)
        out << "Dry run: nothing was kept.\n";
    out.flush();
}

class ImportCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("import"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("Bring files, folders and archives into the workspace.");
    }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("PATH..."); }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOptions({
            {QStringLiteral("format"), QStringLiteral("Read as this format instead of recognising it."), QStringLiteral("KEY")},
            {QStringLiteral("account"), QStringLiteral("The account that the records belong to."), QStringLiteral("NAME")},
            {QStringLiteral("map"), QStringLiteral("Column map of a table, JSON."), QStringLiteral("FILE")},
            {QStringLiteral("dry-run"), QStringLiteral("Read and compare, keep nothing.")},
            {QStringLiteral("threads"), QStringLiteral("1 or 2 (default)."), QStringLiteral("N"), QStringLiteral("2")},
        });
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& given) const override
    {
        Context context = given;
        ImportRequest request;
        request.paths = parser.positionalArguments();
        request.format = parser.value(QStringLiteral("format"));
        request.account = parser.value(QStringLiteral("account"));
        request.dryRun = parser.isSet(QStringLiteral("dry-run"));
        request.twoThreads = parser.value(QStringLiteral("threads")) != QLatin1String("1");
        if (request.paths.isEmpty()) {
            *context.err << "import needs at least one file or folder.\n";
            return WrongUsage;
        }
        if (!request.format.isEmpty() && !context.formats->byKey(request.format)) {
            *context.err << "There is no format “" << request.format << "”.\n";
            return WrongUsage;
        }
        if (parser.isSet(QStringLiteral("map"))) {
            QFile map(parser.value(QStringLiteral("map")));
            if (!map.open(QIODevice::ReadOnly))
                return context.fail({ErrorKind::FileNotReadable, map.fileName(), map.errorString()});
            request.mapping = map.readAll();
        }
        // A dry run leaves no file behind where there was none.
        QTemporaryDir scratch;
        if (request.dryRun && !QFile::exists(context.workspacePath))
            context.workspacePath = scratch.filePath(QStringLiteral("dry.waymark"));

        auto workspace = context.open(OpenMode::Create);
        if (!workspace)
            return context.fail(workspace.error());
        ImportService service(**workspace, *context.formats, *context.categoriser, *context.clock);
        Result<ImportReport> report = [&] {
            ConsoleContext job(context);
            return service.run(request, job);
        }();
        if (!report)
            return context.fail(report.error());
        printReport(context, *report);
        return exitCodeOf(*report);
    }
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace waymark::cli
