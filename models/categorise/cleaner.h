// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What a stretch of a plain-text message is.
enum class PartKind {
    Own, ///< the author's own words
    Quote, ///< quoted lines and their "On ... wrote:" line
    Signature, ///< from "-- " on, or a sign-off block of an app ("Sent from my phone")
};

/// A run of whole lines of one kind; offset and length in bytes of the text given.
struct TextPart
{
    PartKind kind = PartKind::Own;
    int offset = 0;
    int length = 0;
    int lines = 0;

    friend bool operator==(const TextPart&, const TextPart&) = default;
};

/// Splits a plain-text body into own words, quoted text and signature. The parts cover the text
/// without gaps, in order. Knows the attribution lines of the common mail programs in English,
/// German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech and Swedish, Outlook's header
/// blocks, forwarded blocks, and bottom, top and inline replies.
[[nodiscard]] std::vector<TextPart> splitParts(std::string_view body);

/// The author's own words only, trimmed.
[[nodiscard]] std::string ownWords(std::string_view body);

/// What the categoriser reads: subject (without reply and forward prefixes and list tags), a
/// newline and the author's own words, with links, mail addresses and @names masked as
/// `http://link`, `name@mail` and `@name`, cut after 1,500 characters at a character border.
[[nodiscard]] std::string cleanForCategorising(std::string_view subject, std::string_view body);

/// The subject without "Re:", "Fwd:", "AW:", "WG:", "SV:", "Antw:", "回复:" and the like and
/// without list tags "[name]" in front, trimmed.
[[nodiscard]] std::string baseSubject(std::string_view subject);

/// Whether the subject begins (behind list tags) as that of a reply: "Re:", "AW:", "回复:"; a
/// forward
/// ("Fwd:", "WG:") is none.
[[nodiscard]] bool isReplySubject(std::string_view subject);

} // namespace waymark
