// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditstore.h"

#include "storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

namespace {

qint64 signedUid(MessageUid uid)
{
    return static_cast<qint64>(uid);
}

StoredDecision decisionFrom(const Statement& row, int first)
{
    StoredDecision decision;
    decision.category = row.text(first);
    decision.decidedAt = row.integer(first + 1);
    if (!row.isNull(first + 2))
        decision.seconds = row.real(first + 2);
    decision.proposed = row.text(first + 3);
    decision.confidence = row.real(first + 4);
    decision.text = row.text(first + 5);
    return decision;
}

#define WAYMARK_AUDIT_COLUMNS                                                                      \
    "SELECT id, asked, source, before, created_at, state, signed_by, signed_at, summary, cursor "  \
    "FROM audit_session "

/// Of the row the statement stands on.
StoredAudit auditOfRow(Statement& statement)
{
    StoredAudit audit;
    audit.id = AuditId(statement.integer(0));
    audit.asked = static_cast<int>(statement.integer(1));
    audit.source = statement.text(2);
    audit.before = statement.optionalInteger(3);
    audit.createdAt = statement.integer(4);
    audit.isSigned = statement.text(5) == QLatin1String("signed");
    audit.signedBy = statement.text(6);
    audit.signedAt = statement.optionalInteger(7);
    audit.summary = statement.text(8);
    audit.cursor = static_cast<int>(statement.integer(9));
    return audit;
}

Result<std::optional<StoredAudit>> auditFrom(Statement& statement)
{
    const auto row = statement.step();
    if (!row)
        return row.error();
    return *row ? std::optional<StoredAudit>(auditOfRow(statement)) : std::nullopt;
}

Result<QStringList> textColumn(Statement& statement)
{
    QStringList values;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return values;
        values.append(statement.text(0));
    }
}

} // namespace

AuditStore::AuditStore(Connection& connection)
    : m_connection(&connection)
{
}

Result<std::optional<StoredDecision>> AuditStore::decision(MessageUid uid)
{
    auto statement = m_connection->borrow("SELECT category, decided_at, seconds, proposed, "
                                          "confidence, text FROM decision WHERE uid=?");
    const auto row = statement->bind(1, signedUid(uid)).step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<StoredDecision>();
    return std::optional<StoredDecision>(decisionFrom(*statement, 0));
}

Result<void> AuditStore::setDecision(MessageUid uid, const std::optional<StoredDecision>& decision)
{
    if (!decision)
        return m_connection->statement("DELETE FROM decision WHERE uid=?")
            .bind(1, signedUid(uid))
            .run();
    auto statement
        = m_connection->statement("INSERT OR REPLACE INTO decision VALUES (?,?,?,?,?,?,?)");
    statement.bind(1, signedUid(uid)).bind(2, decision->category).bind(3, decision->decidedAt);
    if (decision->seconds)
        statement.bind(4, *decision->seconds);
    else
        statement.bindNull(4);
    return statement.bind(5, decision->proposed)
        .bind(6, decision->confidence)
        .bind(7, decision->text)
        .run();
}

Result<std::vector<std::pair<MessageUid, StoredDecision>>> AuditStore::decisions()
{
    auto statement
        = m_connection->statement("SELECT uid, category, decided_at, seconds, proposed, "
                                  "confidence, text FROM decision ORDER BY decided_at, uid");
    std::vector<std::pair<MessageUid, StoredDecision>> all;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        all.emplace_back(static_cast<MessageUid>(statement.integer(0)), decisionFrom(statement, 1));
    }
}

Result<void> AuditStore::moveMarks(MessageUid from, MessageUid to)
{
    for (const char* sql : {"UPDATE OR REPLACE decision SET uid=?2 WHERE uid=?1",
             "UPDATE OR REPLACE message_flag SET uid=?2 WHERE uid=?1",
             "UPDATE OR REPLACE archived SET uid=?2 WHERE uid=?1",
             "UPDATE OR REPLACE message_topic SET uid=?2 WHERE uid=?1"}) {
        auto statement = m_connection->statement(sql);
        if (auto done = statement.bind(1, signedUid(from)).bind(2, signedUid(to)).run(); !done)
            return done;
    }
    return {};
}

Result<std::optional<bool>> AuditStore::flag(MessageUid uid, const QString& flag)
{
    auto statement
        = m_connection->statement("SELECT value FROM message_flag WHERE uid=? AND flag=?");
    const auto row = statement.bind(1, signedUid(uid)).bind(2, flag).step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<bool>();
    return std::optional<bool>(statement.integer(0) != 0);
}

Result<QHash<QString, bool>> AuditStore::flags(MessageUid uid)
{
    auto statement = m_connection->borrow("SELECT flag, value FROM message_flag WHERE uid=?");
    statement->bind(1, signedUid(uid));
    QHash<QString, bool> all;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        all.insert(statement->text(0), statement->integer(1) != 0);
    }
}

Result<void> AuditStore::setFlag(MessageUid uid, const QString& flag, std::optional<bool> value)
{
    if (!value) {
        auto statement = m_connection->statement("DELETE FROM message_flag WHERE uid=? AND flag=?");
        return statement.bind(1, signedUid(uid)).bind(2, flag).run();
    }
    auto statement = m_connection->statement("INSERT OR REPLACE INTO message_flag VALUES (?,?,?)");
    return statement.bind(1, signedUid(uid)).bind(2, flag).bind(3, *value ? 1 : 0).run();
}

Result<bool> AuditStore::isArchived(MessageUid uid)
{
    auto statement = m_connection->borrow("SELECT 1 FROM archived WHERE uid=?");
    return statement->bind(1, signedUid(uid)).step();
}

Result<std::optional<Millis>> AuditStore::archivedAt(MessageUid uid)
{
    auto statement = m_connection->statement("SELECT at FROM archived WHERE uid=?");
    const auto row = statement.bind(1, signedUid(uid)).step();
    if (!row)
        return row.error();
    return *row ? std::optional<Millis>(statement.integer(0)) : std::optional<Millis>();
}

Result<void> AuditStore::setArchived(MessageUid uid, bool archived, Millis at)
{
    if (!archived)
        return m_connection->statement("DELETE FROM archived WHERE uid=?")
            .bind(1, signedUid(uid))
            .run();
    auto statement = m_connection->statement("INSERT OR REPLACE INTO archived VALUES (?,?)");
    return statement.bind(1, signedUid(uid)).bind(2, at).run();
}

Result<QStringList> AuditStore::topics(MessageUid uid)
{
    auto statement
        = m_connection->borrow("SELECT t.name FROM message_topic m JOIN topic t ON t.id=m.topic_id "
                               "WHERE m.uid=? ORDER BY t.name");
    statement->bind(1, signedUid(uid));
    return textColumn(*statement);
}

Result<QStringList> AuditStore::allTopics()
{
    auto statement
        = m_connection->statement("SELECT t.name FROM topic t ORDER BY (SELECT count(*) FROM "
                                  "message_topic m WHERE m.topic_id=t.id) DESC, t.name");
    return textColumn(statement);
}

Result<void> AuditStore::setTopics(MessageUid uid, const QStringList& names)
{
    auto clear = m_connection->statement("DELETE FROM message_topic WHERE uid=?");
    if (auto done = clear.bind(1, signedUid(uid)).run(); !done)
        return done;
    for (const QString& name : names) {
        auto make = m_connection->statement("INSERT OR IGNORE INTO topic(name) VALUES (?)");
        if (auto done = make.bind(1, name).run(); !done)
            return done;
        auto add = m_connection->statement(
            "INSERT OR IGNORE INTO message_topic SELECT ?, id FROM topic WHERE name=?");
        if (auto done = add.bind(1, signedUid(uid)).bind(2, name).run(); !done)
            return done;
    }
    return m_connection->execute(
        "DELETE FROM topic WHERE NOT EXISTS (SELECT 1 FROM message_topic WHERE topic_id=topic.id)");
}

Result<void> AuditStore::renameTopic(const QString& from, const QString& to)
{
    for (const char* sql : {"INSERT OR IGNORE INTO topic(name) SELECT ?2 WHERE EXISTS (SELECT 1 "
                            "FROM topic WHERE name=?1)",
             "INSERT OR IGNORE INTO message_topic SELECT uid, (SELECT id FROM topic WHERE name=?2) "
             "FROM message_topic "
             "WHERE topic_id=(SELECT id FROM topic WHERE name=?1)",
             "DELETE FROM topic WHERE name=?1 AND ?1<>?2"}) {
        if (auto done = m_connection->statement(sql).bind(1, from).bind(2, to).run(); !done)
            return done;
    }
    return {};
}

Result<CodeBook> AuditStore::codeBook()
{
    auto statement = m_connection->statement(
        "SELECT version, categories FROM code_book ORDER BY version DESC LIMIT 1");
    const auto row = statement.step();
    if (!row)
        return row.error();
    CodeBook book;
    if (!*row)
        return book;
    book.version = static_cast<int>(statement.integer(0));
    const QJsonArray array = QJsonDocument::fromJson(statement.text(1).toUtf8()).array();
    for (int i = 0; i < array.size(); ++i) {
        const QJsonObject object = array.at(i).toObject();
        book.categories.push_back({object.value(QLatin1String("key")).toString(),
            object.value(QLatin1String("name")).toString(),
            object.value(QLatin1String("definition")).toString(),
            object.value(QLatin1String("examples")).toString(), i});
    }
    return book;
}

Result<int> AuditStore::saveCodeBook(const CodeBook& book, Millis at)
{
    QJsonArray array;
    for (const Category& category : book.categories) {
        QJsonObject object {{QStringLiteral("key"), category.key}};
        if (!category.name.isEmpty())
            object.insert(QStringLiteral("name"), category.name);
        if (!category.definition.isEmpty())
            object.insert(QStringLiteral("definition"), category.definition);
        if (!category.examples.isEmpty())
            object.insert(QStringLiteral("examples"), category.examples);
        array.append(object);
    }
    auto statement = m_connection->statement(
        "INSERT INTO code_book SELECT max(version)+1, ?, ? FROM code_book RETURNING version");
    statement.bind(1, at).bind(
        2, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
    const auto row = statement.step();
    if (!row)
        return row.error();
    return static_cast<int>(statement.integer(0));
}

Result<void> AuditStore::dropNewestCodeBook()
{
    return m_connection->execute(
        "DELETE FROM code_book WHERE version=(SELECT max(version) FROM code_book) AND version>1");
}

Result<AuditId> AuditStore::createAudit(
    const StoredAudit& audit, const std::vector<MessageId>& items)
{
    auto make = m_connection->statement("INSERT INTO audit_session(id, asked, source, before, "
                                        "created_at, state) VALUES (?,?,?,?,?,'open')");
    if (audit.id.isValid())
        make.bind(1, audit.id.value()); // an undone session comes back as itself
    else
        make.bindNull(1);
    make.bind(2, audit.asked).bind(3, audit.source).bind(4, audit.before).bind(5, audit.createdAt);
    if (auto done = make.run(); !done)
        return done.error();
    const AuditId id(m_connection->lastInsertId());
    auto add = m_connection->statement("INSERT INTO audit_item VALUES (?,?,?)");
    int position = 0;
    for (const MessageId message : items) {
        if (auto done = add.bind(1, id.value()).bind(2, position++).bind(3, message.value()).run();
            !done)
            return done.error();
    }
    return id;
}

Result<std::optional<StoredAudit>> AuditStore::audit(AuditId id)
{
    auto statement = m_connection->statement(WAYMARK_AUDIT_COLUMNS "WHERE id=?");
    statement.bind(1, id.value());
    return auditFrom(statement);
}

Result<std::optional<StoredAudit>> AuditStore::newestAudit()
{
    auto statement = m_connection->statement(
        WAYMARK_AUDIT_COLUMNS "ORDER BY created_at DESC, id DESC LIMIT 1");
    return auditFrom(statement);
}

Result<std::vector<AuditOverview>> AuditStore::audits(int most)
{
    auto list = m_connection->statement(
        WAYMARK_AUDIT_COLUMNS "ORDER BY created_at DESC, id DESC LIMIT ?");
    list.bind(1, most);
    std::vector<AuditOverview> audits;
    while (true) {
        const auto row = list.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        audits.push_back({auditOfRow(list), 0, 0, {}});
    }
    auto count
        = m_connection->statement("SELECT count(*), count(d.uid), max(m.sent_at) FROM audit_item i "
                                  "JOIN message m ON m.id=i.message_id LEFT JOIN decision d ON "
                                  "d.uid=m.uid WHERE i.audit_id=?");
    for (AuditOverview& entry : audits) {
        const auto row = count.bind(1, entry.audit.id.value()).step();
        if (!row)
            return row.error();
        entry.n = static_cast<int>(count.integer(0));
        entry.coded = static_cast<int>(count.integer(1));
        entry.newest = count.optionalInteger(2);
        count.reset();
    }
    return audits;
}

Result<std::vector<MessageId>> AuditStore::items(AuditId id)
{
    auto statement = m_connection->statement(
        "SELECT message_id FROM audit_item WHERE audit_id=? ORDER BY position");
    statement.bind(1, id.value());
    std::vector<MessageId> items;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return items;
        items.emplace_back(statement.integer(0));
    }
}

Result<void> AuditStore::update(const StoredAudit& audit)
{
    auto statement
        = m_connection->statement("UPDATE audit_session SET asked=?, source=?, before=?, state=?, "
                                  "signed_by=?, signed_at=?, summary=?, cursor=? WHERE id=?");
    statement.bind(1, audit.asked)
        .bind(2, audit.source)
        .bind(3, audit.before)
        .bind(4, audit.isSigned ? "signed" : "open")
        .bind(5, audit.signedBy)
        .bind(6, audit.signedAt)
        .bind(7, audit.summary)
        .bind(8, audit.cursor)
        .bind(9, audit.id.value());
    return statement.run();
}

Result<void> AuditStore::removeAudit(AuditId id)
{
    return m_connection->statement("DELETE FROM audit_session WHERE id=?")
        .bind(1, id.value())
        .run();
}

} // namespace waymark
