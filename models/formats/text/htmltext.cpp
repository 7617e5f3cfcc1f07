// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/text/htmltext.h"

#include "formats/text/ascii.h"
#include "formats/text/htmlentities.h"
#include "formats/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace waymark {

namespace {

constexpr int kMaxQuoteDepth = 8;

enum class TagKind {
    Inline,
    Line, ///< starts and ends a line
    Paragraph, ///< with an empty line around
    Break,
    Cell,
    Item,
    Quote,
    Preformatted,
    Dropped, ///< its whole content is not text for people
};

struct KnownTag
{
    std::string_view name;
    TagKind kind;
};

// Sorted by name; everything else is Inline.
constexpr KnownTag kTags[] = {{"address", TagKind::Line}, {"article", TagKind::Paragraph},
    {"blockquote", TagKind::Quote}, {"br", TagKind::Break}, {"caption", TagKind::Line},
    {"center", TagKind::Line}, {"dd", TagKind::Line}, {"div", TagKind::Line},
    {"dl", TagKind::Paragraph}, {"dt", TagKind::Line}, {"fieldset", TagKind::Line},
    {"figcaption", TagKind::Line}, {"figure", TagKind::Line}, {"footer", TagKind::Line},
    {"form", TagKind::Line}, {"h1", TagKind::Paragraph}, {"h2", TagKind::Paragraph},
    {"h3", TagKind::Paragraph}, {"h4", TagKind::Paragraph}, {"h5", TagKind::Paragraph},
    {"h6", TagKind::Paragraph}, {"header", TagKind::Line}, {"hr", TagKind::Paragraph},
    {"li", TagKind::Item}, {"main", TagKind::Line}, {"nav", TagKind::Line},
    {"noembed", TagKind::Dropped}, {"noframes", TagKind::Dropped}, {"ol", TagKind::Paragraph},
    {"option", TagKind::Line}, {"p", TagKind::Paragraph}, {"pre", TagKind::Preformatted},
    {"script", TagKind::Dropped}, {"section", TagKind::Line}, {"style", TagKind::Dropped},
    {"summary", TagKind::Line}, {"svg", TagKind::Dropped}, {"table", TagKind::Paragraph},
    {"tbody", TagKind::Line}, {"td", TagKind::Cell}, {"template", TagKind::Dropped},
    {"tfoot", TagKind::Line}, {"th", TagKind::Cell}, {"thead", TagKind::Line},
    {"title", TagKind::Dropped}, {"tr", TagKind::Line}, {"ul", TagKind::Paragraph}};

TagKind kindOf(std::string_view name)
{
    const auto* const end = std::end(kTags);
    const auto* const found = std::lower_bound(std::begin(kTags), end, name,
        [](const KnownTag& tag, std::string_view wanted) { return tag.name < wanted; });
    return found != end && found->name == name ? found->kind : TagKind::Inline;
}

/// Collects words and the breaks between them; a break is written when the next word comes, so that
/// empty elements leave nothing behind.
class TextLines
{
public:
    explicit TextLines(std::size_t expected) { m_out.reserve(expected); }

    void breakLine(int lines) { m_breaks = std::max(m_breaks, lines); }
    void forceBreak() { m_breaks = std::min(m_breaks + 1, 2); }
    void space() { m_space = true; }
    void quote(int change) { m_quote = std::clamp(m_quote + change, 0, 1'000'000); }
    void item() { m_item = true; }

    void word(std::string_view text)
    {
        startWord();
        m_out += text;
    }
    void character(char32_t codePoint)
    {
        startWord();
        appendUtf8(m_out, codePoint);
    }
    /// A line of preformatted text ends here.
    void lineEnd()
    {
        if (!m_out.empty())
            m_breaks = std::min(m_breaks + 1, 2);
    }
    void preformattedSpace()
    {
        startWord();
        m_out.push_back(' ');
    }
    std::string take() { return std::move(m_out); }

private:
    void startWord()
    {
        const bool first = m_out.empty();
        if (!first && m_breaks == 0 && m_space)
            m_out.push_back(' ');
        if (m_breaks > 0 && !first) {
            for (int i = 0; i < m_breaks; ++i) {
                m_out.push_back('\n');
                if (i + 1 < m_breaks && m_quote > 0 && m_lastQuote > 0)
                    prefix(std::min(m_quote, m_lastQuote), false);
            }
        }
        if (first || m_breaks > 0) {
            prefix(m_quote, true);
            m_lastQuote = m_quote;
        }
        if (m_item) {
            m_out += "- ";
            m_item = false;
        }
        m_breaks = 0;
        m_space = false;
    }
    void prefix(int depth, bool withSpace)
    {
        m_out.append(static_cast<std::size_t>(std::min(depth, kMaxQuoteDepth)), '>');
        if (depth > 0 && withSpace)
            m_out.push_back(' ');
    }

    std::string m_out;
    int m_breaks = 0;
    int m_quote = 0;
    int m_lastQuote = 0;
    bool m_space = false;
    bool m_item = false;
};

class Converter
{
public:
    explicit Converter(std::string_view html)
        : m_html(html)
        , m_lines(html.size() / 2)
    {
    }

    std::string run()
    {
        while (m_at < m_html.size()) {
            const char c = m_html[m_at];
            if (c == '<')
                markup();
            else if (c == '&')
                entity();
            else
                text();
        }
        return m_lines.take();
    }

private:
    void text()
    {
        const std::size_t end = std::min(m_html.find_first_of("<&", m_at), m_html.size());
        while (m_at < end) {
            const char c = m_html[m_at];
            if (ascii::isSpace(c)) {
                whiteSpace(c);
                ++m_at;
                continue;
            }
            std::size_t wordEnd = m_at;
            while (wordEnd < end && !ascii::isSpace(m_html[wordEnd]))
                ++wordEnd;
            word(m_html.substr(m_at, wordEnd - m_at));
            m_at = wordEnd;
        }
    }

    void whiteSpace(char c)
    {
        if (m_pre == 0)
            m_lines.space();
        else if (c == '\n')
            m_lines.lineEnd();
        else if (c != '\r')
            m_lines.preformattedSpace();
    }

    /// No-break spaces written as such count as spaces, invisible fillers as nothing.
    void word(std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t special = text.find_first_of("\xC2\xE2\xEF");
            if (special == std::string_view::npos)
                break;
            const std::string_view rest = text.substr(special);
            const bool noBreak = rest.starts_with("\xC2\xA0");
            const bool filler
                = rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xEF\xBB\xBF");
            const std::size_t length = std::max<std::size_t>(utf8SequenceLength(rest), 1);
            const std::size_t kept = noBreak || filler ? special : special + length;
            if (kept > 0)
                m_lines.word(text.substr(0, kept));
            if (noBreak)
                m_lines.space();
            text.remove_prefix(special + length);
        }
        if (!text.empty())
            m_lines.word(text);
    }

    void entity()
    {
        const std::size_t limit = std::min(m_html.size(), m_at + 34);
        std::size_t end = m_at + 1;
        const bool numeric = end < limit && m_html[end] == '#';
        if (numeric)
            ++end;
        while (end < limit && ascii::isAlnum(m_html[end]))
            ++end;
        const std::string_view name = m_html.substr(m_at + 1, end - m_at - 1);
        const char32_t codePoint = numeric ? numericEntity(name.substr(1)) : htmlEntity(name);
        if (codePoint == 0) {
            m_lines.word("&");
            ++m_at;
            return;
        }
        m_at = end < m_html.size() && m_html[end] == ';' ? end + 1 : end;
        if (codePoint == 0xA0 || codePoint == ' ' || (codePoint >= 9 && codePoint <= 13))
            m_lines.space();
        else if (codePoint != 0x200B && codePoint != 0xFEFF && codePoint != 0xAD)
            m_lines.character(codePoint);
    }

    /// 0 when it is no number; NUL and what lies beyond Unicode become U+FFFD, 128 to 159 the
    /// characters of windows-1252 (HTML standard, numeric character reference end state).
    static char32_t numericEntity(std::string_view digits)
    {
        constexpr std::array<char16_t, 32> kFixed
            = {0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160,
                0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178};
        const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
        if (hex)
            digits.remove_prefix(1);
        std::uint32_t value = 0;
        for (const char raw : digits) {
            const char c = ascii::lower(raw);
            const bool digit = ascii::isDigit(c);
            if (!digit && !(hex && c >= 'a' && c <= 'f'))
                return 0;
            value = value * (hex ? 16U : 10U)
                + static_cast<std::uint32_t>(digit ? c - '0' : c - 'a' + 10);
            value = std::min(value, std::uint32_t {0x110000});
        }
        if (digits.empty())
            return 0;
        if (value >= 0x80 && value < 0xA0)
            return kFixed[value - 0x80];
        return value == 0 ? 0xFFFD : value;
    }

    void markup()
    {
        if (m_html.substr(m_at, 4) == "<!--") {
            // "<!-->" and "<!--->" are empty comments; one that never ends swallows the rest.
            const std::size_t end = m_html.find("-->", m_at + 2);
            m_at = end == std::string_view::npos ? m_html.size() : end + 3;
            return;
        }
        std::size_t name = m_at + 1;
        const bool closing = name < m_html.size() && m_html[name] == '/';
        if (closing)
            ++name;
        if (name < m_html.size() && (m_html[name] == '!' || m_html[name] == '?')) {
            const std::size_t end = m_html.find('>', name);
            m_at = end == std::string_view::npos ? m_html.size() : end + 1;
            return;
        }
        if (name >= m_html.size() || !ascii::isAlpha(m_html[name])) {
            m_lines.word("<"); // "1 < 2"
            ++m_at;
            return;
        }
        std::size_t nameEnd = name;
        while (nameEnd < m_html.size() && ascii::isAlnum(m_html[nameEnd]))
            ++nameEnd;
        // Behind a colon stands a name of Word's ("o:p"), which is inline whatever it is.
        const bool prefixed = nameEnd < m_html.size() && m_html[nameEnd] == ':';
        const std::string_view raw = m_html.substr(name, nameEnd - name);
        m_at = tagEnd(nameEnd);
        if (prefixed || raw.size() > 10)
            return;
        std::array<char, 10> lower {};
        std::transform(raw.begin(), raw.end(), lower.begin(), ascii::lower);
        const std::string_view tag(lower.data(), raw.size());
        apply(kindOf(tag), closing, tag);
    }

    /// Behind the '>' that ends a tag, quoted attribute values skipped.
    [[nodiscard]] std::size_t tagEnd(std::size_t at) const
    {
        const std::size_t plain = m_html.find('>', at);
        while (at < m_html.size() && m_html[at] != '>') {
            const char c = m_html[at];
            if ((c == '"' || c == '\'') && at > 0 && valueStarts(at)) {
                const std::size_t close = m_html.find(c, at + 1);
                if (close == std::string_view::npos) // never closed: the quote means nothing
                    return plain == std::string_view::npos ? m_html.size() : plain + 1;
                at = close;
            }
            ++at;
        }
        return std::min(at + 1, m_html.size());
    }
    [[nodiscard]] bool valueStarts(std::size_t at) const
    {
        while (at > 0 && ascii::isSpace(m_html[at - 1]))
            --at;
        return at > 0 && m_html[at - 1] == '=';
    }

    void apply(TagKind kind, bool closing, std::string_view tag)
    {
        switch (kind) {
        case TagKind::Inline:
            return;
        case TagKind::Line:
            m_lines.breakLine(1);
            return;
        case TagKind::Paragraph:
            m_lines.breakLine(2);
            return;
        case TagKind::Break:
            m_lines.forceBreak();
            return;
        case TagKind::Cell:
            m_lines.space();
            return;
        case TagKind::Item:
            m_lines.breakLine(1);
            if (!closing)
                m_lines.item();
            return;
        case TagKind::Quote:
            m_lines.breakLine(closing ? 2 : 1);
            m_lines.quote(closing ? -1 : 1);
            return;
        case TagKind::Preformatted:
            m_lines.breakLine(2);
            m_pre = std::max(0, m_pre + (closing ? -1 : 1));
            return;
        case TagKind::Dropped:
            if (!closing)
                skipContent(tag);
            return;
        }
    }

    /// To behind the end tag; without one the element is taken as empty, so that a lone <title> or
    /// <svg/> does not swallow the letter. One search in vain per tag is enough.
    void skipContent(std::string_view tag)
    {
        const bool inVain
            = std::find(m_unclosed.begin(), m_unclosed.end(), tag) != m_unclosed.end();
        if (inVain || (m_at >= 2 && m_html[m_at - 2] == '/'))
            return;
        for (std::size_t at = m_html.find("</", m_at); at != std::string_view::npos;
             at = m_html.find("</", at + 2)) {
            if (ascii::startsWith(m_html.substr(at + 2), tag)) {
                m_at = tagEnd(at + 2 + tag.size());
                return;
            }
        }
        m_unclosed.emplace_back(tag);
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    int m_pre = 0;
    std::vector<std::string> m_unclosed;
    TextLines m_lines;
};

} // namespace

std::string htmlToText(std::string_view html)
{
    return Converter(html).run();
}

} // namespace waymark
