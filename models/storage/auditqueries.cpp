// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditqueries.h"

#include "storage/connection.h"

namespace waymark {

namespace {

#define WAYMARK_CANDIDATE                                                                                      \
    "SELECT m.id, m.flags, p.role, (SELECT max(r.role) FROM identity r WHERE r.person_id=i.person_id), "       \
    "CASE WHEN i.kind='email' THEN i.value ELSE i.email END, "                                                 \
    "CASE WHEN i.kind='handle' THEN i.value ELSE i.handle END, "                                               \
    "(SELECT value FROM message_flag f WHERE f.uid=m.uid AND f.flag='automatic') "                                                \
    "FROM message m JOIN identity i ON i.id=m.identity_id JOIN person p ON p.id=i.person_id "                  \
    "LEFT JOIN account a ON a.id=m.account_id WHERE "

/// The three shapes of the source filter, each with an order its index can deliver.
std::string_view datedSql(bool filtered)
{
    return filtered ? WAYMARK_CANDIDATE "m.sent_at IS NOT NULL AND m.sent_at<?1 AND (a.system=?2 OR a.system||'/'||a.host=?2) "
                                        "ORDER BY m.sent_at DESC, m.id DESC"
                    : WAYMARK_CANDIDATE "m.sent_at IS NOT NULL AND m.sent_at<?1 ORDER BY m.sent_at DESC, m.id DESC";
}

std::string_view undatedSql(bool filtered)
{
    return filtered ? WAYMARK_CANDIDATE "m.sent_at IS NULL AND (a.system=?2 OR a.system||'/'||a.host=?2) ORDER BY m.id DESC"
                    : WAYMARK_CANDIDATE "m.sent_at IS NULL ORDER BY m.id DESC";
}

AuditCandidate candidateFrom(const Statement& row)
{
    AuditCandidate candidate;
    candidate.id = MessageId(row.integer(0));
    candidate.flags = static_cast<std::uint32_t>(row.integer(1));
    candidate.corrected = row.integer(2) != 0;
    candidate.role = static_cast<SourceRole>(candidate.corrected ? row.integer(2) : row.integer(3));
    candidate.address = row.text(4);
    candidate.handle = row.text(5);
    if (const auto said = row.optionalInteger(6))
        candidate.flags = *said != 0 ? candidate.flags | MessageAutomatic
                                     : candidate.flags & ~static_cast<std::uint32_t>(MessageAutomatic);
    return candidate;
}

} // namespace

AuditCandidates::AuditCandidates(
    Connection& connection, const QString& source, std::optional<Millis> before)
    : m_dated(connection.statement(datedSql(!source.isEmpty())))
    , m_undated(connection.statement(undatedSql(!source.isEmpty())))
    , m_withUndated(!before)
{
    m_dated.bind(1, before.value_or(std::numeric_limits<qint64>::max()));
    if (!source.isEmpty()) {
        m_dated.bind(2, source);
        m_undated.bind(2, source);
    }
}

Result<std::optional<AuditCandidate>> AuditCandidates::next()
{
    if (!m_inUndated) {
        const auto row = m_dated.step();
        if (!row)
            return row.error();
        m_inUndated = !*row;
    }
    if (m_inUndated) {
        if (!m_withUndated)
            return std::optional<AuditCandidate>();
        const auto row = m_undated.step();
        if (!row)
            return row.error();
        if (!*row)
            return std::optional<AuditCandidate>();
    }
    return std::optional<AuditCandidate>(candidateFrom(m_inUndated ? m_undated : m_dated));
}

Result<std::optional<AuditCandidate>> candidateOf(Connection& connection, MessageId id)
{
    auto statement = connection.statement(WAYMARK_CANDIDATE "m.id=?1");
    const auto row = statement.bind(1, id.value()).step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<AuditCandidate>();
    return std::optional<AuditCandidate>(candidateFrom(statement));
}

ThreadQueries::ThreadQueries(Connection& connection)
    : m_connection(&connection)
{
}

Result<bool> ThreadQueries::hasLaterReply(const StoredMessage& message)
{
    auto statement = m_connection->borrow(
        "SELECT 1 FROM message m JOIN identity i ON i.id=m.identity_id WHERE m.thread_id=?1 AND i.person_id<>?2 "
        "AND (m.flags & ?3)=0 AND (m.flags & 1)<>0 AND m.sent_at>?4 AND NOT coalesce((SELECT value FROM message_flag f "
        "WHERE f.uid=m.uid AND f.flag='automatic'), (m.flags & ?5)<>0) LIMIT 1");
    statement->bind(1, message.thread.value())
        .bind(2, message.person.value())
        .bind(3, qint64(MessageDeleted | MessageFromBot))
        .bind(4, message.sentAt.value_or(std::numeric_limits<qint64>::max()))
        .bind(5, qint64(MessageAutomatic));
    return statement->step();
}

} // namespace waymark
