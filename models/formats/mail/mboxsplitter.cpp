// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/mboxsplitter.h"

#include "formats/mail/contenttype.h"
#include "formats/mail/fromline.h"
#include "formats/mail/headerblock.h"
#include "formats/text/ascii.h"

#include <algorithm>
#include <cstring>

namespace waymark {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kNotYet = kNone - 1; ///< not found as far as it was allowed to look
constexpr std::string_view kMmdfLine = "\x01\x01\x01\x01";
/// A separator line and the line behind it must lie in the window to be judged.
constexpr std::size_t kLookAhead = 4096;
constexpr std::size_t kMaxHeader = 256 * 1024;

std::size_t find(std::string_view text, std::string_view what, std::size_t from)
{
    if (from >= text.size())
        return kNone;
    const void* found = memmem(text.data() + from, text.size() - from, what.data(), what.size());
    return found == nullptr
        ? kNone
        : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

/// A field whose value does not go on like an address of the web ("http://...").
bool startsField(std::string_view line)
{
    const std::size_t name = fieldNameLength(line);
    return name > 0 && line.substr(line.find(':', name) + 1, 2) != "//";
}

/// End of the line that closes the message's own multipart; 0 when there is none.
std::size_t closingBoundaryEnd(const HeaderBlock& header, std::string_view text)
{
    const ContentType type = parseContentType(header.lastValue("content-type"));
    const std::string_view boundary = type.parameter("boundary");
    if (type.type != "multipart" || boundary.empty())
        return 0;
    const std::string close = "\n--" + std::string(boundary) + "--";
    for (std::size_t at = text.find(close); at != kNone; at = text.find(close, at + 1)) {
        const std::size_t newline = text.find('\n', at + close.size());
        const std::size_t end = newline == kNone ? text.size() : newline + 1;
        if (ascii::trim(text.substr(at + close.size(), end - at - close.size())).empty())
            return end;
    }
    return 0;
}

/// Where the body ends by Content-Length, if Lines counts as many line ends to there; else 0.
std::size_t statedEnd(const HeaderBlock& header, std::string_view text, std::size_t bodyAt)
{
    const auto number = [&header](std::string_view field) {
        std::size_t value = 0;
        const std::string_view digits = header.lastValue(field);
        if (digits.empty() || digits.size() > 9)
            return kNone;
        for (const char c : digits) {
            if (!ascii::isDigit(c))
                return kNone;
            value = value * 10 + static_cast<std::size_t>(c - '0');
        }
        return value;
    };
    const std::size_t bytes = number("content-length");
    const std::size_t lines = number("lines");
    if (bytes == kNone || lines == kNone || bytes == 0 || bodyAt + bytes > text.size())
        return 0;
    const std::string_view body = text.substr(bodyAt, bytes);
    const auto counted = static_cast<std::size_t>(std::count(body.begin(), body.end(), '\n'));
    return body.back() == '\n' && counted == lines ? bodyAt + bytes : 0;
}

} // namespace

MboxSplitter::MboxSplitter(QIODevice& device)
    : m_window(device)
{
}

MboxSplitter::Piece MboxSplitter::piece(Kind kind, std::size_t length)
{
    Piece result;
    result.kind = kind;
    result.range = {m_window.offset(), static_cast<std::int64_t>(length)};
    result.crLineEnds = m_cr;
    m_dropNext = length;
    return result;
}

void MboxSplitter::detectStyle()
{
    m_window.require(kMaxHeader);
    const std::string_view view = m_window.view();
    m_style = view.starts_with(kMmdfLine) || view.starts_with("\xEF\xBB\xBF\x01\x01\x01\x01")
        ? Style::Mmdf
        : Style::Mbox;
    m_cr = view.find('\r') != kNone && view.find('\n') == kNone;
}

MboxSplitter::Piece MboxSplitter::next()
{
    m_window.drop(m_dropNext);
    m_dropNext = 0;
    if (m_style == Style::Unknown) {
        detectStyle();
        if (m_window.view().starts_with("\xEF\xBB\xBF"))
            return piece(Kind::Mark, 3);
    }
    if (!m_window.require(1))
        return {};
    if (m_inRest)
        return skipToSeparator(Kind::Rest);
    return m_style == Style::Mmdf ? nextMmdf() : nextMbox();
}

std::size_t MboxSplitter::lineEnd(std::string_view view, std::size_t at) const
{
    const std::size_t end = view.find(m_cr ? '\r' : '\n', at);
    return end == kNone ? kNone : end + 1;
}

bool MboxSplitter::emptyLineBefore(std::string_view view, std::size_t at) const
{
    const char newline = m_cr ? '\r' : '\n';
    if (at == 0)
        return true;
    if (at < 2 || view[at - 1] != newline)
        return false;
    return view[at - 2] == newline || (at > 2 && view[at - 2] == '\r' && view[at - 3] == newline);
}

bool MboxSplitter::separatorAt(std::size_t at, bool fileStart)
{
    m_window.require(at + kLookAhead);
    const std::string_view view = m_window.view();
    if (view.substr(at, 5) != "From ")
        return false;
    const std::size_t end = lineEnd(view, at);
    const std::string_view line = ascii::trim(view.substr(at, end == kNone ? kNone : end - at));
    const FromLineKind kind = fromLineKind(line.size() < 5 ? view.substr(at, 5) : line);
    if (kind == FromLineKind::Prose)
        return false;
    if (kind == FromLineKind::Bare && !fileStart && !emptyLineBefore(view, at))
        return false;
    std::size_t next = end;
    if (next != kNone && view.substr(next, 6) == ">From ")
        next = lineEnd(view, next);
    const bool field = next != kNone && startsField(view.substr(next, kLookAhead));
    // An mbox may begin with a message that has no header at all.
    return field || (fileStart && kind == FromLineKind::Full) ? true : false;
}

/// Position of the next separator behind @p from; kNone when the file ends without one, kNotYet
/// when the first @p limit bytes of the window hold none.
std::size_t MboxSplitter::findSeparator(std::size_t from, std::size_t limit)
{
    const std::string_view needle = m_cr ? "\rFrom " : "\nFrom ";
    while (true) {
        const std::size_t found = find(m_window.view(), needle, from);
        if (found != kNone && found < limit) {
            if (separatorAt(found + 1, false))
                return found + 1;
            from = found + 1;
            continue;
        }
        const std::size_t size = m_window.view().size();
        from = std::max(from, size > needle.size() ? size - needle.size() : 0);
        if (size >= limit)
            return kNotYet;
        if (!m_window.fill())
            return kNone;
    }
}

/// Length of the record by its Content-Length, 0 when there is none or what it says cannot be.
std::size_t MboxSplitter::believedLength(std::size_t headerAt)
{
    m_window.require(headerAt + kLookAhead);
    std::size_t at = headerAt;
    std::size_t stated = kNone;
    while (at - headerAt < kMaxHeader) {
        std::size_t end = lineEnd(m_window.view(), at);
        while (end == kNone && m_window.view().size() - headerAt < kMaxHeader && m_window.fill())
            end = lineEnd(m_window.view(), at);
        if (end == kNone)
            return 0;
        const std::string_view line = m_window.view().substr(at, end - at);
        at = end;
        if (ascii::trim(line).empty())
            break;
        if (ascii::startsWith(line, "content-length:") && stated == kNone) {
            stated = 0;
            for (const char c : ascii::trim(line.substr(15))) {
                if (!ascii::isDigit(c) || stated > kMaxMessage)
                    return 0;
                stated = stated * 10 + static_cast<std::size_t>(c - '0');
            }
        }
    }
    if (stated == kNone || stated > kMaxMessage)
        return 0;
    std::size_t end = at + stated;
    m_window.require(end + kLookAhead);
    for (int lineEnds = 0; lineEnds <= 2 && end <= m_window.view().size(); ++lineEnds) {
        if (end == m_window.view().size())
            return m_window.atEnd() ? end : 0;
        const char before = m_window.view()[end - 1];
        if ((before == '\n' || before == '\r') && separatorAt(end, false))
            return end;
        if (m_window.view()[end] == '\r')
            ++end;
        if (end < m_window.view().size() && m_window.view()[end] == '\n')
            ++end;
    }
    return 0;
}

MboxSplitter::Piece MboxSplitter::nextMbox()
{
    const bool fileStart = m_window.offset() <= 3;
    if (!separatorAt(0, fileStart))
        return skipToSeparator(Kind::Junk);
    const std::size_t headerAt = std::min(lineEnd(m_window.view(), 0), m_window.view().size());
    if (const std::size_t believed = believedLength(headerAt))
        return message(believed);
    const std::size_t end = findSeparator(headerAt > 0 ? headerAt - 1 : 0, kMaxMessage);
    if (end == kNotYet) {
        m_inRest = true;
        return message(kMaxMessage);
    }
    const std::size_t length = withoutJunk(std::min(end, m_window.view().size()));
    const std::size_t own = headerAt < length ? withoutText(headerAt, length) : length;
    m_behindEnd = own < length;
    return message(own);
}

/// Length of the record without text behind its end, as far as the message itself says where that
/// is: by the closing boundary of a multipart, or by Content-Length and Lines where both name the
/// same place. What stands there is shown nowhere, so it is told as junk. Elsewhere text between
/// two messages cannot be told from the first one's.
std::size_t MboxSplitter::withoutText(std::size_t headerAt, std::size_t length) const
{
    const std::string_view text = m_window.view().substr(headerAt, length - headerAt);
    std::size_t headerEnd = find(text, "\n\n", 0);
    std::size_t bodyAt = headerEnd + 2;
    if (const std::size_t crlf = find(text.substr(0, headerEnd), "\n\r\n", 0); crlf != kNone) {
        headerEnd = crlf;
        bodyAt = crlf + 3;
    }
    if (headerEnd == kNone)
        return length;
    const std::string_view header = text.substr(0, headerEnd + 1);
    std::size_t end = 0;
    if (find(header, "oundary", 0) != kNone || find(header, "OUNDARY", 0) != kNone)
        end = closingBoundaryEnd(HeaderBlock::parse(text), text);
    else if (find(header, "ontent-Length:", 0) != kNone && find(header, "\nLines:", 0) != kNone)
        end = statedEnd(HeaderBlock::parse(text), text, bodyAt);
    if (end == 0 || end >= text.size())
        return length;
    const std::string_view behind = text.substr(end);
    return std::all_of(behind.begin(), behind.end(), ascii::isSpace) ? length : headerAt + end;
}

/// Length of the record without a binary tail: what a crashed writer or a bad disk leaves between
/// two messages. That is a last paragraph with NULs (or mostly control characters) behind a body's
/// empty line, glued to the next separator or the end of the file, and no part of a multipart.
std::size_t MboxSplitter::withoutJunk(std::size_t length) const
{
    const std::string_view text = m_window.view().substr(0, length);
    if (emptyLineBefore(text, length))
        return length;
    const std::size_t lf = text.rfind("\n\n");
    const std::size_t crlf = text.rfind("\n\r\n");
    std::size_t begin = lf == kNone ? 0 : lf + 2;
    if (crlf != kNone)
        begin = std::max(begin, crlf + 3);
    const std::size_t header = std::min(find(text, "\n\n", 0), find(text, "\n\r\n", 0));
    if (header == kNone || begin <= header + 3)
        return length;
    const std::string_view tail = text.substr(begin);
    const auto controls = static_cast<std::size_t>(std::count_if(tail.begin(), tail.end(),
        [](char c) { return (c >= '\0' && c < '\b') || (c > '\r' && c < ' ' && c != '\x1B'); }));
    const bool binary = tail.find('\0') != kNone || controls * 4 > tail.size();
    return binary && !tail.starts_with("--") && find(tail, "\n--", 0) == kNone ? begin : length;
}

MboxSplitter::Piece MboxSplitter::message(std::size_t length)
{
    Piece result = piece(Kind::Message, length);
    std::string_view text = m_window.view().substr(0, length);
    const std::size_t headerAt = std::min(lineEnd(text, 0), text.size());
    result.fromLine = ascii::trim(text.substr(0, headerAt));
    result.message = text.substr(headerAt);
    return result;
}

/// Everything up to the next separator. In blocks, so that a file without any needs no memory.
MboxSplitter::Piece MboxSplitter::skipToSeparator(Kind kind)
{
    constexpr std::size_t kBlock = 4U * 1024 * 1024;
    constexpr std::size_t kOverlap = 16;
    const std::size_t end
        = m_style == Style::Mmdf ? findMmdfLine(0, kBlock) : findSeparator(0, kBlock);
    m_inRest = m_inRest && end == kNotYet;
    // What may be the beginning of a separator's line end stays for the next look.
    const std::size_t length
        = end == kNotYet ? kBlock - kOverlap : std::min(end, m_window.view().size());
    Piece result = piece(kind, length);
    result.isBehindEnd = m_behindEnd;
    m_behindEnd = m_behindEnd && end == kNotYet;
    return result;
}

/// Start of the next line of four ^A behind @p from; kNone and kNotYet as findSeparator().
std::size_t MboxSplitter::findMmdfLine(std::size_t from, std::size_t limit)
{
    const std::string needle = '\n' + std::string(kMmdfLine);
    while (true) {
        const std::size_t found = find(m_window.view(), needle, from);
        if (found != kNone && found < limit)
            return found + 1;
        const std::size_t size = m_window.view().size();
        from = std::max(from, size > needle.size() ? size - needle.size() : 0);
        if (size >= limit)
            return kNotYet;
        if (!m_window.fill())
            return kNone;
    }
}

MboxSplitter::Piece MboxSplitter::nextMmdf()
{
    m_window.require(kLookAhead);
    if (!m_window.view().starts_with(kMmdfLine))
        return skipToSeparator(Kind::Junk);
    const std::size_t begin = lineEnd(m_window.view(), 0);
    if (begin == kNone || !m_window.require(begin + 1))
        return piece(Kind::Mark, m_window.view().size()); // a lone mark at the end
    if (m_window.view().substr(begin).starts_with(kMmdfLine))
        return piece(Kind::Mark, begin); // an end mark whose message was junk
    const std::size_t close = findMmdfLine(begin - 1, kMaxMessage);
    m_inRest = close == kNotYet;
    std::size_t end = m_inRest ? kMaxMessage : std::min(close, m_window.view().size());
    const std::size_t textEnd = end;
    if (close < kNotYet) {
        m_window.require(close + kMmdfLine.size() + 2);
        const std::size_t behind = lineEnd(m_window.view(), close);
        end = behind == kNone ? m_window.view().size() : behind;
    }
    Piece result = piece(Kind::Message, end);
    result.message = m_window.view().substr(begin, textEnd - begin);
    if (result.message.starts_with("From ")) {
        const std::size_t header = std::min(lineEnd(result.message, 0), result.message.size());
        result.fromLine = ascii::trim(result.message.substr(0, header));
        result.message.remove_prefix(header);
    }
    return result;
}

} // namespace waymark
