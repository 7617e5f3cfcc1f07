// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditqueries.h"

#include "storage/candidaterow.h"
#include "storage/connection.h"
#include "storage/messageindexes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

namespace {

#define WAYMARK_CANDIDATE "SELECT " WAYMARK_CANDIDATE_COLUMNS WAYMARK_CANDIDATE_TABLES "WHERE "

// Each in an order that its index delivers.
constexpr std::string_view kDated
    = WAYMARK_CANDIDATE "m.sent_at<?1 ORDER BY m.sent_at DESC, m.id DESC";
constexpr std::string_view kDatedOfAccount = WAYMARK_CANDIDATE
    "m.sent_at<?1 AND m.account_id=?2 AND m.category=?3 ORDER BY m.sent_at DESC, m.id DESC";
constexpr std::string_view kUndated = WAYMARK_CANDIDATE "m.sent_at IS NULL ORDER BY m.id DESC";
constexpr std::string_view kUndatedOfAccount = WAYMARK_CANDIDATE
    "m.sent_at IS NULL AND m.account_id=?2 AND m.category=?3 ORDER BY m.id DESC";

} // namespace

AuditCandidate candidateFrom(const Statement& row)
{
    AuditCandidate candidate;
    candidate.id = MessageId(row.integer(0));
    candidate.flags = static_cast<std::uint32_t>(row.integer(1));
    candidate.corrected = row.integer(2) != 0;
    candidate.role = static_cast<SourceRole>(candidate.corrected ? row.integer(2) : row.integer(3));
    candidate.address = row.text(4);
    candidate.handle = row.text(5);
    if (const auto said = row.optionalInteger(7)) {
        candidate.flags = *said != 0
            ? candidate.flags | MessageAutomatic
            : candidate.flags & ~static_cast<std::uint32_t>(MessageAutomatic);
    }
    return candidate;
}

AuditCandidates::AuditCandidates(
    Connection& connection, const QString& source, std::optional<Millis> before)
    : m_connection(&connection)
    , m_isAll(source.isEmpty())
    , m_before(before.value_or(std::numeric_limits<qint64>::max()))
    , m_withUndated(!before)
{
    if (!m_isAll)
        m_found = findAccounts(source);
    beginWalks(kDated, kDatedOfAccount);
}

Result<void> AuditCandidates::findAccounts(const QString& source)
{
    auto statement
        = m_connection->statement("SELECT id FROM account WHERE system=?1 OR system||'/'||host=?1");
    statement.bind(1, source);
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_accounts.push_back(statement.integer(0));
    }
}

void AuditCandidates::beginWalks(std::string_view all, std::string_view ofAccount)
{
    m_walks.clear();
    const auto begin = [this](std::string_view sql) -> Statement& {
        m_walks.push_back({m_connection->statement(sql), false});
        m_walks.back().rows.bind(1, m_before);
        return m_walks.back().rows;
    };
    if (m_isAll) {
        begin(all);
        return;
    }
    for (const qint64 account : m_accounts) {
        for (int category = 0; category < kProposedCategories; ++category)
            begin(ofAccount).bind(2, account).bind(3, category);
    }
}

Result<AuditCandidates::Walk*> AuditCandidates::newest()
{
    for (auto walk = m_walks.begin(); walk != m_walks.end();) {
        if (!walk->isAtRow) {
            const auto row = walk->rows.step();
            if (!row)
                return row.error();
            walk->isAtRow = *row;
        }
        walk = walk->isAtRow ? std::next(walk) : m_walks.erase(walk);
    }
    const auto newest
        = std::max_element(m_walks.begin(), m_walks.end(), [](const Walk& a, const Walk& b) {
              return std::pair(a.rows.optionalInteger(6), a.rows.integer(0))
                  < std::pair(b.rows.optionalInteger(6), b.rows.integer(0));
          });
    return newest == m_walks.end() ? nullptr : &*newest;
}

Result<std::optional<AuditCandidate>> AuditCandidates::next()
{
    if (!m_found)
        return m_found.error();
    auto walk = newest();
    if (walk && !*walk && !m_inUndated && m_withUndated) {
        m_inUndated = true;
        beginWalks(kUndated, kUndatedOfAccount);
        walk = newest();
    }
    if (!walk)
        return walk.error();
    if (!*walk)
        return std::optional<AuditCandidate>();
    (*walk)->isAtRow = false; // the next step leaves the row, not this
    return std::optional<AuditCandidate>(candidateFrom((*walk)->rows));
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
        "SELECT 1 FROM message m JOIN identity i ON i.id=m.identity_id WHERE m.thread_id=?1 AND "
        "i.person_id<>?2 "
        "AND (m.flags & ?3)=0 AND (m.flags & 1)<>0 AND m.sent_at>?4 AND NOT coalesce((SELECT value "
        "FROM message_flag f WHERE f.uid=m.uid AND f.flag='automatic'), (m.flags & ?5)<>0) LIMIT "
        "1");
    statement->bind(1, message.thread.value())
        .bind(2, message.person.value())
        .bind(3, qint64(MessageDeleted | MessageFromBot))
        .bind(4, message.sentAt.value_or(std::numeric_limits<qint64>::max()))
        .bind(5, qint64(MessageAutomatic));
    return statement->step();
}

} // namespace waymark
