// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "base/phrase.h"

#include "storage/connection.h"
#include "storage/migrator.h"
#include "storage/workspace.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace waymark {

namespace {

/// Removes the half-written copy unless told that it is whole.
class PartFile
{
public:
    explicit PartFile(QString path)
        : m_path(std::move(path))
    {
        QFile::remove(m_path);
    }
    ~PartFile()
    {
        for (const char* suffix : {"", "-journal", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(suffix));
    }
    Q_DISABLE_COPY_MOVE(PartFile)
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
};

std::filesystem::path nativePath(const QString& path)
{
    return QFileInfo(path).filesystemAbsoluteFilePath();
}

/// @p part takes the place of @p path, which at every moment is the old file or the new one.
Result<void> putInPlace(const QString& part, const QString& path)
{
    std::error_code error;
    std::filesystem::rename(nativePath(part), nativePath(path), error);
    if (error)
        return Error {ErrorKind::FileNotWritable, path, QString::fromStdString(error.message())};
    return {};
}

/// VACUUM INTO counts as a write, although it writes elsewhere: a connection that only reads may do
/// it while this lives. The file itself stays opened for reading only.
class CopyAllowed
{
public:
    explicit CopyAllowed(Connection& connection)
        : m_connection(&connection)
    {
        set("PRAGMA query_only=OFF");
    }
    ~CopyAllowed() { set("PRAGMA query_only=ON"); }
    Q_DISABLE_COPY_MOVE(CopyAllowed)

private:
    void set(std::string_view sql)
    {
        if (m_connection->isReadOnly())
            (void)m_connection->execute(sql);
    }
    Connection* m_connection; ///< not owned
};

/// Rows of one table, newest id last, tolerating pages that cannot be read: a failing range is
/// walked from its other end, so that only what lies in the broken pages is lost.
qint64 copyTable(Connection& from, Connection& to, const std::string& table)
{
    qint64 copied = 0;
    auto columns = from.prepare("SELECT * FROM " + table + " LIMIT 0");
    if (!columns)
        return 0;
    std::string places;
    for (int i = 0; i < columns->columnCount(); ++i)
        places += i == 0 ? "?" : ",?";
    auto insert = to.prepare("INSERT OR IGNORE INTO " + table + " VALUES (" + places + ")");
    if (!insert)
        return 0;
    for (const char* order : {" ORDER BY 1", " ORDER BY 1 DESC"}) {
        auto rows = from.prepare("SELECT * FROM " + table + order);
        if (!rows)
            continue;
        while (true) {
            auto row = rows->step();
            if (!row || !*row)
                break;
            for (int i = 0; i < rows->columnCount(); ++i)
                insert->bindColumn(i + 1, *rows, i);
            if (insert->run())
                copied += to.changes();
        }
    }
    return copied;
}

} // namespace

Result<void> backupInto(Connection& connection, const QString& path)
{
    // A log beside the file that stands there belongs to it, and would be taken for the copy's own.
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return Error {ErrorKind::WorkspaceLocked, path, {}};
    const PartFile part(path + QStringLiteral(".part"));
    const CopyAllowed allowed(connection);
    auto statement = connection.prepare("VACUUM INTO ?");
    if (!statement)
        return statement.error();
    statement->bind(1, part.path());
    if (auto done = statement->run(); !done) {
        Error error = done.error();
        error.subject = path;
        if (error.kind == ErrorKind::WorkspaceReadOnly || error.kind == ErrorKind::StorageFailed)
            error.kind = ErrorKind::FileNotWritable;
        return error;
    }
    {
        auto copy = Connection::open(part.path(), OpenMode::ReadOnly);
        if (!copy)
            return copy.error();
        const auto problems = checkIntegrity(**copy);
        if (!problems)
            return problems.error();
        if (!problems->isEmpty())
            return Error {ErrorKind::WorkspaceDamaged, connection.path(), problems->first()};
    }
    return putInPlace(part.path(), path);
}

Result<QStringList> checkIntegrity(Connection& connection)
{
    QStringList problems;
    for (const char* sql : {"PRAGMA integrity_check(100)", "PRAGMA foreign_key_check"}) {
        auto statement = connection.prepare(sql);
        if (!statement)
            return statement.error();
        while (true) {
            const auto row = statement->step();
            if (!row) {
                if (row.error().kind == ErrorKind::Cancelled)
                    return row.error();
                problems.append(row.error().detail);
                break;
            }
            if (!*row)
                break;
            const QString text = statement->text(0);
            if (text != QLatin1String("ok"))
                problems.append(text);
        }
    }
    return problems;
}

Result<QStringList> checkIndex(Connection& connection)
{
    QStringList problems;
    const auto texts = connection.scalar("SELECT count(*) FROM message_text");
    const auto indexed = connection.scalar("SELECT count(*) FROM message_fts_docsize");
    const auto messages = connection.scalar("SELECT count(*) FROM message");
    for (const auto* count : {&texts, &indexed, &messages}) {
        if (!*count)
            return count->error();
    }
    if (*texts != *indexed)
        problems.append(
            QStringLiteral("%1 texts, but %2 in the full-text index").arg(**texts).arg(**indexed));
    if (*texts != *messages)
        problems.append(QStringLiteral("%1 messages, but %2 texts").arg(**messages).arg(**texts));
    return problems;
}

namespace {

/// Gives the present file a second name, so that there is no moment without one; the new name, or
/// nothing where there is no file.
Result<QString> keepAside(const QString& workspace)
{
    if (!QFileInfo::exists(workspace))
        return QString();
    {
        // What still stands in the log belongs into the file, if that is whole enough to take it.
        auto present = Connection::open(workspace, OpenMode::ReadWrite);
        if (present)
            (void)(*present)->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    QString kept;
    for (int n = 1; kept.isEmpty() || QFileInfo::exists(kept); ++n)
        kept = workspace + QStringLiteral(".before-restore-%1.waymark").arg(n);
    // A log that stayed must not be taken for the restored file's.
    for (const char* suffix : {"-wal", "-shm"}) {
        const QString from = workspace + QLatin1String(suffix);
        if (QFileInfo::exists(from) && !QFile::rename(from, kept + QLatin1String(suffix)))
            return Error {ErrorKind::FileNotWritable, from, {}};
    }
    std::error_code error;
    std::filesystem::create_hard_link(nativePath(workspace), nativePath(kept), error);
    // Not every file system knows second names.
    if (error && !QFile::rename(workspace, kept))
        return Error {ErrorKind::FileNotWritable, kept, QString::fromStdString(error.message())};
    return kept;
}

} // namespace

Result<QString> restoreFrom(const QString& backup, const QString& workspace)
{
    {
        auto copy = Workspace::open(backup, OpenMode::ReadOnly);
        if (!copy)
            return copy.error();
        const auto problems = checkIntegrity((*copy)->connection());
        if (!problems)
            return problems.error();
        if (!problems->isEmpty())
            return Error {ErrorKind::WorkspaceDamaged, backup, problems->first()};
    }
    QLockFile lock(workspace + QStringLiteral(".lock"));
    if (!takeLock(lock, 0))
        return Error {ErrorKind::WorkspaceLocked, workspace, {}};
    const PartFile part(workspace + QStringLiteral(".part"));
    {
        auto copy = Workspace::open(backup, OpenMode::ReadOnly);
        if (!copy)
            return copy.error();
        if (auto done = backupInto((*copy)->connection(), part.path()); !done)
            return done.error();
    }
    auto kept = keepAside(workspace);
    if (!kept)
        return kept;
    if (auto done = putInPlace(part.path(), workspace); !done)
        return done.error();
    return kept;
}

Result<qint64> rescueInto(const QString& damaged, const QString& target)
{
    if (QFileInfo::exists(target))
        return Error {ErrorKind::FileNotWritable, target,
            QString::fromStdString(english(Phrase::ExistsAlready))};
    auto from = Connection::open(damaged, OpenMode::ReadOnly);
    if (!from)
        return from.error();
    auto to = Connection::open(target, OpenMode::Create);
    if (!to)
        return to.error();
    if (auto made = Migrator().migrate(**to); !made)
        return made.error();
    if (auto off = (*to)->execute("PRAGMA foreign_keys=OFF"); !off)
        return off.error();
    std::vector<std::string> tables;
    {
        auto list
            = (*to)->statement("SELECT name FROM sqlite_schema WHERE type='table' "
                               "AND name NOT LIKE 'message_fts%' AND name NOT LIKE 'sqlite_%'");
        while (true) {
            const auto row = list.step();
            if (!row || !*row)
                break;
            tables.push_back(list.utf8(0));
        }
    }
    qint64 rows = 0;
    auto transaction = Transaction::begin(**to);
    if (!transaction)
        return transaction.error();
    for (const std::string& table : tables)
        rows += copyTable(**from, **to, table);
    if (auto done = (*to)->execute("INSERT INTO message_fts(message_fts) VALUES ('rebuild')");
        !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return rows;
}

} // namespace waymark
