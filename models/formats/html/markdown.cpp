// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html/sanitiser.h"

#include <md4c-html.h>

#include <algorithm>

namespace waymark {

namespace {

// Twice what may be written: markup counts too, and the sanitiser cuts at the exact place.
struct Output
{
    std::string html;
    std::size_t room = 0;
};

void append(const MD_CHAR* text, MD_SIZE size, void* userdata)
{
    auto* output = static_cast<Output*>(userdata);
    const std::size_t taken = std::min<std::size_t>(size, output->room);
    output->html.append(text, taken);
    output->room -= taken;
}

// Deep quotation marks cost md4c (and any reader) square time; nobody quotes more than 16 times.
std::string withShallowQuotes(std::string_view markdown, int indents)
{
    std::string result;
    result.reserve(markdown.size());
    std::size_t at = 0;
    while (at < markdown.size()) {
        const std::size_t end = std::min(markdown.find('\n', at), markdown.size() - 1) + 1;
        int quotes = 0;
        std::size_t i = at;
        for (; i < end && (markdown[i] == '>' || markdown[i] == ' ' || markdown[i] == '\t'); ++i) {
            quotes += markdown[i] == '>' ? 1 : 0;
            if (markdown[i] != '>' || quotes <= indents)
                result += markdown[i];
        }
        result.append(markdown.substr(i, end - i));
        at = end;
    }
    return result;
}

} // namespace

SafeHtml sanitiseMarkdown(std::string_view markdown, const SanitiserLimits& limits)
{
    const std::string_view input = markdown.substr(0, limits.inputBytes);
    const std::string source = withShallowQuotes(input, limits.indents);
    Output output;
    output.room = limits.inputBytes;
    const unsigned flags
        = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    if (md_html(source.data(), static_cast<MD_SIZE>(source.size()), append, &output, flags, 0) != 0)
        return plainTextToHtml(markdown, limits);
    SafeHtml result = sanitiseHtml(output.html, limits);
    result.truncated = result.truncated || input.size() < markdown.size() || output.room == 0;
    return result;
}

} // namespace waymark
