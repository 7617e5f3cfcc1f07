// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace waymark {

/// Understands a date as mail, exports and APIs write it, in this order: epoch seconds,
/// milliseconds or microseconds (9 digits and more, fraction allowed); ISO 8601 with fraction and
/// offset ("2024-01-01T10:00:00.123+02:00", "2024-01-01 10:00:00 UTC", a day alone); RFC 5322 with
/// its obsolete forms (two-digit years, zone names, comments, folding) and asctime with or without
/// a zone before or after the year. Without a zone the text is taken as UTC. Result in UTC
/// milliseconds, years 1900 to 2199; empty when the text is no such date (30 February, hour 25,
/// years beyond that, words).
[[nodiscard]] std::optional<Millis> parseDate(std::string_view text);

/// The date of a Received field: what stands after its last semicolon.
[[nodiscard]] std::optional<Millis> parseReceivedDate(std::string_view field);

/// Instant of a calendar date and time in UTC (proleptic Gregorian); empty when there is no such
/// day or time. A second of 60 (leap second) is allowed.
[[nodiscard]] std::optional<Millis> toMillis(
    int year, int month, int day, int hour = 0, int minute = 0, int second = 0, int millis = 0);

} // namespace waymark
