// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace waymark {

/// Classifying reads no further than this many characters (not bytes) of a message.
inline constexpr int kMaxClassifiedCharacters = 1500;

enum class TokenKind : std::uint8_t {
    Word,
    Number,
    Link,
    Mail,
    Name,
    Emoji,
    Smile, ///< :-) and its happy relatives
    Frown, ///< :-( and its sad relatives
    Question,
    Exclamation,
    Stop, ///< . : ; and the like at the end of a sentence
    Line, ///< a line break
};

/// Sections of a message; a token may stand in several.
enum Section : std::uint8_t {
    SectionTitle = 1, ///< a short first line with text after it
    SectionFirst = 2, ///< first sentence of the body
    SectionLast = 4, ///< last sentence, when there is more than one
};

struct Token
{
    std::uint64_t hash = 0; ///< of the lower-case letters without apostrophes
    std::uint32_t prefix = 0; ///< the first four bytes of a longer word, else 0
    std::uint32_t suffix = 0; ///< its last four
    std::int32_t offset = 0; ///< bytes
    std::int16_t length = 0; ///< bytes, at most 32,767
    TokenKind kind = TokenKind::Word;
    std::uint8_t sections = 0;

    [[nodiscard]] bool endsSentence() const { return kind >= TokenKind::Question; }
};

/// What was seen on the way, for the cues that no phrase can express.
struct TextShape
{
    int characters = 0;
    int words = 0;
    int shouted = 0; ///< words of three or more capitals
    int questions = 0;
    int exclamations = 0;
    int lines = 0;
    int listLines = 0; ///< lines that begin with a dash, star, digit and dot
    int symbols = 0; ///< characters of code: {}[]<>=_/\|#$
    int digits = 0;
    int links = 0;
    bool endsWithQuestion = false;
    bool endsOpen = false; ///< no sentence mark at the end
    bool startsLower = false;
    bool hasTitle = false;
};

/// The 64-bit hash of a word as tokens carry it; @p word in lower case, without apostrophes.
[[nodiscard]] std::uint64_t wordHash(std::string_view word) noexcept;

/// The part of @p text that is classified: its first kMaxClassifiedCharacters characters.
[[nodiscard]] std::string_view classifiedPart(std::string_view text) noexcept;

/// Splits @p text into @p tokens (cleared first; its capacity is reused) and describes its shape.
/// Any bytes are safe; invalid UTF-8 counts as letters.
TextShape tokenise(std::string_view text, std::vector<Token>& tokens);

} // namespace waymark
