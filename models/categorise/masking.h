// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// @p text with links as `http://link`, mail addresses as `name@mail` and @names as `@name`: what
/// the categoriser was trained on. Ordinary masked text stays as it is; any bytes are safe; linear
/// time.
[[nodiscard]] std::string maskPersonal(std::string_view text);
/// The same, behind what stands in @p out, which is left alone.
void appendMasked(std::string_view text, std::string& out);

} // namespace waymark
