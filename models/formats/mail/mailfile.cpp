// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/mailfile.h"

#include "base/phrase.h"

#include "formats/mail/fromline.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/maildir.h"
#include "formats/mail/mailmessage.h"
#include "formats/mail/mboxsplitter.h"
#include "formats/text/ascii.h"
#include "formats/text/utf8.h"

#include <QBuffer>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cstring>

namespace waymark {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

Error readError(const SourceFile& file, const QIODevice& device)
{
    return {ErrorKind::FileNotReadable, file.name, device.errorString()};
}

std::string longerThanAllowed()
{
    return english(Phrase::LongerThan, {std::to_string(MboxSplitter::kMaxMessage / 1024 / 1024)});
}

bool isBlank(std::string_view text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return ascii::isSpace(c) || c == '\0'; });
}

/// Removes one '>' from lines that are '>'s and "From " (mboxrd), and turns CR line ends into LF.
/// @p storage is used only when something changes; the result may be @p message itself.
std::string_view unquoted(std::string_view message, bool crLineEnds, std::string& storage)
{
    if (crLineEnds) {
        storage = message;
        normaliseLineEnds(storage);
        message = storage;
    }
    constexpr std::string_view kQuoted = ">From ";
    if (memmem(message.data(), message.size(), kQuoted.data(), kQuoted.size()) == nullptr)
        return message;
    std::string out;
    out.reserve(message.size());
    std::size_t at = 0;
    while (at < message.size()) {
        const std::size_t newline = message.find('\n', at);
        const std::size_t end = newline == std::string_view::npos ? message.size() : newline + 1;
        const std::string_view line = message.substr(at, end - at);
        const std::size_t text = line.find_first_not_of('>');
        const bool quoted
            = text != std::string_view::npos && text > 0 && line.substr(text, 5) == "From ";
        out += quoted ? line.substr(1) : line;
        at = end;
    }
    storage = std::move(out);
    return storage;
}

/// Hands the records of one mbox to a sink and keeps its account.
class MboxReader
{
public:
    MboxReader(QIODevice& device, RecordSink& sink)
        : m_splitter(device)
        , m_sink(sink)
    {
    }

    /// False when the device failed.
    bool run()
    {
        while (true) {
            const MboxSplitter::Piece piece = m_splitter.next();
            if (piece.kind == MboxSplitter::Kind::End)
                break;
            take(piece);
            const std::int64_t done = piece.range.offset + piece.range.length;
            if (++m_sinceReport >= 64 || done - m_reported >= 1'000'000) {
                m_sinceReport = 0;
                m_reported = done;
                if (!m_sink.proceed(done))
                    return true;
            }
        }
        return !m_splitter.failed();
    }

private:
    void take(const MboxSplitter::Piece& piece)
    {
        switch (piece.kind) {
        case MboxSplitter::Kind::Message:
            message(piece);
            return;
        case MboxSplitter::Kind::Junk:
            m_sink.rejected(piece.range, afterMessage(),
                piece.isBehindEnd ? english(Phrase::BehindMessage) : english(Phrase::NoSeparator));
            return;
        case MboxSplitter::Kind::Rest:
            m_sink.rejected(piece.range, place(), longerThanAllowed());
            return;
        case MboxSplitter::Kind::Mark:
            m_sink.imported(piece.range);
            return;
        case MboxSplitter::Kind::End:
            return;
        }
    }

    void message(const MboxSplitter::Piece& piece)
    {
        ++m_number;
        if (m_splitter.isCutOff()) { // half a mail now would stand beside the whole one later
            m_sink.rejected(piece.range, place(), english(Phrase::CutOff));
            return;
        }
        const std::string_view text = unquoted(piece.message, piece.crLineEnds, m_storage);
        if (isBlank(text)) {
            m_sink.rejected(piece.range, place(), english(Phrase::SeparatorOnly));
            return;
        }
        m_sink.message(readMail(text, piece.fromLine));
        m_sink.imported(piece.range);
    }

    [[nodiscard]] std::string place() const
    {
        return english(Phrase::PlaceMessage, {std::to_string(m_number)});
    }
    [[nodiscard]] std::string afterMessage() const
    {
        return m_number == 0 ? english(Phrase::PlaceBeforeMessage, {"1"})
                             : english(Phrase::PlaceAfterMessage, {std::to_string(m_number)});
    }

    MboxSplitter m_splitter;
    RecordSink& m_sink;
    std::string m_storage;
    std::int64_t m_number = 0;
    std::int64_t m_reported = 0;
    int m_sinceReport = 0;
};

/// How many of the fields that make a file a mail its header has.
int mailFieldCount(const HeaderBlock& header)
{
    constexpr std::array<std::string_view, 12> kMailFields
        = {"received", "from", "date", "message-id", "subject", "return-path", "delivered-to", "to",
            "mime-version", "content-type", "reply-to", "sender"};
    return static_cast<int>(std::count_if(kMailFields.begin(), kMailFields.end(),
        [&header](std::string_view name) { return header.has(name); }));
}

bool isStrongMailField(const HeaderBlock& header)
{
    constexpr std::array<std::string_view, 5> kFields
        = {"received", "from", "date", "message-id", "subject"};
    return std::any_of(kFields.begin(), kFields.end(),
        [&header](std::string_view name) { return header.has(name); });
}

std::string_view withoutMark(std::string_view head)
{
    return head.starts_with(kMark) ? head.substr(kMark.size()) : head;
}

} // namespace

ProbeScore MboxImporter::probe(std::string_view head, const SourceFile& file) const
{
    head = withoutMark(head);
    if (head.starts_with("\x01\x01\x01\x01\n") || head.starts_with("\x01\x01\x01\x01\r\n"))
        return ProbeScore::Certain;
    QByteArray bytes = QByteArray::fromRawData(head.data(), static_cast<qsizetype>(head.size()));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    MboxSplitter splitter(device);
    const MboxSplitter::Piece first = splitter.next();
    if (first.kind == MboxSplitter::Kind::Message)
        return ProbeScore::Certain;
    const bool named = file.name.endsWith(QLatin1String(".mbox"), Qt::CaseInsensitive)
        || file.name.endsWith(QLatin1String(".mbx"), Qt::CaseInsensitive);
    if (first.kind == MboxSplitter::Kind::Junk
        && splitter.next().kind == MboxSplitter::Kind::Message)
        return named ? ProbeScore::Certain : ProbeScore::Weak;
    return named ? ProbeScore::Weak : ProbeScore::No;
}

Result<void> MboxImporter::read(
    QIODevice& device, const SourceFile& file, const ImportOptions&, RecordSink& sink) const
{
    if (!MboxReader(device, sink).run())
        return readError(file, device);
    return {};
}

ProbeScore EmlImporter::probe(std::string_view head, const SourceFile& file) const
{
    head = withoutMark(head);
    const bool named = file.name.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive)
        || isMaildirPath(file.siblingPath);
    const HeaderBlock header = HeaderBlock::parse(head);
    if (header.raw().find('\0') != std::string_view::npos)
        return ProbeScore::No;
    const int fields = mailFieldCount(header);
    if (fields >= 2 && isStrongMailField(header))
        return ProbeScore::Certain;
    if (fields >= 1)
        return named || isStrongMailField(header) ? ProbeScore::Likely : ProbeScore::Weak;
    return named ? ProbeScore::Weak : ProbeScore::No;
}

Result<void> EmlImporter::read(
    QIODevice& device, const SourceFile& file, const ImportOptions&, RecordSink& sink) const
{
    ByteWindow window(device);
    window.require(MboxSplitter::kMaxMessage + 1);
    if (window.failed())
        return readError(file, device);
    std::string_view text = window.view().substr(0, MboxSplitter::kMaxMessage);
    const auto length = static_cast<std::int64_t>(text.size());
    if (length == 0)
        return {};
    text = withoutMark(text);
    std::string storage;
    if (text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos) {
        storage = text;
        normaliseLineEnds(storage);
        text = storage;
    }
    std::string_view fromLine;
    if (text.starts_with("From ")) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        fromLine = ascii::trim(text.substr(0, end));
        text.remove_prefix(end);
    }
    if (isBlank(text) || HeaderBlock::parse(text).fields().empty()) {
        sink.rejected({0, length}, english(Phrase::PlaceMessage, {"1"}), english(Phrase::NoHeader));
    } else {
        ImportedMessage message = readMail(text, fromLine);
        if (isMaildirPath(file.siblingPath)
            && maildirFlags(file.siblingPath).find('T') != std::string::npos)
            message.isDeleted = true;
        sink.message(std::move(message));
        sink.imported({0, length});
    }
    std::int64_t done = length;
    window.drop(static_cast<std::size_t>(length));
    while (sink.proceed(done) && window.require(1)) {
        const auto more = static_cast<std::int64_t>(window.view().size());
        sink.rejected({done, more}, english(Phrase::PlaceMessage, {"1"}), longerThanAllowed());
        window.drop(window.view().size());
        done += more;
    }
    if (window.failed())
        return readError(file, device);
    return {};
}

} // namespace waymark
