// SPDX-License-Identifier: GPL-3.0-or-later
// locateCues() of auditreading.h.
#include "presentation/auditreading.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr int kTelling = 2; ///< a single letter underlined tells nobody anything
constexpr qsizetype kCleanedLimit = 1500; ///< where cleanForCategorising() cuts

/// Text with every run of white space as one blank, and where each unit came from.
struct Flat
{
    QString text;
    std::vector<qsizetype> from;
};

bool isGap(QChar c)
{
    return c.isSpace() || c == QChar::ParagraphSeparator || c == QChar::LineSeparator
        || c == QChar::ObjectReplacementCharacter || c.unicode() == 0xFDD0 || c.unicode() == 0xFDD1;
}

Flat flattened(const QString& text)
{
    Flat flat;
    flat.text.reserve(text.size());
    bool gap = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isGap(text[i])) {
            gap = !flat.text.isEmpty();
            continue;
        }
        if (gap) {
            flat.text += u' ';
            flat.from.push_back(i - 1);
            gap = false;
        }
        flat.text += text[i];
        flat.from.push_back(i);
    }
    return flat;
}

bool isWordAt(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

/// Places of @p phrase whose ends are word borders just as the ends of the cue were.
std::vector<qsizetype> placesOf(
    const QString& phrase, const QString& text, bool joinedBefore, bool joinedAfter)
{
    std::vector<qsizetype> places;
    for (qsizetype at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
        const bool before = isWordAt(phrase, 0) && isWordAt(text, at - 1);
        const bool after
            = isWordAt(phrase, phrase.size() - 1) && isWordAt(text, at + phrase.size());
        if (before == joinedBefore && after == joinedAfter)
            places.push_back(at);
    }
    return places;
}

/// The cleaned text in two: the title line and the words, each flattened, with a way from bytes to
/// both.
class Cleaned
{
public:
    explicit Cleaned(const std::string& bytes)
        : m_bytes(&bytes)
        , m_border(bytes.find('\n'))
    {
        const std::size_t end = m_border == std::string::npos ? bytes.size() : m_border;
        m_title = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(end)).simplified();
        if (m_border != std::string::npos)
            m_words = QString::fromUtf8(
                bytes.data() + end + 1, static_cast<qsizetype>(bytes.size() - end - 1))
                          .simplified();
        m_cut = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).size()
            >= kCleanedLimit - 2;
    }

    struct Place
    {
        bool inTitle = false;
        QString phrase;
        std::size_t ordinal = 0; ///< which of its equals it is
        std::size_t equals = 0;
        bool joinedBefore = false;
        bool joinedAfter = false;
    };

    [[nodiscard]] std::optional<Place> placeOf(const Cue& cue) const
    {
        const auto begin = static_cast<std::size_t>(std::max(0, cue.offset));
        const std::size_t end = begin + static_cast<std::size_t>(std::max(0, cue.length));
        if (begin == end || end > m_bytes->size())
            return {};
        Place place;
        place.inTitle = m_border == std::string::npos || end <= m_border;
        if (!place.inTitle && begin < m_border)
            return {};
        place.phrase = flat(begin, end).trimmed();
        const auto letters = std::count_if(
            place.phrase.begin(), place.phrase.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (letters < kTelling)
            return {};
        const std::size_t from = place.inTitle ? 0 : m_border + 1;
        // The place in the flattened text is the length of what stands before it.
        QString before = flat(from, begin);
        if (before.endsWith(u' ') && before.size() == 1)
            before.clear();
        const QString& all = place.inTitle ? m_title : m_words;
        const qsizetype at = all.indexOf(place.phrase, std::max<qsizetype>(0, before.size() - 1));
        if (at < 0 || at > before.size() + 1)
            return {};
        place.joinedBefore = isWordAt(place.phrase, 0) && isWordAt(all, at - 1);
        place.joinedAfter = isWordAt(place.phrase, place.phrase.size() - 1)
            && isWordAt(all, at + place.phrase.size());
        const auto places = placesOf(place.phrase, all, place.joinedBefore, place.joinedAfter);
        place.equals = places.size();
        place.ordinal = static_cast<std::size_t>(
            std::find(places.begin(), places.end(), at) - places.begin());
        return place.ordinal < place.equals ? std::optional<Place>(place) : std::nullopt;
    }

    [[nodiscard]] bool isCut() const { return m_cut; }

private:
    /// The bytes as text with runs of white space as one blank, one at each end kept.
    [[nodiscard]] QString flat(std::size_t begin, std::size_t end) const
    {
        const QString text
            = QString::fromUtf8(m_bytes->data() + begin, static_cast<qsizetype>(end - begin));
        QString out = text.simplified();
        if (!text.isEmpty() && text.back().isSpace())
            out += u' ';
        return out;
    }

    const std::string* m_bytes;
    std::size_t m_border;
    QString m_title;
    QString m_words;
    bool m_cut = false;
};

/// All shown texts as one flattened text with a way back.
class Shown
{
public:
    void add(int text, const QString& words)
    {
        const Flat flat = flattened(words);
        if (!m_all.isEmpty() && !flat.text.isEmpty()) {
            m_all += u' ';
            m_at.push_back({text, -1});
        }
        for (qsizetype i = 0; i < flat.text.size(); ++i)
            m_at.push_back({text, static_cast<int>(flat.from[static_cast<std::size_t>(i)])});
        m_all += flat.text;
    }
    [[nodiscard]] const QString& all() const { return m_all; }
    /// Absent when the stretch spans two texts.
    [[nodiscard]] std::optional<CueRange> range(qsizetype at, qsizetype length) const
    {
        const At first = m_at[static_cast<std::size_t>(at)];
        const At last = m_at[static_cast<std::size_t>(at + length - 1)];
        if (first.text != last.text || first.place < 0 || last.place < 0)
            return {};
        return CueRange {first.text, first.place, last.place - first.place + 1};
    }

private:
    struct At
    {
        int text;
        int place;
    };
    QString m_all;
    std::vector<At> m_at;
};

bool overlaps(const CueRange& a, const CueRange& b)
{
    return a.text == b.text && a.start < b.start + b.length && b.start < a.start + a.length;
}

} // namespace

std::vector<CueRange> locateCues(const std::vector<Cue>& why, const std::string& cleaned,
    const QString& subject, const QStringList& texts)
{
    const Cleaned source(cleaned);
    Shown title;
    title.add(0, subject);
    Shown words;
    for (int i = 0; i < texts.size(); ++i)
        words.add(i + 1, texts[i]);
    std::vector<CueRange> ranges;
    for (const Cue& cue : why) {
        if (cue.weight <= 0)
            continue;
        const auto place = source.placeOf(cue);
        if (!place)
            continue;
        const Shown& shown = place->inTitle ? title : words;
        const auto places
            = placesOf(place->phrase, shown.all(), place->joinedBefore, place->joinedAfter);
        const bool certain = places.size() == place->equals
            || (!place->inTitle && source.isCut() && places.size() > place->equals);
        if (!certain)
            continue;
        const auto range = shown.range(places[place->ordinal], place->phrase.size());
        if (!range || std::any_of(ranges.begin(), ranges.end(), [&](const CueRange& r) {
                return overlaps(r, *range);
            }))
            continue;
        ranges.push_back(*range);
    }
    std::sort(ranges.begin(), ranges.end(), [](const CueRange& a, const CueRange& b) {
        return a.text != b.text ? a.text < b.text : a.start < b.start;
    });
    return ranges;
}

} // namespace waymark
