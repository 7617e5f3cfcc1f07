// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/transfer.h"

#include "formats/text/ascii.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace waymark {

namespace {

/// Value of a base64 digit (RFC 4648, the URL alphabet too), 64 for '=', -1 for anything else.
constexpr std::array<signed char, 256> makeBase64Table()
{
    std::array<signed char, 256> table {};
    for (auto& value : table)
        value = -1;
    constexpr std::string_view kDigits
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < kDigits.size(); ++i)
        table[static_cast<unsigned char>(kDigits[i])] = static_cast<signed char>(i);
    table['-'] = 62;
    table['_'] = 63;
    table['='] = 64;
    return table;
}
constexpr auto kBase64 = makeBase64Table();

signed char base64Value(char c)
{
    return kBase64[static_cast<unsigned char>(c)];
}

/// Whether a line behind the padding goes on in base64: mailers join several coded pieces.
bool isBase64Line(std::string_view line)
{
    std::size_t digits = 0;
    for (const char c : line) {
        if (base64Value(c) < 0 || c == '_' || c == '-')
            return false;
        ++digits;
    }
    return digits % 4 == 0;
}

/// Where base64 ends and plain text that something appended begins; the size when nowhere.
std::size_t plainTailStart(std::string_view raw)
{
    std::size_t at = raw.find('=');
    while (at != std::string_view::npos) {
        std::size_t line = raw.find('\n', at);
        if (line == std::string_view::npos)
            return raw.size();
        ++line;
        const std::size_t end = std::min(raw.find('\n', line), raw.size());
        const std::string_view next = ascii::trim(raw.substr(line, end - line));
        if (!next.empty() && !isBase64Line(next))
            return line;
        if (next.empty() && end >= raw.size())
            return raw.size();
        at = next.empty() ? end : raw.find('=', line);
    }
    return raw.size();
}

std::string decodeBase64(std::string_view raw)
{
    const std::size_t tail = plainTailStart(raw);
    std::string out;
    out.reserve(tail / 4 * 3 + 3 + (raw.size() - tail));
    std::uint32_t bits = 0;
    int have = 0;
    for (const char c : raw.substr(0, tail)) {
        const signed char value = base64Value(c);
        if (value < 0)
            continue;
        if (value == 64) { // padding: the next piece starts fresh
            bits = 0;
            have = 0;
            continue;
        }
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        have += 6;
        if (have >= 8) {
            have -= 8;
            out.push_back(static_cast<char>((bits >> have) & 0xFF));
        }
    }
    if (tail < raw.size()) {
        if (!out.empty() && out.back() != '\n')
            out.push_back('\n');
        out += raw.substr(tail);
    }
    return out;
}

std::int64_t base64Size(std::string_view raw)
{
    std::int64_t digits = 0;
    for (const char c : raw) {
        const signed char value = base64Value(c);
        digits += value >= 0 && value < 64 ? 1 : 0;
    }
    return digits * 3 / 4;
}

int hexValue(char raw)
{
    const char c = ascii::lower(raw);
    if (ascii::isDigit(c))
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string decodeQuotedPrintable(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    while (!raw.empty()) {
        const std::size_t escape = raw.find('=');
        out += raw.substr(0, escape);
        if (escape == std::string_view::npos)
            break;
        raw.remove_prefix(escape + 1);
        const int high = raw.size() >= 2 ? hexValue(raw[0]) : -1;
        const int low = raw.size() >= 2 ? hexValue(raw[1]) : -1;
        if (high >= 0 && low >= 0) {
            out.push_back(static_cast<char>(high * 16 + low));
            raw.remove_prefix(2);
            continue;
        }
        std::size_t blanks = 0; // a soft line break may have blanks behind it
        while (blanks < raw.size() && (raw[blanks] == ' ' || raw[blanks] == '\t'))
            ++blanks;
        if (blanks == raw.size()) {
            raw = {};
        } else if (raw[blanks] == '\n') {
            raw.remove_prefix(blanks + 1);
        } else if (raw[blanks] == '\r') {
            const bool crlf = blanks + 1 < raw.size() && raw[blanks + 1] == '\n';
            raw.remove_prefix(blanks + (crlf ? 2 : 1));
        } else {
            out.push_back('=');
        }
    }
    return out;
}

/// POSIX uuencode: lines of a length character and groups of four between "begin" and "end".
std::string decodeUuencode(std::string_view raw)
{
    const auto value = [](char c) { return static_cast<unsigned>((c - ' ') & 0x3F); };
    std::string out;
    out.reserve(raw.size() / 4 * 3);
    bool begun = false;
    while (!raw.empty()) {
        const std::size_t end = std::min(raw.find('\n'), raw.size() - 1) + 1;
        std::string_view line = raw.substr(0, end);
        raw.remove_prefix(end);
        while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
            line.remove_suffix(1);
        if (!begun) {
            begun = line.starts_with("begin ");
            continue;
        }
        if (line == "end" || line.empty())
            break;
        std::size_t left = value(line.front());
        for (std::size_t i = 1; i < line.size() && left > 0; i += 4) {
            unsigned bits = 0;
            for (std::size_t k = 0; k < 4; ++k)
                bits = (bits << 6) | (i + k < line.size() ? value(line[i + k]) : 0U);
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, --left)
                out.push_back(static_cast<char>((bits >> shift) & 0xFF));
        }
    }
    return begun ? out : std::string();
}

} // namespace

TransferCoding transferCodingOf(std::string_view value)
{
    value = ascii::trim(value);
    if (ascii::startsWith(value, "base64"))
        return TransferCoding::Base64;
    if (ascii::startsWith(value, "quoted-printable"))
        return TransferCoding::QuotedPrintable;
    if (ascii::startsWith(value, "x-uu") || ascii::startsWith(value, "uuencode"))
        return TransferCoding::Uuencode;
    return TransferCoding::Identity;
}

std::string decodeTransfer(std::string_view raw, TransferCoding coding)
{
    switch (coding) {
    case TransferCoding::Identity:
        break;
    case TransferCoding::Base64:
        return decodeBase64(raw);
    case TransferCoding::QuotedPrintable:
        return decodeQuotedPrintable(raw);
    case TransferCoding::Uuencode:
        return decodeUuencode(raw);
    }
    return std::string(raw);
}

std::int64_t decodedSize(std::string_view raw, TransferCoding coding)
{
    switch (coding) {
    case TransferCoding::Identity:
        break;
    case TransferCoding::Base64:
        return base64Size(raw);
    case TransferCoding::QuotedPrintable:
        return static_cast<std::int64_t>(decodeQuotedPrintable(raw).size());
    case TransferCoding::Uuencode:
        return static_cast<std::int64_t>(decodeUuencode(raw).size());
    }
    return static_cast<std::int64_t>(raw.size());
}

} // namespace waymark
