// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html/sanitiser.h"

#include "formats/html/safewriter.h"
#include "formats/html/tokenizer.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>

namespace waymark {

namespace {

/// What an element of the source becomes.
enum class Role {
    Inline,
    Block,
    Break, ///< <br>
    Rule, ///< <hr>
    Picture,
    Media, ///< fetches something, shows its own content
    Space, ///< separates words
    Content, ///< its text stays, its content is not markup (<xmp>, <textarea>)
    Drop, ///< with its content
};

struct Element
{
    Role role = Role::Space;
    SafeTag tag = SafeTag::Div;
};

const std::unordered_map<std::string_view, Element>& elements()
{
    using enum SafeTag;
    static const std::unordered_map<std::string_view, Element> kElements {
        {"a", {Role::Inline, A}},
        {"b", {Role::Inline, B}},
        {"strong", {Role::Inline, Strong}},
        {"i", {Role::Inline, I}},
        {"em", {Role::Inline, Em}},
        {"cite", {Role::Inline, I}},
        {"dfn", {Role::Inline, I}},
        {"var", {Role::Inline, I}},
        {"u", {Role::Inline, U}},
        {"ins", {Role::Inline, U}},
        {"s", {Role::Inline, S}},
        {"strike", {Role::Inline, S}},
        {"del", {Role::Inline, S}},
        {"code", {Role::Inline, Code}},
        {"tt", {Role::Inline, Code}},
        {"kbd", {Role::Inline, Code}},
        {"samp", {Role::Inline, Code}},
        {"sub", {Role::Inline, Sub}},
        {"sup", {Role::Inline, Sup}},
        {"p", {Role::Block, P}},
        {"h1", {Role::Block, H1}},
        {"h2", {Role::Block, H2}},
        {"h3", {Role::Block, H3}},
        {"h4", {Role::Block, H4}},
        {"h5", {Role::Block, H4}},
        {"h6", {Role::Block, H4}},
        {"blockquote", {Role::Block, Blockquote}},
        {"pre", {Role::Block, Pre}},
        {"listing", {Role::Block, Pre}},
        {"ul", {Role::Block, Ul}},
        {"menu", {Role::Block, Ul}},
        {"dir", {Role::Block, Ul}},
        {"ol", {Role::Block, Ol}},
        {"li", {Role::Block, Li}},
        {"table", {Role::Block, Table}},
        {"tr", {Role::Block, Tr}},
        {"td", {Role::Block, Td}},
        {"th", {Role::Block, Th}},
        {"caption", {Role::Block, Td}},
        {"div", {Role::Block, Div}},
        {"center", {Role::Block, Div}},
        {"section", {Role::Block, Div}},
        {"article", {Role::Block, Div}},
        {"header", {Role::Block, Div}},
        {"footer", {Role::Block, Div}},
        {"main", {Role::Block, Div}},
        {"nav", {Role::Block, Div}},
        {"aside", {Role::Block, Div}},
        {"address", {Role::Block, Div}},
        {"fieldset", {Role::Block, Div}},
        {"legend", {Role::Block, Div}},
        {"figure", {Role::Block, Div}},
        {"figcaption", {Role::Block, Div}},
        {"details", {Role::Block, Div}},
        {"summary", {Role::Block, Div}},
        {"form", {Role::Block, Div}},
        {"dl", {Role::Block, Div}},
        {"dt", {Role::Block, Div}},
        {"dd", {Role::Block, Div}},
        {"body", {Role::Block, Div}},
        {"search", {Role::Block, Div}},
        {"br", {Role::Break, Div}},
        {"hr", {Role::Rule, Div}},
        {"img", {Role::Picture, Div}},
        {"image", {Role::Picture, Div}},
        {"input", {Role::Media, Div}},
        {"source", {Role::Media, Div}},
        {"video", {Role::Media, Div}},
        {"audio", {Role::Media, Div}},
        {"track", {Role::Media, Div}},
        {"embed", {Role::Media, Div}},
        {"object", {Role::Media, Div}},
        {"feimage", {Role::Media, Div}},
        {"option", {Role::Space, Div}},
        {"optgroup", {Role::Space, Div}},
        {"textarea", {Role::Content, Div}},
        {"xmp", {Role::Content, Pre}},
        {"plaintext", {Role::Content, Pre}},
        {"script", {Role::Drop, Div}},
        {"style", {Role::Drop, Div}},
        {"title", {Role::Drop, Div}},
        {"iframe", {Role::Drop, Div}},
        {"noembed", {Role::Drop, Div}},
        {"noframes", {Role::Drop, Div}},
    };
    return kElements;
}

constexpr std::string_view kResourceAttributes[] {
    "src", "srcset", "background", "poster", "data", "lowsrc", "href", "xlink:href"};

bool startsWithIgnoringCase(std::string_view text, std::string_view start)
{
    return text.size() >= start.size()
        && std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
}

std::string withoutSpaceAndControls(std::string_view text)
{
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
        [](char c) { return static_cast<unsigned char>(c) > 0x20; });
    return result;
}

class Sanitiser
{
public:
    Sanitiser(const SanitiserLimits& limits, SafeHtml& result)
        : m_limits(limits)
        , m_result(result)
        , m_writer(limits, result)
    {
    }

    /// False when nothing could be shown because all of it stands inside one tag that never ends.
    [[nodiscard]] bool run(std::string_view html)
    {
        HtmlTokenizer tokenizer(html);
        for (HtmlToken token = tokenizer.next(); token.type != HtmlToken::Type::End;
             token = tokenizer.next()) {
            if (token.type == HtmlToken::Type::Text)
                text(token);
            else if (token.type == HtmlToken::Type::StartTag)
                startTag(token);
            else if (token.type == HtmlToken::Type::EndTag)
                endTag(token.name);
        }
        m_writer.finish();
        m_result.truncated = m_result.truncated || tokenizer.endedInside();
        return !(m_result.html.empty() && tokenizer.endedInsideTag());
    }

private:
    void text(const HtmlToken& token)
    {
        if (m_dropNext) {
            m_dropNext = false;
            return;
        }
        if (token.references)
            m_writer.text(resolveReferences(token.raw, false));
        else
            m_writer.text(token.raw);
    }

    void startTag(const HtmlToken& token)
    {
        m_dropNext = false;
        countStyleResources(token);
        const auto found = elements().find(token.name);
        if (found == elements().end()) {
            countResource(token);
            return;
        }
        const Element& element = found->second;
        switch (element.role) {
        case Role::Inline:
            startInline(element.tag, token);
            break;
        case Role::Block:
            countResource(token);
            m_writer.startBlock(element.tag, spanOf(token));
            break;
        case Role::Break:
            m_writer.lineBreak();
            break;
        case Role::Rule:
            m_writer.rule();
            break;
        case Role::Picture:
            picture(token);
            break;
        case Role::Media:
            countResource(token);
            break;
        case Role::Space:
            m_writer.text(" ");
            break;
        case Role::Content:
            m_writer.startBlock(element.tag);
            break;
        case Role::Drop:
            countResource(token);
            m_dropNext = true;
            break;
        }
    }

    void endTag(const std::string& name)
    {
        m_dropNext = false;
        const auto found = elements().find(name);
        if (found == elements().end())
            return;
        const Element& element = found->second;
        if (element.role == Role::Inline)
            m_writer.endInline(element.tag);
        else if (element.role == Role::Block || element.role == Role::Content)
            m_writer.endBlock(element.tag);
        else if (element.role == Role::Break)
            m_writer.lineBreak();
        else if (element.role == Role::Space)
            m_writer.text(" ");
    }

    void startInline(SafeTag tag, const HtmlToken& token)
    {
        std::string href;
        if (tag == SafeTag::A) {
            if (const HtmlAttribute* attribute = token.find("href"))
                href = safeLinkTarget(resolveReferences(attribute->rawValue, true), m_limits);
        }
        m_writer.startInline(tag, std::move(href));
    }

    static int spanOf(const HtmlToken& token)
    {
        const HtmlAttribute* attribute = token.find("colspan");
        if (!attribute)
            return 1;
        const std::string value(attribute->rawValue.substr(0, 9));
        return static_cast<int>(std::clamp(std::strtol(value.c_str(), nullptr, 10), 1L, 1000L));
    }

    void picture(const HtmlToken& token)
    {
        countResource(token);
        if (isPixel(token, "width") && isPixel(token, "height"))
            return; // there to be fetched, not to be seen
        std::string alt;
        if (const HtmlAttribute* attribute = token.find("alt"))
            alt = resolveReferences(attribute->rawValue, true);
        const bool blank = withoutSpaceAndControls(alt).empty();
        m_writer.text("[" + m_limits.pictureWord + (blank ? std::string() : ": " + alt) + "]");
    }

    static bool isPixel(const HtmlToken& token, std::string_view side)
    {
        const HtmlAttribute* attribute = token.find(side);
        return attribute && !attribute->rawValue.empty() && attribute->rawValue.size() < 4
            && std::strtol(std::string(attribute->rawValue).c_str(), nullptr, 10) <= 2;
    }

    // One element counts once, whatever it would fetch.
    void countResource(const HtmlToken& token)
    {
        bool remote = false;
        bool embedded = false;
        for (const std::string_view name : kResourceAttributes) {
            const HtmlAttribute* attribute = token.find(name);
            if (!attribute || (name == "data" && token.name != "object"))
                continue;
            const std::string target
                = withoutSpaceAndControls(resolveReferences(attribute->rawValue, true));
            if (startsWithIgnoringCase(target, "cid:") || startsWithIgnoringCase(target, "data:"))
                embedded = true;
            else if (startsWithIgnoringCase(target, "http:")
                || startsWithIgnoringCase(target, "https:")
                || startsWithIgnoringCase(target, "ftp:") || startsWithIgnoringCase(target, "//"))
                remote = true;
        }
        m_result.remotePictures += remote ? 1 : 0;
        m_result.embeddedPictures += embedded && !remote ? 1 : 0;
    }

    void countStyleResources(const HtmlToken& token)
    {
        const HtmlAttribute* style = token.find("style");
        if (!style)
            return;
        const std::string_view value = style->rawValue;
        for (std::size_t at = value.find('('); at != std::string_view::npos;
             at = value.find('(', at + 1)) {
            if (at >= 3 && startsWithIgnoringCase(value.substr(at - 3, 3), "url"))
                ++m_result.remotePictures;
        }
    }

    const SanitiserLimits& m_limits;
    SafeHtml& m_result;
    SafeWriter m_writer;
    bool m_dropNext = false; ///< the next text is code or hidden
};

/// @p input within the limit, with line feeds as line ends, in valid UTF-8; what is not becomes
/// U+FFFD.
std::string readable(std::string_view input, const SanitiserLimits& limits, bool& cut)
{
    std::size_t size = std::min(input.size(), limits.inputBytes);
    cut = size < input.size();
    while (cut && size > 0 && (static_cast<unsigned char>(input[size]) & 0xC0) == 0x80)
        --size;
    const QByteArray decoded
        = QString::fromUtf8(input.data(), static_cast<qsizetype>(size)).toUtf8();
    std::string text;
    text.reserve(static_cast<std::size_t>(decoded.size()));
    for (qsizetype i = 0; i < decoded.size(); ++i) {
        const bool pair = decoded[i] == '\r' && i + 1 < decoded.size() && decoded[i + 1] == '\n';
        if (!pair)
            text += decoded[i] == '\r' ? '\n' : decoded[i];
    }
    return text;
}

} // namespace

SafeHtml sanitiseHtml(std::string_view html, const SanitiserLimits& limits)
{
    SafeHtml result;
    const std::string input = readable(html, limits, result.truncated);
    if (!Sanitiser(limits, result).run(input)) { // better its source than nothing
        const int remote = result.remotePictures;
        result = plainTextToHtml(input, limits);
        result.truncated = true;
        result.remotePictures = remote;
    }
    return result;
}

SafeHtml plainTextToHtml(std::string_view text, const SanitiserLimits& limits)
{
    SafeHtml result;
    const std::string input = readable(text, limits, result.truncated);
    SafeWriter writer(limits, result);
    for (std::size_t at = 0; at < input.size();) {
        const std::size_t end = std::min(input.find('\n', at), input.size());
        std::string line;
        for (std::size_t i = at; i < end; ++i) {
            // Indentation and columns survive as no-break spaces.
            const bool keeps = input[i] == ' ' && (i == at || input[i - 1] == ' ');
            line += keeps ? std::string("\xC2\xA0") : std::string(1, input[i]);
        }
        writer.startBlock(SafeTag::Div);
        if (std::all_of(line.begin(), line.end(),
                [](char c) { return c == ' ' || c == '\t' || c == '\r'; }))
            writer.lineBreak();
        else
            writer.text(line);
        writer.endBlock(SafeTag::Div);
        at = end + 1;
    }
    writer.finish();
    return result;
}

std::string safeLinkTarget(std::string_view target, const SanitiserLimits& limits)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    // Browsers strip white space and controls at both ends and line ends and tabs everywhere.
    while (!target.empty() && static_cast<unsigned char>(target.front()) <= 0x20)
        target.remove_prefix(1);
    while (!target.empty() && static_cast<unsigned char>(target.back()) <= 0x20)
        target.remove_suffix(1);
    std::string result;
    for (const char c : target) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\t' || c == '\n' || c == '\r')
            continue;
        if (byte <= 0x20 || byte >= 0x7F
            || std::string_view("\"'<>`{}|\\^").find(c) != std::string_view::npos) {
            result += '%';
            result += kHex[byte >> 4];
            result += kHex[byte & 0xF];
        } else {
            result += c;
        }
    }
    std::optional<std::size_t> rest;
    for (const std::string_view scheme :
        {std::string_view("http://"), std::string_view("https://"), std::string_view("mailto:")}) {
        if (startsWithIgnoringCase(result, scheme))
            rest = scheme.size();
    }
    if (!rest || result.size() == *rest || result.size() > limits.linkBytes)
        return {};
    return result;
}

} // namespace waymark
