// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "services/workspacerecords.h"
#include "storage/backup.h"
#include "storage/sourcequeries.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace waymark::cli {

namespace {

QJsonValue isoTime(std::optional<Millis> at)
{
    return at ? QJsonValue(QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(Qt::ISODateWithMs))
              : QJsonValue();
}

/// The one file that these verbs take.
std::optional<QString> onlyArgument(
    const QCommandLineParser& parser, const Context& context, const QString& verb)
{
    if (parser.positionalArguments().size() == 1)
        return parser.positionalArguments().first();
    static_cast<void>(context.misused(QStringLiteral("%1 needs one file.").arg(verb)));
    return std::nullopt;
}

/// No verb writes what it makes over the workspace it reads.
int overItself(const Context& context, const QString& path)
{
    return context.misused(
        QStringLiteral("“%1” is the workspace itself. Name another file.").arg(path));
}

/// Whether a copy of a workspace may stand there: over nothing, or over an older copy.
bool isFreeForCopy(const QString& path)
{
    const QFileInfo info(path);
    QFile file(path);
    return !info.exists()
        || (info.isFile() && file.open(QIODevice::ReadOnly)
            && file.read(16) == QByteArray("SQLite format 3", 16));
}

class SourcesCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("sources"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("What the workspace holds, by source.");
    }

    [[nodiscard]] int run(const QCommandLineParser&, const Context& context) const override
    {
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.failToOpen(workspace.error());
        const auto sources = loadSources((*workspace)->connection());
        if (!sources)
            return context.fail(sources.error());
        QJsonArray array;
        for (const SourceSummary& source : *sources) {
            if (!context.json) {
                *context.out << source.name().leftJustified(40) << source.messages << " messages, "
                             << source.people << " people, "
                             << isoTime(source.first).toString().left(10) << " to "
                             << isoTime(source.last).toString().left(10) << '\n';
                continue;
            }
            array.append(QJsonObject {{QStringLiteral("source"), source.name()},
                {QStringLiteral("system"), source.system}, {QStringLiteral("account"), source.host},
                {QStringLiteral("messages"), source.messages},
                {QStringLiteral("people"), source.people},
                {QStringLiteral("threads"), source.threads},
                {QStringLiteral("first"), isoTime(source.first)},
                {QStringLiteral("last"), isoTime(source.last)}});
        }
        if (context.json)
            context.print({{QStringLiteral("sources"), array}});
        context.out->flush();
        return Done;
    }
};

class CheckCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("check"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("Check the workspace's integrity; rescue what is readable.");
    }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("rescue"),
            QStringLiteral("Copy every readable row into this new workspace."),
            QStringLiteral("FILE")});
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        if (parser.isSet(QStringLiteral("rescue")))
            return rescue(parser.value(QStringLiteral("rescue")), context);
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.failToOpen(workspace.error());
        Connection& connection = (*workspace)->connection();
        auto problems = checkIntegrity(connection);
        if (!problems)
            return context.fail(problems.error());
        const auto index = checkIndex(connection);
        if (!index)
            return context.fail(index.error());
        *problems += *index;
        if (context.json)
            context.print({{QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}});
        else if (problems->isEmpty())
            *context.out << "No problems.\n";
        else
            *context.out << problems->join(u'\n') << '\n';
        context.out->flush();
        return problems->isEmpty() ? Done : DoneWithProblems;
    }

private:
    static int rescue(const QString& target, const Context& context)
    {
        if (context.workspacePath.isEmpty())
            return context.failToOpen({ErrorKind::WorkspaceAbsent, QString(), {}});
        const auto rows = rescueInto(context.workspacePath, target);
        if (!rows)
            return context.fail(rows.error());
        if (context.json)
            context.print({{QStringLiteral("problems"), QJsonArray()},
                {QStringLiteral("rescued_rows"), *rows}});
        else
            *context.out << *rows << " rows rescued into " << target << '\n';
        context.out->flush();
        return Done;
    }
};

class BackupCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("backup"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("Write a verified copy of the workspace.");
    }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("FILE"); }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        const auto target = onlyArgument(parser, context, name());
        if (!target)
            return WrongUsage;
        if (context.isWorkspaceFile(*target))
            return overItself(context, *target);
        if (!isFreeForCopy(*target)) {
            return context.misused(QStringLiteral(
                "“%1” is there and is no Waymark file: a backup does not replace it.")
                                       .arg(*target));
        }
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.failToOpen(workspace.error());
        if (auto done = backupInto((*workspace)->connection(), *target); !done)
            return context.fail(done.error());
        if (context.json)
            context.print({{QStringLiteral("path"), *target},
                {QStringLiteral("bytes"), QFileInfo(*target).size()}});
        else
            *context.out << "Saved and checked: " << *target << '\n';
        context.out->flush();
        return Done;
    }
};

class RestoreCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("restore"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral(
            "Make the workspace what a backup holds; the present file is kept beside it.");
    }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("FILE"); }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        const auto source = onlyArgument(parser, context, name());
        if (!source)
            return WrongUsage;
        if (context.workspacePath.isEmpty())
            return context.failToOpen({ErrorKind::WorkspaceAbsent, QString(), {}});
        if (context.isWorkspaceFile(*source))
            return overItself(context, *source);
        const auto kept = restoreFrom(*source, context.workspacePath);
        if (!kept)
            return context.fail(kept.error());
        context.rememberWorkspace();
        if (context.json)
            context.print(
                {{QStringLiteral("path"), context.workspacePath}, {QStringLiteral("kept"), *kept}});
        else
            *context.out << "Restored " << context.workspacePath
                         << (kept->isEmpty()
                                    ? QString()
                                    : QStringLiteral("; the file before is kept as ") + *kept)
                         << '\n';
        context.out->flush();
        return Done;
    }
};

class ExportCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("export"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("Write what leaves the workspace: export workspace --out FILE.");
    }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("KIND"); }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption(
            {QStringLiteral("out"), QStringLiteral("The file to write."), QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("redact"),
            QStringLiteral("Not for the workspace: see `audit --redact`.")});
        parser.addOption({QStringLiteral("list"), QStringLiteral("Name the kinds.")});
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        if (parser.isSet(QStringLiteral("list"))) {
            if (context.json)
                context.print(
                    {{QStringLiteral("kinds"), QJsonArray {QStringLiteral("workspace")}}});
            else
                *context.out << "workspace   all records as JSON Lines\n";
            context.out->flush();
            return Done;
        }
        const QString path = parser.value(QStringLiteral("out"));
        if (const int wrong = check(parser, context, path); wrong != Done)
            return wrong;
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.failToOpen(workspace.error());
        // Whole or not at all; but a pipe or a device cannot be replaced by a file.
        QSaveFile whole(path);
        QFile direct(path);
        const QFileInfo info(path);
        const bool streams = info.exists() && !info.isFile() && !info.isDir();
        QFileDevice& file = streams ? static_cast<QFileDevice&>(direct) : whole;
        if (!file.open(QIODevice::WriteOnly))
            return context.fail({ErrorKind::FileNotWritable, path, file.errorString()});
        qint64 bytes = 0;
        const auto records
            = WorkspaceExport((*workspace)->connection()).write([&](const QByteArray& line) {
                  bytes += line.size();
                  return !context.cancel.isCancelled() && file.write(line) == line.size();
              });
        if (context.cancel.isCancelled())
            return context.fail({ErrorKind::Cancelled, {}, {}});
        if (!records && records.error().kind != ErrorKind::FileNotWritable)
            return context.fail(records.error());
        if (!records || !file.flush() || !(streams || whole.commit()))
            return context.fail({ErrorKind::FileNotWritable, path, file.errorString()});
        if (context.json)
            context.print({{QStringLiteral("kind"), QStringLiteral("workspace")},
                {QStringLiteral("records"), *records}, {QStringLiteral("bytes"), bytes},
                {QStringLiteral("redacted"), false}});
        else if (streams) // perhaps the standard output itself
            context.say(
                QStringLiteral("%1 records, %2 bytes: %3").arg(*records).arg(bytes).arg(path));
        else
            *context.out << *records << " records, " << bytes << " bytes: " << path << '\n';
        context.out->flush();
        return Done;
    }

private:
    static int check(const QCommandLineParser& parser, const Context& context, const QString& path)
    {
        const QStringList kinds = parser.positionalArguments();
        if (kinds.size() != 1 || path.isEmpty())
            return context.misused(QStringLiteral("export needs one kind and --out FILE."));
        if (kinds.first() != QLatin1String("workspace")) {
            return context.misused(
                QStringLiteral("There is no kind “%1”. export --list names the kinds.")
                    .arg(kinds.first()));
        }
        // All records with everybody masked would be no copy any more; masked is what a team is
        // handed.
        if (parser.isSet(QStringLiteral("redact"))) {
            return context.misused(QStringLiteral("export workspace writes everything as it is. A "
                                                  "report without people: audit --redact."));
        }
        return context.isWorkspaceFile(path) ? overItself(context, path) : Done;
    }
};

} // namespace

std::unique_ptr<Command> makeSourcesCommand()
{
    return std::make_unique<SourcesCommand>();
}

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

std::unique_ptr<Command> makeBackupCommand()
{
    return std::make_unique<BackupCommand>();
}

std::unique_ptr<Command> makeRestoreCommand()
{
    return std::make_unique<RestoreCommand>();
}

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace waymark::cli
