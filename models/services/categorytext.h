// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// What the categoriser reads of a message: its author's own words, with the title in front when
/// the title is the author's own. It is for the opening of a thread, for a row of a table, and for
/// a mail whose subject does not begin as a reply's ("Re:", "AW:", ...); any other reply inherits
/// its title from somebody else, whose question would make every answer a question.
/// @p kind and @p isOpening as in ImportedMessage. Import and audit both read by this function.
[[nodiscard]] std::string textToCategorise(
    std::string_view kind, bool isOpening, std::string_view subject, std::string_view body);

} // namespace waymark
