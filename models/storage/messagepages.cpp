// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of MessageStore: lists of whatever filter, each read in its order from an index.
#include "storage/connection.h"
#include "storage/messageindexes.h"
#include "storage/messagestore.h"

#include <algorithm>
#include <string>

namespace waymark {

namespace {

using Row = std::pair<MessageId, PageKey>;

/// What one index holds in list order. A filter is one part or several, whose rows are merged.
struct Part
{
    const char* index;
    std::optional<qint64> account = {};
    std::optional<qint64> category = {};
    std::optional<qint64> thread = {};
    std::optional<qint64> identity = {};
};

Result<std::vector<qint64>> integers(Statement& statement)
{
    std::vector<qint64> values;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return values;
        values.push_back(statement.integer(0));
    }
}

/// A whole account; one part while its index is missing, which is then sorted once and not four
/// times.
Result<std::vector<Part>> byCategory(Connection& connection, const Part& account)
{
    const auto indexed = hasMessageIndex(connection, account.index);
    if (!indexed)
        return indexed.error();
    if (!*indexed)
        return std::vector<Part> {account};
    std::vector<Part> parts(kProposedCategories, account);
    for (int category = 0; category < kProposedCategories; ++category)
        parts[static_cast<std::size_t>(category)].category = category;
    return parts;
}

Result<std::vector<Part>> partsOf(Connection& connection, const MessageFilter& filter)
{
    Part whole {"message_sent"};
    if (filter.account)
        whole.account = filter.account->value();
    if (filter.category)
        whole.category = *filter.category;
    if (filter.thread)
        whole.thread = filter.thread->value();
    if (filter.person) {
        auto statement = connection.statement("SELECT id FROM identity WHERE person_id=?");
        const auto identities = integers(statement.bind(1, filter.person->value()));
        if (!identities)
            return identities.error();
        std::vector<Part> parts;
        whole.index = "message_identity";
        for (const qint64 identity : *identities) {
            parts.push_back(whole);
            parts.back().identity = identity;
        }
        return parts;
    }
    if (filter.thread) {
        whole.index = "message_thread";
        return std::vector<Part> {whole};
    }
    if (!filter.category && !filter.account)
        return std::vector<Part> {whole};
    whole.index = kAccountCategoryIndex;
    if (filter.account)
        return filter.category ? std::vector<Part> {whole} : byCategory(connection, whole);
    auto statement = connection.statement("SELECT id FROM account");
    const auto accounts = integers(statement);
    if (!accounts)
        return accounts.error();
    std::vector<Part> parts;
    for (const qint64 account : *accounts) {
        parts.push_back(whole);
        parts.back().account = account;
    }
    return parts;
}

/// Appends up to @p limit rows of @p part after @p key that fulfil @p condition.
Result<void> readRows(Connection& connection, const Part& part, std::optional<Millis> before,
    const PageKey& key, const char* condition, int limit, std::vector<Row>& rows)
{
    std::string sql = "SELECT m.id, m.sent_at FROM message m";
    const auto indexed = hasMessageIndex(connection, part.index);
    if (!indexed)
        return indexed.error();
    if (*indexed) // not while the first import of a file runs
        sql.append(" INDEXED BY ").append(part.index);
    sql.append(" WHERE ").append(condition);
    if (part.account)
        sql += " AND m.account_id=?1";
    if (part.category)
        sql += " AND m.category=?2";
    if (part.thread)
        sql += " AND m.thread_id=?3";
    if (part.identity)
        sql += " AND m.identity_id=?4";
    if (before)
        sql += " AND m.sent_at<?5";
    sql += " ORDER BY m.sent_at DESC, m.id DESC LIMIT ?8";
    auto statement = connection.statement(sql);
    statement.bind(1, part.account).bind(2, part.category).bind(3, part.thread);
    statement.bind(4, part.identity).bind(5, before);
    statement.bind(6, key.sentAt).bind(7, key.id).bind(8, limit);
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const MessageId id(statement.integer(0));
        rows.emplace_back(id, PageKey {statement.optionalInteger(1), id.value()});
    }
}

Result<std::vector<Row>> readPart(Connection& connection, const Part& part,
    std::optional<Millis> before, const PageKey& key, int limit)
{
    std::vector<Row> rows;
    const bool first = key.id == 0;
    const bool amongUndated = !first && !key.sentAt;
    if (!amongUndated) {
        const char* dated
            = first ? "m.sent_at IS NOT NULL" : "m.sent_at<=?6 AND (m.sent_at, m.id) < (?6, ?7)";
        if (auto done = readRows(connection, part, before, key, dated, limit, rows); !done)
            return done.error();
    }
    const int missing = limit - static_cast<int>(rows.size());
    if (missing > 0 && !before) {
        const char* undated = amongUndated ? "m.sent_at IS NULL AND m.id<?7" : "m.sent_at IS NULL";
        if (auto done = readRows(connection, part, before, key, undated, missing, rows); !done)
            return done.error();
    }
    return rows;
}

} // namespace

Result<std::vector<Row>> MessageStore::page(
    const MessageFilter& filter, const PageKey& key, int limit)
{
    const auto parts = partsOf(*m_connection, filter);
    if (!parts)
        return parts.error();
    std::vector<Row> rows;
    for (const Part& part : *parts) {
        const auto more = readPart(*m_connection, part, filter.before, key, limit);
        if (!more)
            return more.error();
        rows.insert(rows.end(), more->begin(), more->end());
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::pair(a.second.sentAt, a.second.id) > std::pair(b.second.sentAt, b.second.id);
    });
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(std::max(0, limit))));
    return rows;
}

} // namespace waymark
