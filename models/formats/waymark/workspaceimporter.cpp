// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/waymark/workspaceimporter.h"

#include "base/phrase.h"
#include "formats/json/jsoninput.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace waymark {

namespace {

/// A line longer than this is no record of ours.
constexpr std::size_t kLongestLine = std::size_t {256} << 20;

std::string text(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

std::optional<Millis> instant(const QJsonObject& object, const char* key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional<Millis>(value.toInteger()) : std::nullopt;
}

// The bits as models/storage writes them into "flags"; they are part of the file format.
constexpr qint64 kPublic = 1;
constexpr qint64 kOpening = 2;
constexpr qint64 kAutomatic = 4;
constexpr qint64 kDeleted = 8;
constexpr qint64 kAccepted = 16;
constexpr qint64 kFromStaff = 32;
constexpr qint64 kFromBot = 64;

void addDetail(ImportedMessage& message, const QJsonObject& detail)
{
    message.parentId = text(detail, "parent");
    for (const auto& reference : detail.value(QLatin1String("references")).toArray())
        message.references.push_back(reference.toString().toStdString());
    for (const auto& value : detail.value(QLatin1String("recipients")).toArray()) {
        const QJsonArray pair = value.toArray();
        ImportedIdentity recipient;
        recipient.name = pair.at(0).toString().toStdString();
        recipient.email = pair.at(1).toString().toStdString();
        message.recipients.push_back(std::move(recipient));
    }
    for (const auto& value : detail.value(QLatin1String("attachments")).toArray()) {
        const QJsonArray entry = value.toArray();
        message.attachments.push_back({entry.at(0).toString().toStdString(),
            entry.at(1).toString().toStdString(), entry.at(2).toInteger()});
    }
    message.sentRaw = text(detail, "date");
    message.encodingNote = text(detail, "encoding");
    message.author.email = text(detail, "email");
    message.author.handle = text(detail, "handle");
    message.author.externalId = text(detail, "author_id");
}

ImportedMessage messageFrom(const QJsonObject& object)
{
    ImportedMessage message;
    message.kind = text(object, "kind");
    message.externalId = text(object, "external_id");
    message.threadKey = text(object, "thread");
    message.sentAt = instant(object, "sent_at");
    message.updatedAt = instant(object, "updated_at");
    const qint64 flags = object.value(QLatin1String("flags")).toInteger();
    message.isPublic = (flags & kPublic) != 0;
    message.isOpening = (flags & kOpening) != 0;
    message.isAutomatic = (flags & kAutomatic) != 0;
    message.isDeleted = (flags & kDeleted) != 0;
    message.isAccepted = (flags & kAccepted) != 0;
    if (flags & kFromBot)
        message.authorRole = SourceRole::Bot;
    else if (flags & kFromStaff)
        message.authorRole = SourceRole::Staff;
    message.likes = object.value(QLatin1String("likes")).toInt();
    message.subject = text(object, "subject");
    message.body = text(object, "body");
    message.html = text(object, "html");
    message.headers = object.contains(QLatin1String("headers_base64")) ? QByteArray::fromBase64(
                          object.value(QLatin1String("headers_base64")).toString().toLatin1())
                                                                             .toStdString()
                                                                       : text(object, "headers");
    message.extra = text(object, "extra");
    addDetail(message,
        QJsonDocument::fromJson(object.value(QLatin1String("detail")).toString().toUtf8())
            .object());
    // The shown author is the name, or the handle or address of somebody without one.
    const std::string author = text(object, "author");
    if (author != message.author.handle && author != message.author.email)
        message.author.name = author;
    return message;
}

ImportedPerson personFrom(const QJsonObject& object)
{
    ImportedPerson person;
    const std::string kind = text(object, "kind");
    const std::string value = text(object, "value");
    person.identity.name = text(object, "name");
    person.identity.email = kind == "email" ? value : text(object, "email");
    person.identity.handle = kind == "handle" ? value : text(object, "handle");
    if (kind == "user")
        person.identity.externalId = value;
    person.role = static_cast<SourceRole>(object.value(QLatin1String("role")).toInt());
    person.createdAt = instant(object, "created_at");
    person.updatedAt = instant(object, "updated_at");
    person.extra = text(object, "extra");
    return person;
}

ImportedThread threadFrom(const QJsonObject& object)
{
    ImportedThread thread;
    thread.threadKey = text(object, "key");
    thread.subject = text(object, "subject");
    thread.status = text(object, "status");
    thread.category = text(object, "category");
    for (const auto& tag :
        QJsonDocument::fromJson(object.value(QLatin1String("tags")).toString().toUtf8()).array())
        thread.tags.push_back(tag.toString().toStdString());
    thread.createdAt = instant(object, "created_at");
    thread.updatedAt = instant(object, "updated_at");
    thread.solvedAt = instant(object, "solved_at");
    thread.isPrivate = object.value(QLatin1String("private")).toBool();
    thread.isDeleted = object.value(QLatin1String("deleted")).toBool();
    thread.extra = text(object, "extra");
    return thread;
}

ImportedRating ratingFrom(const QJsonObject& object)
{
    ImportedRating rating;
    rating.externalId = text(object, "external_id");
    rating.threadKey = text(object, "thread");
    rating.score = text(object, "score");
    rating.comment = text(object, "comment");
    rating.createdAt = instant(object, "created_at");
    rating.updatedAt = instant(object, "updated_at");
    rating.extra = text(object, "extra");
    return rating;
}

/// False when the line is no record that this version knows.
bool deliver(const QJsonObject& object, std::string_view line, RecordSink& sink)
{
    const std::string type = text(object, "type");
    if (type == "message" || type == "person" || type == "thread" || type == "rating")
        sink.source(text(object, "system"), text(object, "account"));
    if (type == "message")
        sink.message(messageFrom(object));
    else if (type == "person")
        sink.person(personFrom(object));
    else if (type == "thread")
        sink.thread(threadFrom(object));
    else if (type == "rating")
        sink.rating(ratingFrom(object));
    else if (type == "setting" || type == "code_book" || type == "role" || type == "decision"
        || type == "flag" || type == "archived" || type == "topics" || type == "audit")
        sink.workspaceRecord(std::string(line));
    else
        return type == "waymark";
    return true;
}

/// Nothing when the line was delivered or is blank.
std::optional<std::string> whyRejected(const json::LineReader::Line& line, RecordSink& sink)
{
    if (line.tooLong)
        return english(Phrase::LineTooLong, {std::to_string(kLongestLine >> 20)});
    const auto bytes
        = QByteArray::fromRawData(line.text.data(), static_cast<qsizetype>(line.text.size()));
    if (bytes.trimmed().isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return english(Phrase::NoRecordLine);
    if (!deliver(document.object(), line.text, sink))
        return english(Phrase::UnknownRecordKind);
    return {};
}

} // namespace

ProbeScore WorkspaceImporter::probe(std::string_view head, const SourceFile&) const
{
    const std::string_view line = head.substr(0, head.find('\n'));
    const bool ours = line.size() < 200
        && line.find(R"("type":"waymark")") != std::string_view::npos && line.front() == '{';
    return ours ? ProbeScore::Certain : ProbeScore::No;
}

Result<void> WorkspaceImporter::read(
    QIODevice& device, const SourceFile& file, const ImportOptions&, RecordSink& sink) const
{
    json::LineReader lines(device, {}, kLongestLine);
    json::LineReader::Line line;
    while (lines.next(line)) {
        const ByteRange range {line.offset, line.length};
        if (const auto reason = whyRejected(line, sink)) {
            sink.rejected(
                range, english(Phrase::PlaceLine, {std::to_string(line.number)}), *reason);
        } else {
            sink.imported(range);
        }
        if (line.number % 256 == 0 && !sink.proceed(line.offset + line.length))
            return {};
    }
    if (lines.failed())
        return Error {ErrorKind::FileNotReadable, file.name, device.errorString()};
    return {};
}

} // namespace waymark
