// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "base/logging.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

namespace waymark {

namespace {

/// How long a writer waits for another before it says "locked", in milliseconds.
constexpr int kBusyTimeout = 5000;

/// A file where nothing can be written, with no log beside it: SQLite cannot make the shared memory
/// of a log there and would not even read, unless told that nobody else can write either.
bool liesSealed(const QFileInfo& file)
{
    return !QFileInfo(file.absolutePath()).isWritable()
        && QFileInfo(file.absoluteFilePath() + QStringLiteral("-wal")).size() == 0;
}

} // namespace

Connection::Connection(QString name, QString path, bool readOnly)
    : m_name(std::move(name))
    , m_path(std::move(path))
    , m_readOnly(readOnly)
    , m_thread(std::this_thread::get_id())
{
}

Connection::~Connection()
{
    m_lent.clear();
    m_handle = nullptr;
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, OpenMode mode)
{
    const QFileInfo info(path);
    if (mode != OpenMode::Create && !info.exists())
        return Error {ErrorKind::WorkspaceAbsent, path, {}};
    if (info.isDir())
        return Error {ErrorKind::WorkspaceForeign, path, {}};
    if (mode == OpenMode::ReadWrite && !info.isWritable())
        return Error {ErrorKind::WorkspaceReadOnly, path, {}};

    // Before the library's first use. Its account of memory takes a lock at every allocation, and
    // nobody reads it.
    [[maybe_unused]] static const int noAccount = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool readOnly = mode == OpenMode::ReadOnly;
    std::unique_ptr<Connection> connection(
        new Connection(name, path, readOnly)); // NOLINT: private constructor
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        db.setDatabaseName(path);
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeout);
        if (readOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        if (readOnly && liesSealed(info)) {
            db.setDatabaseName(
                QUrl::fromLocalFile(info.absoluteFilePath()).toString(QUrl::FullyEncoded)
                + QStringLiteral("?immutable=1"));
            options += QStringLiteral(";QSQLITE_OPEN_URI");
        }
        db.setConnectOptions(options);
        if (!db.open())
            return Error {
                mode == OpenMode::Create ? ErrorKind::FileNotWritable : ErrorKind::FileNotReadable,
                path, db.lastError().text()};
        const QVariant handle = db.driver()->handle();
        if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
            return Error {
                ErrorKind::StorageFailed, path, QStringLiteral("driver without a handle")};
        connection->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    }
    sqlite3_extended_result_codes(connection->m_handle, 1);
    if (auto hardened = connection->harden(); !hardened)
        return hardened.error();
    return connection;
}

Result<void> Connection::harden()
{
    // sqlite.org/security.html, "untrusted database files"; no mmap because a WAL reset beside a
    // mapped file made the known corruption worse.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    for (const char* sql : {"PRAGMA foreign_keys=ON", "PRAGMA cell_size_check=ON",
             "PRAGMA mmap_size=0", "PRAGMA temp_store=MEMORY", kCacheSize}) {
        if (auto done = execute(sql); !done)
            return done;
    }
    if (m_readOnly)
        return execute("PRAGMA query_only=ON");
    return {};
}

void Connection::assertThread() const
{
    Q_ASSERT_X(m_thread == std::this_thread::get_id(), "Connection", "used from another thread");
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    assertThread();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return errorFor(code);
    return Statement(this, statement);
}

Statement Connection::statement(std::string_view sql)
{
    auto prepared = prepare(sql);
    if (!prepared && prepared.error().kind == ErrorKind::Cancelled)
        return Statement(this, nullptr); // interrupted while it was prepared; step() says so
    if (!prepared) {
        // Our own SQL against our own schema: this is a bug or a file damaged under us.
        qCCritical(lcStorage, "cannot prepare: %s: %s", qUtf8Printable(prepared.error().detail),
            std::string(sql).c_str());
        auto empty = prepare("SELECT 1 WHERE 0");
        return empty ? std::move(empty).value() : Statement(this, nullptr);
    }
    return std::move(prepared).value();
}

Connection::Borrowed Connection::borrow(const char* sql)
{
    Statement& lent = m_lent[sql];
    if (!lent.m_statement) // new, or interrupted when it was first wanted
        lent = statement(sql);
    return Borrowed(lent);
}

Result<void> Connection::execute(std::string_view sql)
{
    auto prepared = prepare(sql);
    if (!prepared)
        return prepared.error();
    return prepared->run();
}

Result<std::optional<qint64>> Connection::scalar(std::string_view sql)
{
    auto prepared = prepare(sql);
    if (!prepared)
        return prepared.error();
    auto row = prepared->step();
    if (!row)
        return row.error();
    return *row ? prepared->optionalInteger(0) : std::optional<qint64>();
}

void Connection::interrupt() const
{
    sqlite3_interrupt(m_handle);
}

void Connection::stopWhen(const CancelToken& token)
{
    constexpr int kOperations = 10'000; // of SQLite's machine, some tens of microseconds
    m_stop = token;
    sqlite3_progress_handler(
        m_handle, kOperations,
        [](void* stop) { return static_cast<const CancelToken*>(stop)->isCancelled() ? 1 : 0; },
        &m_stop);
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Error Connection::errorFor(int code) const
{
    const QString detail = QStringLiteral("%1, SQLite %2")
                               .arg(QString::fromUtf8(sqlite3_errmsg(m_handle)))
                               .arg(code);
    ErrorKind kind = ErrorKind::StorageFailed;
    switch (code & 0xFF) {
    case SQLITE_FULL:
        kind = ErrorKind::DiskFull;
        break;
    case SQLITE_IOERR:
        // A file size limit shows as a failed write, not as "full" (measured, reliability 0.5).
        kind = code == SQLITE_IOERR_WRITE ? ErrorKind::DiskFull : ErrorKind::StorageFailed;
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        kind = ErrorKind::WorkspaceLocked;
        break;
    case SQLITE_INTERRUPT:
        kind = ErrorKind::Cancelled;
        break;
    case SQLITE_CORRUPT:
        kind = ErrorKind::WorkspaceDamaged;
        break;
    case SQLITE_NOTADB:
        kind = ErrorKind::WorkspaceForeign;
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        kind = ErrorKind::WorkspaceReadOnly;
        break;
    default:
        break;
    }
    return {kind, m_path, detail};
}

Result<Transaction> Transaction::begin(Connection& connection)
{
    if (auto begun = connection.execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection && m_connection->inTransaction()) {
        if (auto done = m_connection->execute("ROLLBACK"); !done)
            qCWarning(lcStorage, "rollback failed: %s", qUtf8Printable(done.error().detail));
    }
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_connection);
    auto done = m_connection->execute("COMMIT");
    if (done)
        m_connection = nullptr;
    return done;
}

} // namespace waymark
