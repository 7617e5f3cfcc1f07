// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/messageuid.h"

#include "base/hash.h"

namespace waymark {

std::uint64_t messageUid(std::string_view system, std::string_view host, std::string_view kind,
    std::string_view externalId, std::string_view variant)
{
    // Chained, so that no part can run into the next.
    std::uint64_t hash = stableHash(system, 1);
    for (const std::string_view part : {host, kind, externalId, variant})
        hash = stableHash(part, hash);
    return hash;
}

} // namespace waymark
