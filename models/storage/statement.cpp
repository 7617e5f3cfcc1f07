// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include "storage/connection.h"

#include <sqlite3.h>

#include <utility>

namespace waymark {

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement& Statement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
    return *this;
}

Statement& Statement::bind(int position, double value)
{
    sqlite3_bind_double(m_statement, position, value);
    return *this;
}

Statement& Statement::bind(int position, std::string_view utf8)
{
    // A null data pointer would bind NULL where an empty text is meant.
    sqlite3_bind_text64(m_statement, position, utf8.data() ? utf8.data() : "", utf8.size(),
        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int position, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement, position, utf8.constData(),
        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int position, std::optional<qint64> value)
{
    return value ? bind(position, *value) : bindNull(position);
}

Statement& Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
    return *this;
}

Statement& Statement::bindBlob(int position, std::string_view bytes)
{
    sqlite3_bind_blob64(
        m_statement, position, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindColumn(int position, const Statement& from, int column)
{
    sqlite3_bind_value(m_statement, position, sqlite3_column_value(from.m_statement, column));
    return *this;
}

Result<bool> Statement::step()
{
    if (!m_statement)
        return m_connection->errorFor(SQLITE_INTERRUPT);
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_connection->errorFor(code);
    sqlite3_reset(m_statement);
    return error;
}

Result<void> Statement::run()
{
    if (!m_statement)
        return m_connection->errorFor(SQLITE_INTERRUPT);
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return {};
    }
    const Error error = m_connection->errorFor(code);
    sqlite3_reset(m_statement);
    return error;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const std::string_view bytes = view(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string_view Statement::view(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    if (!data)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

} // namespace waymark
