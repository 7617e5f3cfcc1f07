// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/fromline.h"

#include "formats/text/ascii.h"
#include "formats/text/dates.h"
#include "formats/text/utf8.h"

namespace waymark {

namespace {

constexpr std::string_view kFrom = "From ";
constexpr std::size_t kLongest = 1'000;

struct Pieces
{
    std::string_view who;
    std::string_view when;
};

std::string_view takeWord(std::string_view& rest)
{
    rest = ascii::trim(rest);
    std::size_t end = 0;
    bool quoted = false; // a local part may hold blanks: "John Doe"@host
    while (end < rest.size() && (quoted || !ascii::isSpace(rest[end]))) {
        if (rest[end] == '"')
            quoted = !quoted && rest.find('"', end + 1) != std::string_view::npos;
        ++end;
    }
    const std::string_view word = rest.substr(0, end);
    rest = ascii::trim(rest.substr(end));
    return word;
}

Pieces split(std::string_view line)
{
    Pieces pieces;
    std::string_view rest = ascii::trim(line.substr(std::min(kFrom.size(), line.size())));
    const std::string_view whole = rest;
    pieces.who = takeWord(rest);
    std::string_view behind = rest;
    if (takeWord(behind) == "at" && !behind.empty()) {
        const std::string_view domain = takeWord(behind);
        pieces.who = whole.substr(
            0, static_cast<std::size_t>(domain.data() + domain.size() - whole.data()));
        rest = behind;
    }
    pieces.when = rest;
    return pieces;
}

/// A time of day and a year, which no prose has: cheaper than parsing, and it takes dates in
/// languages that the parser does not know.
bool looksLikeDate(std::string_view text)
{
    bool time = false;
    bool year = false;
    for (std::size_t i = 0; i + 3 < text.size(); ++i) {
        const auto digit = [&](std::size_t k) { return ascii::isDigit(text[i + k]); };
        time = time || (digit(0) && text[i + 1] == ':' && digit(2) && digit(3));
        year = year
            || (digit(0) && digit(1) && digit(2) && digit(3)
                && (i == 0 || !ascii::isDigit(text[i - 1]))
                && (i + 4 == text.size() || !ascii::isDigit(text[i + 4])));
    }
    return time && (year || parseDate(text).has_value());
}

} // namespace

FromLine FromLine::parse(std::string_view line)
{
    FromLine result;
    if (!line.starts_with(kFrom) || line.size() > kLongest)
        return result;
    const Pieces pieces = split(line);
    result.date = parseDate(pieces.when);
    result.dateText = cleanUtf8(std::string(pieces.when));
    if (pieces.who != "-" && !pieces.who.ends_with("@xxx")) {
        const std::size_t at = pieces.who.find(" at ");
        result.address = at == std::string_view::npos
            ? std::string(pieces.who)
            : std::string(pieces.who.substr(0, at)) + '@' + std::string(pieces.who.substr(at + 4));
        result.address = cleanUtf8(std::move(result.address));
    }
    return result;
}

FromLineKind fromLineKind(std::string_view line)
{
    if (!line.starts_with(kFrom) || line.size() > kLongest)
        return FromLineKind::Prose;
    const Pieces pieces = split(line);
    if (looksLikeDate(pieces.when))
        return FromLineKind::Full;
    return pieces.when.empty() ? FromLineKind::Bare : FromLineKind::Prose;
}

} // namespace waymark
