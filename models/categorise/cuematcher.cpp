// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/cuematcher.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr std::size_t kWordTable = 8192;
constexpr std::int32_t kRoot = 0; ///< phrases that may begin anywhere
constexpr std::int32_t kAnchored = 1; ///< phrases that begin a sentence

std::size_t spread(std::uint64_t key)
{
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U);
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t to = std::min(text.find(separator, from), text.size());
        if (to > from) {
            parts.emplace_back(text.substr(from, to - from));
        }
        from = to + 1;
    }
    return parts;
}

/// The hash that a token of this spelling in a phrase carries.
std::uint64_t spelledHash(std::string_view word)
{
    if (word == "<num>") {
        return wordHash("0");
    }
    if (word == "<link>") {
        return wordHash("http://link");
    }
    if (word == "<mail>") {
        return wordHash("name@mail");
    }
    if (word == "<name>") {
        return wordHash("@name");
    }
    if (word == "<smile>") {
        return wordHash(":)");
    }
    if (word == "<frown>") {
        return wordHash(":(");
    }
    return wordHash(word);
}

constexpr std::string_view kGap = "*";
constexpr std::string_view kEnd = "$";
constexpr std::string_view kNothing = "";

} // namespace

CueMatcher::CueMatcher(
    const std::vector<CueDefinition>& cues, const std::vector<WordList>& lists)
    : m_nodes(2)
    , m_words(kWordTable)
    , m_edges(4096)
    , m_cues(static_cast<int>(cues.size()))
{
    for (std::size_t i = 0; i < cues.size(); ++i) {
        for (const std::string& phrase : split(cues[i].phrases, '\n')) {
            addPhrase(static_cast<std::uint16_t>(i), phrase, lists);
        }
    }
}

const CueMatcher& CueMatcher::shipped()
{
    static const CueMatcher matcher(cueDefinitions(), wordLists());
    return matcher;
}

void CueMatcher::addPhrase(
    std::uint16_t cue, std::string_view phrase, const std::vector<WordList>& lists)
{
    std::vector<std::vector<std::string>> elements;
    std::int32_t root = kRoot;
    for (const std::string& word : split(phrase, ' ')) {
        if (word == "^") {
            root = kAnchored;
            continue;
        }
        std::string_view inner = word;
        std::vector<std::string> choices;
        if (inner.size() > 2 && inner.front() == '[' && inner.back() == ']') {
            choices.emplace_back(kNothing);
            inner = inner.substr(1, inner.size() - 2);
        }
        for (const std::string& choice : split(inner, '|')) {
            if (choice.front() != '{') {
                choices.push_back(choice);
                continue;
            }
            const auto list = std::find_if(lists.begin(), lists.end(), [&choice](const WordList& l) {
                return choice.size() == l.name.size() + 2 && choice.compare(1, l.name.size(), l.name) == 0;
            });
            if (list == lists.end()) {
                m_problems.emplace_back(phrase);
                return;
            }
            for (std::string& listed : split(list->words, '|')) {
                choices.push_back(std::move(listed));
            }
        }
        elements.push_back(std::move(choices));
    }
    if (!elements.empty()) {
        addExpanded(cue, elements, 0, root);
    }
}

void CueMatcher::addExpanded(std::uint16_t cue,
    const std::vector<std::vector<std::string>>& elements, std::size_t at, std::int32_t node)
{
    if (at == elements.size()) {
        std::vector<std::uint16_t>& cues = m_nodes[static_cast<std::size_t>(node)].cues;
        if (std::find(cues.begin(), cues.end(), cue) == cues.end()) {
            cues.push_back(cue);
        }
        return;
    }
    for (const std::string& choice : elements[at]) {
        std::int32_t next = node;
        if (choice == kGap || choice == kEnd) {
            const bool gap = choice == kGap;
            const auto here = static_cast<std::size_t>(node);
            next = gap ? m_nodes[here].gap : m_nodes[here].end;
            if (next < 0) {
                next = newNode();
                (gap ? m_nodes[here].gap : m_nodes[here].end) = next;
            }
        } else if (choice != kNothing) {
            next = makeChild(node, wordId(choice));
        }
        addExpanded(cue, elements, at + 1, next);
    }
}

std::int32_t CueMatcher::newNode()
{
    m_nodes.emplace_back();
    return static_cast<std::int32_t>(m_nodes.size()) - 1;
}

std::uint16_t CueMatcher::wordId(std::string_view word)
{
    const std::uint64_t hash = spelledHash(word);
    for (std::size_t i = spread(hash);; ++i) {
        Slot& slot = m_words[i & (kWordTable - 1)];
        if (slot.value >= 0 && slot.key == hash) {
            return static_cast<std::uint16_t>(slot.value);
        }
        if (slot.value < 0) {
            slot.key = hash;
            slot.value = m_nextWord;
            return m_nextWord++;
        }
    }
}

std::uint16_t CueMatcher::lookUp(std::uint64_t hash) const
{
    for (std::size_t i = spread(hash);; ++i) {
        const Slot& slot = m_words[i & (kWordTable - 1)];
        if (slot.value < 0) {
            return kUnknown;
        }
        if (slot.key == hash) {
            return static_cast<std::uint16_t>(slot.value);
        }
    }
}

std::int32_t CueMatcher::child(std::int32_t node, std::uint16_t word) const
{
    const std::uint64_t key = (static_cast<std::uint64_t>(node) << 16U) | word;
    for (std::size_t i = spread(key);; ++i) {
        const Slot& slot = m_edges[i & (m_edges.size() - 1)];
        if (slot.value < 0 || slot.key == key) {
            return slot.value;
        }
    }
}

std::int32_t CueMatcher::makeChild(std::int32_t node, std::uint16_t word)
{
    const std::int32_t known = child(node, word);
    if (known >= 0) {
        return known;
    }
    if (2 * (m_edgeCount + 1) > m_edges.size()) {
        growEdges();
    }
    const std::uint64_t key = (static_cast<std::uint64_t>(node) << 16U) | word;
    std::size_t i = spread(key);
    while (m_edges[i & (m_edges.size() - 1)].value >= 0) {
        ++i;
    }
    const std::int32_t made = newNode();
    m_edges[i & (m_edges.size() - 1)] = Slot{key, made};
    ++m_edgeCount;
    return made;
}

void CueMatcher::growEdges()
{
    std::vector<Slot> larger(m_edges.size() * 2);
    for (const Slot& slot : m_edges) {
        if (slot.value < 0) {
            continue;
        }
        std::size_t i = spread(slot.key);
        while (larger[i & (larger.size() - 1)].value >= 0) {
            ++i;
        }
        larger[i & (larger.size() - 1)] = slot;
    }
    m_edges = std::move(larger);
}

void CueMatcher::walk(const std::vector<std::uint16_t>& ids, std::size_t start, std::size_t at,
    std::int32_t node, std::vector<CueMatch>& matches) const
{
    const Node& here = m_nodes[static_cast<std::size_t>(node)];
    for (const std::uint16_t cue : here.cues) {
        const auto first = static_cast<int>(start);
        const int last = static_cast<int>(at) - 1;
        auto same = matches.end();
        while (same != matches.begin() && (same - 1)->first == first) {
            --same;
            if (same->cue == cue) {
                break;
            }
        }
        if (same != matches.end() && same->first == first && same->cue == cue) {
            same->last = std::max(same->last, last);
        } else {
            matches.push_back(CueMatch{cue, first, last});
        }
    }
    // the highest bit marks a sentence mark; ids past the end are borders
    const std::uint16_t id = ids[at];
    const bool border = (id & 0x8000U) != 0;
    if (here.end >= 0 && border) {
        walk(ids, start, at, here.end, matches);
    }
    if (at + 1 < ids.size() && (id & 0x7FFFU) > kBorder) {
        const std::int32_t next = child(node, id & 0x7FFFU);
        if (next >= 0) {
            walk(ids, start, at + 1, next, matches);
        }
    }
    if (here.gap >= 0) {
        for (std::size_t skipped = 0; skipped <= kLongestGap; ++skipped) {
            walk(ids, start, at + skipped, here.gap, matches);
            if ((ids[at + skipped] & 0x8000U) != 0) {
                break;
            }
        }
    }
}

void CueMatcher::find(const std::vector<Token>& tokens, std::vector<std::uint16_t>& ids,
    std::vector<CueMatch>& matches) const
{
    matches.clear();
    ids.clear();
    for (const Token& token : tokens) {
        const std::uint16_t id = lookUp(token.hash);
        ids.push_back(token.endsSentence() ? static_cast<std::uint16_t>(std::max(id, kBorder) | 0x8000U) : id);
    }
    ids.push_back(kBorder | 0x8000U);
    bool begins = true;
    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        const std::uint16_t id = ids[i] & 0x7FFFU;
        if (id > kBorder) {
            const std::int32_t any = child(kRoot, id);
            if (any >= 0) {
                walk(ids, i, i + 1, any, matches);
            }
            const std::int32_t anchored = begins ? child(kAnchored, id) : -1;
            if (anchored >= 0) {
                walk(ids, i, i + 1, anchored, matches);
            }
        }
        begins = (ids[i] & 0x8000U) != 0;
    }
}

} // namespace waymark
