// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/messagestore.h"

#include "base/hash.h"
#include "storage/connection.h"

#include <QCborArray>
#include <QCborValue>

namespace waymark {

using namespace std::string_literals;

namespace {

constexpr int kMessageColumns = 16; // of the table `message`
constexpr int kTextColumns = 8; // of the table `message_text`

constexpr std::string_view kInsertMessage
    = "INSERT INTO message(account_id, kind, external_id, variant, thread_id, identity_id, "
      "batch_id, "
      "sent_at, updated_at, content_hash, flags, likes, category, confidence, uid, id) "
      "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

constexpr std::string_view kUpdateMessage = "UPDATE message SET account_id=?, kind=?, "
                                            "external_id=?, variant=?, thread_id=?, identity_id=?, "
                                            "batch_id=?, sent_at=?, updated_at=?, content_hash=?, "
                                            "flags=?, likes=?, category=?, confidence=?, "
                                            "uid=? WHERE id=?";

/// In the order of both statements above.
void bindMessage(Statement& statement, const MessageRow& row)
{
    statement.bind(1, row.account.value())
        .bind(2, row.kind)
        .bind(3, row.externalId)
        .bind(4, row.variant)
        .bind(5, row.thread.value())
        .bind(6, row.identity.value())
        .bind(7, row.batch.value())
        .bind(8, row.sentAt)
        .bind(9, row.updatedAt)
        .bind(10, static_cast<qint64>(row.contentHash))
        .bind(11, static_cast<qint64>(row.flags))
        .bind(12, row.likes)
        .bind(13, row.category)
        .bind(14, row.confidence)
        .bind(15, static_cast<qint64>(row.uid));
}

MessageStamp stampFrom(const Statement& statement)
{
    MessageStamp stamp;
    stamp.id = MessageId(statement.integer(0));
    stamp.updatedAt = statement.optionalInteger(1);
    stamp.contentHash = static_cast<std::uint64_t>(statement.integer(2));
    stamp.batch = BatchId(statement.integer(3));
    return stamp;
}

QCborArray rowToCbor(const Statement& row)
{
    QCborArray values;
    for (int i = 0; i < row.columnCount(); ++i) {
        if (row.isNull(i)) {
            values.append(QCborValue());
            continue;
        }
        const std::string_view bytes = row.view(i);
        values.append(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    return values;
}

} // namespace

MessageShape shapeOf(const MessageRow& row)
{
    MessageShape shape;
    for (const std::string_view text :
        {row.subject, row.author, row.body, row.html, row.headers, row.extra, row.detail}) {
        shape.bytes += text.size();
        shape.fingerprint
            = stableHash(text, stableHash(std::to_string(text.size()), shape.fingerprint));
    }
    shape.fingerprint = stableHash(
        std::to_string(row.likes) + ' ' + std::to_string(row.flags), shape.fingerprint);
    return shape;
}

MessageStore::MessageStore(Connection& connection)
    : m_connection(&connection)
    , m_find(connection.statement("SELECT id, updated_at, content_hash, batch_id FROM message "
                                  "WHERE account_id=? AND kind=? AND external_id=? AND variant=?"))
    , m_findInThread(
          connection.statement("SELECT id, updated_at, content_hash, batch_id FROM message "
                               "WHERE thread_id=? AND kind=? AND content_hash=? LIMIT 1"))
    , m_insert(connection.statement(kInsertMessage))
    , m_insertText(connection.statement("INSERT OR REPLACE INTO message_text(id, subject, author, "
                                        "body, html, headers, extra, detail) "
                                        "VALUES (?,?,?,?,?,?,?,?)"))
    , m_insertFts(connection.statement(
          "INSERT INTO message_fts(rowid, subject, author, body) VALUES (?,?,?,?)"))
    , m_deleteFts(connection.statement("INSERT INTO message_fts(message_fts, rowid, subject, "
                                       "author, body) VALUES ('delete',?,?,?,?)"))
{
}

Result<bool> MessageStore::isEmpty()
{
    const auto any = m_connection->scalar("SELECT 1 FROM message LIMIT 1");
    if (!any)
        return any.error();
    return !any->has_value();
}

Result<void> MessageStore::prepareBulk()
{
    const auto page = m_connection->scalar("PRAGMA page_size");
    if (!page)
        return page.error();
    // The index keeps its leaves as rows: the largest that still lie in one page.
    constexpr qint64 kRowAndPageHeads = 384;
    const std::string leaf = std::to_string(page->value_or(4096) - kRowAndPageHeads);
    // What a transaction brings fits in the table, so it is written once; much larger, and its
    // entries lie too far apart for the caches. Merging sixteen parts at a time instead of four
    // leaves half a gigabyte of text unmerged, and a search still meets few parts.
    for (const std::string& setting :
        {"'hashsize', 33554432"s, "'automerge', 16"s, "'pgsz', "s + leaf}) {
        if (auto done = m_connection->execute(
                "INSERT INTO message_fts(message_fts, rank) VALUES (" + setting + ")");
            !done)
            return done;
    }
    return m_connection->execute(kImportCacheSize);
}

Result<std::optional<MessageStamp>> MessageStore::find(
    AccountId account, std::string_view kind, std::string_view externalId, std::string_view variant)
{
    m_find.bind(1, account.value()).bind(2, kind).bind(3, externalId).bind(4, variant);
    const auto row = m_find.step();
    if (!row)
        return row.error();
    std::optional<MessageStamp> found;
    if (*row)
        found = stampFrom(m_find);
    m_find.reset();
    return found;
}

Result<MessageShape> MessageStore::shapeOf(MessageId id)
{
    auto stored = m_connection->borrow(
        "SELECT t.subject, t.author, t.body, t.html, t.headers, t.extra, t.detail, "
        "m.likes, m.flags FROM message m JOIN message_text t ON t.id=m.id WHERE m.id=?");
    const auto row = stored->bind(1, id.value()).step();
    if (!row)
        return row.error();
    MessageRow known;
    known.subject = stored->view(0);
    known.author = stored->view(1);
    known.body = stored->view(2);
    known.html = stored->view(3);
    known.headers = stored->view(4);
    known.extra = stored->view(5);
    known.detail = stored->view(6);
    known.likes = static_cast<int>(stored->integer(7));
    known.flags = static_cast<std::uint32_t>(stored->integer(8));
    return waymark::shapeOf(known);
}

Result<void> MessageStore::writeText(MessageId id, const MessageRow& row)
{
    m_insertText.bind(1, id.value())
        .bind(2, row.subject)
        .bind(3, row.author)
        .bind(4, row.body)
        .bind(5, row.html)
        .bindBlob(6, row.headers)
        .bind(7, row.extra)
        .bind(8, row.detail);
    if (auto done = m_insertText.run(); !done)
        return done;
    m_insertFts.bind(1, id.value()).bind(2, row.subject).bind(3, row.author).bind(4, row.body);
    return m_insertFts.run();
}

Result<MessageId> MessageStore::insert(const MessageRow& row)
{
    bindMessage(m_insert, row);
    m_insert.bindNull(16);
    if (auto done = m_insert.run(); !done)
        return done.error();
    const MessageId id(m_connection->lastInsertId());
    if (auto done = writeText(id, row); !done)
        return done.error();
    return id;
}

Result<void> MessageStore::removeFromIndex(MessageId id)
{
    // The index keeps no text of its own: it must be told the old text to forget it. In two steps,
    // for "INSERT ... SELECT" has a savepoint of its own, at which the index writes out all it
    // gathered: a thousand removals took as long as an import of ten thousand.
    auto stored = m_connection->borrow("SELECT subject, author, body FROM message_text WHERE id=?");
    const auto row = stored->bind(1, id.value()).step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    m_deleteFts.bind(1, id.value()).bind(2, stored->view(0)).bind(3, stored->view(1));
    return m_deleteFts.bind(4, stored->view(2)).run();
}

Result<void> MessageStore::keepOldRow(MessageId id, BatchId batch)
{
    auto old = m_connection->statement(
        "SELECT m.*, t.* FROM message m JOIN message_text t ON t.id=m.id WHERE m.id=?");
    old.bind(1, id.value());
    const auto row = old.step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    const BatchId oldBatch(old.integer(7));
    if (oldBatch == batch)
        return {};
    const QByteArray snapshot = QCborValue(rowToCbor(old)).toCbor();
    old.reset();
    auto keep = m_connection->statement("INSERT OR IGNORE INTO superseded VALUES (?,?,?,?)");
    keep.bind(1, batch.value()).bind(2, id.value()).bind(3, oldBatch.value());
    keep.bindBlob(4, {snapshot.constData(), static_cast<std::size_t>(snapshot.size())});
    return keep.run();
}

Result<void> MessageStore::update(MessageId id, const MessageRow& row)
{
    if (auto done = keepOldRow(id, row.batch); !done)
        return done;
    if (auto done = removeFromIndex(id); !done)
        return done;
    auto update = m_connection->statement(kUpdateMessage);
    bindMessage(update, row);
    update.bind(16, id.value());
    if (auto done = update.run(); !done)
        return done;
    return writeText(id, row);
}

Result<void> MessageStore::remove(MessageId id)
{
    if (auto done = removeFromIndex(id); !done)
        return done;
    for (const char* sql : {"DELETE FROM message_text WHERE id=?", "DELETE FROM message WHERE id=?",
             "DELETE FROM audit_item WHERE message_id=?"}) {
        if (auto done = m_connection->borrow(sql)->bind(1, id.value()).run(); !done)
            return done;
    }
    return {};
}

Result<void> MessageStore::removeEach(const std::vector<MessageId>& ids)
{
    for (const MessageId id : ids) {
        if (auto done = remove(id); !done)
            return done;
    }
    return {};
}

Result<void> MessageStore::removeAll()
{
    for (const char* sql : {"INSERT INTO message_fts(message_fts) VALUES ('delete-all')",
             "DELETE FROM message_text", "DELETE FROM message", "DELETE FROM audit_item"}) {
        if (auto done = m_connection->execute(sql); !done)
            return done;
    }
    return {};
}

Result<void> MessageStore::restore(MessageId id, const QByteArray& snapshot)
{
    const QCborArray values = QCborValue::fromCbor(snapshot).toArray();
    if (values.size() != kMessageColumns + kTextColumns)
        return Error {ErrorKind::WorkspaceDamaged, m_connection->path(),
            QStringLiteral("the kept version of message %1 is not whole").arg(id.value())};
    if (auto done = removeFromIndex(id); !done)
        return done;
    std::vector<QByteArray> bytes;
    for (const auto& value : values)
        bytes.push_back(value.toByteArray());
    const auto write = [&](std::string_view sql, int first, int count) -> Result<void> {
        auto statement = m_connection->statement(sql);
        for (int i = 0; i < count; ++i) {
            const int at = first + i;
            const QByteArray& value = bytes[static_cast<std::size_t>(at)];
            if (values.at(at).isNull() || values.at(at).isUndefined())
                statement.bindNull(i + 1);
            else // column affinity turns the text of a number back into the number
                statement.bind(i + 1,
                    std::string_view(value.constData(), static_cast<std::size_t>(value.size())));
        }
        return statement.run();
    };
    // "INSERT OR REPLACE" into a table with a second key has a savepoint, see removeFromIndex().
    auto remove = m_connection->borrow("DELETE FROM message WHERE id=?");
    if (auto done = remove->bind(1, id.value()).run(); !done)
        return done;
    if (auto done
        = write("INSERT INTO message VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", 0, kMessageColumns);
        !done)
        return done;
    if (auto done = write("INSERT OR REPLACE INTO message_text VALUES (?,?,?,?,?,?,?,?)",
            kMessageColumns, kTextColumns);
        !done)
        return done;
    auto restored
        = m_connection->borrow("SELECT subject, author, body FROM message_text WHERE id=?");
    const auto row = restored->bind(1, id.value()).step();
    if (!row || !*row)
        return row ? Result<void>() : row.error();
    m_insertFts.bind(1, id.value()).bind(2, restored->view(0)).bind(3, restored->view(1));
    return m_insertFts.bind(4, restored->view(2)).run();
}

Result<std::vector<MessageId>> MessageStore::withdraw(BatchId batch)
{
    std::vector<MessageId> affected;
    std::vector<std::pair<MessageId, QByteArray>> changed;
    auto snapshots
        = m_connection->statement("SELECT message_id, snapshot FROM superseded WHERE batch_id=?");
    snapshots.bind(1, batch.value());
    while (true) {
        const auto row = snapshots.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const std::string_view bytes = snapshots.view(1);
        changed.emplace_back(MessageId(snapshots.integer(0)),
            QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    // A later batch that changed one of our rows inherits what we had kept of it, or becomes its
    // maker.
    for (const char* sql :
        {"UPDATE superseded SET snapshot=(SELECT o.snapshot FROM superseded o WHERE o.batch_id=?1 "
         "AND "
         "o.message_id=superseded.message_id), old_batch=(SELECT o.old_batch FROM superseded o "
         "WHERE "
         "o.batch_id=?1 AND o.message_id=superseded.message_id) WHERE old_batch=?1 AND EXISTS "
         "(SELECT 1 "
         "FROM superseded o WHERE o.batch_id=?1 AND o.message_id=superseded.message_id)",
            "DELETE FROM superseded WHERE old_batch=?1"}) {
        if (auto done = m_connection->statement(sql).bind(1, batch.value()).run(); !done)
            return done.error();
    }
    for (const auto& [id, snapshot] : changed) {
        auto present = m_connection->statement("SELECT batch_id FROM message WHERE id=?");
        present.bind(1, id.value());
        const auto row = present.step();
        if (!row)
            return row.error();
        if (!*row || BatchId(present.integer(0)) != batch)
            continue; // changed again since
        present.reset();
        if (auto done = restore(id, snapshot); !done)
            return done.error();
        affected.push_back(id);
    }
    std::vector<MessageId> made;
    auto own = m_connection->statement("SELECT id FROM message WHERE batch_id=?");
    own.bind(1, batch.value());
    while (true) {
        const auto row = own.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        made.emplace_back(own.integer(0));
    }
    const auto all = count();
    if (!all)
        return all.error();
    if (auto done = static_cast<qint64>(made.size()) == *all ? removeAll() : removeEach(made);
        !done)
        return done.error();
    affected.insert(affected.end(), made.begin(), made.end());
    auto forget = m_connection->statement("DELETE FROM superseded WHERE batch_id=?");
    if (auto done = forget.bind(1, batch.value()).run(); !done)
        return done.error();
    return affected;
}

Result<std::optional<StoredMessage>> MessageStore::load(MessageId id)
{
    auto statement = m_connection->borrow(
        "SELECT m.id, a.system, a.host, m.kind, m.external_id, m.variant, m.thread_id, "
        "m.identity_id, "
        "i.person_id, m.sent_at, m.flags, m.likes, m.category, m.confidence, m.uid, t.subject, "
        "CASE WHEN t.author<>'' THEN t.author ELSE i.name END, "
        "t.body, t.html, t.headers, t.extra, t.detail, th.category FROM message m "
        "JOIN message_text t ON t.id=m.id JOIN account a ON a.id=m.account_id "
        "JOIN identity i ON i.id=m.identity_id LEFT JOIN thread th ON th.id=m.thread_id WHERE "
        "m.id=?");
    statement->bind(1, id.value());
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<StoredMessage>();
    StoredMessage message;
    message.id = MessageId(statement->integer(0));
    message.system = statement->text(1);
    message.host = statement->text(2);
    message.kind = statement->text(3);
    message.externalId = statement->text(4);
    message.variant = statement->text(5);
    message.thread = ThreadId(statement->integer(6));
    message.identity = IdentityId(statement->integer(7));
    message.person = PersonId(statement->integer(8));
    message.sentAt = statement->optionalInteger(9);
    message.flags = static_cast<std::uint32_t>(statement->integer(10));
    message.likes = static_cast<int>(statement->integer(11));
    message.category = static_cast<int>(statement->integer(12));
    message.confidence = static_cast<double>(statement->integer(13)) / 1000.0;
    message.uid = static_cast<std::uint64_t>(statement->integer(14));
    message.subject = statement->text(15);
    message.author = statement->text(16);
    message.body = statement->text(17);
    message.html = statement->text(18);
    const std::string_view headers = statement->view(19);
    message.headers = QByteArray(headers.data(), static_cast<qsizetype>(headers.size()));
    message.extra = statement->text(20);
    message.detail = statement->text(21);
    message.threadCategory = statement->text(22);
    return std::optional<StoredMessage>(std::move(message));
}

Result<std::vector<MessageId>> MessageStore::ofThread(ThreadId thread)
{
    auto statement = m_connection->statement(
        "SELECT id FROM message WHERE thread_id=? ORDER BY sent_at IS NULL, sent_at, id");
    statement.bind(1, thread.value());
    std::vector<MessageId> ids;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        ids.emplace_back(statement.integer(0));
    }
}

Result<std::optional<MessageStamp>> MessageStore::findInThread(
    ThreadId thread, std::string_view kind, std::uint64_t contentHash)
{
    m_findInThread.bind(1, thread.value()).bind(2, kind).bind(3, static_cast<qint64>(contentHash));
    const auto row = m_findInThread.step();
    if (!row)
        return row.error();
    std::optional<MessageStamp> found;
    if (*row)
        found = stampFrom(m_findInThread);
    m_findInThread.reset();
    return found;
}

Result<qint64> MessageStore::count()
{
    const auto count = m_connection->scalar("SELECT count(*) FROM message");
    if (!count)
        return count.error();
    return count->value_or(0);
}

Result<std::vector<std::pair<AccountId, qint64>>> MessageStore::countByAccount()
{
    auto statement = m_connection->statement(
        "SELECT account_id, count(*) FROM message GROUP BY account_id ORDER BY account_id");
    std::vector<std::pair<AccountId, qint64>> counts;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return counts;
        counts.emplace_back(AccountId(statement.integer(0)), statement.integer(1));
    }
}

} // namespace waymark
