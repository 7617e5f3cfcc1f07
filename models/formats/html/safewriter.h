// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/html/sanitiser.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The elements that safe HTML consists of.
enum class SafeTag : std::uint8_t {
    // blocks
    P,
    Div,
    H1,
    H2,
    H3,
    H4,
    Blockquote,
    Pre,
    Ul,
    Ol,
    Li,
    Table,
    Tr,
    Td,
    Th,
    // inline
    A,
    B,
    Strong,
    I,
    Em,
    U,
    S,
    Code,
    Sub,
    Sup,
};

/// Writes safe HTML in one canonical shape, whatever the order of the calls: every element closed
/// where it was opened, inline elements never across a block, list items only in lists and cells
/// only in rows, no empty elements, single spaces, nothing deeper than the limits. Because the
/// shape is canonical, reading its output again writes the same bytes. Text goes in decoded, as
/// UTF-8.
class SafeWriter
{
public:
    SafeWriter(const SanitiserLimits& limits, SafeHtml& result);

    void startBlock(SafeTag tag, int span = 1); ///< @p span: columns, of a cell
    void endBlock(SafeTag tag);
    void startInline(SafeTag tag, std::string href = {}); ///< @p href: of A, already safe
    void endInline(SafeTag tag);
    void text(std::string_view utf8);
    void lineBreak();
    void rule();
    void finish();

private:
    /// Which inline elements the source has open.
    struct Inline
    {
        SafeTag tag = SafeTag::B;
        std::string href;
        int link = -1; ///< its place in SafeHtml::links once written

        [[nodiscard]] bool sameAs(const Inline& other) const
        {
            return tag == other.tag && href == other.href;
        }
    };
    struct InlineState
    {
        std::vector<Inline> wanted; ///< each tag once
        std::array<int, 32> depths {}; ///< how often each tag is open in the source
    };
    struct Block
    {
        SafeTag tag = SafeTag::Div; ///< in the source
        SafeTag as = SafeTag::Div; ///< in the output: a div where a limit forbids the tag
        bool emitted = false;
        int cells = 0; ///< of a row: columns so far
        int skipped = 0; ///< of a row: empty columns not written yet
        int span = 1;
    };
    enum class LineEnd { None, Line, Tab };

    [[nodiscard]] bool inPre() const
    {
        return !m_blocks.empty() && m_blocks.back().tag == SafeTag::Pre;
    }
    [[nodiscard]] bool topIs(SafeTag as) const;
    [[nodiscard]] int find(SafeTag tag, bool (*barrier)(SafeTag)) const;
    [[nodiscard]] bool allowed(SafeTag tag) const;
    void push(SafeTag tag, SafeTag as, int span = 1);
    void pop();
    void popTo(int size);
    void leaveParagraph();
    void startContainer(SafeTag tag);
    void startItem();
    void startRow();
    void startCell(SafeTag tag, int span);
    void addCell(SafeTag tag, int span);
    void makeRoom();
    void boundary();
    void preBoundary();
    void flushBlocks(bool topDiv);
    void writeSkippedCells(Block& row);
    void syncInlines(bool open);
    void separate();
    void word(std::string_view piece);
    void preText(std::string_view utf8);
    void put(std::string_view piece);
    void putTextLineStart();
    [[nodiscard]] bool full();

    SanitiserLimits m_limits;
    SafeHtml& m_result;
    std::string& m_out;
    std::vector<Block> m_blocks;
    std::vector<InlineState> m_outside; ///< of each open cell: the state outside it
    InlineState m_inline;
    std::vector<Inline> m_open; ///< written and not yet closed
    std::array<int, 32> m_inPre {}; ///< blocks the source opened inside the open pre
    int m_depth = 0; ///< open blocks, divs not counted
    int m_tables = 0;
    int m_indents = 0;
    int m_cells = 0; ///< of all tables
    bool m_space = false; ///< white space since the last word of this line
    static constexpr int kMaxBreaks = 2;
    static constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    int m_breaks = 0; ///< line breaks since then
    bool m_lineHasText = false; ///< since the last block boundary
    int m_wordLength = 0; ///< characters since the last place to break a line
    bool m_full = false;
    std::size_t m_boundaryAt
        = std::string::npos; ///< size of the output at the last boundary after text
    LineEnd m_textEnd = LineEnd::None; ///< what the plain text needs before its next word
    bool m_itemStart = false;
};

} // namespace waymark
