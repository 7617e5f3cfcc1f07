// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/displaytext.h"
#include "services/errortext.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>

namespace waymark::cli {

ExitCode exitCodeFor(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return Cancelled;
    case ErrorKind::FileNotFound:
    case ErrorKind::FileNotReadable:
    case ErrorKind::NotRecognised:
    case ErrorKind::NothingImported:
    case ErrorKind::FileDamaged:
    case ErrorKind::TooLarge:
        return NothingRead;
    case ErrorKind::WorkspaceAbsent:
    case ErrorKind::WorkspaceLocked:
    case ErrorKind::WorkspaceNewer:
    case ErrorKind::WorkspaceForeign:
    case ErrorKind::WorkspaceDamaged:
    case ErrorKind::WorkspaceReadOnly:
        return WorkspaceUnusable;
    case ErrorKind::FileNotWritable:
    case ErrorKind::DiskFull:
    case ErrorKind::StorageFailed:
        return StorageFailure;
    case ErrorKind::InvalidArgument:
        return WrongUsage;
    }
    Q_UNREACHABLE();
}

void Context::print(const QJsonObject& object) const
{
    *out << QJsonDocument(object).toJson(QJsonDocument::Compact) << '\n';
    out->flush();
}

void Context::say(const QString& sentence) const
{
    if (quiet)
        return;
    // Sentences name files, and a stranger chose the names in an archive.
    *err << displayText(sentence) << '\n';
    err->flush();
}

ExitCode Context::fail(const Error& error) const
{
    *err << displayText(ErrorText::sentence(error)) << '\n';
    err->flush();
    return exitCodeFor(error);
}

ExitCode Context::failToOpen(const Error& error) const
{
    if (workspacePath.isEmpty()) {
        *err << "No workspace was opened before: name one with --workspace FILE.\n";
        err->flush();
        return WorkspaceUnusable;
    }
    const ExitCode code = fail(error);
    return code == Cancelled || error.kind == ErrorKind::DiskFull
            || error.kind == ErrorKind::StorageFailed
        ? code
        : WorkspaceUnusable;
}

ExitCode Context::misused(const QString& sentence) const
{
    *err << displayText(sentence) << '\n';
    err->flush();
    return WrongUsage;
}

Result<std::unique_ptr<Workspace>> Context::openQuietly(OpenMode mode) const
{
    if (workspacePath.isEmpty())
        return Error {ErrorKind::WorkspaceAbsent, QStringLiteral("--workspace"), {}};
    auto workspace = Workspace::open(workspacePath, mode);
    if (!workspace && mode == OpenMode::ReadOnly
        && workspace.error().kind == ErrorKind::WorkspaceReadOnly)
        workspace
            = Workspace::open(workspacePath, OpenMode::ReadWrite); // an older file: upgraded first
    // An import stops by itself, at a point from where it can be taken back.
    if (workspace && mode == OpenMode::ReadOnly)
        (*workspace)->connection().stopWhen(cancel);
    return workspace;
}

Result<std::unique_ptr<Workspace>> Context::open(OpenMode mode) const
{
    auto workspace = openQuietly(mode);
    if (workspace)
        rememberWorkspace();
    return workspace;
}

void Context::rememberWorkspace() const
{
    QSettings settings;
    const QString key = QStringLiteral("lastWorkspace");
    const QString path = QFileInfo(workspacePath).absoluteFilePath();
    if (settings.value(key).toString() != path)
        settings.setValue(key, path);
}

bool Context::isWorkspaceFile(const QString& path) const
{
    const QString target = QFileInfo(path).canonicalFilePath();
    return !target.isEmpty() && target == QFileInfo(workspacePath).canonicalFilePath();
}

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    for (const auto& make : {makeImportCommand, makeAuditCommand, makeClassifyCommand,
             makeSearchCommand, makeSourcesCommand, makeExportCommand, makeCheckCommand,
             makeBackupCommand, makeRestoreCommand, makeSampleCommand})
        commands.push_back(make());
    return commands;
}

namespace {

void printHelp(const Context& context, const std::vector<std::unique_ptr<Command>>& commands)
{
    *context.out << "waymark-cli [--workspace FILE] [--json] [--quiet] VERB [...]\n\n";
    for (const auto& command : commands)
        *context.out << "  " << command->name().leftJustified(10) << command->summary() << '\n';
    *context.out << "\nwaymark-cli VERB --help tells the options of a verb.\n";
    context.out->flush();
}

void printHelp(const Context& context, const Command& command, const QCommandLineParser& parser)
{
    // Qt begins with the path of the program and knows no verbs.
    const QString text = parser.helpText();
    *context.out << "waymark-cli " << command.name() << " [options]"
                 << (command.arguments().isEmpty() ? QString() : u' ' + command.arguments()) << '\n'
                 << text.mid(text.indexOf(u'\n') + 1)
                 << "\n--workspace FILE, --json and --quiet go with every verb.\n";
    context.out->flush();
}

/// Takes the options that stand before or after the verb out of @p arguments. False: wrong usage.
bool takeCommonOptions(QStringList& arguments, Context& context)
{
    QStringList rest;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments.at(i);
        if (word == QLatin1String("--")) {
            rest += arguments.mid(i);
            break;
        }
        if (word == QLatin1String("--json")) {
            context.json = true;
        } else if (word == QLatin1String("--quiet")) {
            context.quiet = true;
        } else if (word == QLatin1String("--workspace")) {
            if (++i >= arguments.size())
                return false;
            context.workspacePath = arguments.at(i);
        } else if (word.startsWith(QLatin1String("--workspace="))) {
            context.workspacePath = word.mid(12);
        } else {
            rest.append(word);
        }
    }
    arguments = rest;
    return true;
}

} // namespace

int runCommandLine(const QStringList& given, Context context)
{
    QStringList arguments = given;
    const auto commands = allCommands();
    if (!takeCommonOptions(arguments, context))
        return context.misused(QStringLiteral("--workspace needs a file."));
    if (context.workspacePath.isEmpty())
        context.workspacePath = QSettings().value(QStringLiteral("lastWorkspace")).toString();
    if (arguments.isEmpty()) {
        printHelp(context, commands);
        return WrongUsage;
    }
    const QString verb = arguments.takeFirst();
    if (verb == QLatin1String("--help") || verb == QLatin1String("-h")
        || verb == QLatin1String("help")) {
        printHelp(context, commands);
        return Done;
    }
    if (verb == QLatin1String("--version")) {
        *context.out << "waymark-cli " << QCoreApplication::applicationVersion() << '\n';
        context.out->flush();
        return Done;
    }
    for (const auto& command : commands) {
        if (command->name() != verb)
            continue;
        QCommandLineParser parser;
        parser.setApplicationDescription(command->summary());
        const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
            QStringLiteral("Tell the options of this verb."));
        parser.addOption(help);
        command->addOptions(parser);
        if (!command->arguments().isEmpty())
            parser.addPositionalArgument(
                QStringLiteral("arguments"), command->arguments(), command->arguments());
        if (!parser.parse(QStringList {QStringLiteral("waymark-cli ") + verb} + arguments))
            return context.misused(parser.errorText());
        if (parser.isSet(help)) {
            printHelp(context, *command, parser);
            context.out->flush();
            return Done;
        }
        if (command->arguments().isEmpty() && !parser.positionalArguments().isEmpty()) {
            return context.misused(
                QStringLiteral("%1 takes no “%2”. waymark-cli %1 --help tells what it takes.")
                    .arg(verb, parser.positionalArguments().first()));
        }
        return command->run(parser, context);
    }
    return context.misused(
        QStringLiteral("There is no verb “%1”. waymark-cli --help lists them.").arg(verb));
}

} // namespace waymark::cli
