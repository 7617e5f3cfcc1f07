// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/answerqueries.h"

#include "storage/candidaterow.h"
#include "storage/connection.h"

#include <QStringList>

namespace waymark {

namespace {

constexpr std::string_view kRecent
    = "SELECT " WAYMARK_CANDIDATE_COLUMNS
      ", i.person_id, (SELECT oi.person_id FROM message o JOIN identity oi ON oi.id=o.identity_id "
      "WHERE o.thread_id=m.thread_id AND o.sent_at IS NOT NULL ORDER BY o.sent_at, o.id LIMIT "
      "1)" WAYMARK_CANDIDATE_TABLES
      "WHERE m.sent_at>=?1 ORDER BY m.sent_at DESC, m.id DESC LIMIT ?2";

/// No source's ids hold it.
constexpr QChar kBetween(u'\x1f');
constexpr int kKeyParts = 4;

} // namespace

RecentAnswers::RecentAnswers(Connection& connection, Millis since, int most)
    : m_rows(connection.statement(kRecent))
{
    m_rows.bind(1, since).bind(2, most);
}

Result<std::optional<AnswerRow>> RecentAnswers::next()
{
    const auto row = m_rows.step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<AnswerRow>();
    AnswerRow answer;
    answer.message = candidateFrom(m_rows);
    answer.author = PersonId(m_rows.integer(WAYMARK_CANDIDATE_END));
    answer.opener = PersonId(m_rows.integer(WAYMARK_CANDIDATE_END + 1));
    return std::optional<AnswerRow>(std::move(answer));
}

PersonQueries::PersonQueries(Connection& connection)
    : m_connection(&connection)
{
}

Result<std::optional<Millis>> PersonQueries::newestMessage()
{
    auto statement = m_connection->borrow("SELECT max(sent_at) FROM message");
    const auto row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->optionalInteger(0) : std::optional<Millis>();
}

Result<QString> PersonQueries::name(PersonId person)
{
    auto statement = m_connection->borrow("SELECT name, value FROM identity WHERE person_id=?1 "
                                          "ORDER BY name='', name_at DESC, name DESC LIMIT 1");
    statement->bind(1, person.value());
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return QString();
    const QString name = statement->text(0);
    return name.isEmpty() ? statement->text(1) : name;
}

Result<QString> PersonQueries::key(PersonId person)
{
    auto statement = m_connection->borrow(
        "SELECT coalesce(a.system,''), coalesce(a.host,''), i.kind, i.value FROM identity i "
        "LEFT JOIN account a ON a.id=i.account_id WHERE i.person_id=?1 ORDER BY 1, 2, 3, 4 "
        "LIMIT 1");
    statement->bind(1, person.value());
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return QString();
    return QStringList {
        statement->text(0), statement->text(1), statement->text(2), statement->text(3)}
        .join(kBetween);
}

Result<std::optional<PersonId>> PersonQueries::byKey(const QString& key)
{
    const QStringList parts = key.split(kBetween);
    if (parts.size() != kKeyParts)
        return std::optional<PersonId>();
    auto statement = m_connection->borrow(
        "SELECT person_id FROM identity WHERE account_id=CASE WHEN ?1='' THEN 0 ELSE (SELECT id "
        "FROM account WHERE system=?1 AND host=?2) END AND kind=?3 AND value=?4");
    for (int part = 0; part < kKeyParts; ++part)
        statement->bind(part + 1, parts[part]);
    const auto row = statement->step();
    if (!row)
        return row.error();
    return *row ? std::optional<PersonId>(PersonId(statement->integer(0)))
                : std::optional<PersonId>();
}

} // namespace waymark
