// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jobcontext.h"
#include "base/result.h"
#include "storage/statement.h"

#include <QString>

#include <memory>
#include <thread>
#include <unordered_map>

struct sqlite3;

namespace waymark {

enum class OpenMode {
    ReadOnly, ///< never writes, never checkpoints
    ReadWrite, ///< the file must exist
    Create, ///< ReadWrite, made when absent
};

/// 8 MiB of pages a connection: a window over a million messages has several of them open, and with
/// 24 MiB each its lists were no faster that could be told from noise.
inline constexpr const char* kCacheSize = "PRAGMA cache_size=-8192";
/// What an import fills and sorts in.
inline constexpr const char* kImportCacheSize = "PRAGMA cache_size=-32768";

/// One connection to a workspace file, through Qt SQL's SQLite driver. Belongs to the thread that
/// opened it and asserts that. The hardening of an untrusted file (reliability: "SQLite, untrusted
/// files") is switched on before anything is read.
class Connection
{
public:
    /// A statement lent from the connection's store: reset when it goes out of scope. Not to be
    /// borrowed twice at a time.
    class Borrowed
    {
    public:
        explicit Borrowed(Statement& statement)
            : m_statement(&statement)
        {
        }
        ~Borrowed() { m_statement->reset(); }
        Borrowed(const Borrowed&) = delete;
        Borrowed& operator=(const Borrowed&) = delete;
        Statement* operator->() { return m_statement; }
        Statement& operator*() { return *m_statement; }

    private:
        Statement* m_statement; ///< not owned
    };

    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(
        const QString& path, OpenMode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// Prepares a statement that is known to be valid: a mistake in our own SQL ends the program
    /// with the text in the log, so hot paths need no second error branch.
    [[nodiscard]] Statement statement(std::string_view sql);
    /// As statement(), prepared once and kept: for what is asked again and again. @p sql is a
    /// literal: its address is its name.
    [[nodiscard]] Borrowed borrow(const char* sql);
    /// Runs one statement without values.
    [[nodiscard]] Result<void> execute(std::string_view sql);
    /// First column of the first row, or nothing.
    [[nodiscard]] Result<std::optional<qint64>> scalar(std::string_view sql);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] bool inTransaction() const;
    /// The error of an SQLite result code, with this file as subject.
    [[nodiscard]] Error errorFor(int code) const;
    /// Makes the statement that is running now end with an error. The one function that may be
    /// called from another thread, as long as the connection stays open meanwhile.
    void interrupt() const;
    /// From now on every statement ends with Cancelled soon after @p token asks for it; for work
    /// that only reads, or whose half is thrown away.
    void stopWhen(const CancelToken& token);
    /// For storage only: backup and tests of the driver.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    Connection(QString name, QString path, bool readOnly);
    [[nodiscard]] Result<void> harden();
    void assertThread() const;

    QString m_name; ///< of the QSqlDatabase
    QString m_path;
    bool m_readOnly = false;
    sqlite3* m_handle = nullptr; ///< owned by the QSqlDatabase
    std::thread::id m_thread;
    CancelToken m_stop;
    std::unordered_map<const char*, Statement> m_lent;
};

/// Rolls back unless committed: the forgetful path is the safe path. Begins IMMEDIATE, so that
/// reads inside it that decide a write cannot be overtaken.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Connection& connection);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection& connection)
        : m_connection(&connection)
    {
    }
    Connection* m_connection; ///< null when done
};

} // namespace waymark
