// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/cleaner.h"

#include "categorise/cleanerwords.h"
#include "categorise/masking.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

namespace waymark {

namespace {

using namespace cleanerwords;

constexpr std::size_t kClassifiedCharacters = 1'500;
/// More own lines than this behind a bare "--" are no signature, but a rule drawn in a text.
constexpr int kMaxBareSignatureLines = 12;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isWordChar(char c)
{
    return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '_'
        || (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool isBlankChar(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Blanks and no-break spaces off both ends.
std::string_view trim(std::string_view text)
{
    while (!text.empty()) {
        if (isBlankChar(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else
            break;
    }
    while (!text.empty()) {
        if (isBlankChar(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with("\xC2\xA0"))
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

bool startsWith(std::string_view text, std::string_view lowerCase)
{
    if (text.size() < lowerCase.size())
        return false;
    for (std::size_t i = 0; i < lowerCase.size(); ++i) {
        if (lower(text[i]) != lowerCase[i])
            return false;
    }
    return true;
}

/// With which bytes the words of a list begin, in lower case: most lines begin with none of them.
template <const auto& kWords>
constexpr std::array<bool, 256> kFirstBytes = [] {
    std::array<bool, 256> first {};
    for (const std::string_view word : kWords)
        first[static_cast<unsigned char>(word.front())] = true;
    return first;
}();

template <const auto& kWords>
bool startsWithAny(std::string_view text)
{
    if (text.empty() || !kFirstBytes<kWords>[static_cast<unsigned char>(lower(text.front()))])
        return false;
    return std::any_of(std::begin(kWords), std::end(kWords),
        [text](std::string_view word) { return startsWith(text, word); });
}

/// As a word of its own: "said" is not in "unsaid" or "Saidi".
bool containsWord(std::string_view text, std::string_view lowerCase)
{
    for (std::size_t at = 0; at + lowerCase.size() <= text.size(); ++at) {
        if (lower(text[at]) == lowerCase[0] && startsWith(text.substr(at), lowerCase)
            && (at == 0 || !isWordChar(text[at - 1]))
            && (at + lowerCase.size() == text.size() || !isWordChar(text[at + lowerCase.size()])))
            return true;
    }
    return false;
}

template <const auto& kWords>
bool containsAny(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && isWordChar(text[at - 1]))
            continue;
        const std::string_view rest = text.substr(at);
        const bool begins = kFirstBytes<kWords>[static_cast<unsigned char>(lower(rest.front()))];
        if (begins && std::any_of(std::begin(kWords), std::end(kWords), [rest](std::string_view w) {
                return startsWith(rest, w)
                    && (rest.size() == w.size() || !isWordChar(rest[w.size()]));
            }))
            return true;
    }
    return false;
}

struct Line
{
    std::size_t begin = 0;
    std::size_t end = 0; ///< with the line end
    std::string_view text; ///< trimmed
    PartKind kind = PartKind::Own;
    bool isQuoted = false; ///< has a quote mark in front
};

/// "> text", ">>text", and "J> text", "JD> text" of programs that quote with initials.
bool hasQuoteMark(std::string_view text)
{
    constexpr std::size_t kMostInitials = 4;
    std::size_t initials = 0;
    while (initials < text.size() && text[initials] >= 'A' && text[initials] <= 'Z')
        ++initials;
    if (initials == 0)
        return !text.empty() && text.front() == '>';
    return initials <= kMostInitials
        && (text.substr(initials, 2) == "> " || text.substr(initials, 2) == ">>");
}

/// A row of at least @p least times @p c and nothing else.
bool isRow(std::string_view text, char c, std::size_t least)
{
    return text.size() >= least
        && std::all_of(text.begin(), text.end(), [c](char x) { return x == c; });
}

/// "-----Original Message-----" and the like.
bool isMarker(std::string_view text)
{
    if (text.size() > 120 || text.empty())
        return false;
    if (startsWithAny<kForwardLines>(text))
        return true;
    if (text.front() != '-' && text.front() != '_' && text.front() != '=')
        return false;
    std::size_t dashes = 0;
    while (dashes < text.size() && (text[dashes] == text.front() || text[dashes] == ' '))
        ++dashes;
    return dashes >= 2 && startsWithAny<kMarkers>(text.substr(dashes));
}

/// An attribution, joined from one to three lines: says that somebody wrote, ends with a colon, and
/// names a date or an address; right above a quotation saying so is enough ("Ann wrote:").
bool isAttribution(std::string_view text, bool quoteFollows)
{
    constexpr std::size_t kLongest = 400;
    if (text.size() < 8 || text.size() > kLongest || text.back() != ':')
        return false;
    const bool address = text.find('@') != std::string_view::npos;
    const bool digits = std::any_of(text.begin(), text.end(), isDigit);
    if (containsAny<kWrote>(text))
        return address || digits || quoteFollows;
    // "2024-01-01 10:00 GMT+01:00 Jane <jane@host>:", as older Gmail writes in any language
    return address && digits && isDigit(text.front());
}

/// "10:00" or a year.
bool hasTimeOrYear(std::string_view text)
{
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            ++digits;
            continue;
        }
        const bool time
            = text[i] == ':' && digits > 0 && i + 1 < text.size() && isDigit(text[i + 1]);
        if (time || digits == 4)
            return true;
        digits = 0;
    }
    return false;
}

/// Enough to believe it without a quote mark behind it: "On the second page it said:" is not.
bool isStrongAttribution(std::string_view text)
{
    return hasTimeOrYear(text)
        && (text.find('@') != std::string_view::npos || startsWithAny<kOn>(text));
}

/// "*From:* Jane": Outlook's bold labels come through as stars.
bool hasLabel(std::string_view text, bool first)
{
    while (!text.empty() && (text.front() == '*' || text.front() == '_'))
        text.remove_prefix(1);
    const std::size_t colon = text.substr(0, 16).find(':');
    if (colon == std::string_view::npos)
        return false;
    return first ? startsWithAny<kFromLabels>(text) : startsWithAny<kOtherLabels>(text);
}

/// Puts a line in front of those below it.
void prepend(std::string& joined, std::string_view line)
{
    joined.insert(0, joined.empty() ? 0 : 1, ' ');
    joined.insert(0, line);
}

/// Works on lines that the caller lends, so that a million messages share their memory.
class Splitter
{
public:
    Splitter(std::string_view body, std::vector<Line>& lines)
        : m_body(body)
        , m_lines(lines)
    {
        m_lines.clear();
        std::size_t at = 0;
        while (at < body.size()) {
            const std::size_t newline = body.find('\n', at);
            Line line;
            line.begin = at;
            line.end = newline == std::string_view::npos ? body.size() : newline + 1;
            line.text = trim(body.substr(at, line.end - at));
            line.isQuoted = hasQuoteMark(line.text);
            if (line.isQuoted)
                line.kind = PartKind::Quote;
            m_lines.push_back(line);
            at = line.end;
        }
    }

    /// Gives every line its kind.
    void split()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].text.empty() || m_lines[i].isQuoted)
                continue;
            if (startsQuoteToEnd(i)) {
                markQuoteToEnd();
                break;
            }
            if (m_lines[i].kind == PartKind::Own)
                look(i);
        }
        settleBlankLines();
    }

    [[nodiscard]] bool isAllOwn() const
    {
        return std::all_of(m_lines.begin(), m_lines.end(),
            [](const Line& line) { return line.kind == PartKind::Own; });
    }

    [[nodiscard]] std::vector<TextPart> parts() const
    {
        std::vector<TextPart> parts;
        for (const Line& line : m_lines) {
            if (parts.empty() || parts.back().kind != line.kind)
                parts.push_back({line.kind, static_cast<int>(line.begin), 0, 0});
            parts.back().length += static_cast<int>(line.end - line.begin);
            ++parts.back().lines;
        }
        return parts;
    }

private:
    [[nodiscard]] std::size_t nextText(std::size_t i) const
    {
        while (i < m_lines.size() && m_lines[i].text.empty())
            ++i;
        return i;
    }

    [[nodiscard]] bool startsQuoteToEnd(std::size_t i)
    {
        const std::string_view text = m_lines[i].text;
        m_from = i;
        if (isMarker(text))
            return true;
        if (hasLabel(text, true))
            return isHeaderBlock(i);
        if (text.back() == ':')
            return attribution(i);
        return false;
    }

    /// From and two more labels within the lines below it; long recipient lists wrap.
    [[nodiscard]] bool isHeaderBlock(std::size_t i) const
    {
        constexpr std::size_t kLook = 10;
        int labels = 0;
        for (std::size_t k = i + 1; k < m_lines.size() && k <= i + kLook; ++k)
            labels += hasLabel(m_lines[k].text, false) ? 1 : 0;
        return labels >= 2;
    }

    /// Handles an attribution that ends in line @p i. True when everything from its first line on
    /// is quoted without marks; then m_from is that line.
    [[nodiscard]] bool attribution(std::size_t i)
    {
        constexpr std::size_t kMostLines = 3;
        const std::size_t next = nextText(i + 1);
        const bool quoteFollows = next < m_lines.size() && m_lines[next].isQuoted;
        std::size_t first = i;
        std::string joined(m_lines[i].text);
        for (std::size_t count = 1; count <= kMostLines; ++count) {
            if (isAttribution(joined, quoteFollows))
                break;
            if (count == kMostLines || first == 0 || m_lines[first - 1].text.empty()
                || m_lines[first - 1].kind != PartKind::Own)
                return false;
            --first;
            prepend(joined, m_lines[first].text);
        }
        includeLinesAbove(first, joined);
        if (quoteFollows) {
            for (std::size_t k = first; k <= i; ++k)
                m_lines[k].kind = PartKind::Quote;
            return false;
        }
        if (!isStrongAttribution(joined) || next >= m_lines.size())
            return false;
        m_from = first;
        return true;
    }

    /// Lines above may still belong to an attribution: "On Monday, 1 January 2024," / "Jane" /
    /// "<j@h> wrote:".
    void includeLinesAbove(std::size_t& first, std::string& joined) const
    {
        constexpr std::size_t kMost = 2;
        std::string above;
        for (std::size_t up = 1; up <= kMost && up <= first && !startsWithAny<kOn>(joined); ++up) {
            const Line& line = m_lines[first - up];
            if (line.text.empty() || line.kind != PartKind::Own || line.text.size() > 200)
                return;
            prepend(above, line.text);
            if (startsWithAny<kOn>(line.text)
                && std::any_of(line.text.begin(), line.text.end(), isDigit)) {
                first -= up;
                joined.insert(0, above + ' ');
                return;
            }
        }
    }

    void markQuoteToEnd()
    {
        std::size_t from = m_from;
        // Outlook on the web draws a line above its header block.
        if (from > 0 && isRow(m_lines[from - 1].text, '_', 20))
            --from;
        for (std::size_t k = from; k < m_lines.size(); ++k)
            m_lines[k].kind = PartKind::Quote;
    }

    /// Signatures of all kinds that start in line @p i.
    void look(std::size_t i)
    {
        const std::string_view text = m_lines[i].text;
        if ((text.front() == '-' && isSignatureMark(i)) || isListFooter(i)
            || (startsWithAny<kSentFrom>(text) && endsOwnText(i)))
            markSignature(i);
    }

    [[nodiscard]] bool isSignatureMark(std::size_t i) const
    {
        const std::string_view text = m_lines[i].text;
        if (startsWith(text, "-----begin pgp signature"))
            return true;
        if (text != "--" && text != "---")
            return false;
        if (text == "--" && m_body.substr(m_lines[i].begin).starts_with("-- "))
            return true;
        return ownLinesBehind(i) <= kMaxBareSignatureLines && nextText(i + 1) < m_lines.size();
    }

    /// What lists add: Mailman's line of underscores and the list's name, or its page at the end;
    /// Yahoo's sponsor.
    [[nodiscard]] bool isListFooter(std::size_t i) const
    {
        const std::string_view text = m_lines[i].text;
        const std::size_t next = isRow(text, '_', 30) ? nextText(i + 1) : i;
        if (next != i)
            return next < m_lines.size() && containsWord(m_lines[next].text, "mailing list");
        if (text.front() == '-')
            return text.find("Yahoo! Groups") != std::string_view::npos;
        if (startsWith(text, "to unsubscribe from this "))
            return true;
        return startsWith(text, "http") && text.find("/listinfo/") != std::string_view::npos
            && endsOwnText(i);
    }

    [[nodiscard]] int ownLinesBehind(std::size_t i) const
    {
        int count = 0;
        for (std::size_t k = i + 1;
             k < m_lines.size() && !m_lines[k].isQuoted && count <= kMaxBareSignatureLines; ++k)
            count += m_lines[k].text.empty() ? 0 : 1;
        return count;
    }

    /// Behind a program's sign-off stands at most a name or a link before a quotation or the end.
    [[nodiscard]] bool endsOwnText(std::size_t i) const
    {
        constexpr int kMost = 2;
        int count = 0;
        for (std::size_t k = i + 1; k < m_lines.size(); ++k) {
            const std::string_view text = m_lines[k].text;
            if (text.empty())
                continue;
            if (m_lines[k].isQuoted || isMarker(text) || text == "--" || isRow(text, '_', 20)
                || hasLabel(text, true) || startsWithAny<kOn>(text))
                return true;
            if (++count > kMost)
                return false;
        }
        return m_lines[i].text.size() <= 120;
    }

    /// To the next quotation; what starts one is looked at again by split().
    void markSignature(std::size_t i)
    {
        for (std::size_t k = i; k < m_lines.size() && !m_lines[k].isQuoted; ++k)
            m_lines[k].kind = PartKind::Signature;
    }

    /// Empty lines belong to what is around them; between two kinds to the upper one.
    void settleBlankLines()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_lines[i].text.empty())
                continue;
            if (i > 0)
                m_lines[i].kind = m_lines[i - 1].kind;
            else if (const std::size_t next = nextText(0); next < m_lines.size())
                m_lines[i].kind = m_lines[next].kind;
        }
    }

    std::string_view m_body;
    std::vector<Line>& m_lines;
    std::size_t m_from = 0; ///< where the quotation begins that startsQuoteToEnd() found
};

/// At most @p count characters (code points).
std::string_view firstCharacters(std::string_view text, std::size_t count)
{
    if (text.size() <= count)
        return text;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (starts && count-- == 0)
            break;
    }
    return text.substr(0, at);
}

/// Length of a prefix such as "Re:", "AW: ", "Re[2]:", "回复：" at the front, 0 when there is none.
std::size_t prefixLength(std::string_view text)
{
    for (const std::string_view prefix : kPrefixes) {
        if (!startsWith(text, prefix))
            continue;
        std::size_t at = prefix.size();
        const std::size_t number = at;
        while (at < text.size() && at - number < 6
            && (isDigit(text[at]) || std::strchr("[]()^* ", text[at]) != nullptr))
            ++at;
        if (text.substr(at, 1) == ":")
            return at + 1;
        if (text.substr(at, 3) == "：")
            return at + 3;
    }
    return 0;
}

/// Length of a list tag "[name]" at the front, 0 when there is none.
std::size_t tagLength(std::string_view text)
{
    constexpr std::size_t kLongest = 60;
    if (!text.starts_with('['))
        return 0;
    const std::size_t end = text.substr(0, kLongest).find(']');
    return end == std::string_view::npos || end < 2 ? 0 : end + 1;
}

/// As baseSubject(), a part of @p subject.
std::string_view baseOf(std::string_view subject)
{
    const std::string_view whole = trim(subject);
    std::string_view rest = whole;
    while (true) {
        std::size_t length = prefixLength(rest);
        if (length == 0)
            length = tagLength(rest);
        if (length == 0)
            break;
        rest = trim(rest.substr(length));
    }
    return rest.empty() ? whole : rest;
}

std::vector<Line>& lentLines()
{
    thread_local std::vector<Line> lines;
    constexpr std::size_t kMostKept = 4096;
    if (lines.capacity() > kMostKept)
        lines = {};
    return lines;
}

/// The author's own words: a part of @p body when nothing else is in it, as of most messages, and
/// otherwise put together in @p joined.
std::string_view ownText(std::string_view body, std::string& joined)
{
    Splitter splitter(body, lentLines());
    splitter.split();
    if (splitter.isAllOwn())
        return trim(body);
    joined.clear();
    for (const TextPart& part : splitter.parts()) {
        if (part.kind != PartKind::Own)
            continue;
        const std::string_view text = trim(body.substr(
            static_cast<std::size_t>(part.offset), static_cast<std::size_t>(part.length)));
        if (text.empty())
            continue;
        if (!joined.empty())
            joined.push_back('\n');
        joined += text;
    }
    return joined;
}

} // namespace

std::vector<TextPart> splitParts(std::string_view body)
{
    Splitter splitter(body, lentLines());
    splitter.split();
    return splitter.parts();
}

std::string ownWords(std::string_view body)
{
    std::string joined;
    const std::string_view own = ownText(body, joined);
    return own.data() == joined.data() ? std::move(joined) : std::string(own);
}

std::string cleanForCategorising(std::string_view subject, std::string_view body)
{
    // Masking shortens; four bytes a character and room for links is more than can be needed.
    constexpr std::size_t kEnough = kClassifiedCharacters * 16;
    std::string joined;
    const std::string_view own = ownText(body, joined);
    std::size_t end = std::min(own.size(), kEnough);
    while (end < own.size() && end > 0 && (static_cast<unsigned char>(own[end]) & 0xC0U) == 0x80U)
        --end;
    const std::string_view title = baseOf(subject);
    std::string text;
    text.reserve(title.size() + end + 32);
    appendMasked(title, text);
    text.push_back('\n');
    appendMasked(own.substr(0, end), text);
    text.resize(firstCharacters(text, kClassifiedCharacters).size());
    return text;
}

bool isReplySubject(std::string_view subject)
{
    std::string_view rest = trim(subject);
    while (const std::size_t tag = tagLength(rest))
        rest = trim(rest.substr(tag));
    return prefixLength(rest) > 0
        && std::none_of(std::begin(kForwards), std::end(kForwards),
            [rest](std::string_view word) { return startsWith(rest, word); });
}

std::string baseSubject(std::string_view subject)
{
    return std::string(baseOf(subject));
}

} // namespace waymark
