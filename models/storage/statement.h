// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace waymark {

class Connection;

/// A prepared, forward-only statement over the SQLite C API (QSqlQuery costs 3.4 times the CPU on
/// bulk inserts, measured). Values are bound, never pasted into SQL. Belongs to its Connection's
/// thread and must not outlive it. Text bound by view is not copied: it must live until the next
/// reset().
class Statement
{
public:
    Statement() = default;
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Positions are 1-based, as in SQL.
    Statement& bind(int position, qint64 value);
    Statement& bind(int position, int value) { return bind(position, qint64(value)); }
    Statement& bind(int position, double value);
    Statement& bind(int position, std::string_view utf8);
    Statement& bind(int position, const char* utf8)
    {
        return bind(position, std::string_view(utf8));
    }
    Statement& bind(int position, const QString& text);
    Statement& bind(int position, std::optional<qint64> value);
    Statement& bindNull(int position);
    Statement& bindBlob(int position, std::string_view bytes);
    /// The value of a column of @p from's present row, whatever its type; copied.
    Statement& bindColumn(int position, const Statement& from, int column);

    /// True while there is a row. An error ends the statement.
    [[nodiscard]] Result<bool> step();
    /// For statements without rows: steps once and resets.
    [[nodiscard]] Result<void> run();
    void reset();

    // Columns are 0-based.
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// Valid until the next step() or reset().
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::string utf8(int column) const { return std::string(view(column)); }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnName(int column) const;

private:
    friend class Connection;
    Statement(Connection* connection, sqlite3_stmt* statement)
        : m_connection(connection)
        , m_statement(statement)
    {
    }

    Connection* m_connection = nullptr; ///< not owned
    sqlite3_stmt* m_statement = nullptr; ///< owned
};

} // namespace waymark
