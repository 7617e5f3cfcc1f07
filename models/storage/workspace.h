// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/connection.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace waymark {

/// Takes the lock beside a workspace, waiting up to @p milliseconds for its holder. A lock whose
/// holder died is taken over, also one that holds nothing because the machine stopped while it was
/// written.
[[nodiscard]] bool takeLock(QLockFile& lock, int milliseconds);

/// An open `.waymark` file: the connection, the write lock beside it, the newest schema. One
/// process writes at a time; the lock file makes a second writer wait and then say so, instead of
/// two writers with stale caches taking turns.
class Workspace
{
public:
    enum class Lock {
        Take,
        HeldByThisProcess, ///< a further connection beside one that holds the lock, e.g. of a job's
                           ///< thread
    };

    /// Create makes the file when absent; ReadOnly takes no lock and refuses an absent or empty
    /// file. Where owesWork() says so this takes long; @p stop ends it with Cancelled; the steps
    /// done by then stay, none is left half done.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(
        const QString& path, OpenMode mode, Lock lock = Lock::Take, const CancelToken& stop = {});
    /// Whether a large file has to be brought up to date, mended or checked before it can be
    /// written to, which takes seconds. Reads a few pages; what cannot be opened owes nothing.
    [[nodiscard]] static bool owesWork(const QString& path);
    ~Workspace();
    Q_DISABLE_COPY_MOVE(Workspace)

    [[nodiscard]] Connection& connection() { return *m_connection; }
    [[nodiscard]] const QString& path() const { return m_connection->path(); }
    [[nodiscard]] bool isReadOnly() const { return m_connection->isReadOnly(); }

private:
    Workspace() = default;

    std::unique_ptr<QLockFile> m_lock; ///< null when read-only or held elsewhere
    std::unique_ptr<Connection> m_connection;
};

} // namespace waymark
