// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

enum class TransferCoding { Identity, Base64, QuotedPrintable, Uuencode };

/// From a Content-Transfer-Encoding value; anything unknown ("7-bit", "plain", spam) is Identity.
[[nodiscard]] TransferCoding transferCodingOf(std::string_view value);

/// Undoes a transfer coding; never fails. Lines behind the padding of base64 that cannot be base64
/// (a list's footer) are kept as they are; bad escapes of quoted-printable stay.
[[nodiscard]] std::string decodeTransfer(std::string_view raw, TransferCoding coding);

/// Number of bytes decodeTransfer() would give, without making them.
[[nodiscard]] std::int64_t decodedSize(std::string_view raw, TransferCoding coding);

} // namespace waymark
