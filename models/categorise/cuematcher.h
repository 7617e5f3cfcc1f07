// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/cuebook.h"
#include "categorise/tokens.h"

#include <array>
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

/// Finds the phrases of many cues in one pass over tokens, by a trie over word numbers. Built once;
/// const and safe from any thread.
class CueMatcher
{
public:
    CueMatcher(const std::vector<CueDefinition>& cues, const std::vector<WordList>& lists);

    /// The matcher over the shipped cue book.
    [[nodiscard]] static const CueMatcher& shipped();

    /// Appends all matches to @p matches (cleared first); a cue matches at most once at a token,
    /// with its longest phrase there. @p ids is scratch.
    void find(const std::vector<Token>& tokens, std::vector<std::uint16_t>& ids,
        std::vector<CueMatch>& matches) const;

    [[nodiscard]] int cueCount() const { return m_cues; }
    /// Phrases that could not be read (unknown word list); empty for the shipped book, by test.
    [[nodiscard]] const std::vector<std::string>& problems() const { return m_problems; }

private:
    static constexpr std::uint16_t kUnknown = 0; ///< a word of no phrase
    static constexpr std::uint16_t kBorder = 1; ///< a sentence mark of no phrase
    static constexpr int kLongestGap = 3;

    struct Node
    {
        std::int32_t gap = -1; ///< node after up to kLongestGap words
        std::int32_t end = -1; ///< node when the sentence ends here
        std::vector<std::uint16_t> cues; ///< that are complete here
    };
    struct Slot
    {
        std::uint64_t key = 0;
        std::int32_t value = -1;
    };

    void addPhrase(std::uint16_t cue, std::string_view phrase, const std::vector<WordList>& lists);
    void addExpanded(std::uint16_t cue, const std::vector<std::vector<std::string>>& elements,
        std::size_t at, std::int32_t node);
    [[nodiscard]] std::int32_t newNode();
    [[nodiscard]] std::uint16_t wordId(std::string_view word);
    [[nodiscard]] std::uint16_t lookUp(std::uint64_t hash) const;
    [[nodiscard]] std::int32_t child(std::int32_t node, std::uint16_t word) const;
    std::int32_t makeChild(std::int32_t node, std::uint16_t word);
    void growEdges();
    void walk(const std::vector<std::uint16_t>& ids, std::size_t start, std::size_t at,
        std::int32_t node, std::vector<CueMatch>& matches) const;

    std::vector<Node> m_nodes;
    std::vector<Slot> m_words; ///< open addressing, size a power of two
    std::vector<Slot> m_edges; ///< likewise; key = node << 16 | word
    std::size_t m_edgeCount = 0;
    std::uint16_t m_nextWord = 2;
    int m_cues = 0;
    std::vector<std::string> m_problems;
};

} // namespace waymark
