// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace waymark {

/// The public id of a message: what it is called in its source, as one number. Equal in every
/// workspace that holds the message, unlike the row id.
[[nodiscard]] std::uint64_t messageUid(std::string_view system, std::string_view host,
    std::string_view kind, std::string_view externalId, std::string_view variant);

} // namespace waymark
