// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/json/jsontape.h"
#include "formats/record.h"

#include <string>
#include <string_view>

/// Zendesk records as Waymark's values: one function a kind, from a parsed record.
namespace waymark::zendesk {

[[nodiscard]] ImportedThread threadOf(const json::Value& ticket);
/// The opening text of a ticket that brings no comments: kind "ticket", the ticket's own id.
[[nodiscard]] ImportedMessage openingOf(const json::Value& ticket);
[[nodiscard]] ImportedMessage commentOf(const json::Value& comment, std::string_view ticketId);
[[nodiscard]] ImportedPerson personOf(const json::Value& user);
/// A record of satisfaction_ratings.
[[nodiscard]] ImportedRating ratingOf(const json::Value& record);
/// The rating inside a ticket; without a score when there is none or it was never offered.
[[nodiscard]] ImportedRating ratingInside(const json::Value& ticket);

/// The subject, else the first words of the description, else "-".
[[nodiscard]] std::string subjectOf(const json::Value& ticket);

} // namespace waymark::zendesk
