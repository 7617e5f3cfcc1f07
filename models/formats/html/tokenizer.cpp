// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html/tokenizer.h"

#include <QString>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

namespace waymark {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
        return lower(x) == lower(y);
    });
}

HtmlTokenizer::State contentState(const std::string& element)
{
    static constexpr std::array kRaw {"script", "style", "xmp", "iframe", "noembed", "noframes"};
    static constexpr std::array kReferences {"title", "textarea"};
    if (std::find(kRaw.begin(), kRaw.end(), element) != kRaw.end())
        return HtmlTokenizer::State::RawText;
    if (std::find(kReferences.begin(), kReferences.end(), element) != kReferences.end())
        return HtmlTokenizer::State::ReferenceText;
    return element == "plaintext" ? HtmlTokenizer::State::PlainText : HtmlTokenizer::State::Data;
}

} // namespace

const HtmlAttribute* HtmlToken::find(std::string_view attribute) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
        [&](const HtmlAttribute& each) { return each.name == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

HtmlTokenizer::HtmlTokenizer(std::string_view html)
    : m_in(html)
{
}

void HtmlTokenizer::setState(State state, std::string element)
{
    m_state = state;
    m_element = std::move(element);
}

HtmlToken HtmlTokenizer::next()
{
    if (m_at >= m_in.size())
        return {};
    if (m_state != State::Data)
        return contentToken();
    if (!startsMarkup(m_at)) {
        std::size_t end = m_at + 1;
        while (end < m_in.size() && !(m_in[end] == '<' && startsMarkup(end)))
            ++end;
        return textToken(end, true);
    }
    const char after = m_in[m_at + 1];
    if (after == '!')
        return declaration();
    if (after == '?')
        return bogusComment(m_at + 1);
    if (after != '/')
        return tag(false);
    if (isLetter(m_in[m_at + 2]))
        return tag(true);
    return bogusComment(m_at + 2);
}

bool HtmlTokenizer::startsMarkup(std::size_t at) const
{
    if (m_in[at] != '<' || at + 1 >= m_in.size())
        return false;
    const char after = m_in[at + 1];
    return after == '!' || after == '?' || isLetter(after)
        || (after == '/' && at + 2 < m_in.size());
}

HtmlToken HtmlTokenizer::textToken(std::size_t end, bool references)
{
    HtmlToken token;
    token.type = HtmlToken::Type::Text;
    token.raw = m_in.substr(m_at, end - m_at);
    token.references = references;
    m_at = end;
    return token;
}

std::size_t HtmlTokenizer::endTagOf(const std::string& element, std::size_t from) const
{
    if (element.empty())
        return std::string_view::npos;
    for (std::size_t at = m_in.find("</", from); at != std::string_view::npos;
         at = m_in.find("</", at + 2)) {
        const std::size_t after = at + 2 + element.size();
        if (after >= m_in.size())
            return std::string_view::npos;
        if (!equalsIgnoringCase(m_in.substr(at + 2, element.size()), element))
            continue;
        if (isSpace(m_in[after]) || m_in[after] == '/' || m_in[after] == '>')
            return at;
    }
    return std::string_view::npos;
}

// The content of an element without markup: one text, then its end tag as a tag.
HtmlToken HtmlTokenizer::contentToken()
{
    const bool references = m_state == State::ReferenceText;
    if (m_state == State::PlainText)
        return textToken(m_in.size(), false);
    m_state = State::Data;
    const std::size_t end = endTagOf(m_element, m_at);
    if (end == m_at)
        return next();
    if (end == std::string_view::npos) {
        m_endedInside = true;
        return textToken(m_in.size(), references);
    }
    return textToken(end, references);
}

HtmlToken HtmlTokenizer::declaration()
{
    if (m_in.substr(m_at, 4) == "<!--")
        return comment();
    if (!equalsIgnoringCase(m_in.substr(m_at + 2, 7), "doctype"))
        return bogusComment(m_at + 2);
    HtmlToken token = bogusComment(m_at + 9);
    token.type = HtmlToken::Type::Doctype;
    return token;
}

HtmlToken HtmlTokenizer::bogusComment(std::size_t from)
{
    HtmlToken token;
    token.type = HtmlToken::Type::Comment;
    const std::size_t start = std::min(from, m_in.size());
    const std::size_t end = std::min(m_in.find('>', start), m_in.size());
    token.raw = m_in.substr(start, end - start);
    m_at = std::min(end + 1, m_in.size());
    // "</>" is nothing at all.
    if (token.raw.empty() && from >= 2 && m_in.substr(from - 2, 3) == "</>")
        return next();
    return token;
}

HtmlToken HtmlTokenizer::comment()
{
    HtmlToken token;
    token.type = HtmlToken::Type::Comment;
    const std::size_t start = m_at + 4;
    for (const std::string_view abrupt : {std::string_view(">"), std::string_view("->")}) {
        if (m_in.substr(start, abrupt.size()) == abrupt) {
            m_at = start + abrupt.size();
            return token;
        }
    }
    for (std::size_t at = m_in.find("--", start); at != std::string_view::npos;
         at = m_in.find("--", at + 1)) {
        const std::string_view rest = m_in.substr(at + 2, 2);
        const std::size_t closing = rest.substr(0, 1) == ">" ? 1 : (rest == "!>" ? 2 : 0);
        if (closing == 0)
            continue;
        token.raw = m_in.substr(start, at - start);
        m_at = at + 2 + closing;
        return token;
    }
    token.raw = m_in.substr(start);
    // "--", "-" and "--!" before the end belong to a comment that was being closed.
    for (const std::string_view tail :
        {std::string_view("--!"), std::string_view("--"), std::string_view("-")}) {
        if (token.raw.size() >= tail.size()
            && token.raw.substr(token.raw.size() - tail.size()) == tail) {
            token.raw.remove_suffix(tail.size());
            break;
        }
    }
    m_at = m_in.size();
    m_endedInside = true;
    return token;
}

void HtmlTokenizer::skipSpace()
{
    while (m_at < m_in.size() && isSpace(m_in[m_at]))
        ++m_at;
}

HtmlToken HtmlTokenizer::tag(bool end)
{
    HtmlToken token;
    token.type = end ? HtmlToken::Type::EndTag : HtmlToken::Type::StartTag;
    m_at += end ? 2 : 1;
    const std::size_t start = m_at;
    while (m_at < m_in.size() && !isSpace(m_in[m_at]) && m_in[m_at] != '/' && m_in[m_at] != '>')
        ++m_at;
    token.name = lowered(m_in.substr(start, m_at - start));
    while (readAttribute(token)) { }
    if (m_at >= m_in.size()) {
        // The standard drops a tag that never ends.
        m_endedInside = true;
        m_endedInsideTag = true;
        return {};
    }
    ++m_at; // '>'
    if (end) {
        token.attributes.clear();
        token.selfClosing = false;
    } else {
        m_state = contentState(token.name);
        m_element = token.name;
    }
    return token;
}

// One attribute; false at the tag's '>' or at the end of the input.
bool HtmlTokenizer::readAttribute(HtmlToken& token)
{
    while (m_at < m_in.size() && (isSpace(m_in[m_at]) || m_in[m_at] == '/')) {
        token.selfClosing = m_in[m_at] == '/' && m_at + 1 < m_in.size() && m_in[m_at + 1] == '>';
        ++m_at;
    }
    if (m_at >= m_in.size() || m_in[m_at] == '>')
        return false;
    const std::size_t start = m_at++; // a leading '=' belongs to the name
    while (m_at < m_in.size() && !isSpace(m_in[m_at]) && m_in[m_at] != '/' && m_in[m_at] != '>'
        && m_in[m_at] != '=')
        ++m_at;
    HtmlAttribute attribute;
    attribute.name = lowered(m_in.substr(start, m_at - start));
    skipSpace();
    if (m_at < m_in.size() && m_in[m_at] == '=') {
        ++m_at;
        skipSpace();
        const char quote = m_at < m_in.size() ? m_in[m_at] : '\0';
        if (quote == '"' || quote == '\'') {
            const std::size_t close = std::min(m_in.find(quote, m_at + 1), m_in.size());
            attribute.rawValue = m_in.substr(m_at + 1, close - m_at - 1);
            m_at = std::min(close + 1, m_in.size());
        } else {
            const std::size_t from = m_at;
            while (m_at < m_in.size() && !isSpace(m_in[m_at]) && m_in[m_at] != '>')
                ++m_at;
            attribute.rawValue = m_in.substr(from, m_at - from);
        }
    }
    if (token.attributes.size() < kMaxAttributes && !token.find(attribute.name))
        token.attributes.push_back(std::move(attribute));
    return true;
}

namespace {

using GumboPtr = std::unique_ptr<GumboOutput, void (*)(GumboOutput*)>;

GumboPtr parseFragment(const std::string& html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.fragment_context = GUMBO_TAG_DIV;
    options.fragment_namespace = GUMBO_NAMESPACE_HTML;
    return GumboPtr(gumbo_parse_with_options(&options, html.data(), html.size()),
        [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); });
}

std::string escaped(std::string_view raw, std::string_view what, std::string_view by)
{
    std::string result;
    result.reserve(raw.size());
    for (const char c : raw) {
        if (c == what.front())
            result += by;
        else
            result += c;
    }
    return result;
}

// gumbo lets a number beyond its integers wrap round, which may give no character at all.
std::string validUtf8(const std::string& text)
{
    return QString::fromStdString(text).toStdString();
}

} // namespace

std::string resolveReferences(std::string_view raw, bool attribute)
{
    if (raw.find('&') == std::string_view::npos)
        return std::string(raw);
    // gumbo sees text or one attribute only, never markup of a stranger.
    const std::string html = attribute ? "<a href=\"" + escaped(raw, "\"", "&quot;") + "\">"
                                       : escaped(raw, "<", "&lt;");
    const GumboPtr output = parseFragment(html);
    const GumboVector& children = output->root->v.element.children;
    std::string result;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* node = static_cast<const GumboNode*>(children.data[i]);
        if (attribute && node->type == GUMBO_NODE_ELEMENT) {
            const GumboAttribute* href = gumbo_get_attribute(&node->v.element.attributes, "href");
            return href ? validUtf8(href->value) : std::string();
        }
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
            result += node->v.text.text;
    }
    return validUtf8(result);
}

} // namespace waymark
