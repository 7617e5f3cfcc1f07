// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/exportqueries.h"

#include "storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QStringDecoder>

#include <initializer_list>

namespace waymark {

namespace {

QString hexUid(qint64 uid)
{
    return QStringLiteral("%1").arg(static_cast<quint64>(uid), 16, 16, QLatin1Char('0'));
}

/// How a column becomes a value.
enum class As { Text, Integer, Real, Bool, Uid, Json, Bytes };

struct Column
{
    const char* name;
    As as = As::Text;
};

/// Empty texts and missing values are left out: a record says only what it knows.
void addColumn(QJsonObject& object, const Column& column, const Statement& row, int index)
{
    if (row.isNull(index))
        return;
    const QString key = QString::fromLatin1(column.name);
    switch (column.as) {
    case As::Text:
        if (!row.view(index).empty())
            object.insert(key, row.text(index));
        break;
    case As::Integer:
        object.insert(key, row.integer(index));
        break;
    case As::Real:
        object.insert(key, row.real(index));
        break;
    case As::Bool:
        object.insert(key, row.integer(index) != 0);
        break;
    case As::Uid:
        object.insert(key, hexUid(row.integer(index)));
        break;
    case As::Json: {
        // Kept as text: parsing and writing again would touch numbers beyond what a double holds.
        if (!row.view(index).empty())
            object.insert(key, row.text(index));
        break;
    }
    case As::Bytes: {
        const std::string_view bytes = row.view(index);
        if (bytes.empty())
            break;
        const QByteArray raw(bytes.data(), static_cast<qsizetype>(bytes.size()));
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(raw);
        if (decoder.hasError())
            object.insert(key + QStringLiteral("_base64"), QString::fromLatin1(raw.toBase64()));
        else
            object.insert(key, text);
        break;
    }
    }
}

Result<void> each(Connection& connection, const char* type, std::string_view sql,
    std::initializer_list<Column> columns, const ExportQueries::Put& put)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    while (true) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        QJsonObject object {{QStringLiteral("type"), QString::fromLatin1(type)}};
        int index = 0;
        for (const Column& column : columns)
            addColumn(object, column, *statement, index++);
        if (!put(object))
            return {};
    }
}

} // namespace

ExportQueries::ExportQueries(Connection& connection)
    : m_connection(&connection)
{
}

Result<void> ExportQueries::settings(const Put& put)
{
    return each(*m_connection, "setting", "SELECT key, value FROM setting ORDER BY key",
        {{"key"}, {"value"}}, put);
}

Result<void> ExportQueries::codeBooks(const Put& put)
{
    return each(*m_connection, "code_book",
        "SELECT version, made_at, categories FROM code_book WHERE version>1 ORDER BY version",
        {{"version", As::Integer}, {"made_at", As::Integer}, {"categories"}},
        [&put](const QJsonObject& object) {
            QJsonObject book = object;
            book.insert(QStringLiteral("categories"),
                QJsonDocument::fromJson(
                    object.value(QLatin1String("categories")).toString().toUtf8())
                    .array());
            return put(book);
        });
}

Result<void> ExportQueries::people(const Put& put)
{
    return each(*m_connection, "person",
        "SELECT a.system, a.host, i.kind, i.value, i.name, i.email, i.handle, i.role, "
        "i.created_at, i.updated_at, i.extra "
        "FROM identity i LEFT JOIN account a ON a.id=i.account_id WHERE i.batch_id IS NOT NULL "
        "ORDER BY a.system, a.host, i.kind, i.value",
        {{"system"}, {"account"}, {"kind"}, {"value"}, {"name"}, {"email"}, {"handle"},
            {"role", As::Integer}, {"created_at", As::Integer}, {"updated_at", As::Integer},
            {"extra", As::Json}},
        put);
}

Result<void> ExportQueries::threads(const Put& put)
{
    return each(*m_connection, "thread",
        "SELECT a.system, a.host, t.thread_key, t.subject, t.status, t.category, t.tags, "
        "t.created_at, t.updated_at, "
        "t.solved_at, t.flags & 1, t.flags & 2, t.extra FROM thread t JOIN account a ON "
        "a.id=t.account_id "
        "WHERE t.flags & 4 ORDER BY a.system, a.host, t.thread_key",
        {{"system"}, {"account"}, {"key"}, {"subject"}, {"status"}, {"category"},
            {"tags", As::Json}, {"created_at", As::Integer}, {"updated_at", As::Integer},
            {"solved_at", As::Integer}, {"private", As::Bool}, {"deleted", As::Bool},
            {"extra", As::Json}},
        put);
}

Result<void> ExportQueries::ratings(const Put& put)
{
    return each(*m_connection, "rating",
        "SELECT a.system, a.host, r.external_id, t.thread_key, r.score, r.comment, r.created_at, "
        "r.updated_at, r.extra "
        "FROM rating r JOIN account a ON a.id=r.account_id JOIN thread t ON t.id=r.thread_id "
        "ORDER BY a.system, a.host, r.external_id",
        {{"system"}, {"account"}, {"external_id"}, {"thread"}, {"score"}, {"comment"},
            {"created_at", As::Integer}, {"updated_at", As::Integer}, {"extra", As::Json}},
        put);
}

Result<void> ExportQueries::messages(const Put& put)
{
    return each(*m_connection, "message",
        "SELECT a.system, a.host, m.kind, m.external_id, t.thread_key, m.sent_at, m.updated_at, "
        "m.flags, m.likes, m.uid, "
        "x.subject, x.author, x.body, x.html, x.headers, x.extra, x.detail "
        "FROM message m JOIN account a ON a.id=m.account_id JOIN message_text x ON x.id=m.id "
        "LEFT JOIN thread t ON t.id=m.thread_id ORDER BY a.system, a.host, m.kind, m.external_id, "
        "m.variant",
        {{"system"}, {"account"}, {"kind"}, {"external_id"}, {"thread"}, {"sent_at", As::Integer},
            {"updated_at", As::Integer}, {"flags", As::Integer}, {"likes", As::Integer},
            {"uid", As::Uid}, {"subject"}, {"author"}, {"body"}, {"html"}, {"headers", As::Bytes},
            {"extra", As::Json}, {"detail", As::Json}},
        put);
}

Result<void> ExportQueries::roles(const Put& put)
{
    return each(*m_connection, "role",
        "SELECT coalesce(a.system,''), coalesce(a.host,''), i.kind, i.value, p.role FROM person p "
        "JOIN identity i ON i.person_id=p.id LEFT JOIN account a ON a.id=i.account_id WHERE "
        "p.role<>0 "
        "ORDER BY 1, 2, 3, 4",
        {{"system"}, {"account"}, {"kind"}, {"value"}, {"role", As::Integer}}, put);
}

Result<void> ExportQueries::decisions(const Put& put)
{
    return each(*m_connection, "decision",
        "SELECT uid, category, decided_at, seconds, proposed, confidence, text FROM decision ORDER "
        "BY decided_at, uid",
        {{"uid", As::Uid}, {"category"}, {"decided_at", As::Integer}, {"seconds", As::Real},
            {"proposed"}, {"confidence", As::Real}, {"text"}},
        put);
}

Result<void> ExportQueries::flags(const Put& put)
{
    return each(*m_connection, "flag",
        "SELECT uid, flag, value FROM message_flag ORDER BY uid, flag",
        {{"uid", As::Uid}, {"flag"}, {"value", As::Bool}}, put);
}

Result<void> ExportQueries::archived(const Put& put)
{
    return each(*m_connection, "archived", "SELECT uid, at FROM archived ORDER BY uid",
        {{"uid", As::Uid}, {"at", As::Integer}}, put);
}

Result<void> ExportQueries::topics(const Put& put)
{
    return each(*m_connection, "topics",
        "SELECT uid, json_group_array(name) FROM (SELECT m.uid AS uid, t.name AS name FROM "
        "message_topic m "
        "JOIN topic t ON t.id=m.topic_id ORDER BY m.uid, t.name) GROUP BY uid ORDER BY uid",
        {{"uid", As::Uid}, {"topics"}}, [&put](const QJsonObject& object) {
            QJsonObject topics = object;
            topics.insert(QStringLiteral("topics"),
                QJsonDocument::fromJson(object.value(QLatin1String("topics")).toString().toUtf8())
                    .array());
            return put(topics);
        });
}

Result<void> ExportQueries::audits(const Put& put)
{
    // The ordinary audit that nobody worked in yet is no record: the window makes it for looking,
    // and makes it anew as messages come.
    return each(*m_connection, "audit",
        "SELECT s.asked, s.source, s.before, s.created_at, s.state, s.signed_by, s.signed_at, "
        "s.summary, s.cursor, "
        "(SELECT json_group_array(printf('%016x', uid)) FROM (SELECT m.uid AS uid FROM audit_item "
        "i "
        "JOIN message m ON m.id=i.message_id WHERE i.audit_id=s.id ORDER BY i.position)) "
        "FROM audit_session s WHERE s.state<>'open' OR s.asked<>100 OR s.source<>'' OR s.before IS "
        "NOT NULL "
        "OR EXISTS (SELECT 1 FROM audit_item i JOIN message m ON m.id=i.message_id WHERE "
        "i.audit_id=s.id AND ("
        "m.uid IN (SELECT uid FROM decision) OR m.uid IN (SELECT uid FROM message_flag) "
        "OR m.uid IN (SELECT uid FROM message_topic) OR m.uid IN (SELECT uid FROM archived))) "
        "ORDER BY s.created_at, s.id",
        {{"asked", As::Integer}, {"source"}, {"before", As::Integer}, {"created_at", As::Integer},
            {"state"}, {"signed_by"}, {"signed_at", As::Integer}, {"summary"},
            {"cursor", As::Integer}, {"messages"}},
        [&put](const QJsonObject& object) {
            QJsonObject audit = object;
            audit.insert(QStringLiteral("messages"),
                QJsonDocument::fromJson(object.value(QLatin1String("messages")).toString().toUtf8())
                    .array());
            return put(audit);
        });
}

Result<void> ExportQueries::restoreRole(const QJsonObject& object)
{
    auto statement
        = m_connection->statement("UPDATE person SET role=?5 WHERE role=0 AND id=(SELECT "
                                  "i.person_id FROM identity i LEFT JOIN account a "
                                  "ON a.id=i.account_id WHERE coalesce(a.system,'')=?1 AND "
                                  "coalesce(a.host,'')=?2 AND i.kind=?3 AND i.value=?4)");
    return statement.bind(1, object.value(QLatin1String("system")).toString())
        .bind(2, object.value(QLatin1String("account")).toString())
        .bind(3, object.value(QLatin1String("kind")).toString())
        .bind(4, object.value(QLatin1String("value")).toString())
        .bind(5, object.value(QLatin1String("role")).toInteger())
        .run();
}

Result<void> ExportQueries::restoreAudit(const QJsonObject& object)
{
    const qint64 createdAt = object.value(QLatin1String("created_at")).toInteger();
    auto known
        = m_connection->statement("SELECT 1 FROM audit_session WHERE created_at=? AND source=?");
    const auto row
        = known.bind(1, createdAt).bind(2, object.value(QLatin1String("source")).toString()).step();
    if (!row)
        return row.error();
    if (*row)
        return {};
    const auto integer = [&object](const char* key) -> std::optional<qint64> {
        const QJsonValue value = object.value(QLatin1String(key));
        return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
    };
    auto make = m_connection->statement("INSERT INTO audit_session(asked, source, before, "
                                        "created_at, state, signed_by, signed_at, summary, cursor) "
                                        "VALUES (?,?,?,?,?,?,?,?,?)");
    make.bind(1, integer("asked"))
        .bind(2, object.value(QLatin1String("source")).toString())
        .bind(3, integer("before"))
        .bind(4, createdAt)
        .bind(5, object.value(QLatin1String("state")).toString())
        .bind(6, object.value(QLatin1String("signed_by")).toString())
        .bind(7, integer("signed_at"))
        .bind(8, object.value(QLatin1String("summary")).toString())
        .bind(9, integer("cursor"));
    if (auto done = make.run(); !done)
        return done;
    const qint64 id = m_connection->lastInsertId();
    auto add = m_connection->statement(
        "INSERT OR IGNORE INTO audit_item SELECT ?, ?, id FROM message WHERE uid=? LIMIT 1");
    int position = 0;
    for (const auto& uid : object.value(QLatin1String("messages")).toArray()) {
        const auto value = static_cast<qint64>(uid.toString().toULongLong(nullptr, 16));
        if (auto done = add.bind(1, id).bind(2, position++).bind(3, value).run(); !done)
            return done;
    }
    return {};
}

} // namespace waymark
