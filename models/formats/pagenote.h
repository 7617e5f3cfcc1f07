// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// What one file (or document) says of the list that it is a page of. A file alone cannot know
/// whether the other pages lie beside it; who reads them all can.
struct PageNote
{
    /// Equal for all pages of one list: its address without what pages through it, or "topic 280".
    /// Empty: nothing is known but the count.
    std::string list;
    std::string unit; ///< what is counted, in the plural: "posts"
    std::optional<std::int64_t> page; ///< own number, from 1, where the list counts its pages
    std::string previous; ///< address of the page before; empty: none
    std::string next; ///< address of the page that follows; empty: none
    std::int64_t records = 0; ///< here
    std::vector<std::int64_t>
        ids; ///< of the records, for lists that tell how many different ones there are
    std::optional<std::int64_t> total; ///< records of the whole list, as it says
};

/// "page 2 follows this one: address"; for pages without a number "a further page follows ...".
[[nodiscard]] std::string nextPageText(const PageNote& note);
[[nodiscard]] std::string previousPageText(const PageNote& note);
/// "topic 280: 20 of 103 posts are in this file", or, of several, "in these files".
[[nodiscard]] std::string countText(const PageNote& note, std::int64_t records, bool oneFile);
/// What is missing if the file stands alone.
[[nodiscard]] std::vector<std::string> gapTexts(const PageNote& note);

} // namespace waymark
