// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "formats/table/columnmapping.h"

#include <QTimeZone>

#include <optional>
#include <string_view>

/// Dates as tables write them.
namespace waymark::table {

/// Reads the dates of one column: ISO with or without time and zone, numbers with the day or the
/// month first (as decided for the whole column, never row by row; with dots the day is first),
/// epoch seconds and milliseconds, and what mail writes. A date without a zone is in the zone
/// given.
class DateReader
{
public:
    /// @p zone: IANA name, empty for UTC.
    DateReader(DateOrder order, const std::string& zone);

    [[nodiscard]] std::optional<Millis> read(std::string_view text);
    /// How many dates could be day or month first while nobody said which.
    [[nodiscard]] std::int64_t undecided() const { return m_undecided; }

private:
    [[nodiscard]] Millis fromLocal(Millis local) const;

    DateOrder m_order;
    QTimeZone m_zone;
    bool m_isUtc;
    std::int64_t m_undecided = 0;
};

/// What the cells of a column say about their own order: a first number above 12 is a day, a second
/// one too. Contradicting cells leave it unknown.
[[nodiscard]] DateOrder orderOf(const std::vector<std::string>& cells);

/// Whether a cell is a date in any order.
[[nodiscard]] bool looksLikeDate(std::string_view text);

[[nodiscard]] bool isZone(const std::string& name);

} // namespace waymark::table
