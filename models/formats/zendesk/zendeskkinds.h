// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/json/jsontape.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What the objects and arrays of Zendesk's JSON are (API v2: Support, Help Centre, exports).
namespace waymark::zendesk {

enum class Kind : std::uint8_t {
    Unknown,
    Ticket,
    Comment,
    User,
    Rating,
    Audit,
    Other, ///< known by name, not imported yet
};

struct KindName
{
    std::string_view plural; ///< as lists are called: "satisfaction_ratings"
    std::string_view singular;
    Kind kind = Kind::Unknown;
};

/// The kind behind a member name, plural or singular; Unknown when it is none.
[[nodiscard]] KindName kindOfKey(std::string_view key);
/// What a record is by its own fields (and its "result_type" in search results).
[[nodiscard]] KindName kindOfRecord(const json::Value& record);
/// Fields of an envelope that page through a list and say nothing of their own.
[[nodiscard]] bool isPagingKey(std::string_view key);

/// The host of an API address ("https://acme.zendesk.com/api/v2/..."), lower case; empty when it is
/// none.
[[nodiscard]] std::string apiHost(std::string_view url);
/// The ticket id in an address or file name: ".../tickets/2/comments.json", "tickets-2-comments
/// .json"; empty when there is none.
[[nodiscard]] std::string ticketIdOf(std::string_view path);
/// The page number in an address ("page=3"); empty when there is none.
[[nodiscard]] std::string pageOf(std::string_view url);
/// The address of a list without what pages through it, host first:
/// "acme.zendesk.com/api/v2/tickets"; empty when @p url is no address of the API.
[[nodiscard]] std::string listOf(std::string_view url);

} // namespace waymark::zendesk
