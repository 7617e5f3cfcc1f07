// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "consolecontext.h"
#include "newfile.h"

#include "base/displaytext.h"
#include "formats/table/columnmapping.h"
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
    // Names inside an archive and what stands in a file are a stranger's words.
    out << (file.format ? *file.format : QStringLiteral("not recognised")).leftJustified(16) << ' '
        << displayText(file.path) << '\n';
    if (file.format && file.messages.total() + file.people.total() + file.ratings.total() > 0) {
        out << "                 messages " << file.messages.fresh << " new, "
            << file.messages.changed << " changed, " << file.messages.same << " same; people "
            << file.people.total() << "; threads " << file.threads << " new\n";
    }
    constexpr int kShown = 5;
    for (int i = 0; i < static_cast<int>(file.rejected.size()) && i < kShown; ++i) {
        const RejectedRecord& record = file.rejected[static_cast<std::size_t>(i)];
        out << "                 rejected " << displayText(record.place) << ": "
            << displayText(record.reason) << '\n';
    }
    if (file.rejectedCount > kShown)
        out << "                 and " << file.rejectedCount - kShown << " more (see --json)\n";
    for (const QString& gap : file.gaps)
        out << "                 gap: " << displayText(gap) << '\n';
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
        << report.files.size() << " file(s), " << totals.bytes << " bytes: " << totals.bytesImported
        << " imported, " << totals.bytesRejected << " rejected\n"
        << "messages: " << totals.messages.fresh << " new, " << totals.messages.changed
        << " changed, " << totals.messages.same << " same · people: " << totals.newPeople
        << " new · threads: " << totals.threads << " new · "
        << QString::number(report.seconds, 'f', 1) << " s\n";
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
            {QStringLiteral("format"),
                QStringLiteral("Read as this format instead of recognising it."),
                QStringLiteral("KEY")},
            {QStringLiteral("account"), QStringLiteral("The account that the records belong to."),
                QStringLiteral("NAME")},
            {QStringLiteral("map"), QStringLiteral("Column map of a table, JSON."),
                QStringLiteral("FILE")},
            {QStringLiteral("dry-run"), QStringLiteral("Read and compare, keep nothing.")},
            {QStringLiteral("threads"), QStringLiteral("1 or 2 (default)."), QStringLiteral("N"),
                QStringLiteral("2")},
        });
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& given) const override
    {
        Context context = given;
        ImportRequest request;
        if (const int wrong = read(parser, context, request); wrong != Done)
            return wrong;
        // A dry run leaves no file behind where there was none.
        QTemporaryDir scratch;
        const bool scratched = request.dryRun && !QFile::exists(context.workspacePath);
        if (scratched)
            context.workspacePath = scratch.filePath(QStringLiteral("dry.waymark"));

        NewFile made(context.workspacePath);
        auto workspace = context.openQuietly(OpenMode::Create); // closed before the file goes
        if (!workspace) {
            made.keep();
            return context.failToOpen(workspace.error());
        }
        ImportService service(**workspace, *context.formats, *context.categoriser, *context.clock);
        Result<ImportReport> report = [&] {
            ConsoleContext job(context);
            return service.run(request, job);
        }();
        if (!report && report.error().kind != ErrorKind::Cancelled)
            made.keep(); // what was committed can be completed
        if (!report)
            return context.fail(report.error());
        printReport(context, *report);
        const int code = exitCodeOf(*report);
        if (code == NothingRead)
            return code;
        made.keep();
        if (!scratched)
            context.rememberWorkspace();
        return code;
    }

private:
    /// The request that the words of the command line ask for; else its exit code.
    static int read(
        const QCommandLineParser& parser, const Context& context, ImportRequest& request)
    {
        request.paths = parser.positionalArguments();
        request.format = parser.value(QStringLiteral("format"));
        request.account = parser.value(QStringLiteral("account"));
        request.dryRun = parser.isSet(QStringLiteral("dry-run"));
        const QString threads = parser.value(QStringLiteral("threads"));
        request.twoThreads = threads != QLatin1String("1");
        if (request.paths.isEmpty())
            return context.misused(QStringLiteral("import needs at least one file or folder."));
        if (threads != QLatin1String("1") && threads != QLatin1String("2"))
            return context.misused(QStringLiteral("--threads is 1 or 2, not “%1”.").arg(threads));
        if (parser.isSet(QStringLiteral("format")) && !context.formats->byKey(request.format)) {
            QStringList keys;
            for (const auto& importer : context.formats->importers())
                keys.append(importer->key());
            return context.misused(QStringLiteral("There is no format “%1”. The formats are: %2.")
                                       .arg(request.format, keys.join(QStringLiteral(", "))));
        }
        if (!parser.isSet(QStringLiteral("map")))
            return Done;
        QFile map(parser.value(QStringLiteral("map")));
        if (!map.open(QIODevice::ReadOnly)) {
            return context.fail(
                {map.exists() ? ErrorKind::FileNotReadable : ErrorKind::FileNotFound,
                    map.fileName(), map.errorString()});
        }
        request.mapping = map.readAll();
        const auto mapping = table::ColumnMapping::fromJson(request.mapping);
        if (!mapping) {
            return context.misused(QStringLiteral("“%1” holds no column map: %2.")
                                       .arg(map.fileName(), mapping.error().detail));
        }
        return Done;
    }
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace waymark::cli
