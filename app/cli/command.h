// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/jobcontext.h"
#include "base/result.h"
#include "categorise/categoriser.h"
#include "formats/registry.h"
#include "storage/workspace.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <memory>
#include <vector>

namespace waymark::cli {

/// Exit codes: a contract.
enum ExitCode : int {
    Done = 0,
    DoneWithProblems = 1,
    WrongUsage = 2,
    NothingRead = 3,
    WorkspaceUnusable = 4,
    StorageFailure = 5,
    Cancelled = 130,
};

[[nodiscard]] ExitCode exitCodeFor(const Error& error);

/// What every verb works with. The streams can be replaced, so that a test of a verb is an ordinary
/// unit test: out carries the result only, err progress and messages.
struct Context
{
    QTextStream* out = nullptr;
    QTextStream* err = nullptr;
    QString workspacePath; ///< chosen, else the last one opened; may be empty
    bool json = false;
    bool quiet = false;
    CancelToken cancel;
    const Clock* clock = nullptr;
    const FormatRegistry* formats = nullptr;
    const Categoriser* categoriser = nullptr;

    /// One JSON document on out.
    void print(const QJsonObject& object) const;
    /// A sentence on err, unless quiet.
    void say(const QString& sentence) const;
    /// The sentence for @p error on err; returns its exit code.
    ExitCode fail(const Error& error) const;
    /// The same for a workspace that does not open: whatever the reason, that is its own exit code,
    /// unless the disk is to blame.
    ExitCode failToOpen(const Error& error) const;
    /// What is wrong with the words of the command line, on err; returns WrongUsage.
    ExitCode misused(const QString& sentence) const;
    /// Opens the workspace and remembers it as the last one opened. What is only read stops at a
    /// signal.
    [[nodiscard]] Result<std::unique_ptr<Workspace>> open(OpenMode mode) const;
    /// As open(), without a trace in the settings.
    [[nodiscard]] Result<std::unique_ptr<Workspace>> openQuietly(OpenMode mode) const;
    void rememberWorkspace() const;
    /// Whether @p path is the workspace itself, which no verb may write its result over.
    [[nodiscard]] bool isWorkspaceFile(const QString& path) const;
};

/// A verb: a name, a line of help, options, and what it does.
class Command
{
public:
    virtual ~Command() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;
    [[nodiscard]] virtual QString arguments() const { return {}; } ///< empty: the verb takes none
    virtual void addOptions(QCommandLineParser& parser) const { static_cast<void>(parser); }
    [[nodiscard]] virtual int run(
        const QCommandLineParser& parser, const Context& context) const = 0;
};

/// All verbs, in the order of the help.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

/// The whole program but for the process: parses @p given (the arguments without the program's
/// name), runs the verb.
[[nodiscard]] int runCommandLine(const QStringList& given, Context context);

// One file a verb:
[[nodiscard]] std::unique_ptr<Command> makeImportCommand();
[[nodiscard]] std::unique_ptr<Command> makeSampleCommand();
[[nodiscard]] std::unique_ptr<Command> makeAuditCommand();
[[nodiscard]] std::unique_ptr<Command> makeClassifyCommand();
[[nodiscard]] std::unique_ptr<Command> makeSearchCommand();
[[nodiscard]] std::unique_ptr<Command> makeSourcesCommand();
[[nodiscard]] std::unique_ptr<Command> makeCheckCommand();
[[nodiscard]] std::unique_ptr<Command> makeBackupCommand();
[[nodiscard]] std::unique_ptr<Command> makeRestoreCommand();
[[nodiscard]] std::unique_ptr<Command> makeExportCommand();

} // namespace waymark::cli
