// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html/safewriter.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr std::array<std::string_view, 25> kNames {"p", "div", "h1", "h2", "h3", "h4", "blockquote",
    "pre", "ul", "ol", "li", "table", "tr", "td", "th", "a", "b", "strong", "i", "em", "u", "s",
    "code", "sub", "sup"};

// Beyond this many open elements a start tag is not even remembered: searching the stack stays
// cheap.
constexpr int kStackLimit = 256;

std::string_view nameOf(SafeTag tag)
{
    return kNames[static_cast<std::size_t>(tag)];
}

std::size_t indexOf(SafeTag tag)
{
    return static_cast<std::size_t>(tag);
}

bool isHeading(SafeTag tag)
{
    return tag >= SafeTag::H1 && tag <= SafeTag::H4;
}

bool isList(SafeTag tag)
{
    return tag == SafeTag::Ul || tag == SafeTag::Ol;
}

bool isCell(SafeTag tag)
{
    return tag == SafeTag::Td || tag == SafeTag::Th;
}

bool isTablePart(SafeTag tag)
{
    return tag == SafeTag::Table || tag == SafeTag::Tr || isCell(tag);
}

bool isTable(SafeTag tag)
{
    return tag == SafeTag::Table;
}

bool endsItemSearch(SafeTag tag)
{
    return isTablePart(tag) || tag == SafeTag::Blockquote;
}

bool indents(SafeTag tag)
{
    return isList(tag) || tag == SafeTag::Blockquote;
}

} // namespace

SafeWriter::SafeWriter(const SanitiserLimits& limits, SafeHtml& result)
    : m_limits(limits)
    , m_result(result)
    , m_out(result.html)
{
}

bool SafeWriter::full()
{
    if (!m_full && m_out.size() >= m_limits.outputBytes) {
        m_full = true;
        m_result.truncated = true;
    }
    return m_full;
}

bool SafeWriter::topIs(SafeTag as) const
{
    return !m_blocks.empty() && m_blocks.back().as == as;
}

int SafeWriter::find(SafeTag tag, bool (*barrier)(SafeTag)) const
{
    for (int i = static_cast<int>(m_blocks.size()) - 1; i >= 0; --i) {
        const SafeTag open = m_blocks[static_cast<std::size_t>(i)].tag;
        if (open == tag || (isHeading(tag) && isHeading(open)))
            return i;
        if (barrier(open))
            return -1;
    }
    return -1;
}

// Room is left for what a table or a list must contain.
bool SafeWriter::allowed(SafeTag tag) const
{
    if (m_depth >= m_limits.nesting || (tag == SafeTag::Table && m_depth + 2 >= m_limits.nesting)
        || (isList(tag) && m_depth + 1 >= m_limits.nesting))
        return false;
    return !(tag == SafeTag::Table && (m_tables >= m_limits.tables || m_cells >= m_limits.cells))
        && !(indents(tag) && m_indents >= m_limits.indents);
}

void SafeWriter::push(SafeTag tag, SafeTag as, int span)
{
    Block block;
    block.tag = tag;
    block.as = as;
    block.span = span;
    m_blocks.push_back(block);
    if (isCell(tag))
        m_outside.push_back(m_inline);
    // A div holds no block in the output, so it adds no depth.
    m_depth += as == SafeTag::Div ? 0 : 1;
    m_tables += as == SafeTag::Table ? 1 : 0;
    m_indents += indents(as) ? 1 : 0;
}

void SafeWriter::pop()
{
    boundary();
    const Block block = m_blocks.back();
    if (block.emitted)
        m_out.append("</").append(nameOf(block.as)).append(">");
    m_blocks.pop_back();
    if (isCell(block.tag)) {
        m_inline = std::move(m_outside.back());
        m_outside.pop_back();
        if (isCell(block.as) && !block.emitted)
            m_blocks.back().skipped += block.span;
    }
    m_depth -= block.as == SafeTag::Div ? 0 : 1;
    m_tables -= block.as == SafeTag::Table ? 1 : 0;
    m_indents -= indents(block.as) ? 1 : 0;
}

void SafeWriter::popTo(int size)
{
    while (static_cast<int>(m_blocks.size()) > size)
        pop();
}

void SafeWriter::startBlock(SafeTag tag, int span)
{
    if (full())
        return;
    if (inPre()) {
        ++m_inPre[indexOf(tag)];
        preBoundary();
        return;
    }
    if (static_cast<int>(m_blocks.size()) >= kStackLimit) {
        m_result.simplified = true;
        boundary();
        return;
    }
    boundary();
    if (tag == SafeTag::Li)
        startItem();
    else if (tag == SafeTag::Tr)
        startRow();
    else if (isCell(tag))
        startCell(tag, span);
    else
        startContainer(tag);
}

// Paragraphs and headings hold no blocks.
void SafeWriter::leaveParagraph()
{
    if (!m_blocks.empty() && (m_blocks.back().tag == SafeTag::P || isHeading(m_blocks.back().tag)))
        pop();
}

void SafeWriter::startContainer(SafeTag tag)
{
    leaveParagraph();
    const bool listInList
        = isList(tag) && (topIs(SafeTag::Ul) || topIs(SafeTag::Ol)) && allowed(tag);
    if (!listInList)
        makeRoom();
    const bool keeps = allowed(tag);
    m_inPre.fill(0);
    m_result.simplified = m_result.simplified || !keeps;
    // Only a pre that is written keeps its line ends.
    push(keeps || tag != SafeTag::Pre ? tag : SafeTag::Div, keeps ? tag : SafeTag::Div);
}

void SafeWriter::startItem()
{
    const int list = std::max(find(SafeTag::Ul, endsItemSearch), find(SafeTag::Ol, endsItemSearch));
    if (list >= 0) {
        popTo(list + 1);
        const bool listed = isList(m_blocks.back().as);
        push(SafeTag::Li, listed ? SafeTag::Li : SafeTag::Div);
        return;
    }
    if (const int open = find(SafeTag::Li, endsItemSearch); open >= 0)
        popTo(open);
    startContainer(SafeTag::Div);
    m_blocks.back().tag = SafeTag::Li;
}

void SafeWriter::startRow()
{
    const int table = find(SafeTag::Table, [](SafeTag) { return false; });
    if (table < 0)
        return;
    popTo(table + 1);
    const bool written = topIs(SafeTag::Table);
    push(SafeTag::Tr, written ? SafeTag::Tr : SafeTag::Div);
}

void SafeWriter::startCell(SafeTag tag, int span)
{
    int row = find(SafeTag::Tr, isTable);
    if (row < 0) {
        startRow();
        row = find(SafeTag::Tr, isTable);
        if (row < 0)
            return;
    }
    popTo(row + 1);
    if (m_blocks.back().as == SafeTag::Tr) {
        addCell(tag, span);
        return;
    }
    push(tag, SafeTag::Div);
}

void SafeWriter::addCell(SafeTag tag, int span)
{
    const int row = static_cast<int>(m_blocks.size()) - 1;
    if (m_cells >= m_limits.cells) {
        // The table ends here; what follows of it is text.
        popTo(row - 1);
        push(SafeTag::Table, SafeTag::Div);
        m_result.simplified = true;
        push(SafeTag::Tr, SafeTag::Div);
        push(tag, SafeTag::Div);
        return;
    }
    if (m_blocks.back().cells >= m_limits.columns) {
        m_result.simplified = true;
        popTo(row);
        push(SafeTag::Tr, SafeTag::Tr);
    }
    Block& open = m_blocks.back();
    const int columns = std::clamp(span, 1, m_limits.columns - open.cells);
    open.cells += columns;
    ++m_cells;
    push(tag, tag, columns);
}

// Text and blocks stand in list items and cells, not in lists, tables and rows.
void SafeWriter::makeRoom()
{
    if (topIs(SafeTag::Ul) || topIs(SafeTag::Ol)) {
        push(SafeTag::Li, SafeTag::Li);
        return;
    }
    if (topIs(SafeTag::Table))
        push(SafeTag::Tr, SafeTag::Tr);
    if (topIs(SafeTag::Tr))
        addCell(SafeTag::Td, 1);
}

void SafeWriter::endBlock(SafeTag tag)
{
    if (inPre() && tag != SafeTag::Pre) {
        if (int& open = m_inPre[indexOf(tag)]; open > 0) {
            --open;
            preBoundary();
            return;
        }
    }
    int at = -1;
    if (tag == SafeTag::Table)
        at = find(tag, [](SafeTag) { return false; });
    else if (isTablePart(tag))
        at = find(tag, isTable);
    else if (tag == SafeTag::Li)
        at = find(tag, [](SafeTag open) { return isList(open) || isTablePart(open); });
    else
        at = find(tag, isTablePart);
    if (at >= 0)
        popTo(at);
    else if (inPre())
        preBoundary();
    else
        boundary();
}

void SafeWriter::startInline(SafeTag tag, std::string href)
{
    if (tag == SafeTag::A) {
        endInline(tag);
        m_inline.depths[indexOf(tag)] = 1;
        if (!href.empty())
            m_inline.wanted.push_back({tag, std::move(href)});
        return;
    }
    if (++m_inline.depths[indexOf(tag)] == 1)
        m_inline.wanted.push_back({tag, {}});
}

void SafeWriter::endInline(SafeTag tag)
{
    int& depth = m_inline.depths[indexOf(tag)];
    if (depth == 0 || --depth > 0)
        return;
    std::vector<Inline>& wanted = m_inline.wanted;
    const auto found = std::find_if(
        wanted.begin(), wanted.end(), [&](const Inline& each) { return each.tag == tag; });
    if (found != wanted.end())
        wanted.erase(found);
}

void SafeWriter::lineBreak()
{
    if (inPre()) {
        m_breaks += 1;
        return;
    }
    if (topIs(SafeTag::Ul) || topIs(SafeTag::Ol) || topIs(SafeTag::Table) || topIs(SafeTag::Tr))
        return;
    syncInlines(false);
    m_space = false;
    m_breaks = std::min(m_breaks + 1, kMaxBreaks);
}

void SafeWriter::rule()
{
    if (inPre()) {
        preBoundary();
        return;
    }
    boundary();
    leaveParagraph();
    makeRoom();
    if (full())
        return;
    flushBlocks(false);
    m_out += "<hr>";
}

// The end of a line: before and after every block.
void SafeWriter::boundary()
{
    if (m_breaks > 0 && !m_lineHasText && !inPre()) {
        // A line of its own that holds nothing but a break is an empty line.
        m_breaks = 0;
        std::vector<Inline> kept;
        kept.swap(m_inline.wanted);
        word(kNoBreakSpace);
        kept.swap(m_inline.wanted);
    }
    m_breaks = 0;
    m_space = false;
    while (!m_open.empty()) {
        m_out.append("</").append(nameOf(m_open.back().tag)).append(">");
        m_open.pop_back();
    }
    if (m_lineHasText) {
        m_boundaryAt = m_out.size();
        if (m_textEnd == LineEnd::None)
            m_textEnd = LineEnd::Line;
    }
    m_lineHasText = false;
    m_wordLength = 0;
    if (!m_blocks.empty() && m_blocks.back().emitted && m_blocks.back().as == SafeTag::Div) {
        m_out += "</div>";
        m_blocks.back().emitted = false;
    }
}

void SafeWriter::preBoundary()
{
    if (m_lineHasText && m_breaks == 0)
        m_breaks = 1;
}

void SafeWriter::writeSkippedCells(Block& row)
{
    for (; row.skipped > 0; --row.skipped)
        m_out += "<td></td>";
}

// Start tags are written when the first text inside comes, so that nothing empty is written. A div
// is written only where text stands in it directly.
void SafeWriter::flushBlocks(bool topDiv)
{
    std::size_t from = m_blocks.size();
    while (from > 0 && !m_blocks[from - 1].emitted)
        --from;
    for (std::size_t i = from; i < m_blocks.size(); ++i) {
        Block& block = m_blocks[i];
        if (block.as == SafeTag::Div && !(topDiv && i + 1 == m_blocks.size()))
            continue;
        if (isCell(block.as)) {
            if (m_textEnd == LineEnd::Line && i == from)
                m_textEnd = LineEnd::Tab; // its row has been begun
            writeSkippedCells(m_blocks[i - 1]);
        }
        m_out.append("<").append(nameOf(block.as));
        if (isCell(block.as) && block.span > 1)
            m_out.append(" colspan=\"").append(std::to_string(block.span)).append("\"");
        m_out += ">";
        block.emitted = true;
        m_itemStart = m_itemStart || block.as == SafeTag::Li;
    }
}

void SafeWriter::syncInlines(bool open)
{
    std::vector<Inline>& wanted = m_inline.wanted;
    std::size_t common = 0;
    while (
        common < m_open.size() && common < wanted.size() && m_open[common].sameAs(wanted[common]))
        ++common;
    while (m_open.size() > common) {
        m_out.append("</").append(nameOf(m_open.back().tag)).append(">");
        m_open.pop_back();
    }
    for (std::size_t i = common; open && i < wanted.size(); ++i) {
        Inline& each = wanted[i];
        if (each.tag == SafeTag::A) {
            if (each.link < 0) {
                each.link = static_cast<int>(m_result.links.size());
                m_result.links.push_back({each.href, {}});
            }
            m_out.append("<a href=\"");
            for (const char c : each.href)
                m_out.append(c == '&' ? std::string_view("&amp;") : std::string_view(&c, 1));
            m_out.append("\">");
        } else {
            m_out.append("<").append(nameOf(each.tag)).append(">");
        }
        m_open.push_back(each);
    }
}

void SafeWriter::finish()
{
    popTo(0);
    boundary();
}

} // namespace waymark
