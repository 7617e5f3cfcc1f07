// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspacerecords.h"

#include "storage/auditstore.h"
#include "storage/connection.h"
#include "storage/exportqueries.h"
#include "storage/settingstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

namespace {

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Uids exceed what a JSON number keeps exactly.
MessageUid uidFrom(const QJsonObject& object)
{
    return object.value(QLatin1String("uid")).toString().toULongLong(nullptr, 16);
}

Result<RestoredRecord> restoreDecision(Connection& connection, const QJsonObject& object)
{
    AuditStore audits(connection);
    const MessageUid uid = uidFrom(object);
    StoredDecision decision;
    decision.category = object.value(QLatin1String("category")).toString();
    decision.decidedAt = object.value(QLatin1String("decided_at")).toInteger();
    if (object.contains(QLatin1String("seconds")))
        decision.seconds = object.value(QLatin1String("seconds")).toDouble();
    decision.proposed = object.value(QLatin1String("proposed")).toString();
    decision.confidence = object.value(QLatin1String("confidence")).toDouble();
    decision.text = object.value(QLatin1String("text")).toString();
    const auto known = audits.decision(uid);
    if (!known)
        return known.error();
    if (*known && (*known)->decidedAt >= decision.decidedAt)
        return RestoredRecord {true, StoreOutcome::Same};
    if (auto done = audits.setDecision(uid, decision); !done)
        return done.error();
    return RestoredRecord {true, *known ? StoreOutcome::Changed : StoreOutcome::New};
}

Result<void> restoreMark(Connection& connection, const QString& type, const QJsonObject& object)
{
    AuditStore audits(connection);
    const MessageUid uid = uidFrom(object);
    if (type == QLatin1String("flag")) {
        const QString flag = object.value(QLatin1String("flag")).toString();
        const auto known = audits.flag(uid, flag);
        if (!known)
            return known.error();
        return known->has_value()
            ? Result<void>()
            : audits.setFlag(uid, flag, object.value(QLatin1String("value")).toBool());
    }
    if (type == QLatin1String("archived"))
        return audits.setArchived(uid, true, object.value(QLatin1String("at")).toInteger());
    const auto known = audits.topics(uid);
    if (!known)
        return known.error();
    QStringList topics = *known;
    for (const auto& topic : object.value(QLatin1String("topics")).toArray()) {
        if (!topics.contains(topic.toString()))
            topics.append(topic.toString());
    }
    return audits.setTopics(uid, topics);
}

Result<void> restoreCodeBook(Connection& connection, const QJsonObject& object)
{
    AuditStore audits(connection);
    const auto present = audits.codeBook();
    if (!present)
        return present.error();
    if (object.value(QLatin1String("version")).toInt() <= present->version)
        return {};
    CodeBook book;
    const QJsonArray categories = object.value(QLatin1String("categories")).toArray();
    for (int i = 0; i < categories.size(); ++i) {
        const QJsonObject category = categories.at(i).toObject();
        book.categories.push_back({category.value(QLatin1String("key")).toString(),
            category.value(QLatin1String("name")).toString(),
            category.value(QLatin1String("definition")).toString(),
            category.value(QLatin1String("examples")).toString(), i});
    }
    const auto saved
        = audits.saveCodeBook(book, object.value(QLatin1String("made_at")).toInteger());
    return saved ? Result<void>() : Result<void>(saved.error());
}

} // namespace

WorkspaceExport::WorkspaceExport(Connection& connection)
    : m_connection(&connection)
{
}

Result<qint64> WorkspaceExport::write(const std::function<bool(const QByteArray&)>& line)
{
    qint64 records = 0;
    bool stopped = false;
    const auto put = [&](const QJsonObject& object) {
        ++records;
        stopped = stopped || !line(lineOf(object));
        return !stopped;
    };
    if (!line(lineOf(
            {{QStringLiteral("type"), QStringLiteral("waymark")}, {QStringLiteral("version"), 1}})))
        stopped = true;
    ExportQueries queries(*m_connection);
    for (const auto part :
        {&ExportQueries::settings, &ExportQueries::codeBooks, &ExportQueries::people,
            &ExportQueries::threads, &ExportQueries::ratings, &ExportQueries::messages,
            &ExportQueries::roles, &ExportQueries::decisions, &ExportQueries::flags,
            &ExportQueries::archived, &ExportQueries::topics, &ExportQueries::audits}) {
        if (stopped)
            break;
        if (auto done = (queries.*part)(put); !done)
            return done.error();
    }
    if (stopped)
        return Error {ErrorKind::FileNotWritable, {}, {}};
    return records;
}

Result<RestoredRecord> restoreRecord(Connection& connection, const std::string& json)
{
    const QJsonObject object = QJsonDocument::fromJson(
        QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
                                   .object();
    const QString type = object.value(QLatin1String("type")).toString();
    if (type == QLatin1String("decision"))
        return restoreDecision(connection, object);
    Result<void> done;
    if (type == QLatin1String("setting")) {
        SettingStore settings(connection);
        const QString key = object.value(QLatin1String("key")).toString();
        const auto known = settings.value(key);
        if (!known)
            return known.error();
        if (!*known)
            done = settings.setValue(key, object.value(QLatin1String("value")).toString());
    } else if (type == QLatin1String("code_book")) {
        done = restoreCodeBook(connection, object);
    } else if (type == QLatin1String("role")) {
        done = ExportQueries(connection).restoreRole(object);
    } else if (type == QLatin1String("audit")) {
        done = ExportQueries(connection).restoreAudit(object);
    } else {
        done = restoreMark(connection, type, object);
    }
    if (!done)
        return done.error();
    return RestoredRecord {};
}

} // namespace waymark
