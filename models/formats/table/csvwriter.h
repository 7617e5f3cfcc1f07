// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark::table {

/// For whom a table is written.
enum class CsvTarget : std::uint8_t {
    Spreadsheet, ///< cells that a spreadsheet would run as formulas are defused
    Reimport, ///< bytes for another program: nothing is changed
};

/// Text as a cell that no spreadsheet takes for a formula (CWE-1236). The rule, which
/// unescapeCell() undoes: a text gets an apostrophe in front when, after white space, control and
/// format characters, it begins with = + - @ or a full-width form of them, when it begins with a
/// tab or a carriage return, or when it already begins with an apostrophe.
[[nodiscard]] std::string escapeCell(std::string_view text);
[[nodiscard]] std::string_view unescapeCell(std::string_view cell);

/// Writes a table as RFC 4180: commas, \r\n, cells quoted where they need it.
class CsvWriter
{
public:
    explicit CsvWriter(CsvTarget target = CsvTarget::Spreadsheet, char delimiter = ',')
        : m_target(target)
        , m_delimiter(delimiter)
    {
    }

    /// UTF-8 text.
    void cell(std::string_view text);
    /// A number as text; anything that is no plain number is written as text.
    void number(std::string_view text);
    void number(std::int64_t value);
    void endRow();

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// What was written so far, for streaming; the writer goes on empty.
    [[nodiscard]] std::string take();

private:
    void put(std::string_view text);

    CsvTarget m_target;
    char m_delimiter;
    std::string m_text;
    std::size_t m_cellsInRow = 0;
    bool m_rowHasText = false;
};

} // namespace waymark::table
