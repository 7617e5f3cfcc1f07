// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// A fast 64-bit hash of bytes, the same on every machine and in every version: it is stored (as a
/// content fingerprint) and it indexes the shipped classifier. Not for security.
[[nodiscard]] std::uint64_t stableHash(std::string_view bytes, std::uint64_t seed = 0) noexcept;

/// Sixteen lower-case hex digits.
[[nodiscard]] std::string toHex(std::uint64_t value);

} // namespace waymark
