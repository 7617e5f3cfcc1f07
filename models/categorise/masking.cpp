// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/masking.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

constexpr std::string_view kLink = "http://link";
constexpr std::string_view kMail = "name@mail";
constexpr std::string_view kName = "@name";

bool isAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool isLocal(char c) // of an address, before the @
{
    return isAlnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}
bool isHost(char c)
{
    return isAlnum(c) || c == '.' || c == '-';
}
bool isHandle(char c)
{
    return isAlnum(c) || c == '_' || c == '-';
}
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

/// Bytes at which something to mask may begin or end; all others are copied in runs.
constexpr std::array<bool, 256> kLookAt = [] {
    std::array<bool, 256> looks {};
    for (const char c : {'@', 'h', 'H', 'w', 'W', 'f', 'F'})
        looks[static_cast<unsigned char>(c)] = true;
    return looks;
}();

bool startsWith(std::string_view text, std::size_t at, std::string_view what)
{
    return text.size() - at >= what.size()
        && std::equal(what.begin(), what.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
            [](char a, char b) { return a == lower(b); });
}

/// The end of a link that begins at @p at: white space, a quote or an angle bracket ends it, and
/// the sentence's own marks after it do not belong to it.
std::size_t linkEnd(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' && text[end] != '<'
        && text[end] != '>' && text[end] != '"') {
        ++end;
    }
    constexpr std::string_view kTail = ".,;:!?)]}'*_";
    while (end > at && kTail.find(text[end - 1]) != std::string_view::npos) {
        --end;
    }
    return end;
}

/// The end of a handle whose first letter is at @p at: dots inside it belong to it, and so does the
/// server of `@jane@example.org`.
std::size_t handleEnd(std::string_view text, std::size_t at)
{
    const auto goesOn = [text](std::size_t i) {
        const bool joint = text[i] == '.' || text[i] == '@';
        return isHandle(text[i]) || (joint && i + 1 < text.size() && isHandle(text[i + 1]));
    };
    while (at < text.size() && goesOn(at)) {
        ++at;
    }
    return at;
}

/// Length of the scheme that makes a link of what stands at @p at; 0 when none does.
std::size_t linkStart(std::string_view text, std::size_t at)
{
    for (const std::string_view scheme : {"http://", "https://", "ftp://", "www."}) {
        if (startsWith(text, at, scheme) && at + scheme.size() < text.size()
            && isAlnum(text[at + scheme.size()])) {
            return scheme.size();
        }
    }
    return 0;
}

/// Whether something to mask may be in @p text. Most messages have nothing, and these three
/// searches run at the speed of memory.
bool mayBePersonal(std::string_view text)
{
    if (text.find('@') != std::string_view::npos || text.find("://") != std::string_view::npos)
        return true;
    constexpr std::size_t kThreeW = 3;
    for (std::size_t dot = text.find('.', kThreeW); dot < text.size();
         dot = text.find('.', dot + 1)) {
        if (lower(text[dot - 1]) == 'w')
            return true;
    }
    return false;
}

} // namespace

std::string maskPersonal(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    appendMasked(text, out);
    return out;
}

void appendMasked(std::string_view text, std::string& out)
{
    if (!mayBePersonal(text)) {
        out += text;
        return;
    }
    const std::size_t begin = out.size();
    std::size_t kept = begin; // of out: what is before was a mask and is no part of an address
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const char l = lower(c);
        const bool wordStart = at == 0 || !isAlnum(text[at - 1]);
        if (wordStart && (l == 'h' || l == 'w' || l == 'f') && linkStart(text, at) > 0) {
            out += kLink;
            kept = out.size();
            at = linkEnd(text, at);
            continue;
        }
        if (c != '@' || at + 1 == text.size() || !isHandle(text[at + 1])) {
            std::size_t run = at + 1;
            while (run < text.size() && !kLookAt[static_cast<unsigned char>(text[run])]) {
                ++run;
            }
            out += text.substr(at, run - at);
            at = run;
            continue;
        }
        std::size_t local = out.size();
        while (local > kept && isLocal(out[local - 1])) {
            --local;
        }
        std::size_t end = at + 1;
        if (local < out.size()) {
            while (end < text.size() && isHost(text[end])) {
                ++end;
            }
            while (end > at + 2 && !isAlnum(text[end - 1])) {
                --end;
            }
            out.resize(local);
            if (local == kept && kept > begin) {
                out += ' '; // or the two masks would become one word
            }
            out += kMail;
        } else {
            end = handleEnd(text, end);
            out += kName;
        }
        kept = out.size();
        at = end;
    }
}

} // namespace waymark
