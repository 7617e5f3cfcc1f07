// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The text of an unstructured header value: unfolded, RFC 2047 words decoded (adjacent words of
/// one charset joined before decoding, so that characters broken across words survive; words broken
/// by a fold; unknown charsets and raw 8-bit by detection), control characters turned into spaces,
/// trimmed. Valid UTF-8, one line. @p note receives what had to be assumed, if anything.
[[nodiscard]] std::string decodeHeaderText(std::string_view raw, std::string* note = nullptr);

/// The ids of a References, In-Reply-To or Message-ID value, without angle brackets, in order,
/// blanks from folding removed. Without any bracket the words that are not a phrase: a value of
/// one word, or words with an @ each.
[[nodiscard]] std::vector<std::string> parseMessageIds(std::string_view raw);

/// Length of an encoded word ("=?charset?Q?text?=") at the front of @p text, 0 when there is none.
/// Blanks and folds inside the text part are tolerated.
[[nodiscard]] std::size_t encodedWordLength(std::string_view text);

} // namespace waymark
