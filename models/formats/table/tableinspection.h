// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/table/columnmapping.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark::table {

/// So many bytes at the front of a table are looked at, and so many of its rows.
inline constexpr std::size_t kInspectedBytes = std::size_t {1} << 20;
inline constexpr std::size_t kInspectedRows = 200;

/// What the front of a table tells: for reading it, and for showing it to somebody who is to say
/// which column is what.
struct Inspection
{
    Dialect dialect;
    bool hasHeader = true;
    std::vector<std::string> titles; ///< of all columns; "column 3" where there is none
    std::vector<std::vector<std::string>> rows; ///< the first ones, without the header
    QString signature; ///< headerSignature() of the titles
    ColumnMapping proposal;
};

/// Inspects the first bytes of a table (kInspectedBytes, or all of a smaller one); @p known
/// overrides what would be sniffed.
[[nodiscard]] Inspection inspectTable(std::string_view head, const ColumnMapping& known = {});

/// The index of the column a mapping names ("title" or "#3"), or -1.
[[nodiscard]] int columnIndex(const std::vector<std::string>& titles, const std::string& name);

} // namespace waymark::table
