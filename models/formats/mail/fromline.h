// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The separator line of an mbox: "From user@host Thu Aug 22 12:36:23 2002" and what programs make
/// of it: Thunderbird's "From - date" and bare "From -", "user at host" of list archives, Google's
/// "From 177…@xxx Tue Aug 08 12:36:29 +0000 2023".
struct FromLine
{
    std::string address; ///< empty for "-" and for Google's thread numbers ("…@xxx")
    std::string dateText; ///< as written, may be empty
    std::optional<Millis> date;

    [[nodiscard]] static FromLine parse(std::string_view line);
};

/// How much a line that starts with "From " looks like a separator.
enum class FromLineKind {
    Prose, ///< "From here on it goes downhill"
    Bare, ///< one word and no date: a separator only behind an empty line
    Full, ///< with a date
};
[[nodiscard]] FromLineKind fromLineKind(std::string_view line);

} // namespace waymark
