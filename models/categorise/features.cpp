// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/features.h"

#include "base/hash.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int kPerCue = 4; ///< anywhere, title, first sentence, last sentence
constexpr std::size_t kTableSize = 16384;
constexpr std::size_t kMostHashed = kTableSize / 2;

constexpr std::array<std::string_view, 24> kShapeNames
    = {"very short message", "short message", "message of some length", "long message",
        "very long message", "asks a question", "asks several questions", "ends with a question",
        "exclamation marks", "many exclamation marks", "capital letters", "contains links",
        "several links", "paragraphs", "list", "code or log lines", "many digits", "has a title",
        "the title is a question", "no sentence mark at the end", "begins in lower case",
        "no question mark", "long without a question", "neither a cue for help nor a fault"};

enum Shape : std::uint8_t {
    VeryShort,
    Short,
    Medium,
    Long,
    VeryLong,
    Question,
    Questions,
    EndsQuestion,
    Exclamation,
    Exclamations,
    Shouts,
    Link,
    Links,
    Paragraphs,
    List,
    Code,
    Digits,
    Title,
    TitleQuestion,
    EndsOpen,
    StartsLower,
    NoQuestion,
    LongNoQuestion,
    NoFamily,
};

constexpr std::array<std::string_view, kCueFamilies> kFamilyNames
    = {"a request for help", "a fault", "a proposal", "displeasure", "thanks", "an announcement",
        "advertising", "the form of a report", "chat", "own effort"};

constexpr int kPairs = kCueFamilies * (kCueFamilies - 1) / 2;
constexpr int kAlone = kCueFamilies;

struct Layout
{
    int cues = static_cast<int>(cueDefinitions().size());
    int shape = cues * kPerCue;
    int alone = shape + static_cast<int>(kShapeNames.size());
    int pairs = alone + kAlone;
    int count = pairs + kPairs;
};
const Layout& layout()
{
    static const Layout made;
    return made;
}

int pairIndex(int a, int b) // a < b
{
    return a * kCueFamilies - a * (a + 1) / 2 + (b - a - 1);
}

std::uint64_t mix(std::uint64_t hash)
{
    hash ^= hash >> 32U;
    hash *= 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29U);
}

/// Adds dense features; they come in no particular order.
class DenseWriter
{
public:
    explicit DenseWriter(FeatureScratch& scratch)
        : m_scratch(scratch)
    {
    }

    void add(int index, float value, int token = -1, int tokens = 0)
    {
        m_scratch.features.push_back(
            Feature {static_cast<std::uint32_t>(index), value, token, tokens});
    }
    void shape(Shape what, float value = 1) { add(layout().shape + what, value); }

    void cues();
    void shapes();

private:
    FeatureScratch& m_scratch;
};

void DenseWriter::cues()
{
    CueMatcher::shipped().find(m_scratch.tokens, m_scratch.wordIds, m_scratch.matches);
    std::vector<CueMatch>& matches = m_scratch.matches;
    std::sort(matches.begin(), matches.end(), [](const CueMatch& a, const CueMatch& b) {
        return a.cue != b.cue ? a.cue < b.cue : a.first < b.first;
    });
    std::array<bool, kCueFamilies + 1> families {};
    for (std::size_t i = 0; i < matches.size();) {
        const int cue = matches[i].cue;
        unsigned sections = 0;
        std::array<int, kPerCue> first = {-1, -1, -1, -1};
        std::array<int, kPerCue> length {};
        int count = 0;
        int covered = -1;
        for (; i < matches.size() && matches[i].cue == cue; ++i) {
            const CueMatch& match = matches[i];
            if (match.first > covered) { // overlapping phrases of one cue count once
                ++count;
            }
            covered = std::max(covered, match.last);
            const unsigned here = m_scratch.tokens[static_cast<std::size_t>(match.first)].sections;
            sections |= here;
            for (unsigned s = 0; s < kPerCue; ++s) {
                const bool in = s == 0 || (here & (1U << (s - 1))) != 0;
                if (in && first[s] < 0) {
                    first[s] = match.first;
                    length[s] = match.last - match.first + 1;
                }
            }
        }
        add(cue * kPerCue, count == 1 ? 1.0F : count == 2 ? 1.4F : 1.7F, first[0], length[0]);
        for (unsigned s = 1; s < kPerCue; ++s) {
            if ((sections & (1U << (s - 1))) != 0) {
                add(cue * kPerCue + static_cast<int>(s), 1, first[s], length[s]);
            }
        }
        families[static_cast<std::size_t>(cueDefinitions()[static_cast<std::size_t>(cue)].family)]
            = true;
    }
    bool any = false;
    for (int a = 0; a < kCueFamilies; ++a) {
        if (!families[static_cast<std::size_t>(a)]) {
            continue;
        }
        any = any || a <= static_cast<int>(CueFamily::Propose);
        add(layout().alone + a, 1);
        for (int b = a + 1; b < kCueFamilies; ++b) {
            if (families[static_cast<std::size_t>(b)]) {
                add(layout().pairs + pairIndex(a, b), 1);
            }
        }
    }
    if (!any) {
        shape(NoFamily);
    }
}

void DenseWriter::shapes()
{
    const TextShape& s = m_scratch.shape;
    shape(s.words <= 6       ? VeryShort
            : s.words <= 15  ? Short
            : s.words <= 45  ? Medium
            : s.words <= 120 ? Long
                             : VeryLong);
    if (s.questions > 0) {
        shape(Question);
    } else {
        shape(NoQuestion);
        if (s.words > 25) {
            shape(LongNoQuestion);
        }
    }
    if (s.questions > 1) {
        shape(Questions);
    }
    if (s.endsWithQuestion) {
        shape(EndsQuestion);
    }
    if (s.exclamations > 0) {
        shape(s.exclamations > 2 ? Exclamations : Exclamation);
    }
    if (s.shouted * 5 > s.words && s.shouted > 1) {
        shape(Shouts);
    }
    if (s.links > 0) {
        shape(s.links > 1 ? Links : Link);
    }
    if (s.lines > 2) {
        shape(Paragraphs, s.lines > 8 ? 1.5F : 1.0F);
    }
    if (s.listLines > 1) {
        shape(List);
    }
    if (s.symbols > 6 && s.symbols * 40 > s.characters) {
        shape(Code);
    }
    if (s.digits > 6 && s.digits * 25 > s.characters) {
        shape(Digits);
    }
    if (s.hasTitle) {
        shape(Title);
        const auto titleQuestion
            = std::any_of(m_scratch.tokens.begin(), m_scratch.tokens.end(), [](const Token& t) {
                  return t.kind == TokenKind::Question && (t.sections & SectionTitle) != 0;
              });
        if (titleQuestion) {
            shape(TitleQuestion);
        }
    }
    if (s.endsOpen && s.words > 0) {
        shape(EndsOpen);
    }
    if (s.startsLower) {
        shape(StartsLower);
    }
}

/// 1 + ln(n) for small n.
const std::array<float, 32> kLogs = [] {
    std::array<float, 32> logs {};
    for (std::size_t n = 1; n < logs.size(); ++n) {
        logs[n] = 1 + std::log(static_cast<float>(n));
    }
    return logs;
}();

/// Counts hashed features without sorting: an open-addressing table that is wiped by its entries.
class HashedWriter
{
public:
    HashedWriter(FeatureScratch& scratch, int bucketBits)
        : m_scratch(scratch)
        , m_mask((std::uint64_t(1) << static_cast<unsigned>(bucketBits)) - 1)
        , m_base(static_cast<std::uint32_t>(layout().count))
    {
        m_scratch.table.resize(kTableSize);
        // as much of the table as the message needs, so that it stays in the nearest cache
        std::size_t size = 64;
        while (size < kTableSize && size < m_scratch.tokens.size() * 8) {
            size *= 2;
        }
        m_tableMask = size - 1;
        m_most = std::min(kMostHashed, size - size / 4);
    }

    void add(std::uint64_t hash, int token, int tokens)
    {
        const auto bucket = static_cast<std::uint32_t>(mix(hash) & m_mask);
        for (std::size_t i = (bucket * 2654435761U) >> 18U;; ++i) {
            FeatureScratch::Slot& slot = m_scratch.table[i & m_tableMask];
            if (slot.bucket == bucket) {
                m_scratch.features[slot.feature].value += 1;
                return;
            }
            if (slot.bucket == FeatureScratch::Slot().bucket) {
                if (m_scratch.used.size() >= m_most) {
                    return;
                }
                slot.bucket = bucket;
                slot.feature = static_cast<std::uint32_t>(m_scratch.features.size());
                m_scratch.used.push_back(static_cast<std::uint32_t>(i & m_tableMask));
                m_scratch.features.push_back(Feature {m_base + bucket, 1, token, tokens});
                return;
            }
        }
    }

    void finish()
    {
        for (const std::uint32_t at : m_scratch.used) {
            m_scratch.table[at].bucket = FeatureScratch::Slot().bucket;
        }
        m_scratch.used.clear();
        for (std::size_t i = m_scratch.denseCount; i < m_scratch.features.size(); ++i) {
            float& value = m_scratch.features[i].value;
            if (value > 1) {
                value = value < kLogs.size() ? kLogs[static_cast<std::size_t>(value)]
                                             : 1 + std::log(value);
            }
        }
    }

private:
    FeatureScratch& m_scratch;
    std::uint64_t m_mask;
    std::uint32_t m_base;
    std::size_t m_tableMask = 0;
    std::size_t m_most = 0;
};

void hashWords(FeatureScratch& scratch, int bucketBits)
{
    HashedWriter writer(scratch, bucketBits);
    constexpr std::uint64_t kBegin = 0x5bd1e9955bd1e995ULL;
    constexpr std::uint64_t kPrefix = 0x9ae16a3b2f90404fULL;
    constexpr std::uint64_t kSuffix = 0xc949c7defebc2e6bULL;
    std::uint64_t before = kBegin;
    int beforeToken = -1;
    const auto n = static_cast<int>(scratch.tokens.size());
    for (int i = 0; i < n; ++i) {
        const Token& token = scratch.tokens[static_cast<std::size_t>(i)];
        const bool silent = token.kind == TokenKind::Stop || token.kind == TokenKind::Line;
        if (!silent) {
            writer.add(token.hash, i, 1);
            const std::uint64_t pair
                = (before ^ (before >> 31U)) * 0xff51afd7ed558ccdULL + token.hash;
            writer.add(
                pair, beforeToken < 0 ? i : beforeToken, beforeToken < 0 ? 1 : i - beforeToken + 1);
        }
        if (token.prefix != 0) { // inflections share their ends
            writer.add(kPrefix + token.prefix, i, 1);
            writer.add(kSuffix + token.suffix, i, 1);
        }
        if (token.endsSentence()) {
            before = kBegin;
            beforeToken = -1;
        } else {
            before = token.hash;
            beforeToken = i;
        }
    }
    writer.finish();
}

} // namespace

int denseFeatureCount()
{
    return layout().count;
}

std::string_view denseFeatureName(int index)
{
    const Layout& l = layout();
    if (index < l.shape) {
        return cueDefinitions()[static_cast<std::size_t>(index / kPerCue)].name;
    }
    if (index < l.alone) {
        return kShapeNames[static_cast<std::size_t>(index - l.shape)];
    }
    if (index < l.pairs) {
        return kFamilyNames[static_cast<std::size_t>(index - l.alone)];
    }
    static const std::vector<std::string> pairs = [] {
        std::vector<std::string> names(kPairs);
        for (int a = 0; a < kCueFamilies; ++a) {
            for (int b = a + 1; b < kCueFamilies; ++b) {
                names[static_cast<std::size_t>(pairIndex(a, b))]
                    = std::string(kFamilyNames[static_cast<std::size_t>(a)]) + " with "
                    + std::string(kFamilyNames[static_cast<std::size_t>(b)]);
            }
        }
        return names;
    }();
    return pairs[static_cast<std::size_t>(index - l.pairs)];
}

std::uint64_t featureLayoutHash()
{
    static const std::uint64_t hash = [] {
        std::uint64_t all = 1; // raise when extractFeatures() itself changes
        for (const CueDefinition& cue : cueDefinitions()) {
            all = stableHash(cue.name, all);
            all = stableHash(cue.phrases, all);
            all += static_cast<std::uint64_t>(cue.family);
        }
        for (const WordList& list : wordLists()) {
            all = stableHash(list.words, stableHash(list.name, all));
        }
        for (const std::string_view name : kShapeNames) {
            all = stableHash(name, all);
        }
        return all;
    }();
    return hash;
}

void extractFeatures(std::string_view text, int bucketBits, FeatureScratch& scratch)
{
    scratch.features.clear();
    scratch.shape = tokenise(text, scratch.tokens);
    scratch.denseCount = 0;
    if (scratch.tokens.empty()) {
        return;
    }
    DenseWriter dense(scratch);
    dense.cues();
    dense.shapes();
    scratch.denseCount = scratch.features.size();
    hashWords(scratch, bucketBits);
}

} // namespace waymark
