// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/importreport.h"
#include "jobs/jobrunner.h"
#include "presentation/formatting.h"
#include "presentation/importcolumns.h"
#include "presentation/importfilesmodel.h"
#include "presentation/importhistorymodel.h"
#include "presentation/importpeek.h"
#include "services/importservice.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <deque>
#include <memory>
#include <optional>

namespace waymark {

class Session;

/// What the page shows of work under way.
struct ImportRun
{
    enum class Kind { None, Import, DryRun, Withdraw };
    Kind kind = Kind::None;
    bool stopping = false; ///< asked to stop, what was added is being taken back
    QString name; ///< of what is imported or withdrawn
    QString current; ///< path of the file being read
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0; ///< 0: not known
    qint64 messages = 0;
    double perSecond = 0; ///< messages, over the last seconds; 0: not known yet
    std::optional<Millis> left; ///< absent: not known yet

    [[nodiscard]] bool isRunning() const { return kind != Kind::None; }
    /// 0..1, negative when the length is not known.
    [[nodiscard]] double fraction() const
    {
        return bytesTotal > 0 ? static_cast<double>(bytesDone) / static_cast<double>(bytesTotal)
                              : -1;
    }
};

/// One import over the life of its undo history: shared by the commands that bring it in and take
/// it out, so that both know its present batch.
struct ImportUnit
{
    ImportRequest request;
    BatchId batch; ///< invalid: not in the workspace
    BatchId interrupted; ///< a killed import that this one completes; invalid: none
    ImportReport report;
};

/// A report with what it is about.
struct ShownReport
{
    ImportReport report;
    QStringList paths;
};

/// Everything the Import page does, without widgets: recognises what is dropped, imports it as a
/// job with its own connection, keeps reports, takes imports back. Imports and withdrawals are
/// commands on the session's undo stack.
class ImportController final : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives the controller.
    explicit ImportController(Session& session, QObject* parent = nullptr);
    ~ImportController() override;

    [[nodiscard]] ImportFilesModel* files() { return &m_files; }
    [[nodiscard]] ImportHistoryModel* history() { return &m_history; }
    [[nodiscard]] const ImportRun& run() const { return m_run; }
    [[nodiscard]] const std::optional<ShownReport>& report() const { return m_report; }
    [[nodiscard]] const Formatting& formatting() const { return m_format; }
    [[nodiscard]] ImportWords words() const { return ImportWords(m_format); }
    [[nodiscard]] bool isRecognising() const { return m_recognising > 0; }

    /// Files, folders, archives; recognised off the GUI thread and then listed.
    void addPaths(const QStringList& paths);
    void removeFile(int row);
    void clearFiles();

    /// Accounts known to the workspace, for the choice; empty names are left out.
    [[nodiscard]] QStringList accounts();
    /// Empty: as the records say.
    void setAccount(const QString& account) { m_account = account; }
    [[nodiscard]] QString account() const { return m_account; }
    void setDryRun(bool dryRun);
    [[nodiscard]] bool isDryRun() const { return m_dryRun; }

    /// How many sources of the list wait to be read.
    [[nodiscard]] int waiting() const;
    /// Whether start() would do anything now.
    [[nodiscard]] bool canStart() const;
    /// Imports what waits. Without an open workspace workspaceNeeded() is sent first, whose
    /// receiver may open one.
    void start();
    /// Asks the running work to stop. A stopped import leaves no trace.
    void stop();

    /// Shows the report of an earlier import.
    void showReport(BatchId batch);
    void closeReport();
    /// The part of the present report that belongs to a row of files(), or the whole for -1.
    [[nodiscard]] std::optional<ShownReport> reportOf(int row) const;

    /// Takes an import back as a whole, as a command that can be undone.
    void withdraw(BatchId batch);
    /// Whether undoing the withdrawal of @p batch could find its files again.
    [[nodiscard]] bool canComeBack(BatchId batch) const;
    /// Finishes an import that was killed.
    void complete(BatchId batch);

    /// Saves the shown report: JSON for a name ending in ".json", else text. Atomic. A failure goes
    /// to the session's failed(); false then.
    bool saveReport(const ShownReport& shown, const QString& path) const;

    /// The file around a rejected record; without a peek @c why says in a sentence why not.
    struct Place
    {
        std::optional<PlacePeek> peek;
        QString why;
    };
    [[nodiscard]] static Place placeOf(const QString& path, const RejectedRecord& record);

    // Tables: which column is what. A mapping belongs to a header and serves every table that has
    // it.
    /// The columns of the table in row @p row, as saved or as proposed; nothing (and a failure
    /// told) when it cannot be read.
    [[nodiscard]] std::optional<ImportColumns> columnsOf(int row) const;
    /// Keeps @p columns for the header they belong to, as a command that can be undone. @p name is
    /// that of the table they were made for.
    void saveColumns(const ImportColumns& columns, const QString& name);
    [[nodiscard]] std::vector<StoredColumnMap> columnMaps() const;
    /// Forgets a saved map; likewise a command.
    void removeColumnMap(const QString& signature);

Q_SIGNALS:
    void filesChanged(); ///< the list, or what may be started
    void runChanged();
    void reportChanged();
    void historyChanged();
    void workspaceNeeded();
    /// An import has come in (not a dry run); for the command line of tests and for Home.
    void imported(qint64 messages);

private:
    friend class ImportCommand;
    friend class ColumnMapCommand;
    using UnitPtr = std::shared_ptr<ImportUnit>;

    void bringIn(const UnitPtr& unit, bool pushCommand);
    void takeOut(const UnitPtr& unit);
    void finishImport(const UnitPtr& unit, const Result<ImportReport>& outcome, bool pushCommand);
    void finishWithdrawal(const UnitPtr& unit, const Result<void>& outcome);
    void beginRun(Job* job, ImportRun::Kind kind, const QString& name);
    void endRun();
    void showFront();
    void note(const Progress& progress);
    void noteRate(const Progress& progress);
    void markRows(const Progress& progress);
    void resetRows(FileState state);
    [[nodiscard]] UnitPtr unitOf(const ImportHistoryModel::Entry& entry);
    void refreshHistory();
    void refreshFormatting();
    void sessionClosed();
    void announceAll();
    void noteColumnMaps();
    void setColumnMap(const QString& signature, const QString& name, const QString& mapping);

    Session* m_session; ///< not owned
    ImportFilesModel m_files;
    ImportHistoryModel m_history;
    Formatting m_format;
    QString m_account;
    bool m_dryRun = false;
    ImportRun m_run;
    struct Work
    {
        QPointer<Job> job;
        ImportRun::Kind kind;
        QString name;
    };
    std::deque<Work> m_work; ///< requested and not finished, in the order of running
    std::optional<ShownReport> m_report;
    QHash<qint64, UnitPtr> m_units; ///< by batch
    struct Sample
    {
        qint64 at; ///< ms since the run began
        qint64 items;
        qint64 bytes;
    };
    std::deque<Sample> m_samples;
    QElapsedTimer m_clock;
    int m_epoch = 0; ///< of the open workspace: results of an earlier one are dropped
    int m_recognising = 0;
    JobRunner m_probes; ///< last: waits for its thread
};

} // namespace waymark
