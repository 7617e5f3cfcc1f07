// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json/jsonfields.h"

#include "formats/text/dates.h"
#include "formats/text/utf8.h"

namespace waymark::json {

namespace {

/// Two decimal digits at @p at, or -1.
int twoDigits(std::string_view text, std::size_t at)
{
    const int tens = text[at] - '0';
    const int ones = text[at + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/// The one form that APIs write: "2024-01-01T10:00:00Z", fraction allowed.
std::optional<Millis> utcInstant(std::string_view text)
{
    if (text.size() < 20 || text.size() > 24 || text.back() != 'Z' || text[4] != '-'
        || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return {};
    int millis = 0;
    if (text.size() > 20) {
        if (text.size() != 24 || text[19] != '.' || twoDigits(text, 20) < 0 || text[22] < '0'
            || text[22] > '9')
            return {};
        millis = twoDigits(text, 20) * 10 + (text[22] - '0');
    }
    const int century = twoDigits(text, 0);
    const int year = twoDigits(text, 2);
    const int month = twoDigits(text, 5);
    const int day = twoDigits(text, 8);
    const int hour = twoDigits(text, 11);
    const int minute = twoDigits(text, 14);
    const int second = twoDigits(text, 17);
    if (century < 19 || year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0)
        return {};
    return toMillis(century * 100 + year, month, day, hour, minute, second, millis);
}

} // namespace

std::string cleanText(const Value& value)
{
    // JSON has no bare control characters: only an escape can bring NUL or a line end.
    std::string text = value.text();
    if (value.isString() && !value.isPlainString()) {
        text = cleanUtf8(std::move(text));
        normaliseLineEnds(text);
    }
    return text;
}

std::optional<Millis> instant(const Value& date)
{
    if (!date.isString())
        return {};
    if (date.isPlainString()) {
        const std::string_view raw = date.raw();
        if (const auto quick = utcInstant(raw.substr(1, raw.size() - 2)))
            return quick;
    }
    return parseDate(date.text());
}

} // namespace waymark::json
