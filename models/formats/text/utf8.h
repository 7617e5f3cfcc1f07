// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// True when @p text is well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates).
[[nodiscard]] bool isValidUtf8(std::string_view text);

/// Appends one code point; surrogates and values beyond U+10FFFF become U+FFFD.
void appendUtf8(std::string& out, char32_t codePoint);

/// Well-formed UTF-8 without NUL: each ill-formed sequence (its maximal part, as Unicode 15 section
/// 3.9 says) and each NUL becomes U+FFFD. Costs one validation when nothing is wrong.
[[nodiscard]] std::string cleanUtf8(std::string text);

/// The longest front part of valid UTF-8 @p text that has at most @p maxBytes bytes and ends at a
/// character border.
[[nodiscard]] std::string_view cutUtf8(std::string_view text, std::size_t maxBytes);

/// Number of bytes of the well-formed character at the front of @p text, 0 if there is none.
[[nodiscard]] std::size_t utf8SequenceLength(std::string_view text);

/// How many multi-byte characters are well formed and how many sequences are not: what decides
/// whether a text is damaged UTF-8 or another encoding.
struct Utf8Census
{
    std::size_t wellFormed = 0;
    std::size_t illFormed = 0;
};
[[nodiscard]] Utf8Census utf8Census(std::string_view text);

/// \r\n and lone \r become \n, in place.
void normaliseLineEnds(std::string& text);

} // namespace waymark
