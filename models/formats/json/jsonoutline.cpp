// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json/jsonoutline.h"

#include "base/phrase.h"

#include "formats/json/jsontext.h"

namespace waymark::json {

namespace {

/// Writes an outline while walking the envelope.
class Outliner
{
public:
    explicit Outliner(std::string_view text)
        : m_text(text)
    {
    }

    Outline run()
    {
        const std::size_t bom = bomLength(m_text);
        addSyntax(0, bom);
        m_at = bom;
        passSpace();
        if (m_at >= m_text.size()) {
            note({m_at, english(Phrase::JsonNone)});
            return std::move(m_outline);
        }
        if (value(m_outline.root, 0, english(Phrase::PlaceDocument))) {
            passSpace();
            if (m_at < m_text.size())
                breakRest(english(Phrase::PlaceAfterDocument),
                    {m_at, english(Phrase::JsonBehindDocument)});
        }
        return std::move(m_outline);
    }

private:
    void addSyntax(std::size_t begin, std::size_t end)
    {
        if (begin == end)
            return;
        if (!m_outline.syntax.empty() && m_outline.syntax.back().end == begin)
            m_outline.syntax.back().end = end;
        else
            m_outline.syntax.push_back({begin, end});
    }
    void passSpace()
    {
        const std::size_t begin = m_at;
        m_at = skipSpace(m_text, m_at);
        addSyntax(begin, m_at);
    }
    void passByte()
    {
        addSyntax(m_at, m_at + 1);
        ++m_at;
    }
    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void note(const Problem& problem)
    {
        if (!m_outline.problem)
            m_outline.problem = problem;
    }
    void addBroken(std::size_t begin, std::size_t end, std::string place, const Problem& problem)
    {
        note(problem);
        if (begin < end)
            m_outline.broken.push_back({{begin, end}, problem, std::move(place)});
    }
    /// Everything from here on; false, for `return breakRest(...)`.
    bool breakRest(std::string place, const Problem& problem)
    {
        addBroken(m_at, m_text.size(), std::move(place), problem);
        m_at = m_text.size();
        return false;
    }
    [[nodiscard]] Problem expected(Phrase what) const
    {
        return {m_at, english(m_at < m_text.size() ? what : Phrase::JsonEndsInside)};
    }

    bool value(OutlineNode& node, int level, const std::string& place);
    bool object(OutlineNode& node, int level);
    bool member(OutlineNode& parent, int level);
    bool array(OutlineNode& node, int level, const std::string& place);
    bool element(OutlineNode& node, int level, const std::string& place);
    bool separator(const std::string& place, bool& closed);
    [[nodiscard]] std::optional<std::size_t> bracketEnd(std::size_t from) const;
    [[nodiscard]] std::size_t junkEnd(std::size_t from) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    Outline m_outline;
};

/// One value at m_at. False when the rest of the text is lost (and already listed as broken).
bool Outliner::value(OutlineNode& node, int level, const std::string& place)
{
    node.span.begin = m_at;
    bool good = true;
    if (here() == '{' && level < kOutlineDepth) {
        node.type = Type::Object;
        good = object(node, level);
    } else if (here() == '[' && level <= kOutlineDepth) {
        node.type = Type::Array;
        good = array(node, level, place);
    } else {
        Problem problem;
        const auto end = skipValue(m_text, m_at, level, problem);
        if (!end)
            return breakRest(place, problem);
        node.type = here() == '{' ? Type::Object
            : here() == '['       ? Type::Array
            : here() == '"'       ? Type::String
            : here() == 't'       ? Type::True
            : here() == 'f'       ? Type::False
            : here() == 'n'       ? Type::Null
                                  : Type::Number;
        m_at = *end;
    }
    node.span.end = m_at;
    node.complete = good;
    return good;
}

bool Outliner::object(OutlineNode& node, int level)
{
    passByte();
    passSpace();
    if (here() == '}') {
        passByte();
        return true;
    }
    for (;;) {
        if (!member(node, level))
            return false;
        passSpace();
        if (here() == '}') {
            passByte();
            return true;
        }
        if (here() != ',')
            return breakRest(english(Phrase::PlaceAfter, {'"' + node.members.back().key + '"'}),
                expected(Phrase::JsonCommaOrBrace));
        passByte();
        passSpace();
    }
}

bool Outliner::member(OutlineNode& parent, int level)
{
    const std::size_t begin = m_at;
    const std::string after = parent.members.empty()
        ? english(Phrase::PlaceDocument)
        : english(Phrase::PlaceAfter, {'"' + parent.members.back().key + '"'});
    if (here() != '"')
        return breakRest(after, expected(Phrase::JsonKey));
    Problem problem;
    const auto end = skipValue(m_text, m_at, level + 1, problem);
    if (!end)
        return breakRest(after, problem);
    OutlineNode node;
    appendUnescaped(m_text.substr(m_at + 1, *end - m_at - 2), node.key);
    addSyntax(m_at, *end);
    m_at = *end;
    passSpace();
    if (here() != ':')
        return breakRest('"' + node.key + '"', expected(Phrase::JsonColon));
    passByte();
    passSpace();
    const bool good = value(node, level + 1, node.key);
    node.memberSpan = {begin, m_at};
    if (!good && node.type != Type::Object && node.type != Type::Array)
        return false; // a scalar that breaks off is in the broken stretch
    parent.members.push_back(std::move(node));
    return good;
}

bool Outliner::array(OutlineNode& node, int level, const std::string& place)
{
    passByte();
    passSpace();
    if (here() == ']') {
        passByte();
        return true;
    }
    std::size_t index = 0;
    for (;; ++index) {
        const std::string entry = place + '[' + std::to_string(index) + ']';
        if (!element(node, level, entry))
            return false;
        bool closed = false;
        if (!separator(entry, closed))
            return false;
        if (closed)
            return true;
    }
}

bool Outliner::element(OutlineNode& node, int level, const std::string& place)
{
    const std::size_t begin = m_at;
    Problem problem;
    if (const auto end = skipValue(m_text, m_at, level + 1, problem)) {
        node.elements.push_back({begin, *end});
        m_at = *end;
        return true;
    }
    // Broken: where its brackets close and the array plainly goes on, only this element is lost.
    const bool isContainer = here() == '{' || here() == '[';
    const auto end = isContainer ? bracketEnd(begin) : std::optional(junkEnd(begin));
    const std::size_t next = end ? skipSpace(m_text, *end) : m_text.size();
    const char after = next < m_text.size() ? m_text[next] : '\0';
    const bool goesOn = after == ',' || after == ']' || (!isContainer && after == '{');
    if (!end || !goesOn)
        return breakRest(place, problem);
    addBroken(begin, *end, place, problem);
    m_at = *end;
    return true;
}

/// The comma behind the element at @p place or the end of the array, with junk before it listed as
/// broken.
bool Outliner::separator(const std::string& place, bool& closed)
{
    passSpace();
    if (here() != ',' && here() != ']') {
        const std::string after = english(Phrase::PlaceAfter, {place});
        const std::size_t end = junkEnd(m_at);
        if (end >= m_text.size())
            return breakRest(after, expected(Phrase::JsonCommaOrBracket));
        addBroken(m_at, end, after, expected(Phrase::JsonCommaOrBracket));
        m_at = end;
        if (here() == '{')
            return true; // the comma itself is what was lost
    }
    closed = here() == ']';
    passByte();
    passSpace();
    return true;
}

/// Behind the bracket that closes the one at @p from, by brackets and quotes alone.
std::optional<std::size_t> Outliner::bracketEnd(std::size_t from) const
{
    std::size_t depth = 0;
    bool inString = false;
    for (std::size_t i = from; i < m_text.size(); ++i) {
        const char c = m_text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth == 0)
                return i + 1;
        }
    }
    return {};
}

/// Where an array may go on after junk: its next comma, closing bracket or object.
std::size_t Outliner::junkEnd(std::size_t from) const
{
    const std::size_t at = m_text.find_first_of(",]{", from);
    return at == std::string_view::npos ? m_text.size() : at;
}

} // namespace

const OutlineNode* OutlineNode::member(std::string_view name) const
{
    for (const OutlineNode& node : members) {
        if (node.key == name)
            return &node;
    }
    return nullptr;
}

Outline outlineOf(std::string_view text)
{
    return Outliner(text).run();
}

std::optional<Problem> checkDocument(std::string_view text)
{
    std::optional<Problem> problem;
    Problem found;
    const auto end = skipValue(text, bomLength(text), 0, found);
    if (!end)
        problem = found;
    else if (const std::size_t rest = skipSpace(text, *end); rest < text.size())
        problem = Problem {rest, english(Phrase::JsonBehindDocument)};
    const auto badByte = invalidUtf8(text);
    if (badByte && (!problem || *badByte <= problem->offset))
        return Problem {*badByte, english(Phrase::JsonNotUtf8)};
    return problem;
}

std::optional<Problem> readRecord(Tape& tape, std::string_view text, Span span, bool validUtf8)
{
    const std::string_view raw = span.of(text);
    if (const auto bad = validUtf8 ? std::nullopt : invalidUtf8(raw))
        return Problem {span.begin + *bad, english(Phrase::JsonNotUtf8)};
    if (!tape.parse(raw))
        return Problem {span.begin + tape.problem().offset, tape.problem().what};
    return {};
}

bool looksLikeLines(std::string_view head)
{
    std::size_t at = skipSpace(head, bomLength(head));
    if (at >= head.size() || head[at] != '{')
        return false;
    Tape tape;
    int whole = 0;
    for (int line = 0; line < 20 && at < head.size(); ++line) {
        const std::size_t end = head.find('\n', at);
        const std::string_view text = head.substr(at, end - at);
        if (!text.empty() && text.front() == '{' && tape.parse(text)
            && skipSpace(text, tape.end()) == text.size())
            ++whole;
        if (whole >= 2)
            return true;
        if (end == std::string_view::npos)
            break;
        at = end + 1;
        // A first whole line and another object behind it, which may reach beyond the head.
        if (line == 0 && whole == 1 && at < head.size() && head[at] == '{')
            return true;
    }
    return false;
}

std::string withoutMember(std::string_view text, Span object, Span member)
{
    std::size_t begin = member.begin;
    std::size_t end = skipSpace(text, member.end);
    if (end < object.end && text[end] == ',') {
        ++end;
    } else {
        // The last member: the comma before it goes instead.
        const std::size_t before = text.find_last_not_of(" \n\r\t", begin - 1);
        if (before != std::string_view::npos && before > object.begin && text[before] == ',')
            begin = before;
        end = member.end;
    }
    std::string out(text.substr(object.begin, begin - object.begin));
    out += text.substr(end, object.end - end);
    return out;
}

} // namespace waymark::json
