// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/importerharness.h"

#include "base/phrase.h"
#include "formats/importer.h"
#include "support/recordingsink.h"

#include <QStringDecoder>

#include <initializer_list>
#include <string>

namespace waymark::test {

namespace {

/// Reading byte by byte through a device is slow; a long input shows nothing that a short one
/// cannot.
constexpr qsizetype kLongestForTrickle = 8 * 1024;

bool isUtf8(const std::string& text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(QByteArrayView(text.data(), qsizetype(text.size())));
    static_cast<void>(decoded);
    return !decoder.hasError();
}

QString badText(const RecordingSink& sink)
{
    for (const ImportedMessage& message : sink.messages) {
        // Not the headers: they are kept as received.
        for (const std::string* text : {&message.externalId, &message.threadKey, &message.subject,
                 &message.body, &message.html, &message.extra, &message.author.name,
                 &message.author.email, &message.sentRaw}) {
            if (!isUtf8(*text))
                return QStringLiteral("a message holds text that is not UTF-8");
        }
    }
    for (const RecordingSink::Rejection& rejection : sink.rejections) {
        if (!isUtf8(rejection.place) || !isUtf8(rejection.reason))
            return QStringLiteral("a rejection holds text that is not UTF-8");
        if (rejection.reason.empty())
            return QStringLiteral("a rejection without a reason");
    }
    return {};
}

/// What is no phrase could never be said in another language than English.
QString unknownWords(const RecordingSink& sink, const Result<void>& read)
{
    constexpr qsizetype kLongest = 4000; // readPhrase() looks no further
    QStringList said;
    for (const RecordingSink::Rejection& rejection : sink.rejections)
        said << QString::fromStdString(rejection.reason);
    for (const std::string& gap : sink.gaps)
        said << QString::fromStdString(gap);
    for (const ImportedMessage& message : sink.messages) {
        if (!message.encodingNote.empty())
            said << QString::fromStdString(message.encodingNote);
    }
    if (!read.has_value())
        said << read.error().detail;
    for (const QString& text : said) {
        if (text.size() <= kLongest && !readPhrase(text))
            return QStringLiteral("no phrase: ") + text;
    }
    return {};
}

QString difference(const RecordingSink& whole, const RecordingSink& trickled)
{
    if (whole.bytesImported() != trickled.bytesImported()
        || whole.bytesRejected() != trickled.bytesRejected())
        return QStringLiteral("another account when the bytes come slowly");
    if (whole.messages.size() != trickled.messages.size())
        return QStringLiteral("another number of messages when the bytes come slowly");
    for (std::size_t i = 0; i < whole.messages.size(); ++i) {
        if (whole.messages[i].body != trickled.messages[i].body
            || whole.messages[i].externalId != trickled.messages[i].externalId)
            return QStringLiteral("another message %1 when the bytes come slowly").arg(i);
    }
    return {};
}

} // namespace

QString faultOf(const Importer& importer, const QByteArray& bytes)
{
    const QString name = QStringLiteral("input");
    RecordingSink sink;
    const Result<void> read = readBytes(importer, bytes, name, sink);
    if (read.has_value()) {
        const QString problem = sink.tilingProblem(bytes.size());
        if (!problem.isEmpty())
            return problem;
    }
    if (const QString unknown = unknownWords(sink, read); !unknown.isEmpty())
        return unknown;
    const QString text = badText(sink);
    if (!text.isEmpty() || bytes.size() > kLongestForTrickle)
        return text;
    RecordingSink trickled;
    if (readBytes(importer, bytes, name, trickled, 7).has_value() != read.has_value())
        return QStringLiteral("refused in one way of reading, read in the other");
    return difference(sink, trickled);
}

} // namespace waymark::test
