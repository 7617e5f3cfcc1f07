// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/threadstore.h"

#include "base/hash.h"
#include "storage/connection.h"
#include "storage/rowhistory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark {

namespace {

/// Beyond these the memory is given back and the table asked again.
constexpr std::size_t kRememberedKeys = 400'000;
constexpr std::size_t kRememberedRefs = 4'000'000;

enum ThreadFlag : int { ThreadPrivate = 1, ThreadDeleted = 2, ThreadHasRecord = 4 };

std::string tagsJson(const std::vector<std::string>& tags)
{
    if (tags.empty())
        return {};
    QJsonArray array;
    for (const std::string& tag : tags)
        array.append(QString::fromStdString(tag));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

ThreadStore::ThreadStore(Connection& connection)
    : m_connection(&connection)
    , m_findKey(connection.statement("SELECT id FROM thread WHERE account_id=? AND thread_key=?"))
    , m_insert(connection.statement("INSERT INTO thread(account_id, thread_key) VALUES (?,?)"))
    , m_findRef(connection.statement("SELECT thread_id FROM mail_ref WHERE hash=?"))
    , m_insertRef(connection.statement("INSERT OR REPLACE INTO mail_ref VALUES (?,?)"))
{
    const auto any = connection.scalar("SELECT 1 FROM mail_ref LIMIT 1");
    m_refsComplete = any && !any->has_value();
}

Result<ThreadId> ThreadStore::make(AccountId account, std::optional<std::string_view> key)
{
    m_insert.bind(1, account.value());
    if (key)
        m_insert.bind(2, *key);
    else
        m_insert.bindNull(2);
    if (auto done = m_insert.run(); !done)
        return done.error();
    ++m_made;
    return ThreadId(m_connection->lastInsertId());
}

Result<ThreadId> ThreadStore::keyed(AccountId account, std::string_view key)
{
    std::string name = std::to_string(account.value());
    name += ' ';
    name += key;
    if (const auto it = m_keyed.find(name); it != m_keyed.end())
        return it->second;
    m_findKey.bind(1, account.value()).bind(2, key);
    const auto row = m_findKey.step();
    if (!row)
        return row.error();
    std::optional<ThreadId> found;
    if (*row)
        found = ThreadId(m_findKey.integer(0));
    m_findKey.reset();
    if (!found) {
        auto made = make(account, key);
        if (!made)
            return made;
        found = *made;
    }
    if (m_keyed.size() > kRememberedKeys)
        m_keyed.clear();
    m_keyed.emplace(std::move(name), *found);
    return *found;
}

Result<ThreadId> ThreadStore::root(ThreadId thread)
{
    // Most threads were never merged; the few that were stand in memory after the first question.
    while (true) {
        const auto it = m_merged.find(thread.value());
        if (it == m_merged.end())
            break;
        thread = it->second;
    }
    if (m_refsComplete)
        return thread;
    while (true) {
        auto statement = m_connection->statement("SELECT merged_into FROM thread WHERE id=?");
        statement.bind(1, thread.value());
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row || statement.isNull(0))
            return thread;
        thread = ThreadId(statement.integer(0));
    }
}

Result<std::optional<ThreadId>> ThreadStore::ofReference(std::uint64_t hash)
{
    std::optional<ThreadId> found;
    if (const auto it = m_refs.find(hash); it != m_refs.end()) {
        found = it->second;
    } else if (!m_refsComplete) {
        m_findRef.bind(1, static_cast<qint64>(hash));
        const auto row = m_findRef.step();
        if (!row)
            return row.error();
        if (*row)
            found = ThreadId(m_findRef.integer(0));
        m_findRef.reset();
    }
    if (!found)
        return found;
    const auto top = root(*found);
    if (!top)
        return top.error();
    return std::optional<ThreadId>(*top);
}

Result<void> ThreadStore::merge(ThreadId into, ThreadId from)
{
    auto move = m_connection->statement("UPDATE message SET thread_id=? WHERE thread_id=?");
    if (auto done = move.bind(1, into.value()).bind(2, from.value()).run(); !done)
        return done;
    auto mark = m_connection->statement("UPDATE thread SET merged_into=? WHERE id=?");
    if (auto done = mark.bind(1, into.value()).bind(2, from.value()).run(); !done)
        return done;
    m_merged.insert_or_assign(from.value(), into);
    --m_made;
    return {};
}

Result<ThreadId> ThreadStore::ofMail(
    AccountId account, std::string_view messageId, const std::vector<std::string>& references)
{
    const auto seed = static_cast<std::uint64_t>(account.value());
    std::vector<std::uint64_t> hashes;
    hashes.reserve(references.size() + 1);
    if (!messageId.empty())
        hashes.push_back(stableHash(messageId, seed));
    for (const std::string& reference : references)
        hashes.push_back(stableHash(reference, seed));
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());

    std::vector<std::uint64_t> unknown;
    ThreadId thread;
    for (const std::uint64_t hash : hashes) {
        const auto known = ofReference(hash);
        if (!known)
            return known.error();
        if (!*known) {
            unknown.push_back(hash);
        } else if (!thread.isValid()) {
            thread = **known;
        } else if (**known != thread) {
            const ThreadId into = std::min(thread, **known); // the older keeps its id
            if (auto done = merge(into, std::max(thread, **known)); !done)
                return done.error();
            thread = into;
        }
    }
    if (!thread.isValid()) {
        auto made = make(account, std::nullopt);
        if (!made)
            return made;
        thread = *made;
    }
    for (const std::uint64_t hash : unknown) {
        m_insertRef.bind(1, static_cast<qint64>(hash)).bind(2, thread.value());
        if (auto done = m_insertRef.run(); !done)
            return done.error();
        m_refs.emplace(hash, thread);
    }
    if (m_refs.size() > kRememberedRefs) {
        m_refs.clear();
        m_refsComplete = false;
    }
    return thread;
}

Result<StoreOutcome> ThreadStore::record(
    AccountId account, const ImportedThread& thread, BatchId batch)
{
    const auto id = keyed(account, thread.threadKey);
    if (!id)
        return id.error();
    auto find = m_connection->borrow("SELECT flags, updated_at, extra FROM thread WHERE id=?");
    find->bind(1, id->value());
    const auto row = find->step();
    if (!row)
        return row.error();
    const bool first = (find->integer(0) & ThreadHasRecord) == 0;
    const auto knownAt = find->optionalInteger(1);
    const std::string knownExtra = find->utf8(2);
    find->reset();
    if (!first && !isLaterRecord(thread.updatedAt, thread.extra, knownAt, knownExtra))
        return StoreOutcome::Same;
    if (!first) {
        if (auto done = RowHistory(*m_connection).keep(RowPart::Thread, id->value(), batch); !done)
            return done.error();
    }
    const std::string tags = tagsJson(thread.tags);
    auto update = m_connection->borrow(
        "UPDATE thread SET subject=?, status=?, category=?, tags=?, created_at=?, updated_at=?, "
        "solved_at=?, flags=?, batch_id=?, extra=? WHERE id=?");
    update->bind(1, thread.subject)
        .bind(2, thread.status)
        .bind(3, thread.category)
        .bind(4, tags)
        .bind(5, thread.createdAt)
        .bind(6, thread.updatedAt)
        .bind(7, thread.solvedAt)
        .bind(8,
            ThreadHasRecord | (thread.isPrivate ? ThreadPrivate : 0)
                | (thread.isDeleted ? ThreadDeleted : 0))
        .bind(9, batch.value())
        .bind(10, thread.extra)
        .bind(11, id->value());
    if (auto done = update->run(); !done)
        return done.error();
    return first ? StoreOutcome::New : StoreOutcome::Changed;
}

Result<StoreOutcome> ThreadStore::rating(
    AccountId account, const ImportedRating& rating, BatchId batch)
{
    const auto thread = keyed(account, rating.threadKey);
    if (!thread)
        return thread.error();
    const std::string id
        = rating.externalId.empty() ? "thread:" + rating.threadKey : rating.externalId;
    auto find = m_connection->borrow(
        "SELECT updated_at, extra, id FROM rating WHERE account_id=? AND external_id=?");
    find->bind(1, account.value()).bind(2, id);
    const auto row = find->step();
    if (!row)
        return row.error();
    const bool known = *row;
    if (known
        && !isLaterRecord(rating.updatedAt, rating.extra, find->optionalInteger(0), find->view(1)))
        return StoreOutcome::Same;
    std::optional<qint64> rowId;
    if (known)
        rowId = find->integer(2);
    find->reset();
    if (rowId) {
        if (auto done = RowHistory(*m_connection).keep(RowPart::Rating, *rowId, batch); !done)
            return done.error();
    }
    // Two statements and no "INSERT OR REPLACE": that one may write twice, so SQLite guards it with
    // a savepoint of its own, at which the full-text index writes out what it had gathered.
    auto write = rowId
        ? m_connection->borrow(
            "UPDATE rating SET account_id=?, external_id=?, thread_id=?, score=?, comment=?, "
            "created_at=?, updated_at=?, batch_id=?, extra=? WHERE id=?")
        : m_connection->borrow(
            "INSERT INTO rating(account_id, external_id, thread_id, score, comment, created_at, "
            "updated_at, batch_id, extra, id) VALUES (?,?,?,?,?,?,?,?,?,?)");
    write->bind(1, account.value())
        .bind(2, id)
        .bind(3, thread->value())
        .bind(4, rating.score)
        .bind(5, rating.comment)
        .bind(6, rating.createdAt)
        .bind(7, rating.updatedAt)
        .bind(8, batch.value())
        .bind(9, rating.extra)
        .bind(10, rowId);
    if (auto done = write->run(); !done)
        return done.error();
    return known ? StoreOutcome::Changed : StoreOutcome::New;
}

Result<std::vector<ThreadId>> ThreadStore::mailThreadsOf(BatchId batch)
{
    auto statement = m_connection->statement(
        "SELECT DISTINCT m.thread_id FROM message m JOIN thread t ON t.id=m.thread_id "
        "WHERE m.batch_id=? AND t.thread_key IS NULL ORDER BY 1");
    statement.bind(1, batch.value());
    std::vector<ThreadId> threads;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return threads;
        threads.emplace_back(statement.integer(0));
    }
}

Result<void> ThreadStore::regroup(const std::vector<ThreadId>& threads)
{
    struct Mail
    {
        qint64 id = 0;
        AccountId account;
        std::string messageId;
        std::vector<std::string> references;
    };
    std::vector<Mail> mails;
    for (const ThreadId thread : threads) {
        auto statement = m_connection->statement(
            "SELECT m.id, m.account_id, m.external_id, t.detail FROM message m "
            "JOIN message_text t ON t.id=m.id WHERE m.thread_id=? ORDER BY m.id");
        statement.bind(1, thread.value());
        while (true) {
            const auto row = statement.step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            Mail mail {
                statement.integer(0), AccountId(statement.integer(1)), statement.utf8(2), {}};
            const QJsonObject detail = QJsonDocument::fromJson(statement.text(3).toUtf8()).object();
            for (const auto& reference : detail.value(QLatin1String("references")).toArray())
                mail.references.push_back(reference.toString().toStdString());
            const QString parent = detail.value(QLatin1String("parent")).toString();
            if (!parent.isEmpty())
                mail.references.push_back(parent.toStdString());
            mails.push_back(std::move(mail));
        }
        statement.reset();
        for (const char* sql :
            {"DELETE FROM mail_ref WHERE thread_id=?1 OR thread_id IN (WITH RECURSIVE under(id) AS "
             "(SELECT ?1 UNION SELECT t.id FROM thread t JOIN under u ON t.merged_into=u.id) "
             "SELECT id FROM under)",
                "DELETE FROM thread WHERE id<>?1 AND id IN (WITH RECURSIVE under(id) AS "
                "(SELECT ?1 UNION SELECT t.id FROM thread t JOIN under u ON t.merged_into=u.id) "
                "SELECT id FROM under)"}) {
            if (auto done = m_connection->statement(sql).bind(1, thread.value()).run(); !done)
                return done;
        }
    }
    forget();
    for (const Mail& mail : mails) {
        const auto thread = ofMail(mail.account, mail.messageId, mail.references);
        if (!thread)
            return thread.error();
        auto move = m_connection->statement("UPDATE message SET thread_id=? WHERE id=?");
        if (auto done = move.bind(1, thread->value()).bind(2, mail.id).run(); !done)
            return done;
    }
    return {};
}

Result<void> ThreadStore::withdraw(BatchId batch)
{
    forget();
    if (auto done = RowHistory(*m_connection).restoreThreads(batch); !done)
        return done;
    for (const char* sql : {"DELETE FROM rating WHERE batch_id=?1",
             "UPDATE thread SET subject='', status='', category='', tags='', created_at=NULL, "
             "updated_at=NULL, solved_at=NULL, flags=0, batch_id=NULL, extra='' WHERE batch_id=?1",
             "DELETE FROM thread WHERE ?1 AND flags=0 AND NOT EXISTS (SELECT 1 FROM message WHERE "
             "thread_id=thread.id) AND NOT EXISTS (SELECT 1 FROM rating WHERE thread_id=thread.id) "
             "AND merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM thread c WHERE "
             "c.merged_into=thread.id)",
             "DELETE FROM mail_ref WHERE ?1 AND NOT EXISTS (SELECT 1 FROM thread WHERE "
             "id=mail_ref.thread_id)"}) {
        if (auto done = m_connection->statement(sql).bind(1, batch.value()).run(); !done)
            return done;
    }
    return {};
}

void ThreadStore::forget()
{
    m_keyed.clear();
    m_refs.clear();
    m_merged.clear();
    m_refsComplete = false;
}

} // namespace waymark
