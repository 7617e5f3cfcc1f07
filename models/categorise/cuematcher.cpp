// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/cuematcher.h"

#include <algorithm>
#include <array>
#include <map>

namespace waymark {

namespace {

constexpr std::size_t kWordTable = 8192; ///< over twice the words of any cue book

constexpr std::string_view kGap = "*";
constexpr std::string_view kEnd = "$";
constexpr std::string_view kAnchor = "^";

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
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNamed
        = {{{"<num>", "0"}, {"<link>", "http://link"}, {"<mail>", "name@mail"}, {"<name>", "@name"},
            {"<smile>", ":)"}, {"<frown>", ":("}}};
    for (const auto& [name, spelling] : kNamed) {
        if (word == name) {
            return wordHash(spelling);
        }
    }
    return wordHash(word);
}

} // namespace

struct CueMatcher::Draft
{
    struct Place
    {
        std::vector<std::uint16_t> words;
        bool gap = false;
        bool orEnd = false;
        bool orNothing = false;
    };
    std::uint16_t cue = 0;
    bool anchored = false;
    std::vector<Place> places;
};

CueMatcher::CueMatcher(const std::vector<CueDefinition>& cues, const std::vector<WordList>& lists)
    : m_words(kWordTable)
{
    std::vector<Draft> drafts;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        for (const std::string& phrase : split(cues[i].phrases, '\n')) {
            Draft draft;
            draft.cue = static_cast<std::uint16_t>(i);
            if (readPhrase(phrase, lists, draft)) {
                drafts.push_back(std::move(draft));
            } else {
                m_problems.push_back(phrase);
            }
        }
    }
    build(drafts);
}

const CueMatcher& CueMatcher::shipped()
{
    static const CueMatcher matcher(cueDefinitions(), wordLists());
    return matcher;
}

bool CueMatcher::readPhrase(
    std::string_view phrase, const std::vector<WordList>& lists, Draft& draft)
{
    for (const std::string& part : split(phrase, ' ')) {
        if (part == kAnchor) {
            draft.anchored = true;
            continue;
        }
        Draft::Place place;
        std::string_view inner = part;
        if (inner.size() > 2 && inner.front() == '[' && inner.back() == ']') {
            place.orNothing = true;
            inner = inner.substr(1, inner.size() - 2);
        }
        for (const std::string& choice : split(inner, '|')) {
            if (choice.find_first_of("[]()") != std::string::npos) {
                return false;
            }
            if (choice == kGap || choice == kEnd) {
                (choice == kGap ? place.gap : place.orEnd) = true;
                continue;
            }
            if (choice.front() != '{') {
                place.words.push_back(wordId(choice));
                continue;
            }
            const auto list = std::find_if(lists.begin(), lists.end(),
                [&choice](const WordList& l) { return choice == '{' + std::string(l.name) + '}'; });
            if (list == lists.end()) {
                return false;
            }
            for (const std::string& listed : split(list->words, '|')) {
                place.words.push_back(wordId(listed));
            }
        }
        std::sort(place.words.begin(), place.words.end());
        draft.places.push_back(std::move(place));
    }
    return !draft.places.empty();
}

/// Lays the phrases out one after the other; equal word sets share their bits.
void CueMatcher::build(const std::vector<Draft>& drafts)
{
    const std::size_t length = (m_nextWord + 63U) / 64U;
    std::map<std::vector<std::uint16_t>, std::uint32_t> sets;
    std::vector<std::vector<Start>> starts(m_nextWord);
    for (const Draft& draft : drafts) {
        bool mayBegin = true;
        for (const Draft::Place& place : draft.places) {
            const auto [set, isNew]
                = sets.emplace(place.words, static_cast<std::uint32_t>(m_sets.size()));
            if (isNew) {
                m_sets.resize(m_sets.size() + length);
                for (const std::uint16_t word : place.words) {
                    m_sets[set->second + (word >> 6U)] |= std::uint64_t(1) << (word & 63U);
                }
            }
            if (mayBegin) {
                const Start start {static_cast<std::uint32_t>(m_elements.size()), kAnySet,
                    draft.cue, draft.anchored};
                for (const std::uint16_t word : place.words) {
                    std::vector<Start>& known = starts[word];
                    if (known.empty() || known.back().element != start.element) {
                        known.push_back(start);
                    }
                }
            }
            mayBegin = mayBegin && place.orNothing;
            m_elements.push_back(
                Element {set->second, place.gap, place.orEnd, place.orNothing, false});
        }
        m_elements.back().last = true;
    }
    for (std::vector<Start>& ofWord : starts) {
        for (Start& start : ofWord) {
            const Element& first = m_elements[start.element];
            const Element& second = m_elements[start.element + (first.last ? 0U : 1U)];
            if (!first.last && !second.gap && !second.orEnd && !second.orNothing)
                start.secondSet = second.set;
        }
    }
    layOut(starts, length);
}

void CueMatcher::layOut(const std::vector<std::vector<Start>>& startsOfWord, std::size_t setLength)
{
    std::map<std::vector<std::uint64_t>, std::uint32_t> sets;
    for (const std::vector<Start>& ofWord : startsOfWord) {
        Starts starts;
        starts.begin = static_cast<std::uint32_t>(m_starts.size());
        starts.openBegin = static_cast<std::uint32_t>(m_openStarts.size());
        std::vector<std::uint64_t> seconds(setLength);
        for (const Start& start : ofWord) {
            m_starts.push_back(start);
            if (start.secondSet == kAnySet) {
                m_openStarts.push_back(start);
                continue;
            }
            for (std::size_t i = 0; i < setLength; ++i)
                seconds[i] |= m_sets[start.secondSet + i];
        }
        starts.end = static_cast<std::uint32_t>(m_starts.size());
        starts.openEnd = static_cast<std::uint32_t>(m_openStarts.size());
        const auto [set, isNew] = sets.emplace(seconds, static_cast<std::uint32_t>(m_sets.size()));
        if (isNew)
            m_sets.insert(m_sets.end(), seconds.begin(), seconds.end());
        starts.seconds = set->second;
        m_startsOf.push_back(starts);
    }
}

std::uint16_t CueMatcher::wordId(std::string_view word)
{
    const std::uint64_t hash = spelledHash(word);
    const std::uint16_t known = lookUp(hash);
    if (known != kUnknown) {
        return known;
    }
    std::size_t at = hash & (kWordTable - 1);
    while (m_words[at].id != kUnknown) {
        at = (at + 1) & (kWordTable - 1);
    }
    m_words[at] = Slot {static_cast<std::uint32_t>(hash >> 32U), m_nextWord};
    return m_nextWord++;
}

std::uint16_t CueMatcher::lookUp(std::uint64_t hash) const
{
    const auto key = static_cast<std::uint32_t>(hash >> 32U);
    for (std::size_t at = hash & (kWordTable - 1);; at = (at + 1) & (kWordTable - 1)) {
        const Slot& slot = m_words[at];
        if (slot.id == kUnknown || slot.key == key) {
            return slot.id;
        }
    }
}

int CueMatcher::match(
    const std::vector<std::uint16_t>& ids, std::size_t at, std::uint32_t element) const
{
    const Element& here = m_elements[element];
    int longest = -1;
    const auto go = [&](std::size_t next) {
        const int end = here.last ? static_cast<int>(next) : match(ids, next, element + 1);
        longest = std::max(longest, end);
    };
    const std::uint16_t id = ids[at];
    const bool border = (id & kBorder) != 0;
    if (at + 1 < ids.size() && has(here.set, id & 0x7FFFU)) {
        go(at + 1);
    }
    if (here.orNothing || (here.orEnd && border)) {
        go(at);
    }
    if (here.gap) {
        for (std::size_t skipped = 0; skipped <= kLongestGap; ++skipped) {
            go(at + skipped);
            if ((ids[at + skipped] & kBorder) != 0) {
                break;
            }
        }
    }
    return longest;
}

void CueMatcher::find(const std::vector<Token>& tokens, std::vector<std::uint16_t>& ids,
    std::vector<CueMatch>& matches) const
{
    matches.clear();
    ids.clear();
    for (const Token& token : tokens) {
        const std::uint16_t id = lookUp(token.hash);
        ids.push_back(token.endsSentence() ? static_cast<std::uint16_t>(id | kBorder) : id);
    }
    ids.push_back(kBorder); // the end of the text
    bool begins = true;
    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        const std::uint16_t id = ids[i] & 0x7FFFU;
        const bool anchored = begins;
        begins = (ids[i] & kBorder) != 0;
        if (id == kUnknown) {
            continue;
        }
        const std::uint16_t next = ids[i + 1] & 0x7FFFU;
        const Starts& starts = m_startsOf[id];
        const bool continues = next != kUnknown && has(starts.seconds, next);
        const std::uint32_t from = continues ? starts.begin : starts.openBegin;
        const std::uint32_t to = continues ? starts.end : starts.openEnd;
        const std::vector<Start>& tried = continues ? m_starts : m_openStarts;
        for (std::uint32_t s = from; s < to; ++s) {
            const Start& start = tried[s];
            if (start.anchored && !anchored) {
                continue;
            }
            if (start.secondSet != kAnySet && !has(start.secondSet, next)) {
                continue; // what becomes of nearly all
            }
            const Element& first = m_elements[start.element];
            const int end
                = first.last ? static_cast<int>(i) + 1 : match(ids, i + 1, start.element + 1);
            if (end < 0) {
                continue;
            }
            const auto token = static_cast<int>(i);
            if (!matches.empty() && matches.back().cue == start.cue
                && matches.back().first == token) {
                matches.back().last = std::max(matches.back().last, end - 1);
            } else {
                matches.push_back(CueMatch {start.cue, token, end - 1});
            }
        }
    }
}

} // namespace waymark
