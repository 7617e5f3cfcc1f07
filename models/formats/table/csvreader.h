// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/table/csvdialect.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace waymark::table {

/// A row of more bytes than this is rejected.
inline constexpr std::size_t kMaxRowBytes = std::size_t {16} << 20;

/// One row, or a stretch that is none.
struct Row
{
    enum class State : std::uint8_t {
        Good,
        Blank, ///< an empty line
        Broken, ///< to be rejected: reason says why
    };
    State state = State::Good;
    std::vector<std::string_view> cells; ///< valid UTF-8 without NUL, until the next row is read
    std::int64_t offset = 0; ///< in the file, bytes
    std::int64_t length = 0; ///< with the line end
    std::int64_t line = 0; ///< first line of the row, from 1
    std::string reason;
    std::string encodingNote; ///< "windows-1252 assumed", empty when the row is sound UTF-8
    bool hadNul = false; ///< NUL characters were replaced by U+FFFD
};

/// Reads a table row by row, holding little more than one row. Rows come in file order and cover
/// every byte but a BOM.
class CsvReader
{
public:
    /// @p head: what has been read of the device so far. @p charset: the declared encoding of a
    /// Bytes dialect, empty for UTF-8 with windows-1252 as the way out.
    CsvReader(
        QIODevice& device, std::string head, const Dialect& dialect, std::string charset = {});

    /// False at the end, or when the device failed.
    [[nodiscard]] bool next(Row& row);
    [[nodiscard]] bool failed() const { return m_failed; }

    /// How many cells a sound row has: lets the reader find back after a quote that never closes.
    void setColumns(std::size_t columns) { m_columns = columns; }

private:
    struct Cell
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool escaped = false; ///< holds doubled or escaped quotes
    };
    enum class Outcome : std::uint8_t { Complete, Incomplete };

    [[nodiscard]] Outcome scanRow(std::size_t from, std::size_t limit);
    [[nodiscard]] bool scanQuoted(std::size_t& at, std::size_t limit);
    void scanPlain(std::size_t& at, std::size_t limit);
    [[nodiscard]] bool endsCell(std::size_t at, std::size_t limit) const;
    void finishRow(Row& row);
    void decodeCells(Row& row);
    std::string_view unescaped(const Cell& cell);
    void breakRow(Row& row, std::string reason);
    [[nodiscard]] std::size_t resumeAfter(std::size_t begin);
    [[nodiscard]] std::int64_t sourceBytes(std::string_view text) const;
    [[nodiscard]] bool more();

    QIODevice& m_device;
    Dialect m_dialect;
    std::string m_charset;
    std::string m_buffer; ///< UTF-8, or bytes in their charset
    std::string m_rest; ///< UTF-16: an odd byte or half a pair from the last block
    std::size_t m_at = 0; ///< next row in m_buffer
    std::int64_t m_offset = 0; ///< of that row in the file
    std::int64_t m_line = 1;
    std::size_t m_columns = 0;
    bool m_ended = false;
    bool m_failed = false;
    std::vector<Cell> m_cells;
    std::size_t m_rowEnd = 0; ///< behind the row just scanned, with its line end
    bool m_unclosed = false; ///< the scanned row ended inside a quoted cell
    bool m_hadQuotes = false;
    std::vector<std::string> m_decoded; ///< cells that are not the file's bytes
};

} // namespace waymark::table
