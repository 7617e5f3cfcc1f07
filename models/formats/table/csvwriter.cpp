// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/csvwriter.h"

#include "formats/text/ascii.h"
#include "formats/text/utf8.h"

#include <utility>

namespace waymark::table {

namespace {

char32_t codePointAt(std::string_view text, std::size_t at, std::size_t length)
{
    const auto byte = [text, at](std::size_t i) -> char32_t {
        return static_cast<unsigned char>(text[at + i]);
    };
    switch (length) {
    case 2:
        return ((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    case 3:
        return ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    case 4:
        return ((byte(0) & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U)
            | (byte(3) & 0x3FU);
    default:
        return byte(0);
    }
}

/// White space, control and format characters: what a reader of cells may pass over.
bool isInvisible(char32_t c)
{
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x1680 || c == 0x180E
        || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F)
        || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF || c == 0xFFFD;
}

bool startsFormula(char32_t c)
{
    switch (c) {
    case U'=':
    case U'+':
    case U'-':
    case U'@':
    case U'\uFF1D': // full-width = + - @
    case U'\uFF0B':
    case U'\uFF0D':
    case U'\uFF20':
    case U'\uFE62': // small + - = @
    case U'\uFE63':
    case U'\uFE66':
    case U'\uFE6B':
    case U'\u2212': // minus sign
        return true;
    default:
        return false;
    }
}

bool needsApostrophe(std::string_view text)
{
    if (text.empty())
        return false;
    if (text.front() == '\'' || text.front() == '\t' || text.front() == '\r')
        return true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8SequenceLength(text.substr(at));
        const char32_t c = length > 0 ? codePointAt(text, at, length) : U'\uFFFD';
        if (startsFormula(c))
            return true;
        if (!isInvisible(c))
            return false;
        at += length > 0 ? length : 1;
    }
    return false;
}

bool isPlainNumber(std::string_view text)
{
    std::size_t at = text.substr(0, 1) == "-" ? 1 : 0;
    std::size_t digits = 0;
    std::size_t points = 0;
    for (; at < text.size(); ++at) {
        if (ascii::isDigit(text[at]))
            ++digits;
        else if (text[at] == '.' && digits > 0 && points == 0)
            ++points;
        else
            return false;
    }
    return digits > 0 && text.back() != '.';
}

} // namespace

std::string escapeCell(std::string_view text)
{
    return needsApostrophe(text) ? '\'' + std::string(text) : std::string(text);
}

std::string_view unescapeCell(std::string_view cell)
{
    return cell.substr(0, 1) == "'" ? cell.substr(1) : cell;
}

void CsvWriter::cell(std::string_view text)
{
    if (m_target == CsvTarget::Spreadsheet && needsApostrophe(text))
        put(escapeCell(text));
    else
        put(text);
}

void CsvWriter::number(std::string_view text)
{
    if (isPlainNumber(text))
        put(text);
    else
        cell(text);
}

void CsvWriter::number(std::int64_t value)
{
    put(std::to_string(value));
}

void CsvWriter::put(std::string_view text)
{
    if (m_cellsInRow++ > 0)
        m_text += m_delimiter;
    m_rowHasText = m_rowHasText || !text.empty();
    // Blanks at the ends are quoted too: some readers trim bare cells.
    const bool needsQuotes = text.find_first_of("\"\r\n") != std::string_view::npos
        || text.find(m_delimiter) != std::string_view::npos
        || (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    if (!needsQuotes) {
        m_text += text;
        return;
    }
    m_text += '"';
    for (const char c : text) {
        if (c == '"')
            m_text += '"';
        m_text += c;
    }
    m_text += '"';
}

void CsvWriter::endRow()
{
    // A row of one empty cell would read back as an empty line.
    if (m_cellsInRow == 1 && !m_rowHasText)
        m_text += "\"\"";
    m_text += "\r\n";
    m_cellsInRow = 0;
    m_rowHasText = false;
}

std::string CsvWriter::take()
{
    return std::exchange(m_text, {});
}

} // namespace waymark::table
