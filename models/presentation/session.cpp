// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/session.h"

#include "storage/directorystore.h"
#include "storage/messagestore.h"

#include <QFileInfo>

namespace waymark {

Session::Session(
    const Clock& clock, const FormatRegistry& formats, const Categoriser& shipped, QObject* parent)
    : QObject(parent)
    , m_clock(&clock)
    , m_formats(&formats)
    , m_shipped(&shipped)
{
}

Session::~Session() = default;

Result<void> Session::open(const QString& path, OpenMode mode)
{
    close();
    auto workspace = Workspace::open(path, mode);
    if (!workspace)
        return workspace.error();
    m_workspace = std::move(workspace).value();
    m_audits = std::make_unique<AuditService>(*m_workspace, *m_shipped, *m_clock);
    Q_EMIT opened();
    return {};
}

void Session::close()
{
    if (!m_workspace)
        return;
    Q_EMIT aboutToClose();
    m_jobs.cancelAndWait(); // a job has its own connection to the file
    m_undo.clear();
    m_audits.reset();
    m_workspace.reset();
    Q_EMIT closed();
}

QString Session::path() const
{
    return m_workspace ? m_workspace->path() : QString();
}

QString Session::title() const
{
    if (!m_workspace)
        return {};
    const auto settings = loadSettings(m_workspace->connection());
    if (settings && !settings->title.isEmpty())
        return settings->title;
    return QFileInfo(m_workspace->path()).completeBaseName();
}

WorkspaceCounts Session::counts()
{
    WorkspaceCounts counts;
    if (!m_workspace)
        return counts;
    Connection& connection = m_workspace->connection();
    counts.messages = MessageStore(connection).count().value_or(0);
    DirectoryStore directory(connection);
    counts.people = directory.countPeople().value_or(0);
    counts.sources = directory.countAccounts().value_or(0);
    return counts;
}

Result<WorkspaceSettings> Session::settings()
{
    return loadSettings(m_workspace->connection());
}

Result<void> Session::saveSettings(const WorkspaceSettings& settings)
{
    if (auto done = waymark::saveSettings(m_workspace->connection(), settings); !done)
        return done;
    ChangeSet change;
    change.settings = true;
    announce(change);
    return {};
}

} // namespace waymark
