// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Where the caps stand. The defaults keep the layout of any input in a QTextDocument under two
/// seconds on a small machine (measured: reliability guide, section 0).
struct SanitiserLimits
{
    std::size_t inputBytes = 2 * 1024 * 1024; ///< what is read of the input
    std::size_t outputBytes = 192 * 1024; ///< what is written, overrun by at most one word
    int nesting = 100; ///< elements in each other
    int tables = 6; ///< tables in tables
    int indents = 8; ///< lists and quotations in each other
    int columns = 24;
    int cells = 2000; ///< of all tables together
    std::size_t linkBytes = 2000; ///< a longer target is no link
    std::string pictureWord = "picture"; ///< stands for a picture: "[picture: its alt text]"
};

struct SafeLink
{
    std::string href; ///< whole target: http, https or mailto, ASCII
    std::string text; ///< what the reader sees

    friend bool operator==(const SafeLink&, const SafeLink&) = default;
};

/// HTML that may be given to Qt's rich text: p, div, br, hr, h1 to h4, blockquote, pre, ul, ol, li,
/// table, tr, td, th (colspan only), a (href only), b, strong, i, em, u, s, code, sub, sup, and
/// nothing else: no resource of any kind, no style, no handler.
struct SafeHtml
{
    std::string html; ///< UTF-8, a fragment without <html> and <body>
    std::string text; ///< the same as plain text: a line a block, "> " before quotations
    std::vector<SafeLink> links; ///< in the order of the text
    int remotePictures = 0; ///< pictures and media that would have been fetched
    int embeddedPictures = 0; ///< "cid:" and "data:"
    bool truncated = false; ///< the rest was cut, or the source ends inside a tag
    bool simplified = false; ///< nesting, tables or cells beyond the limits were flattened
};

/// The allow-list sanitiser for HTML of strangers. Keeps text and simple structure; drops scripts,
/// styles, handlers, forms and everything unknown (their text stays unless it is code). Linear in
/// the input. sanitiseHtml(sanitiseHtml(x).html).html == sanitiseHtml(x).html.
[[nodiscard]] SafeHtml sanitiseHtml(std::string_view html, const SanitiserLimits& limits = {});

/// Markdown (CommonMark with tables, strike-through and plain links) of strangers: raw HTML in it
/// is shown as text, the result goes through the sanitiser.
[[nodiscard]] SafeHtml sanitiseMarkdown(
    std::string_view markdown, const SanitiserLimits& limits = {});

/// Plain text as safe HTML: escaped, line ends kept. Links stay text.
[[nodiscard]] SafeHtml plainTextToHtml(std::string_view text, const SanitiserLimits& limits = {});

/// The target of a link if it may be shown as one: http, https or mailto, white space and control
/// characters removed as browsers do, everything outside ASCII percent-encoded. Else empty.
[[nodiscard]] std::string safeLinkTarget(
    std::string_view target, const SanitiserLimits& limits = {});

} // namespace waymark
