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
    return at ? QJsonValue(QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(Qt::ISODateWithMs)) : QJsonValue();
}

/// The one file that these verbs take.
std::optional<QString> onlyArgument(const QCommandLineParser& parser, const Context& context, const QString& verb)
{
    if (parser.positionalArguments().size() == 1)
        return parser.positionalArguments().first();
    *context.err << verb << " needs one file.\n";
    return std::nullopt;
}

class SourcesCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("sources"); }
    [[nodiscard]] QString summary() const override { return QStringLiteral("What the workspace holds, by source."); }

    [[nodiscard]] int run(const QCommandLineParser&, const Context& context) const override
    {
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.fail(workspace.error());
        const auto sources = loadSources((*workspace)->connection());
        if (!sources)
            return context.fail(sources.error());
        QJsonArray array;
        for (const SourceSummary& source : *sources) {
            if (!context.json) {
                *context.out << source.name().leftJustified(40) << source.messages << " messages, " << source.people
                             << " people, " << isoTime(source.first).toString().left(10) << " to "
                             << isoTime(source.last).toString().left(10) << '\n';
                continue;
            }
            array.append(QJsonObject {{QStringLiteral("source"), source.name()}, {QStringLiteral("system"), source.system},
                {QStringLiteral("account"), source.host}, {QStringLiteral("messages"), source.messages},
                {QStringLiteral("people"), source.people}, {QStringLiteral("threads"), source.threads},
                {QStringLiteral("first"), isoTime(source.first)}, {QStringLiteral("last"), isoTime(source.last)}});
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
    [[nodiscard]] QString summary() const override { return QStringLiteral("Check the workspace's integrity; rescue what is readable."); }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("rescue"), QStringLiteral("Copy every readable row into this new workspace."), QStringLiteral("FILE")});
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        if (parser.isSet(QStringLiteral("rescue")))
            return rescue(parser.value(QStringLiteral("rescue")), context);
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.fail(workspace.error());
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
            return context.fail({ErrorKind::WorkspaceAbsent, QStringLiteral("--workspace"), {}});
        const auto rows = rescueInto(context.workspacePath, target);
        if (!rows)
            return context.fail(rows.error());
        if (context.json)
            context.print({{QStringLiteral("problems"), QJsonArray()}, {QStringLiteral("rescued_rows"), *rows}});
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
    [[nodiscard]] QString summary() const override { return QStringLiteral("Write a verified copy of the workspace."); }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("FILE"); }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        const auto target = onlyArgument(parser, context, name());
        if (!target)
            return WrongUsage;
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.fail(workspace.error());
        if (auto done = backupInto((*workspace)->connection(), *target); !done)
            return context.fail(done.error());
        if (context.json)
            context.print({{QStringLiteral("path"), *target}, {QStringLiteral("bytes"), QFileInfo(*target).size()}});
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
    [[nodiscard]] QString summary() const override { return QStringLiteral("Make the workspace what a backup holds; the present file is kept beside it."); }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("FILE"); }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        const auto source = onlyArgument(parser, context, name());
        if (!source)
            return WrongUsage;
        if (context.workspacePath.isEmpty())
            return context.fail({ErrorKind::WorkspaceAbsent, QStringLiteral("--workspace"), {}});
        const auto kept = restoreFrom(*source, context.workspacePath);
        if (!kept)
            return context.fail(kept.error());
        if (context.json)
            context.print({{QStringLiteral("path"), context.workspacePath}, {QStringLiteral("kept"), *kept}});
        else
            *context.out << "Restored " << context.workspacePath
                         << (kept->isEmpty() ? QString() : QStringLiteral("; the file before is kept as ") + *kept) << '\n';
        context.out->flush();
        return Done;
    }
};

class ExportCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("export"); }
    [[nodiscard]] QString summary() const override { return QStringLiteral("Write what leaves the workspace: export workspace --out FILE."); }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("KIND"); }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("out"), QStringLiteral("The file to write."), QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("list"), QStringLiteral("Name the kinds.")});
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        if (parser.isSet(QStringLiteral("list"))) {
            if (context.json)
                context.print({{QStringLiteral("kinds"), QJsonArray {QStringLiteral("workspace")}}});
            else
                *context.out << "workspace   all records as JSON Lines\n";
            context.out->flush();
            return Done;
        }
        const auto kind = onlyArgument(parser, context, name());
        const QString path = parser.value(QStringLiteral("out"));
        if (!kind || *kind != QLatin1String("workspace") || path.isEmpty()) {
            *context.err << "export needs the kind “workspace” and --out FILE.\n";
            return WrongUsage;
        }
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.fail(workspace.error());
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return context.fail({ErrorKind::FileNotWritable, path, file.errorString()});
        qint64 bytes = 0;
        const auto records = WorkspaceExport((*workspace)->connection()).write([&](const QByteArray& line) {
            bytes += line.size();
            return !context.cancel.isCancelled() && file.write(line) == line.size();
        });
        if (context.cancel.isCancelled())
            return context.fail({ErrorKind::Cancelled, {}, {}});
        if (!records || !file.commit())
            return context.fail({ErrorKind::FileNotWritable, path, file.errorString()});
        if (context.json)
            context.print({{QStringLiteral("kind"), *kind}, {QStringLiteral("records"), *records},
                {QStringLiteral("bytes"), bytes}, {QStringLiteral("redacted"), false}});
        else
            *context.out << *records << " records, " << bytes << " bytes: " << path << '\n';
        context.out->flush();
        return Done;
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
