// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspace.h"

#include "base/phrase.h"

#include "base/logging.h"
#include "storage/backup.h"
#include "storage/messageindexes.h"
#include "storage/migrator.h"

#include <QFileInfo>
#include <QThread>

namespace waymark {

namespace {

/// How long a second writer waits for the first, in milliseconds.
constexpr int kLockTimeout = 5000;
/// From which size on bringing a file up to date is felt.
constexpr qint64 kLarge = 64LL * 1024 * 1024;
/// After an unclean end files up to this size are checked before they are used; larger ones on
/// demand.
constexpr qint64 kQuickCheckLimit = 256LL * 1024 * 1024;

bool endedUncleanly(const QString& path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

Result<void> quickCheck(Connection& connection)
{
    auto check = connection.prepare("PRAGMA quick_check(1)");
    if (!check)
        return check.error();
    const auto row = check->step();
    if (!row)
        return row.error();
    if (*row && check->text(0) != QLatin1String("ok"))
        return Error {ErrorKind::WorkspaceDamaged, connection.path(), check->text(0)};
    return {};
}

} // namespace

bool takeLock(QLockFile& lock, int milliseconds)
{
    lock.setStaleLockTime(0); // a long import is not stale; a dead process is noticed
    if (lock.tryLock(milliseconds))
        return true;
    // Whoever is alive has written its name within a moment, and holds the file against removal.
    qint64 process = 0;
    QString host;
    QString program;
    constexpr unsigned long kMoment = 100;
    if (lock.error() != QLockFile::LockFailedError || lock.getLockInfo(&process, &host, &program))
        return false;
    QThread::msleep(kMoment);
    return !lock.getLockInfo(&process, &host, &program) && lock.removeStaleLockFile()
        && lock.tryLock(0);
}

Workspace::~Workspace()
{
    if (m_lock && m_connection) {
        // Leaves one file behind: the next start needs no recovery and a copy is whole.
        if (auto done = m_connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"); !done)
            qCWarning(lcStorage, "checkpoint at close: %s", qUtf8Printable(done.error().detail));
    }
    m_connection.reset();
}

bool Workspace::owesWork(const QString& path)
{
    const qint64 size = QFileInfo(path).size();
    if (size < kLarge)
        return false;
    if (endedUncleanly(path) && size <= kQuickCheckLimit)
        return true;
    const auto connection = Connection::open(path, OpenMode::ReadOnly);
    if (!connection)
        return false;
    const Migrator migrator;
    const auto version = migrator.inspect(**connection);
    if (!version || *version == 0)
        return false;
    return *version < migrator.newestVersion() || !hasReadingIndexes(**connection);
}

Result<std::unique_ptr<Workspace>> Workspace::open(
    const QString& path, OpenMode mode, Lock lock, const CancelToken& stop)
{
    const QFileInfo info(path);
    if (mode != OpenMode::Create && !info.exists())
        return Error {ErrorKind::WorkspaceAbsent, path, {}};
    std::unique_ptr<Workspace> workspace(new Workspace); // NOLINT: private constructor
    if (mode != OpenMode::ReadOnly) {
        if (info.exists() && !info.isWritable())
            return Error {ErrorKind::WorkspaceReadOnly, path, {}};
    }
    if (mode != OpenMode::ReadOnly && lock == Lock::Take) {
        workspace->m_lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
        if (!takeLock(*workspace->m_lock, kLockTimeout)) {
            const bool held = workspace->m_lock->error() == QLockFile::LockFailedError;
            return Error {held ? ErrorKind::WorkspaceLocked : ErrorKind::FileNotWritable, path, {}};
        }
    }
    const bool unclean = lock == Lock::Take && endedUncleanly(path);
    auto connection = Connection::open(path, mode);
    if (!connection)
        return connection.error();
    workspace->m_connection = std::move(connection).value();
    Connection& db = *workspace->m_connection;
    db.stopWhen(stop);

    const Migrator migrator;
    const auto version = migrator.inspect(db);
    if (!version)
        return version.error();
    if (*version == 0 && mode != OpenMode::Create)
        return Error {ErrorKind::WorkspaceForeign, path, {}};
    if (*version > 0 && unclean && info.size() <= kQuickCheckLimit) {
        if (auto checked = quickCheck(db); !checked)
            return checked.error();
    }
    if (mode == OpenMode::ReadOnly) {
        if (*version != migrator.newestVersion())
            return Error {ErrorKind::WorkspaceReadOnly, path,
                QString::fromStdString(english(Phrase::NeedsUpgrade))};
        return workspace;
    }
    // Large pages (of a new file; another keeps its own): texts of a few hundred bytes spill over
    // less, and an import spends a seventh less than with SQLite's usual 4 KiB, measured. The cache
    // is said again: SQLite counted it in pages of the old size. The log is folded in at 16 MiB.
    for (const char* sql :
        {"PRAGMA page_size=16384", kCacheSize, "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
            "PRAGMA wal_autocheckpoint=1000", "PRAGMA secure_delete=OFF"}) {
        if (auto done = db.execute(sql); !done)
            return done.error();
    }
    if (auto done = migrator.migrate(db); !done)
        return done.error();
    if (lock == Lock::Take) {
        if (auto done = makeReadingIndexes(db); !done)
            return done.error();
    }
    return workspace;
}

} // namespace waymark
