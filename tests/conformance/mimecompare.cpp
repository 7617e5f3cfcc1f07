// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/mimecompare.h"

#include "formats/mail/addresses.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/mailmessage.h"
#include "formats/mail/mimetree.h"
#include "formats/text/charset.h"
#include "formats/text/dates.h"
#include "support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace waymark;
using namespace waymark::test;

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Line ends as \n, without those at the end: transports add and take them.
QString plain(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    while (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return text;
}

/// Equal, where a replacement character of the expectation stands for whatever we could decode: raw
/// 8-bit text that the other program gave up on.
bool sameText(const QString& got, const QString& wanted)
{
    if (got == wanted || !wanted.contains(QChar(QChar::ReplacementCharacter)))
        return got == wanted;
    QString pattern = QRegularExpression::escape(wanted);
    pattern.replace(QRegularExpression::escape(QString(QChar(QChar::ReplacementCharacter))),
        QStringLiteral("."));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
        QRegularExpression::DotMatchesEverythingOption)
        .match(got)
        .hasMatch();
}

/// One part in a form that both sides can be brought into.
struct ShownPart
{
    int depth = 0;
    QString type;
    QByteArray content; ///< of text parts UTF-8 with \n, else the decoded bytes
    friend bool operator==(const ShownPart&, const ShownPart&) = default;
};

QString difference(const QList<ShownPart>& got, const QList<ShownPart>& wanted)
{
    const auto tree = [](const QList<ShownPart>& parts) {
        QStringList types;
        for (const ShownPart& part : parts)
            types += QString(part.depth, QLatin1Char('.')) + part.type;
        return types.join(QLatin1Char(' '));
    };
    if (tree(got) != tree(wanted))
        return QStringLiteral("tree %1 for %2").arg(tree(got), tree(wanted));
    for (qsizetype i = 0; i < got.size(); ++i) {
        if (got[i].content != wanted[i].content)
            return QStringLiteral("part %1: “%2” (%3 bytes) for “%4” (%5)")
                .arg(i)
                .arg(QString::fromUtf8(got[i].content.left(60).simplified()))
                .arg(got[i].content.size())
                .arg(QString::fromUtf8(wanted[i].content.left(60).simplified()))
                .arg(wanted[i].content.size());
    }
    return {};
}

QByteArray shownText(const MimePart& part)
{
    return plain(text(partText(part, nullptr))).toUtf8();
}

// ------------------------------------------------------------------------------------- stalwart

QJsonObject field(const QJsonObject& part, const QString& name)
{
    for (const QJsonValue& header : part[QLatin1String("headers")].toArray()) {
        if (header[QLatin1String("name")].toString() == name
            && header[QLatin1String("value")].isObject())
            return header[QLatin1String("value")].toObject();
    }
    return {};
}

void wantedParts(const QJsonObject& message, int index, int depth, QList<ShownPart>& out)
{
    const QJsonObject part = message[QLatin1String("parts")][index].toObject();
    const QJsonObject body = part[QLatin1String("body")].toObject();
    const QJsonObject type
        = field(part, QStringLiteral("content_type"))[QLatin1String("ContentType")].toObject();
    ShownPart shown;
    shown.depth = depth;
    shown.type = type[QLatin1String("c_type")].toString().toLower() + QLatin1Char('/')
        + type[QLatin1String("c_subtype")].toString().toLower();
    if (shown.type.startsWith(QLatin1Char('/')) || shown.type.endsWith(QLatin1Char('/')))
        shown.type = QStringLiteral("text/plain");
    const QString kind = body.keys().value(0);
    if (kind == QLatin1String("Message") && !shown.type.startsWith(QLatin1String("message/")))
        shown.type = QStringLiteral("message/rfc822");
    const QJsonValue content = body[kind];
    if (kind == QLatin1String("Text") && shown.type.startsWith(QLatin1String("multipart/")))
        shown.type = QStringLiteral("text/plain"); // two types stated, and the second one taken
    if (kind == QLatin1String("Text") || kind == QLatin1String("Html")) {
        shown.content = plain(content.toString()).toUtf8();
    } else if (kind == QLatin1String("Binary") || kind == QLatin1String("InlineBinary")) {
        for (const QJsonValue& byte : content.toArray())
            shown.content.append(static_cast<char>(byte.toInt()));
    }
    out += shown;
    if (kind == QLatin1String("Multipart")) {
        for (const QJsonValue& child : content.toArray())
            wantedParts(message, child.toInt(), depth + 1, out);
    } else if (kind == QLatin1String("Message")) {
        wantedParts(content.toObject(), 0, depth + 1, out);
    }
}

/// Ours, in the same form. A binary content ends at the same byte but for the line end before the
/// boundary.
QList<ShownPart> gotParts(const MimeTree& tree, const QList<ShownPart>& wanted)
{
    QList<ShownPart> got;
    for (const MimePart& part : tree.parts()) {
        ShownPart shown {part.depth, text(part.type.mime()), {}};
        const qsizetype i = got.size();
        if (part.isMultipart() || part.isEnclosedMessage) {
            got += shown;
            continue;
        }
        // The other program leaves uuencoded parts as they are.
        const bool asIs = part.coding == TransferCoding::Uuencode;
        shown.content = QByteArray::fromStdString(
            asIs ? std::string(part.raw) : decodeTransfer(part.raw, part.coding));
        if (i < wanted.size() && wanted[i].content != shown.content)
            shown.content
                = asIs ? plain(text(decodeText(part.raw, "utf-8").text)).toUtf8() : shownText(part);
        if (i < wanted.size() && wanted[i].content != shown.content
            && sameText(
                QString::fromUtf8(shown.content), plain(QString::fromUtf8(wanted[i].content))))
            shown.content = wanted[i].content;
        got += shown;
    }
    return got;
}

QString dateDifference(const QJsonObject& root, const ImportedMessage& message)
{
    const QJsonObject d = field(root, QStringLiteral("date"))[QLatin1String("DateTime")].toObject();
    if (d.isEmpty())
        return {};
    const auto n = [&d](const char* key) { return d[QLatin1String(key)].toInt(); };
    const auto at = toMillis(n("year"), n("month"), n("day"), n("hour"), n("minute"), n("second"));
    const Millis zone = (n("tz_hour") * 60 + n("tz_minute")) * 60'000;
    const Millis wanted
        = at.value_or(0) + (d[QLatin1String("tz_before_gmt")].toBool() ? zone : -zone);
    return message.sentAt == wanted ? QString() : QStringLiteral("date");
}

QString fromDifference(const QJsonObject& root, std::string_view raw)
{
    const QJsonObject address
        = field(root, QStringLiteral("from"))[QLatin1String("Address")].toObject();
    const QJsonValue wanted = address[QLatin1String("List")][0];
    const QString from = text(HeaderBlock::parse(raw).value("from"));
    const std::vector<Mailbox> got = parseMailboxes(from.toStdString());
    if (wanted.isUndefined())
        return {};
    if (got.empty())
        return QStringLiteral("no sender");
    const QString name = wanted[QLatin1String("name")].toString();
    const QString mail = wanted[QLatin1String("address")].toString();
    if (text(got[0].name) != name || text(got[0].address) != mail)
        return QStringLiteral("from “%1” <%2> for “%3” <%4>")
            .arg(text(got[0].name), text(got[0].address), name, mail);
    return {};
}

} // namespace

QString waymark::test::stalwartDifference(const QByteArray& bytes, const QString& jsonPath)
{
    const QJsonObject message = QJsonDocument::fromJson(readAll(jsonPath)).object();
    const QJsonObject root = message[QLatin1String("parts")][0].toObject();
    const HeaderBlock header = HeaderBlock::parse(view(bytes));
    const ImportedMessage read = readMail(view(bytes));
    QStringList unlike;
    const QString subject
        = field(root, QStringLiteral("subject"))[QLatin1String("Text")].toString().simplified();
    if (!sameText(text(read.subject).simplified(), subject))
        unlike += QStringLiteral("subject “%1” for “%2”").arg(text(read.subject), subject);
    const QString id = field(root, QStringLiteral("message_id"))[QLatin1String("Text")].toString();
    if (text(read.externalId) != id)
        unlike += QStringLiteral("id “%1” for “%2”").arg(text(read.externalId), id);
    unlike += fromDifference(root, view(bytes));
    unlike += dateDifference(root, read);
    QList<ShownPart> wanted;
    wantedParts(message, 0, 0, wanted);
    unlike += difference(gotParts(MimeTree::parse(header, header.body()), wanted), wanted);
    unlike.removeAll(QString());
    return unlike.join(QStringLiteral("; "));
}

namespace {

// --------------------------------------------------------------------------------------- mime4j

/// The parts that X_decoded.xml names, in order; contents come from the files it refers to.
QList<ShownPart> mime4jParts(const QString& xmlPath)
{
    QList<ShownPart> parts;
    QXmlStreamReader xml(readAll(xmlPath));
    int depth = -1;
    int messages = 0;
    const QString folder = xmlPath.left(xmlPath.lastIndexOf(QLatin1Char('/')) + 1);
    QString type;
    bool typeKnown = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const QString name = xml.name().toString();
            if (name == QLatin1String("header")) {
                type.clear();
                typeKnown = false;
            } else if (name == QLatin1String("field")) {
                const QString line = xml.readElementText().trimmed();
                if (!typeKnown
                    && line.startsWith(QLatin1String("content-type:"), Qt::CaseInsensitive)) {
                    const ContentType parsed = parseContentType(line.mid(13).toStdString());
                    type = text(parsed.mime());
                    typeKnown = true;
                }
            } else if (name == QLatin1String("multipart")) {
                parts += ShownPart {++depth, QStringLiteral("multipart"), {}};
            } else if (name == QLatin1String("message")) {
                if (messages++ > 0)
                    parts += ShownPart {++depth, QStringLiteral("message"), {}};
            } else if (name == QLatin1String("text-body") || name == QLatin1String("binary-body")) {
                const QString file = xml.attributes().value(QLatin1String("name")).toString();
                parts += ShownPart {depth + 1, QStringLiteral("leaf"), readAll(folder + file)};
            }
        } else if (xml.isEndElement()
            && (xml.name() == QLatin1String("multipart")
                || xml.name() == QLatin1String("message"))) {
            --depth;
        }
    }
    return parts;
}

} // namespace

QString waymark::test::mime4jDifference(const QByteArray& bytes, const QString& xmlPath)
{
    const HeaderBlock header = HeaderBlock::parse(view(bytes));
    const MimeTree tree = MimeTree::parse(header, header.body());
    const QList<ShownPart> wanted = mime4jParts(xmlPath);
    QList<ShownPart> got;
    for (const MimePart& part : tree.parts()) {
        ShownPart shown;
        shown.depth = part.depth;
        shown.type = part.isMultipart() ? QStringLiteral("multipart")
            : part.isEnclosedMessage    ? QStringLiteral("message")
                                        : QStringLiteral("leaf");
        if (shown.type == QLatin1String("leaf"))
            shown.content = QByteArray::fromStdString(decodeTransfer(part.raw, part.coding));
        // Their text files have the line ends of the message; what stands before a boundary is
        // part of it.
        const qsizetype i = got.size();
        if (i < wanted.size()
            && plain(QString::fromLatin1(wanted[i].content))
                == plain(QString::fromLatin1(shown.content)))
            shown.content = wanted[i].content;
        got += shown;
    }
    return difference(got, wanted);
}
