// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditreading.h"

#include "base/displaytext.h"
#include "categorise/cleaner.h"
#include "formats/html/sanitiser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <string_view>

namespace waymark {

namespace {

std::string toUtf8(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Reading::Part::Kind kindOf(PartKind kind)
{
    switch (kind) {
    case PartKind::Quote:
        return Reading::Part::Kind::Quote;
    case PartKind::Signature:
        return Reading::Part::Kind::Signature;
    case PartKind::Own:
        break;
    }
    return Reading::Part::Kind::Own;
}

/// The top-level elements of the sanitiser's canonical output.
std::vector<std::string_view> elementsOf(std::string_view html)
{
    std::vector<std::string_view> elements;
    int depth = 0;
    std::size_t start = 0;
    std::size_t at = 0;
    while (at < html.size()) {
        const std::size_t open = html.find('<', at);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = html.find('>', open);
        if (close == std::string_view::npos)
            break;
        const std::string_view tag = html.substr(open + 1, close - open - 1);
        at = close + 1;
        if (tag == "br" || tag == "hr") {
            // without an end
        } else if (tag.starts_with('/')) {
            --depth;
        } else {
            ++depth;
        }
        if (depth == 0) {
            elements.push_back(html.substr(start, at - start));
            start = at;
        }
    }
    if (start < html.size())
        elements.push_back(html.substr(start));
    return elements;
}

/// The parts of formatted text: whole elements, told apart by what their text is.
std::vector<Reading::Part> partsOfHtml(const std::string& html)
{
    const std::vector<std::string_view> elements = elementsOf(html);
    std::string text;
    std::vector<std::size_t> starts;
    for (const std::string_view element : elements) {
        const std::string words = sanitiseHtml(element).text;
        const std::size_t lead = words.find_first_not_of(" \t\r\n");
        starts.push_back(text.size() + (lead == std::string::npos ? 0 : lead));
        text += words;
        if (!words.ends_with('\n'))
            text += '\n';
    }
    const std::vector<TextPart> kinds = splitParts(text);
    std::vector<Reading::Part> parts;
    std::size_t part = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        while (part + 1 < kinds.size()
            && starts[i] >= static_cast<std::size_t>(kinds[part + 1].offset))
            ++part;
        const auto kind = kinds.empty() ? Reading::Part::Kind::Own : kindOf(kinds[part].kind);
        if (parts.empty() || parts.back().kind != kind)
            parts.push_back({kind, {}, 0, {}});
        parts.back().html += elements[i];
        parts.back().lines = kinds.empty() ? 0 : kinds[part].lines;
    }
    return parts;
}

/// Quoted lines without their first marks: the reader draws a bar instead.
std::string unquoted(std::string_view text)
{
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = text.find('\n', at);
        end = end == std::string_view::npos ? text.size() : end + 1;
        std::string_view line = text.substr(at, end - at);
        if (line.starts_with('>')) {
            line.remove_prefix(1);
            if (line.starts_with(' '))
                line.remove_prefix(1);
        }
        out += line;
        at = end;
    }
    return out;
}

std::vector<Reading::Part> partsOfText(const std::string& body, bool& truncated)
{
    std::vector<Reading::Part> parts;
    for (const TextPart& part : splitParts(body)) {
        std::string_view text(body);
        text = text.substr(
            static_cast<std::size_t>(part.offset), static_cast<std::size_t>(part.length));
        while (!text.empty() && isBlank(text.substr(text.size() - 1)))
            text.remove_suffix(1);
        if (part.kind == PartKind::Own) {
            const std::size_t first = text.find_first_not_of("\r\n");
            text.remove_prefix(first == std::string_view::npos ? text.size() : first);
        }
        if (isBlank(text))
            continue;
        const SafeHtml safe = part.kind == PartKind::Quote ? plainTextToHtml(unquoted(text))
                                                           : plainTextToHtml(text);
        truncated = truncated || safe.truncated;
        parts.push_back({kindOf(part.kind), safe.html, part.lines, {}});
    }
    return parts;
}

/// Who is quoted: the author of the earlier message that holds the first quoted lines.
const ThreadContext::Entry* quotedEntry(const QString& quoted, const ThreadContext& thread)
{
    constexpr qsizetype kTelling = 20; ///< shorter lines could stand anywhere
    constexpr int kTries = 4;
    QStringList lines;
    for (QString line : quoted.split(u'\n')) {
        while (line.startsWith(u'>') || line.startsWith(u' '))
            line.remove(0, 1);
        if (line.size() >= kTelling && lines.size() < kTries)
            lines.append(line.simplified());
    }
    for (int i = thread.position - 1; i >= 0; --i) {
        const ThreadContext::Entry& entry = thread.entries[static_cast<std::size_t>(i)];
        const QString text = entry.excerpt.simplified();
        const QString start = text.left(40);
        for (const QString& line : lines) {
            if (text.contains(line) || (start.size() == 40 && line.contains(start)))
                return &entry;
        }
    }
    return nullptr;
}

QString sizeText(double bytes)
{
    return bytes > 0 ? QLocale().formattedDataSize(
               static_cast<qint64>(bytes), 0, QLocale::DataSizeTraditionalFormat)
                     : QString();
}

void readDetail(Reading& reading, const StoredMessage& message)
{
    const QJsonObject detail = QJsonDocument::fromJson(message.detail.toUtf8()).object();
    const QString address = detail.value(QLatin1String("email")).toString();
    const QString handle = detail.value(QLatin1String("handle")).toString();
    reading.address = address.isEmpty()
        ? (handle.isEmpty() ? QString() : u'@' + displayText(handle))
        : displayAddress(address);
    const QJsonArray attachments = detail.value(QLatin1String("attachments")).toArray();
    for (const auto& value : attachments) {
        const QJsonArray row = value.toArray();
        reading.attachments.push_back({isolatedText(row.at(0).toString()),
            displayText(row.at(1).toString()), sizeText(row.at(2).toDouble())});
    }
}

QString oddityOf(const NameCheck& check, const QString& address)
{
    if (check.looksLikeAddress)
        return AuditReader::tr("The name shows an address that is not the sender’s: %1")
            .arg(address);
    if (check.mixedScripts)
        return AuditReader::tr("The name mixes letters of different scripts that look alike.");
    if (check.hiddenCharacters)
        return AuditReader::tr("The name contains invisible characters.");
    return {};
}

} // namespace

Reading AuditReader::read(const StoredMessage& message, const ThreadContext& thread,
    const AuditWords& words, const QDate& today)
{
    Reading reading;
    reading.id = message.id;
    reading.subject = displayText(message.subject);
    if (reading.subject.isEmpty())
        reading.subject = tr("(no subject)");
    reading.subjectHtml = plainTextToHtml(toUtf8(reading.subject)).html;
    reading.author = message.author.isEmpty() ? tr("Unknown sender") : displayText(message.author);
    reading.when = words.fullWhen(message.sentAt);
    reading.source = message.host.isEmpty() ? message.system : message.system + u'/' + message.host;
    readDetail(reading, message);
    reading.oddities = oddityOf(checkName(message.author, reading.address), reading.address);

    if (!message.html.isEmpty()) {
        SanitiserLimits limits;
        limits.pictureWord = toUtf8(tr("picture"));
        const SafeHtml safe = sanitiseHtml(toUtf8(message.html), limits);
        reading.remotePictures = safe.remotePictures;
        reading.embeddedPictures = safe.embeddedPictures;
        reading.truncated = safe.truncated;
        reading.simplified = safe.simplified;
        if (!isBlank(safe.text))
            reading.parts = partsOfHtml(safe.html);
    }
    if (reading.parts.empty())
        reading.parts = partsOfText(toUtf8(message.body), reading.truncated);
    for (Reading::Part& part : reading.parts) {
        if (part.kind == Reading::Part::Kind::Signature)
            part.caption = tr("Signature, %Ln line(s)", nullptr, part.lines);
        if (part.kind != Reading::Part::Kind::Quote)
            continue;
        const ThreadContext::Entry* entry
            = quotedEntry(QString::fromStdString(sanitiseHtml(part.html).text), thread);
        part.caption = entry && entry->sentAt
            ? tr("%Ln quoted line(s) from %1, %2", nullptr, part.lines)
                  .arg(displayText(entry->author),
                      AuditWords::day(words.local(*entry->sentAt).date(), today))
            : tr("%Ln quoted line(s)", nullptr, part.lines);
    }

    reading.position = thread.skipped + thread.position + 1;
    reading.threadLength
        = std::max(1, thread.skipped + static_cast<int>(thread.entries.size()) + thread.later);
    reading.earlierUnlisted = thread.skipped;
    for (int i = 0; i < thread.position; ++i) {
        const ThreadContext::Entry& entry = thread.entries[static_cast<std::size_t>(i)];
        reading.earlier.push_back(
            {entry.id, entry.author.isEmpty() ? tr("Unknown sender") : displayText(entry.author),
                words.fullWhen(entry.sentAt), displayText(entry.excerpt), entry.isStaff});
    }
    if (!reading.earlier.empty()) {
        const int count = thread.skipped + static_cast<int>(reading.earlier.size());
        const auto first = thread.skipped > 0 ? thread.firstAt : thread.entries.front().sentAt;
        const auto last = thread.entries[reading.earlier.size() - 1].sentAt;
        reading.earlierCaption = tr("%Ln earlier message(s)", nullptr, count);
        if (first && last) {
            const QString from = AuditWords::day(words.local(*first).date(), today);
            const QString to = AuditWords::day(words.local(*last).date(), today);
            reading.earlierCaption = from == to
                ? tr("%1 · %2", "earlier messages, their day").arg(reading.earlierCaption, from)
                : tr("%1 · %2 to %3", "earlier messages, first day, last day")
                      .arg(reading.earlierCaption, from, to);
        }
    }
    return reading;
}

} // namespace waymark
