// SPDX-License-Identifier: GPL-3.0-or-later
// The words of SafeWriter: what stands in the blocks and inline elements of safewriter.cpp.
#include "formats/html/safewriter.h"

#include <algorithm>

namespace waymark {

namespace {

// Qt lays a word of 200,000 letters out in square time; a place to break every so often makes it
// linear (measured: 2.8 s and 0.08 s).
constexpr int kLongestWord = 200;
constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
}

std::size_t codePointLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : (byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4));
}

} // namespace

// The white space and line breaks between two words, outside the inline elements that only one of
// them has.
void SafeWriter::separate()
{
    if (m_breaks > 0) {
        for (; m_breaks > 0; --m_breaks) {
            m_out += "<br>";
            m_wordLength = 0;
            if (m_lineHasText)
                m_textEnd = LineEnd::Line;
        }
    } else if (m_space && m_lineHasText) {
        m_out += ' ';
        m_wordLength = 0;
        if (m_textEnd == LineEnd::None)
            m_result.text += ' ';
    }
    m_space = false;
}

void SafeWriter::word(std::string_view piece)
{
    // What closes is written before the question whether there is room for more.
    makeRoom();
    syncInlines(false);
    if (full())
        return;
    flushBlocks(true);
    // A block of the source may have ended here without a trace in the output.
    if (m_out.size() == m_boundaryAt && m_breaks == 0)
        m_breaks = 1;
    separate();
    syncInlines(true);
    put(piece);
}

void SafeWriter::text(std::string_view utf8)
{
    if (inPre()) {
        preText(utf8);
        return;
    }
    std::size_t at = 0;
    while (at < utf8.size()) {
        if (isSpace(utf8[at])) {
            m_space = true;
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < utf8.size() && !isSpace(utf8[end]))
            ++end;
        const std::string_view piece = utf8.substr(at, end - at);
        if (!std::all_of(piece.begin(), piece.end(), isControl))
            word(piece);
        at = end;
    }
}

void SafeWriter::preText(std::string_view utf8)
{
    std::size_t at = 0;
    while (at < utf8.size()) {
        const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
        std::string_view line = utf8.substr(at, end - at);
        if (!std::all_of(line.begin(), line.end(), isControl)) {
            syncInlines(false);
            if (full())
                return;
            flushBlocks(true);
            if (m_lineHasText && m_breaks > 0) {
                m_out.append(static_cast<std::size_t>(std::min(m_breaks, kMaxBreaks)), '\n');
                m_textEnd = LineEnd::Line;
                m_wordLength = 0;
            }
            m_breaks = 0;
            syncInlines(true);
            put(line);
        }
        if (end < utf8.size())
            ++m_breaks;
        at = end + 1;
    }
}

void SafeWriter::putTextLineStart()
{
    if (m_textEnd == LineEnd::None && !m_result.text.empty())
        return;
    if (m_textEnd == LineEnd::Tab) {
        m_result.text += '\t';
        m_textEnd = LineEnd::None;
        return;
    }
    if (m_textEnd == LineEnd::Line)
        m_result.text += '\n';
    m_textEnd = LineEnd::None;
    for (const Block& block : m_blocks) {
        if (block.as == SafeTag::Blockquote)
            m_result.text += "> ";
    }
    if (m_itemStart)
        m_result.text += "- ";
    m_itemStart = false;
}

// Code point by code point, each only while there is room: so a second run cuts at the same place.
// The first always goes in: its start tags are written already.
void SafeWriter::put(std::string_view piece)
{
    putTextLineStart();
    m_lineHasText = true;
    std::string* linkText = nullptr;
    for (const Inline& each : m_open) {
        if (each.link >= 0)
            linkText = &m_result.links[static_cast<std::size_t>(each.link)].text;
    }
    for (std::size_t at = 0; at < piece.size() && (at == 0 || !full());) {
        const std::size_t length = std::min(codePointLength(piece[at]), piece.size() - at);
        const std::string_view point = piece.substr(at, length);
        at += length;
        if (isControl(point.front()))
            continue;
        if (point == " " || point == "\t" || point == kZeroWidthSpace) {
            m_wordLength = 0;
        } else if (++m_wordLength > kLongestWord) {
            m_out += kZeroWidthSpace;
            m_wordLength = 1;
        }
        switch (point.front()) {
        case '&':
            m_out += "&amp;";
            break;
        case '<':
            m_out += "&lt;";
            break;
        case '>':
            m_out += "&gt;";
            break;
        default:
            m_out += point;
        }
        // In the plain text such a place is nothing.
        const std::string_view shown = point == kNoBreakSpace ? std::string_view(" ")
            : point == kZeroWidthSpace                        ? std::string_view()
                                                              : point;
        m_result.text += shown;
        if (linkText)
            *linkText += shown;
    }
}

} // namespace waymark
