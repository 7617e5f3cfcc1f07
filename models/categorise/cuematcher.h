// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/cuebook.h"
#include "categorise/tokens.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A place where a phrase matched: tokens [first, last].
struct CueMatch
{
    int cue = 0;
    int first = 0;
    int last = 0;
};

/// Finds the phrases of many cues in one pass over tokens. Each phrase is a row of word sets; at
/// each token only the phrases that may begin with it are tried, and most of them fail at one bit
/// of the second word. Built once; const and safe from any thread.
class CueMatcher
{
public:
    CueMatcher(const std::vector<CueDefinition>& cues, const std::vector<WordList>& lists);

    /// The matcher over the shipped cue book.
    [[nodiscard]] static const CueMatcher& shipped();

    /// Fills @p matches, ordered by token, then cue; a cue matches at most once at a token, with
    /// its longest phrase there. @p ids is scratch.
    void find(const std::vector<Token>& tokens, std::vector<std::uint16_t>& ids,
        std::vector<CueMatch>& matches) const;

    /// Phrases that could not be read (unknown word list, stray bracket).
    [[nodiscard]] const std::vector<std::string>& problems() const { return m_problems; }

private:
    static constexpr std::uint16_t kUnknown = 0; ///< a word of no phrase
    static constexpr std::uint16_t kBorder = 0x8000; ///< bit of a sentence mark
    static constexpr int kLongestGap = 3;

    static constexpr std::uint32_t kAnySet
        = 0xFFFFFFFF; ///< something else than a word may come next

    /// One place of a phrase.
    struct Element
    {
        std::uint32_t set = 0; ///< first 64-bit word of its bits in m_sets
        bool gap = false; ///< up to kLongestGap words of one sentence
        bool orEnd = false; ///< the end of a sentence fits as well
        bool orNothing = false;
        bool last = false; ///< the phrase ends after it
    };
    /// A phrase that may begin with a word.
    struct Start
    {
        std::uint32_t element = 0;
        std::uint32_t secondSet = kAnySet; ///< as Element::set of the word that must come next
        std::uint16_t cue = 0;
        bool anchored = false;
    };
    /// The phrases that may begin with a word. Nearly always the next word continues none of them:
    /// then those that do not ask for one word are all there is to try.
    struct Starts
    {
        std::uint32_t begin = 0; ///< in m_starts
        std::uint32_t end = 0;
        std::uint32_t openBegin = 0; ///< in m_openStarts, the phrases with kAnySet
        std::uint32_t openEnd = 0;
        std::uint32_t seconds = 0; ///< set of all the words that may come next
    };
    struct Slot
    {
        std::uint32_t key = 0;
        std::uint16_t id = kUnknown;
    };
    struct Draft; ///< a phrase while it is read

    [[nodiscard]] bool readPhrase(
        std::string_view phrase, const std::vector<WordList>& lists, Draft& draft);
    void build(const std::vector<Draft>& drafts);
    void layOut(const std::vector<std::vector<Start>>& startsOfWord, std::size_t setLength);
    [[nodiscard]] std::uint16_t wordId(std::string_view word);
    [[nodiscard]] std::uint16_t lookUp(std::uint64_t hash) const;
    [[nodiscard]] bool has(std::uint32_t set, std::uint16_t id) const
    {
        return (m_sets[set + (id >> 6U)] >> (id & 63U) & 1U) != 0;
    }
    /// The token after the longest match of the phrase from @p element on at token @p at; -1: none.
    [[nodiscard]] int match(
        const std::vector<std::uint16_t>& ids, std::size_t at, std::uint32_t element) const;

    std::vector<Element> m_elements;
    std::vector<std::uint64_t> m_sets;
    std::vector<Starts> m_startsOf; ///< by word id
    std::vector<Start> m_starts;
    std::vector<Start> m_openStarts; ///< a part of m_starts in its order
    std::vector<Slot> m_words; ///< open addressing, size a power of two
    std::uint16_t m_nextWord = 1;
    std::vector<std::string> m_problems;
};

} // namespace waymark
