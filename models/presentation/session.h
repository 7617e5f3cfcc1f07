// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "categorise/categoriser.h"
#include "formats/registry.h"
#include "jobs/jobrunner.h"
#include "services/auditservice.h"
#include "storage/workspace.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>

namespace waymark {

/// What changed in the workspace, coarse on purpose: whoever shows something asks again for the
/// rows it shows. Emitted after the commit, never before.
struct ChangeSet
{
    bool messages = false; ///< came, changed or went
    bool marks = false; ///< decisions, flags, topics, archive
    bool codeBook = false;
    bool audits = false; ///< sessions began, were signed, went
    bool settings = false;
    bool people = false;

    friend bool operator==(const ChangeSet&, const ChangeSet&) = default;
};

/// What the status bar and Home say about the workspace.
struct WorkspaceCounts
{
    qint64 messages = 0;
    qint64 people = 0;
    int sources = 0;
};

/// The open workspace as the window knows it: one connection of the GUI thread for reading and for
/// short writes, the undo stack, the lane for long work, and the signal that tells what changed.
/// Pages and controllers share one Session; they keep no copies of what it knows.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// The clock, the formats and the shipped model outlive the session.
    Session(const Clock& clock, const FormatRegistry& formats, const Categoriser& shipped,
        QObject* parent = nullptr);
    ~Session() override;

    /// Closes what is open and opens @p path. On error nothing is open.
    [[nodiscard]] Result<void> open(const QString& path, OpenMode mode);
    void close();

    [[nodiscard]] bool isOpen() const { return m_workspace != nullptr; }
    [[nodiscard]] QString path() const;
    /// The community's name, else the file's base name.
    [[nodiscard]] QString title() const;

    /// Only while open.
    [[nodiscard]] Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] AuditService& audits() { return *m_audits; }
    [[nodiscard]] WorkspaceCounts counts();
    [[nodiscard]] Result<WorkspaceSettings> settings();
    [[nodiscard]] Result<void> saveSettings(const WorkspaceSettings& settings);

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    [[nodiscard]] JobRunner& jobs() { return m_jobs; }
    [[nodiscard]] const Clock& clock() const { return *m_clock; }
    [[nodiscard]] const FormatRegistry& formats() const { return *m_formats; }
    [[nodiscard]] const Categoriser& shipped() const { return *m_shipped; }

    /// To be called by whoever wrote, after the commit.
    void announce(const ChangeSet& change) { Q_EMIT changed(change); }
    /// A failure that a person must hear of; the window shows it as a bar, not as a dialog.
    void report(const Error& error) { Q_EMIT failed(error); }
    /// To be called when other catalogues are in force: what was put into words beforehand is said
    /// anew.
    void retranslate() { Q_EMIT languageChanged(); }

Q_SIGNALS:
    void opened();
    void aboutToClose();
    void closed();
    void changed(const waymark::ChangeSet& change);
    void failed(const waymark::Error& error);
    void languageChanged();

private:
    const Clock* m_clock;
    const FormatRegistry* m_formats;
    const Categoriser* m_shipped;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<AuditService> m_audits;
    QUndoStack m_undo;
    JobRunner m_jobs; ///< last: its destructor waits for work that uses the workspace's file
};

} // namespace waymark
