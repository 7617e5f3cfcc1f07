// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The text side of JSON: escapes, UTF-8, white space.
namespace waymark::json {

/// Decodes what stands between the quotes of a checked string. Surrogate pairs become their
/// character, a lone surrogate U+FFFD.
void appendUnescaped(std::string_view inner, std::string& out);

/// Whether decoding the string loses nothing even where its text is then cleaned for storing: no
/// carriage return, no U+0000 and no surrogate among its escapes. @p inner as for
/// appendUnescaped().
[[nodiscard]] bool decodesWhole(std::string_view inner);

/// @p text with quotes and escapes; @p text must be UTF-8.
void appendQuoted(std::string_view text, std::string& out);

/// Valid JSON without the white space between its tokens; numbers, escapes and the order of
/// members stay as they were written.
[[nodiscard]] std::string minified(std::string_view text);

/// The first byte that is not part of valid UTF-8 (RFC 3629: no surrogates, nothing overlong).
[[nodiscard]] std::optional<std::size_t> invalidUtf8(std::string_view text);

/// The bytes of a UTF-8 byte order mark at the start of @p text: 3 or 0.
[[nodiscard]] std::size_t bomLength(std::string_view text);

} // namespace waymark::json
