// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importreportjson.h"

#include <QJsonArray>

namespace waymark {

namespace {

QJsonObject countsJson(const RecordCounts& counts)
{
    return {{QStringLiteral("new"), counts.fresh}, {QStringLiteral("changed"), counts.changed},
        {QStringLiteral("same"), counts.same}};
}

RecordCounts countsFrom(const QJsonObject& object)
{
    return {object.value(QLatin1String("new")).toInteger(),
        object.value(QLatin1String("changed")).toInteger(),
        object.value(QLatin1String("same")).toInteger()};
}

/// The fields that a file and the totals share.
void addSums(QJsonObject& object, const FileReport& file)
{
    object.insert(QStringLiteral("bytes"), file.bytes);
    object.insert(QStringLiteral("bytes_imported"), file.bytesImported);
    object.insert(QStringLiteral("bytes_rejected"), file.bytesRejected);
    object.insert(QStringLiteral("messages"), countsJson(file.messages));
    object.insert(QStringLiteral("records"),
        QJsonObject {{QStringLiteral("people"), countsJson(file.people)},
            {QStringLiteral("enrolments"), countsJson({})},
            {QStringLiteral("skills"), countsJson({})}, {QStringLiteral("badges"), countsJson({})},
            {QStringLiteral("ratings"), countsJson(file.ratings)},
            {QStringLiteral("decisions"), countsJson(file.decisions)}});
    object.insert(QStringLiteral("threads"), file.threads);
    object.insert(QStringLiteral("people"), file.newPeople);
    object.insert(QStringLiteral("automatic"), file.automatic);
    object.insert(QStringLiteral("rejected_count"), file.rejectedCount);
}

QJsonObject rejectedJson(const RejectedRecord& record)
{
    return {{QStringLiteral("place"), record.place}, {QStringLiteral("reason"), record.reason},
        {QStringLiteral("offset"), record.offset}, {QStringLiteral("length"), record.length}};
}

QJsonObject fileJson(const FileReport& file)
{
    QJsonObject object;
    object.insert(QStringLiteral("path"), file.path);
    object.insert(QStringLiteral("format"), file.format ? QJsonValue(*file.format) : QJsonValue());
    object.insert(QStringLiteral("account"), file.account);
    addSums(object, file);
    QJsonArray rejected;
    for (const RejectedRecord& record : file.rejected)
        rejected.append(rejectedJson(record));
    object.insert(QStringLiteral("rejected"), rejected);
    QJsonObject encodings;
    for (const auto& [note, count] : file.encodings)
        encodings.insert(note, count);
    object.insert(QStringLiteral("encodings"), encodings);
    object.insert(QStringLiteral("gaps"), QJsonArray::fromStringList(file.gaps));
    return object;
}

FileReport fileFrom(const QJsonObject& object)
{
    FileReport file;
    file.path = object.value(QLatin1String("path")).toString();
    if (object.value(QLatin1String("format")).isString())
        file.format = object.value(QLatin1String("format")).toString();
    file.account = object.value(QLatin1String("account")).toString();
    file.bytes = object.value(QLatin1String("bytes")).toInteger();
    file.bytesImported = object.value(QLatin1String("bytes_imported")).toInteger();
    file.bytesRejected = object.value(QLatin1String("bytes_rejected")).toInteger();
    file.messages = countsFrom(object.value(QLatin1String("messages")).toObject());
    const QJsonObject records = object.value(QLatin1String("records")).toObject();
    file.people = countsFrom(records.value(QLatin1String("people")).toObject());
    file.ratings = countsFrom(records.value(QLatin1String("ratings")).toObject());
    file.decisions = countsFrom(records.value(QLatin1String("decisions")).toObject());
    file.threads = object.value(QLatin1String("threads")).toInteger();
    file.newPeople = object.value(QLatin1String("people")).toInteger();
    file.automatic = object.value(QLatin1String("automatic")).toInteger();
    file.rejectedCount = object.value(QLatin1String("rejected_count")).toInteger();
    for (const auto& value : object.value(QLatin1String("rejected")).toArray()) {
        const QJsonObject record = value.toObject();
        file.rejected.push_back({record.value(QLatin1String("place")).toString(),
            record.value(QLatin1String("reason")).toString(),
            record.value(QLatin1String("offset")).toInteger(),
            record.value(QLatin1String("length")).toInteger()});
    }
    for (const auto& gap : object.value(QLatin1String("gaps")).toArray())
        file.gaps.append(gap.toString());
    const QJsonObject encodings = object.value(QLatin1String("encodings")).toObject();
    for (auto it = encodings.begin(); it != encodings.end(); ++it)
        file.encodings[it.key()] = it.value().toInteger();
    return file;
}

} // namespace

QJsonObject toJson(const ImportReport& report)
{
    QJsonArray files;
    for (const FileReport& file : report.files)
        files.append(fileJson(file));
    QJsonObject totals;
    addSums(totals, report.totals());
    return {{QStringLiteral("files"), files}, {QStringLiteral("totals"), totals},
        {QStringLiteral("seconds"), report.seconds}, {QStringLiteral("dry_run"), report.dryRun}};
}

ImportReport importReportFromJson(const QJsonObject& object)
{
    ImportReport report;
    for (const auto& file : object.value(QLatin1String("files")).toArray())
        report.files.push_back(fileFrom(file.toObject()));
    report.seconds = object.value(QLatin1String("seconds")).toDouble();
    report.dryRun = object.value(QLatin1String("dry_run")).toBool();
    return report;
}

} // namespace waymark
