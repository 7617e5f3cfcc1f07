// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// One attribute as it stands in the source: the name in lower case, the value before its character
/// references are resolved.
struct HtmlAttribute
{
    std::string name;
    std::string_view rawValue;
};

/// A piece of HTML. Views point into the tokenizer's input.
struct HtmlToken
{
    enum class Type { Text, StartTag, EndTag, Comment, Doctype, End };
    Type type = Type::End;
    std::string name; ///< of a tag, lower case (A to Z only)
    std::string_view raw; ///< text, comment or doctype as written
    bool references = true; ///< Text: whether "&amp;" means an ampersand here
    bool selfClosing = false;
    std::vector<HtmlAttribute> attributes; ///< of a start tag; of equal names the first counts

    [[nodiscard]] const HtmlAttribute* find(std::string_view attribute) const;
};

/// Splits UTF-8 HTML into tokens after the tokenization stage of the HTML standard
/// (html.spec.whatwg.org 13.2.5), in linear time, without recursion and without a tree. What
/// follows <script>, <style>, <title> and the like is one text, as there. Attributes beyond
/// kMaxAttributes of one tag are dropped.
class HtmlTokenizer
{
public:
    static constexpr std::size_t kMaxAttributes = 64;

    enum class State { Data, ReferenceText, RawText, PlainText };

    /// @p html must outlive the tokenizer and its tokens.
    explicit HtmlTokenizer(std::string_view html);

    /// Starts inside the content of @p element (for fragments); ends at its end tag.
    void setState(State state, std::string element);

    /// The next token; Type::End at the end, for ever.
    [[nodiscard]] HtmlToken next();

    /// True when the input ended inside a tag, a comment or an element whose content is not shown,
    /// so that what followed cannot be told apart from it.
    [[nodiscard]] bool endedInside() const { return m_endedInside; }

    /// True when that was a tag.
    [[nodiscard]] bool endedInsideTag() const { return m_endedInsideTag; }

private:
    [[nodiscard]] HtmlToken textToken(std::size_t end, bool references);
    [[nodiscard]] HtmlToken contentToken();
    [[nodiscard]] HtmlToken comment();
    [[nodiscard]] HtmlToken bogusComment(std::size_t from);
    [[nodiscard]] HtmlToken declaration();
    [[nodiscard]] HtmlToken tag(bool end);
    bool readAttribute(HtmlToken& token);
    [[nodiscard]] bool startsMarkup(std::size_t at) const;
    [[nodiscard]] std::size_t endTagOf(const std::string& element, std::size_t from) const;
    void skipSpace();

    std::string_view m_in;
    std::size_t m_at = 0;
    State m_state = State::Data;
    std::string m_element; ///< whose end tag ends RawText and ReferenceText
    bool m_endedInside = false;
    bool m_endedInsideTag = false;
};

/// Character references resolved ("&amp;eacute;" to "é"), by gumbo's table of the standard.
/// @p attribute: by the rules of an attribute's value, where "&copy=1" stays as it is.
[[nodiscard]] std::string resolveReferences(std::string_view raw, bool attribute);

} // namespace waymark
