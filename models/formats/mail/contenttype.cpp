// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/contenttype.h"

#include "formats/mail/headertext.h"
#include "formats/text/ascii.h"
#include "formats/text/charset.h"

#include <algorithm>
#include <optional>

namespace waymark {

namespace {

constexpr std::size_t kMostParameters = 100;

/// One parameter as written: "name*1*" is name, section 1, extended.
struct Section
{
    std::string name;
    int number = -1; ///< -1: not continued
    bool extended = false;
    std::string value;
};

class Scanner
{
public:
    explicit Scanner(std::string_view raw)
        : m_raw(raw)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_raw.size(); }
    [[nodiscard]] char peek() const { return m_raw[m_at]; }
    void advance() { ++m_at; }

    void skipBlanks()
    {
        while (!atEnd()) {
            if (ascii::isSpace(peek()))
                advance();
            else if (peek() == '(')
                skipComment();
            else
                return;
        }
    }
    /// Up to one of @p stops or a blank; comments left out.
    std::string word(std::string_view stops)
    {
        std::string out;
        while (
            !atEnd() && stops.find(peek()) == std::string_view::npos && !ascii::isSpace(peek())) {
            if (peek() == '(') {
                skipComment();
                continue;
            }
            out.push_back(peek());
            advance();
        }
        return out;
    }
    std::string quoted()
    {
        std::string out;
        advance();
        while (!atEnd() && peek() != '"') {
            if (peek() == '\\' && m_at + 1 < m_raw.size())
                advance();
            if (peek() != '\r' && peek() != '\n')
                out.push_back(peek());
            advance();
        }
        if (!atEnd())
            advance();
        return out;
    }
    /// A bare value: a word, or more where encoded words or names with blanks were not quoted; ends
    /// at a semicolon, or at a line that starts the next parameter without one.
    std::string bare()
    {
        const std::size_t start = m_at;
        while (!atEnd() && peek() != ';') {
            if (const std::size_t length = encodedWordLength(m_raw.substr(m_at))) {
                m_at += length;
                continue;
            }
            if (peek() == '\n' && parameterFollows())
                break;
            advance();
        }
        std::string_view value = m_raw.substr(start, m_at - start);
        const std::size_t comment = value.find(" (");
        if (comment != std::string_view::npos)
            value = value.substr(0, comment);
        std::string out;
        for (const char c : ascii::trim(value)) {
            if (c != '\r' && c != '\n')
                out.push_back(c);
        }
        return out;
    }
    /// Behind a fold: "name=" or "name: " (a header swallowed by a broken fold).
    [[nodiscard]] bool parameterFollows() const
    {
        std::size_t at = m_at;
        while (at < m_raw.size() && ascii::isSpace(m_raw[at]))
            ++at;
        const std::size_t start = at;
        while (at < m_raw.size()
            && (ascii::isAlnum(m_raw[at]) || m_raw[at] == '-' || m_raw[at] == '*'))
            ++at;
        return at > start && at < m_raw.size() && (m_raw[at] == '=' || m_raw[at] == ':');
    }

private:
    void skipComment()
    {
        int depth = 0;
        for (; !atEnd(); advance()) {
            if (peek() == '\\')
                advance();
            else if (peek() == '(')
                ++depth;
            else if (peek() == ')' && --depth == 0) {
                advance();
                return;
            }
        }
    }

    std::string_view m_raw;
    std::size_t m_at = 0;
};

Section sectionOf(std::string_view written)
{
    Section section;
    section.extended = written.size() > 1 && written.back() == '*';
    if (section.extended)
        written.remove_suffix(1);
    const std::size_t star = written.find('*');
    if (star != std::string_view::npos) {
        int number = 0;
        bool digits = star + 1 < written.size() && written.size() - star < 5;
        for (const char c : written.substr(star + 1)) {
            digits = digits && ascii::isDigit(c);
            number = number * 10 + (digits ? c - '0' : 0);
        }
        if (digits) {
            section.number = number;
            written = written.substr(0, star);
        }
    }
    section.name = ascii::toLower(written);
    return section;
}

std::string percentDecoded(std::string_view text)
{
    const auto hex = [](char raw) {
        const char c = ascii::lower(raw);
        if (ascii::isDigit(c))
            return c - '0';
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size();
        const int high = escape ? hex(text[i + 1]) : -1;
        const int low = escape ? hex(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

/// Joins the sections of one name (RFC 2231) and decodes them.
std::string joined(const std::vector<Section>& all, const std::string& name)
{
    std::vector<const Section*> sections;
    for (const Section& section : all) {
        if (section.name == name)
            sections.push_back(&section);
    }
    const auto whole = std::find_if(sections.begin(), sections.end(),
        [](const Section* section) { return section->number < 0 && section->extended; });
    if (whole != sections.end())
        sections = {*whole};
    else if (sections.front()->number < 0)
        sections.resize(1);
    std::stable_sort(sections.begin(), sections.end(),
        [](const Section* a, const Section* b) { return a->number < b->number; });
    std::string bytes;
    std::string charset;
    bool extended = false;
    for (const Section* section : sections) {
        std::string_view value = section->value;
        if (section->extended && !extended) {
            extended = true;
            const std::size_t first = value.find('\'');
            const std::size_t second
                = first == std::string_view::npos ? first : value.find('\'', first + 1);
            if (second != std::string_view::npos) {
                charset = value.substr(0, first);
                value.remove_prefix(second + 1);
            }
        }
        bytes += section->extended ? percentDecoded(value) : std::string(value);
    }
    if (extended)
        return decodeText(bytes, charset).text;
    return bytes.find("=?") != std::string::npos ? decodeHeaderText(bytes)
                                                 : decodeText(bytes, {}).text;
}

std::vector<Section> readParameters(Scanner& scan)
{
    std::vector<Section> sections;
    while (!scan.atEnd() && sections.size() < kMostParameters) {
        scan.skipBlanks();
        if (scan.atEnd())
            break;
        if (scan.peek() == ';') {
            scan.advance();
            continue;
        }
        Section section = sectionOf(scan.word("=;\""));
        scan.skipBlanks();
        if (scan.atEnd() || scan.peek() != '=') {
            if (!scan.atEnd() && scan.peek() == '"')
                scan.quoted();
            continue;
        }
        scan.advance();
        scan.skipBlanks();
        if (!scan.atEnd() && scan.peek() == '"')
            section.value = scan.quoted();
        else if (!scan.atEnd())
            section.value = scan.bare();
        if (!section.name.empty())
            sections.push_back(std::move(section));
    }
    return sections;
}

} // namespace

std::string_view ContentType::parameter(std::string_view lowerCaseName) const
{
    for (const auto& [name, value] : parameters) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

ContentType parseContentType(std::string_view raw)
{
    constexpr std::size_t kMaxRead = 64 * 1024; // no honest field is longer
    ContentType result;
    Scanner scan(raw.substr(0, kMaxRead));
    scan.skipBlanks();
    result.type = ascii::toLower(decodeText(scan.word("/;"), {}).text);
    scan.skipBlanks();
    if (!scan.atEnd() && scan.peek() == '/') {
        scan.advance();
        scan.skipBlanks();
        result.subtype = ascii::toLower(decodeText(scan.word(";"), {}).text);
        // What no type may hold (RFC 2045, 5.1) ends it: "text/plain>".
        if (const std::size_t stray = result.subtype.find_first_of("<>@,:\\\"[]?="); stray != 0)
            result.subtype.resize(std::min(stray, result.subtype.size()));
    }
    if (result.type.empty())
        return {};
    const std::vector<Section> sections = readParameters(scan);
    for (const Section& section : sections) {
        if (result.parameter(section.name).data() == nullptr)
            result.parameters.emplace_back(section.name, joined(sections, section.name));
    }
    return result;
}

} // namespace waymark
