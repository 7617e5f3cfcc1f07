// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json/jsontext.h"

#include "formats/text/utf8.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#endif
#include <simdjson.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <cstdint>

namespace waymark::json {

namespace {

std::uint32_t hexValue(char c)
{
    if (c <= '9')
        return static_cast<std::uint32_t>(c - '0');
    return static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
}

/// The four digits after "\u" at @p at.
std::uint32_t codeUnit(std::string_view text, std::size_t at)
{
    return (hexValue(text[at + 2]) << 12U) | (hexValue(text[at + 3]) << 8U)
        | (hexValue(text[at + 4]) << 4U) | hexValue(text[at + 5]);
}

/// The character of the \u escape at @p at, which is moved behind it.
std::uint32_t unicodeEscape(std::string_view text, std::size_t& at)
{
    const std::uint32_t first = codeUnit(text, at);
    at += 6;
    if (first < 0xD800 || first > 0xDFFF)
        return first;
    if (first < 0xDC00 && at + 6 <= text.size() && text[at] == '\\' && text[at + 1] == 'u') {
        const std::uint32_t second = codeUnit(text, at);
        if (second >= 0xDC00 && second <= 0xDFFF) {
            at += 6;
            return 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00);
        }
    }
    return 0xFFFD;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

} // namespace

void appendUnescaped(std::string_view inner, std::string& out)
{
    out.reserve(out.size() + inner.size());
    std::size_t at = 0;
    while (at < inner.size()) {
        const std::size_t slash = inner.find('\\', at);
        if (slash == std::string_view::npos) {
            out += inner.substr(at);
            return;
        }
        out += inner.substr(at, slash - at);
        if (inner[slash + 1] == 'u') {
            at = slash;
            appendUtf8(out, unicodeEscape(inner, at));
        } else {
            out += simpleEscape(inner[slash + 1]);
            at = slash + 2;
        }
    }
}

bool decodesWhole(std::string_view inner)
{
    std::size_t at = inner.find('\\');
    while (at != std::string_view::npos) {
        std::size_t length = 2;
        if (inner[at + 1] == 'r')
            return false;
        if (inner[at + 1] == 'u') {
            const std::uint32_t unit = codeUnit(inner, at);
            if (unit == 0 || unit == '\r' || (unit >= 0xD800 && unit <= 0xDFFF))
                return false;
            length = 6;
        }
        at = inner.find('\\', at + length);
    }
    return true;
}

void appendQuoted(std::string_view text, std::string& out)
{
    constexpr const char* kDigits = "0123456789abcdef";
    out += '"';
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out += text.substr(kept, i - kept);
        kept = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += kDigits[c >> 4U];
            out += kDigits[c & 0xFU];
        }
    }
    out += text.substr(kept);
    out += '"';
}

std::string minified(std::string_view text)
{
    std::string out(text.size(), '\0');
    std::size_t length = 0;
    if (simdjson::minify(text.data(), text.size(), out.data(), length) != simdjson::SUCCESS)
        return std::string(text);
    out.resize(length);
    return out;
}

std::optional<std::size_t> invalidUtf8(std::string_view text)
{
    if (simdjson::validate_utf8(text.data(), text.size()))
        return {};
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = utf8SequenceLength(text.substr(at));
        if (length == 0)
            return at;
        at += length;
    }
    return {};
}

std::size_t bomLength(std::string_view text)
{
    return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

} // namespace waymark::json
