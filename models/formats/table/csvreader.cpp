// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/csvreader.h"

#include "base/phrase.h"

#include "formats/text/charset.h"
#include "formats/text/utf8.h"

#include <QIODevice>

#include <algorithm>
#include <bit>
#include <cstring>

namespace waymark::table {

namespace {

constexpr std::size_t kBlock = std::size_t {1} << 20;

/// The next of two bytes in [@p at, @p limit), eight at a time where the machine allows.
std::size_t findEither(const char* text, std::size_t at, std::size_t limit, char a, char b)
{
    if constexpr (std::endian::native == std::endian::little) {
        constexpr std::uint64_t ones = 0x0101010101010101U;
        constexpr std::uint64_t highs = 0x8080808080808080U;
        const std::uint64_t first = ones * static_cast<unsigned char>(a);
        const std::uint64_t second = ones * static_cast<unsigned char>(b);
        while (limit - at >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, text + at, 8);
            const std::uint64_t x = word ^ first;
            const std::uint64_t y = word ^ second;
            const std::uint64_t hits = (((x - ones) & ~x) | ((y - ones) & ~y)) & highs;
            if (hits != 0)
                return at + static_cast<std::size_t>(std::countr_zero(hits)) / 8;
            at += 8;
        }
    }
    while (at < limit && text[at] != a && text[at] != b)
        ++at;
    return at;
}

} // namespace

CsvReader::CsvReader(
    QIODevice& device, std::string head, const Dialect& dialect, std::string charset)
    : m_device(device)
    , m_dialect(dialect)
    , m_charset(std::move(charset))
    , m_offset(static_cast<std::int64_t>(dialect.bomBytes))
{
    // The head must hold the BOM before it can be taken off.
    while (head.size() < dialect.bomBytes) {
        char byte = 0;
        if (device.read(&byte, 1) != 1)
            break;
        head += byte;
    }
    head.erase(0, dialect.bomBytes);
    if (m_dialect.encoding == Encoding::Bytes) {
        m_buffer = std::move(head);
    } else {
        m_rest = std::move(head);
        (void)more();
    }
}

/// Reads another block behind what is held. False at the end.
bool CsvReader::more()
{
    if (m_ended || m_failed)
        return false;
    const std::size_t held = m_buffer.size();
    std::string& target = m_dialect.encoding == Encoding::Bytes ? m_buffer : m_rest;
    const std::size_t before = target.size();
    target.resize(before + kBlock);
    const qint64 got = m_device.read(target.data() + before, static_cast<qint64>(kBlock));
    target.resize(before + static_cast<std::size_t>(std::max<qint64>(got, 0)));
    if (got <= 0) {
        m_failed = got < 0 && !m_device.atEnd();
        m_ended = !m_failed;
    }
    if (m_dialect.encoding != Encoding::Bytes && !m_rest.empty()) {
        std::size_t whole = m_rest.size() & ~std::size_t {1};
        // A leading half of a surrogate pair waits for the other half.
        const std::size_t highByte = m_dialect.encoding == Encoding::Utf16Le ? 1 : 2;
        if (whole >= 2 && !m_ended
            && (static_cast<unsigned char>(m_rest[whole - highByte]) & 0xFCU) == 0xD8U)
            whole -= 2;
        m_buffer += utf16ToUtf8(std::string_view(m_rest).substr(0, whole), m_dialect.encoding);
        m_rest.erase(0, whole);
    }
    return m_buffer.size() > held || !m_ended;
}

bool CsvReader::next(Row& row)
{
    row.cells.clear();
    row.reason.clear();
    row.encodingNote.clear();
    row.state = Row::State::Good;
    row.hadNul = false;
    row.offset = m_offset;
    row.line = m_line;
    for (;;) {
        if (m_at < m_buffer.size()) {
            const Outcome outcome = scanRow(m_at, m_buffer.size());
            if (outcome == Outcome::Complete || (m_ended && !m_unclosed)) {
                finishRow(row);
                return true;
            }
            if (m_ended) {
                breakRow(row, english(Phrase::QuoteNeverClosed, {std::to_string(m_line)}));
                return true;
            }
            if (m_buffer.size() - m_at > kMaxRowBytes) {
                breakRow(row, english(Phrase::RowTooLong, {std::to_string(kMaxRowBytes >> 20)}));
                return true;
            }
        } else if (m_ended) {
            // An odd last byte of UTF-16 is all that can be left.
            if (m_rest.empty())
                return false;
            row.state = Row::State::Broken;
            row.reason = english(Phrase::HalfACharacter);
            row.length = static_cast<std::int64_t>(m_rest.size());
            m_rest.clear();
            return true;
        }
        if (m_failed)
            return false;
        m_buffer.erase(0, m_at);
        m_at = 0;
        (void)more();
    }
}

/// Splits the row at @p from into m_cells. Incomplete: the text ends before the row does.
CsvReader::Outcome CsvReader::scanRow(std::size_t from, std::size_t limit)
{
    const char lineEnd = m_dialect.carriageReturns ? '\r' : '\n';
    m_cells.clear();
    m_unclosed = false;
    m_hadQuotes = false;
    std::size_t at = from;
    for (;;) {
        if (at < limit && m_buffer[at] == m_dialect.quote) {
            m_hadQuotes = true;
            if (!scanQuoted(at, limit)) {
                m_unclosed = true;
                m_rowEnd = limit;
                return Outcome::Incomplete;
            }
        } else {
            scanPlain(at, limit);
        }
        if (at >= limit) {
            m_rowEnd = limit;
            return Outcome::Incomplete;
        }
        if (m_buffer[at] == lineEnd) {
            m_rowEnd = at + 1;
            return Outcome::Complete;
        }
        ++at; // the delimiter
    }
}

void CsvReader::scanPlain(std::size_t& at, std::size_t limit)
{
    const char lineEnd = m_dialect.carriageReturns ? '\r' : '\n';
    const std::size_t begin = at;
    at = findEither(m_buffer.data(), at, limit, m_dialect.delimiter, lineEnd);
    std::size_t end = at;
    const bool atLineEnd = at >= limit || m_buffer[at] == '\n';
    if (atLineEnd && !m_dialect.carriageReturns && end > begin && m_buffer[end - 1] == '\r')
        --end;
    m_cells.push_back({begin, end, false});
}

/// Whether a delimiter or line end stands at @p at, blanks before it passed over.
bool CsvReader::endsCell(std::size_t at, std::size_t limit) const
{
    while (at < limit && m_buffer[at] == ' ' && m_dialect.delimiter != ' ')
        ++at;
    if (at >= limit || m_buffer[at] == m_dialect.delimiter)
        return true;
    if (m_dialect.carriageReturns)
        return m_buffer[at] == '\r';
    return m_buffer[at] == '\n'
        || (m_buffer[at] == '\r' && (at + 1 >= limit || m_buffer[at + 1] == '\n'));
}

/// A cell that begins with a quote, up to the delimiter or line end behind it. False: not closed.
bool CsvReader::scanQuoted(std::size_t& at, std::size_t limit)
{
    const std::size_t begin = at + 1;
    const bool doubles = m_dialect.escape == m_dialect.quote;
    bool escaped = false;
    std::size_t search = begin;
    for (;;) {
        const auto* hit = static_cast<const char*>(
            std::memchr(m_buffer.data() + search, m_dialect.quote, limit - search));
        if (hit == nullptr)
            return false;
        const auto quote = static_cast<std::size_t>(hit - m_buffer.data());
        if (doubles && quote + 1 < limit && m_buffer[quote + 1] == m_dialect.quote) {
            escaped = true;
            search = quote + 2;
            continue;
        }
        if (!doubles && quote > begin && m_buffer[quote - 1] == m_dialect.escape) {
            escaped = true;
            search = quote + 1;
            continue;
        }
        // At the end of what is held another quote may follow: not decided yet.
        if (quote + 1 >= limit && !m_ended)
            return false;
        if (!endsCell(quote + 1, limit)) {
            search = quote + 1; // misplaced: part of the cell
            continue;
        }
        m_cells.push_back({begin, quote, escaped});
        at = quote + 1;
        const char lineEnd = m_dialect.carriageReturns ? '\r' : '\n';
        while (at < limit && m_buffer[at] != m_dialect.delimiter && m_buffer[at] != lineEnd)
            ++at;
        return true;
    }
}

std::int64_t CsvReader::sourceBytes(std::string_view text) const
{
    return m_dialect.encoding == Encoding::Bytes ? static_cast<std::int64_t>(text.size())
                                                 : utf16Bytes(text);
}

/// The scanned row into @p row, and on to the next.
void CsvReader::finishRow(Row& row)
{
    const std::string_view text(m_buffer.data() + m_at, m_rowEnd - m_at);
    row.length = sourceBytes(text);
    const char lineEnd = m_dialect.carriageReturns ? '\r' : '\n';
    const bool isBlank = m_cells.size() == 1 && !m_hadQuotes && m_cells[0].begin == m_cells[0].end;
    if (isBlank)
        row.state = Row::State::Blank;
    else
        decodeCells(row);
    m_line += m_hadQuotes ? std::count(text.begin(), text.end(), lineEnd) : 1;
    m_offset += row.length;
    m_at = m_rowEnd;
}

void CsvReader::decodeCells(Row& row)
{
    const std::string_view text(m_buffer.data() + m_at, m_rowEnd - m_at);
    const bool isUtf8 = m_charset.empty() && isValidUtf8(text);
    row.hadNul = text.find('\0') != std::string_view::npos;
    row.cells.reserve(m_cells.size());
    if (isUtf8 && !row.hadNul) {
        for (const Cell& cell : m_cells)
            row.cells.push_back(unescaped(cell));
        return;
    }
    // The row decides its encoding as a whole; its cells are decoded on their own.
    const std::string charset = isUtf8 ? "utf-8" : !m_charset.empty() ? m_charset : "windows-1252";
    if (!isUtf8 && m_charset.empty())
        row.encodingNote = english(Phrase::Assumed, {"windows-1252"});
    m_decoded.clear();
    m_decoded.reserve(m_cells.size());
    for (const Cell& cell : m_cells) {
        DecodedText decoded = decodeText(unescaped(cell), charset);
        if (row.encodingNote.empty())
            row.encodingNote = decoded.note;
        m_decoded.push_back(cleanUtf8(std::move(decoded.text)));
        row.cells.push_back(m_decoded.back());
    }
}

/// The text of a cell; escaped quotes are closed up in place, which the finished row allows.
std::string_view CsvReader::unescaped(const Cell& cell)
{
    if (!cell.escaped)
        return std::string_view(m_buffer).substr(cell.begin, cell.end - cell.begin);
    std::size_t to = cell.begin;
    for (std::size_t from = cell.begin; from < cell.end; ++from) {
        if (m_buffer[from] == m_dialect.escape && from + 1 < cell.end
            && m_buffer[from + 1] == m_dialect.quote)
            ++from;
        m_buffer[to++] = m_buffer[from];
    }
    return std::string_view(m_buffer).substr(cell.begin, to - cell.begin);
}

/// Rejects from the row's first byte to where rows go on.
void CsvReader::breakRow(Row& row, std::string reason)
{
    const std::size_t end = resumeAfter(m_at);
    const std::string_view text(m_buffer.data() + m_at, end - m_at);
    row.state = Row::State::Broken;
    row.reason = std::move(reason);
    row.length = sourceBytes(text);
    const char lineEnd = m_dialect.carriageReturns ? '\r' : '\n';
    m_line += std::count(text.begin(), text.end(), lineEnd);
    m_offset += row.length;
    m_at = end;
}

/// The next line behind @p begin that has the full number of cells, else the end of what is held.
std::size_t CsvReader::resumeAfter(std::size_t begin)
{
    constexpr int kTries = 1000;
    const char lineEnd = m_dialect.carriageReturns ? '\r' : '\n';
    std::size_t at = begin;
    for (int i = 0; i < kTries && m_columns > 1; ++i) {
        const std::size_t end = m_buffer.find(lineEnd, at);
        if (end == std::string::npos || end + 1 >= m_buffer.size())
            break;
        at = end + 1;
        const std::size_t limit = std::min(m_buffer.size(), at + (std::size_t {64} << 10));
        (void)scanRow(at, limit);
        if (!m_unclosed && m_cells.size() == m_columns)
            return at;
    }
    return m_buffer.size();
}

} // namespace waymark::table
