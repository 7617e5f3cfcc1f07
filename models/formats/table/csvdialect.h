// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Tables as text: values separated by commas, tabs, semicolons, pipes or the ASCII separators
/// 30 and 31. Documented dialect: RFC 4180, and where files differ from it
/// - a row ends at \n, \r\n, or (when the file has no \n) at \r;
/// - a quote inside an unquoted cell is part of it; inside a quoted cell a quote that is neither
///   doubled nor followed by a delimiter or a line end is part of it too; blanks between a closing
///   quote and the delimiter are dropped;
/// - empty lines are no rows; a row with fewer cells than the header ends in empty cells, surplus
///   cells are kept and reported with the line;
/// - a quote that is never closed costs its row and the lines after it up to the next line with the
///   full number of cells; they are rejected with the line number.
namespace waymark::table {

enum class Encoding : std::uint8_t {
    Bytes, ///< UTF-8 or another superset of ASCII
    Utf16Le,
    Utf16Be,
};

struct Dialect
{
    char delimiter = ',';
    char quote = '"';
    char escape = '"'; ///< what makes a quote part of a cell; the quote itself in RFC 4180
    bool carriageReturns = false; ///< rows end at \r
    Encoding encoding = Encoding::Bytes;
    std::size_t bomBytes = 0;
};

/// Reads the dialect off the first bytes of a file.
[[nodiscard]] Dialect sniffDialect(std::string_view head);

/// Why these bytes are no text table ("a ZIP or Excel file"), or empty.
[[nodiscard]] std::string notATable(std::string_view head);

/// UTF-16 bytes as UTF-8; unpaired surrogates become U+FFFD. An odd last byte is left out.
[[nodiscard]] std::string utf16ToUtf8(std::string_view bytes, Encoding encoding);

/// How many bytes of UTF-16 a UTF-8 text came from.
[[nodiscard]] std::int64_t utf16Bytes(std::string_view utf8);

} // namespace waymark::table
