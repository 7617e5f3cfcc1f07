// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// The words of an HTML text, for reading, searching and sorting: scripts, styles, comments and
/// titles dropped, entities resolved, block elements on lines of their own, list items with "- ",
/// quotations (blockquote) with "> " so that they are recognised as quoted, links as their text.
/// @p html is valid UTF-8, so is the result; line ends are \n, at most one empty line in a row.
///
/// It reads tags in one pass without building a tree: time and memory are linear in the input
/// whatever is nested in what, which a mail of 50,000 open elements makes necessary.
[[nodiscard]] std::string htmlToText(std::string_view html);

} // namespace waymark
