// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/text/utf8.h"

#include <simdjson.h>

#include <cstdint>

namespace waymark {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::uint8_t byteAt(std::string_view text, std::size_t i)
{
    return static_cast<std::uint8_t>(text[i]);
}

/// Length of the well-formed sequence at the front, or minus the length of the ill-formed part to
/// replace. @p text is not empty.
int scanSequence(std::string_view text)
{
    const std::uint8_t lead = byteAt(text, 0);
    if (lead < 0x80)
        return 1;
    int more = 0;
    std::uint8_t low = 0x80;
    std::uint8_t high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        more = 1;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        more = 2;
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        more = 3;
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return -1;
    }
    for (int i = 1; i <= more; ++i) {
        if (static_cast<std::size_t>(i) >= text.size())
            return -i;
        const std::uint8_t next = byteAt(text, static_cast<std::size_t>(i));
        if (next < low || next > high)
            return -i;
        low = 0x80;
        high = 0xBF;
    }
    return more + 1;
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

void appendUtf8(std::string& out, char32_t codePoint)
{
    const auto put = [&out](char32_t value) { out.push_back(static_cast<char>(value & 0xFF)); };
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
        out += kReplacement;
    } else if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6));
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3F));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

std::string cleanUtf8(std::string text)
{
    if (text.empty() || (text.find('\0') == std::string::npos && isValidUtf8(text)))
        return text;
    std::string out;
    out.reserve(text.size() + 16);
    std::string_view rest = text;
    while (!rest.empty()) {
        const int length = scanSequence(rest);
        if (length > 0 && rest[0] != '\0')
            out += rest.substr(0, static_cast<std::size_t>(length));
        else
            out += kReplacement;
        rest.remove_prefix(static_cast<std::size_t>(length > 0 ? length : -length));
    }
    return out;
}

std::string_view cutUtf8(std::string_view text, std::size_t maxBytes)
{
    if (text.size() <= maxBytes)
        return text;
    std::size_t end = maxBytes;
    while (end > 0 && (byteAt(text, end) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

std::size_t utf8SequenceLength(std::string_view text)
{
    if (text.empty())
        return 0;
    const int length = scanSequence(text);
    return length > 0 ? static_cast<std::size_t>(length) : 0;
}

Utf8Census utf8Census(std::string_view text)
{
    Utf8Census census;
    while (!text.empty()) {
        const int length = scanSequence(text);
        if (length > 1)
            ++census.wellFormed;
        else if (length < 0)
            ++census.illFormed;
        text.remove_prefix(static_cast<std::size_t>(length > 0 ? length : -length));
    }
    return census;
}

void normaliseLineEnds(std::string& text)
{
    std::size_t from = text.find('\r');
    if (from == std::string::npos)
        return;
    std::size_t to = from;
    for (; from < text.size(); ++from) {
        if (text[from] != '\r') {
            text[to++] = text[from];
        } else {
            text[to++] = '\n';
            if (from + 1 < text.size() && text[from + 1] == '\n')
                ++from;
        }
    }
    text.resize(to);
}

} // namespace waymark
