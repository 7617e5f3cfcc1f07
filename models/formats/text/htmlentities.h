// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace waymark {

/// Code point of an HTML character entity ("eacute", without & and ;), 0 when unknown.
[[nodiscard]] char32_t htmlEntity(std::string_view name);

} // namespace waymark
