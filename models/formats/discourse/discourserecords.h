// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/json/jsontape.h"
#include "formats/record.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

/// Discourse records as Waymark's values.
namespace waymark::discourse {

/// What the posts of one file share.
struct Topic
{
    std::string id; ///< empty when neither the document nor its name tells
    std::string title;
    bool isPrivate = false; ///< a private message
    std::unordered_map<std::int64_t, std::string> idOfNumber; ///< post_number to post id
    std::vector<std::int64_t> acceptedNumbers; ///< post_number of each accepted answer
};

/// A topic of a list or of its own document. @p extra: its JSON without the posts.
[[nodiscard]] ImportedThread threadOf(const json::Value& topic, std::string extra);

/// A post. Its thread is its own topic_id, else @p topic's, else "post:ID". Its parent is the post
/// it replies to: a post number of the topic, turned into that post's id where the file holds the
/// post, else "TOPIC:NUMBER" (topic id, colon, post number).
[[nodiscard]] ImportedMessage postOf(const json::Value& post, const Topic& topic);

/// A user: whole, from a list beside topics, or of the directory.
[[nodiscard]] ImportedPerson personOf(const json::Value& user);

/// Rendered post text as plain text; quotations of other posts become lines with "> ".
[[nodiscard]] std::string textOfCooked(std::string_view cooked);
/// Written post text; [quote] blocks become lines with "> ", the rest stays as it is.
[[nodiscard]] std::string textOfRaw(std::string_view raw);

/// The accepted answers a topic names.
[[nodiscard]] std::vector<std::int64_t> acceptedNumbersOf(const json::Value& topic);

} // namespace waymark::discourse
