// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/text/dates.h"

#include "formats/text/ascii.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

namespace {

constexpr Millis kMinute = 60'000;

/// Days since 1970-01-01 of a date in the proleptic Gregorian calendar (H. Hinnant, "chrono-
/// compatible low-level date algorithms", days_from_civil).
std::int64_t daysFromCivil(int year, int month, int day)
{
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t yoe = y - era * 400;
    const std::int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

int daysInMonth(int year, int month)
{
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

/// Reads 1 to @p most digits at the front and removes them; -1 when there is none.
int takeNumber(std::string_view& text, std::size_t most)
{
    int value = 0;
    std::size_t n = 0;
    while (n < text.size() && n < most && ascii::isDigit(text[n]))
        value = value * 10 + (text[n++] - '0');
    text.remove_prefix(n);
    return n == 0 ? -1 : value;
}

bool allDigits(std::string_view text)
{
    for (const char c : text) {
        if (!ascii::isDigit(c))
            return false;
    }
    return !text.empty();
}

struct ZoneName
{
    std::string_view name;
    int minutes;
};
// RFC 5322 section 4.3, then names often met. A military letter says nothing (its sign was
// published wrongly), so it and every other word mean UTC.
constexpr ZoneName kZones[] = {{"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300},
    {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"cet", 60}, {"cest", 120},
    {"met", 60}, {"mest", 120}, {"mesz", 120}, {"mez", 60}, {"bst", 60}, {"west", 60}, {"eet", 120},
    {"eest", 180}, {"msk", 180}, {"msd", 240}, {"jst", 540}, {"kst", 540}, {"hkt", 480},
    {"sgt", 480}, {"ist", 330}, {"aest", 600}, {"aedt", 660}, {"awst", 480}, {"acst", 570},
    {"acdt", 630}, {"nzst", 720}, {"nzdt", 780}, {"hst", -600}, {"akst", -540}, {"akdt", -480},
    {"nst", -210}, {"ndt", -150}, {"ast", -240}, {"adt", -180}, {"brt", -180}, {"art", -180}};

/// "+0200", "-03:30", "+2"; empty when the text is not an offset or no zone on earth has it.
std::optional<int> parseOffset(std::string_view text)
{
    if (text.size() < 2 || (text[0] != '+' && text[0] != '-') || !ascii::isDigit(text[1]))
        return std::nullopt;
    const int sign = text[0] == '-' ? -1 : 1;
    text.remove_prefix(1);
    const std::size_t colon = text.find(':');
    int hours = 0;
    int minutes = 0;
    if (colon != std::string_view::npos) {
        hours = takeNumber(text, 2);
        if (text.empty() || text[0] != ':')
            return std::nullopt;
        text.remove_prefix(1);
        minutes = takeNumber(text, 2);
    } else if (allDigits(text) && (text.size() == 3 || text.size() == 4)) {
        hours = takeNumber(text, text.size() - 2);
        minutes = takeNumber(text, 2);
    } else {
        hours = takeNumber(text, 2);
    }
    if (!text.empty() || hours < 0 || minutes < 0 || hours > 23 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 60 + minutes);
}

/// A zone name; "GMT+2" and the like count their offset, "EST5EDT" its first part.
std::optional<int> parseZoneName(std::string_view text)
{
    if (text.empty() || !ascii::isAlpha(text[0]))
        return std::nullopt;
    const std::size_t sign = text.find_first_of("+-");
    if (sign != std::string_view::npos && sign > 0) {
        if (const auto offset = parseOffset(text.substr(sign)))
            return offset;
    }
    std::size_t letters = 0;
    while (letters < text.size() && ascii::isAlpha(text[letters]))
        ++letters;
    for (const ZoneName& zone : kZones) {
        if (ascii::equals(text.substr(0, letters), zone.name))
            return zone.minutes;
    }
    return 0;
}

int monthOf(std::string_view word)
{
    constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march", "april",
        "may", "june", "july", "august", "september", "october", "november", "december"};
    if (!word.empty() && word.back() == '.')
        word.remove_suffix(1);
    if (word.size() < 3)
        return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (word.size() <= kMonths[i].size()
            && ascii::equals(word, kMonths[i].substr(0, word.size())))
            return static_cast<int>(i) + 1;
    }
    return ascii::equals(word, "sept") ? 9 : 0;
}

bool isWeekday(std::string_view word)
{
    constexpr std::array<std::string_view, 7> kDays
        = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (const std::string_view day : kDays) {
        if (ascii::startsWith(word, day))
            return true;
    }
    return false;
}

struct TimeOfDay
{
    int hour = -1;
    int minute = 0;
    int second = 0;
    int millis = 0;
};

/// hh:mm[:ss[.fff]]; leaves what follows in @p text.
std::optional<TimeOfDay> takeTime(std::string_view& text)
{
    TimeOfDay time;
    std::string_view rest = text;
    time.hour = takeNumber(rest, 2);
    if (time.hour < 0 || rest.empty() || rest[0] != ':')
        return std::nullopt;
    rest.remove_prefix(1);
    time.minute = takeNumber(rest, 2);
    if (time.minute < 0)
        return std::nullopt;
    if (!rest.empty() && rest[0] == ':') {
        rest.remove_prefix(1);
        time.second = takeNumber(rest, 2);
        if (time.second < 0)
            return std::nullopt;
        if (rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && ascii::isDigit(rest[1])) {
            rest.remove_prefix(1);
            int scale = 100;
            while (!rest.empty() && ascii::isDigit(rest[0])) {
                time.millis += (rest[0] - '0') * scale;
                scale /= 10;
                rest.remove_prefix(1);
            }
        }
    }
    text = rest;
    return time;
}

std::optional<Millis> parseEpoch(std::string_view text)
{
    const std::size_t dot = text.find('.');
    const std::string_view whole = text.substr(0, dot);
    if (!allDigits(whole) || whole.size() < 9 || whole.size() > 16
        || (dot != std::string_view::npos && !allDigits(text.substr(dot + 1))))
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : whole)
        value = value * 10 + (c - '0');
    if (whole.size() >= 15)
        value /= 1000;
    else if (whole.size() <= 11)
        value *= 1000;
    if (dot != std::string_view::npos && whole.size() <= 11) {
        int scale = 100;
        for (const char c : text.substr(dot + 1)) {
            value += (c - '0') * scale;
            scale /= 10;
        }
    }
    constexpr Millis kYear2200 = 7'258'118'400'000;
    return value < kYear2200 ? std::optional<Millis>(value) : std::nullopt;
}

std::optional<Millis> parseIso(std::string_view text)
{
    const auto isSeparator = [](char c) { return c == '-' || c == '/'; };
    if (text.size() < 10 || !allDigits(text.substr(0, 4)) || !isSeparator(text[4]))
        return std::nullopt;
    const char separator = text[4];
    const int year = takeNumber(text, 4);
    text.remove_prefix(1);
    const int month = takeNumber(text, 2);
    if (text.empty() || text[0] != separator)
        return std::nullopt;
    text.remove_prefix(1);
    const int day = takeNumber(text, 2);
    TimeOfDay time;
    time.hour = 0;
    int zone = 0;
    if (!text.empty()) {
        if (text[0] != 'T' && text[0] != 't' && text[0] != ' ')
            return std::nullopt;
        text.remove_prefix(1);
        while (!text.empty() && text[0] == ' ')
            text.remove_prefix(1);
        const auto taken = takeTime(text);
        if (!taken)
            return std::nullopt;
        time = *taken;
        text = ascii::trim(text);
        if (!text.empty()) {
            const auto offset
                = text[0] == '+' || text[0] == '-' ? parseOffset(text) : parseZoneName(text);
            if (!offset)
                return std::nullopt;
            zone = *offset;
        }
    }
    const auto at = toMillis(year, month, day, time.hour, time.minute, time.second, time.millis);
    return at ? std::optional<Millis>(*at - zone * kMinute) : std::nullopt;
}

/// Removes comments (nested, with quoted pairs) and folding; empty when a comment does not end.
std::optional<std::string> withoutComments(std::string_view text)
{
    std::string out;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '(') {
            ++depth;
        } else if (c == ')' && depth > 0) {
            --depth;
            out.push_back(' ');
        } else if (c == '\\' && depth > 0) {
            ++i;
        } else if (depth == 0) {
            if (c == ';')
                break; // a second date behind the first
            out.push_back(ascii::isSpace(c) || c == ',' ? ' ' : c);
        }
    }
    return depth == 0 ? std::optional<std::string>(std::move(out)) : std::nullopt;
}

/// Gathers the words of a mail date; the order of day, month and year may be that of RFC 5322 or of
/// asctime.
class MailDate
{
public:
    bool add(std::string_view word)
    {
        if (!m_time && word.find(':') != std::string_view::npos && ascii::isDigit(word[0]))
            return addTime(word);
        if (ascii::isDigit(word[0]))
            return addNumber(word);
        if (word == "_" || word == "-" || word == ".")
            return true; // what some servers fold with
        if (word[0] == '+' || word[0] == '-')
            return addOffset(word);
        return addName(word);
    }

    [[nodiscard]] std::optional<Millis> value() const
    {
        if (m_day < 0 || m_month <= 0 || m_year < 0 || !m_time)
            return std::nullopt;
        const auto at = toMillis(
            m_year, m_month, m_day, m_time->hour, m_time->minute, m_time->second, m_time->millis);
        return at ? std::optional<Millis>(*at - m_zone.value_or(0) * kMinute) : std::nullopt;
    }

private:
    bool addTime(std::string_view word)
    {
        m_time = takeTime(word);
        if (!m_time)
            return false;
        return word.empty() || add(word); // "10:00:00+0000", "10:00pm"
    }
    bool addOffset(std::string_view word)
    {
        if (!m_time)
            return false; // a negative year or the like
        if (!m_zone)
            m_zone = parseOffset(word);
        return true;
    }
    bool addName(std::string_view word)
    {
        if (m_month == 0) {
            m_month = monthOf(word);
            if (m_month != 0)
                return true;
        }
        if (ascii::equals(word, "am") || ascii::equals(word, "pm"))
            return addHalfDay(ascii::lower(word[0]) == 'p');
        if (isWeekday(word))
            return true;
        if (!m_time)
            return false;
        if (!m_zone)
            m_zone = parseZoneName(word);
        return true;
    }
    bool addHalfDay(bool afternoon)
    {
        if (!m_time || m_time->hour > 12)
            return false;
        m_time->hour = m_time->hour % 12 + (afternoon ? 12 : 0);
        return true;
    }
    bool addNumber(std::string_view word)
    {
        const std::size_t dash = word.find('-');
        if (dash != std::string_view::npos && dash > 0) { // "21-Nov-97"
            const std::size_t second = word.find('-', dash + 1);
            return second != std::string_view::npos && second > dash + 1 && second + 1 < word.size()
                && add(word.substr(0, dash)) && add(word.substr(dash + 1, second - dash - 1))
                && add(word.substr(second + 1));
        }
        if (word.size() > 4 || !allDigits(word))
            return m_time && m_year >= 0; // trailing stuff of no meaning
        const std::size_t digits = word.size();
        const int number = takeNumber(word, 4);
        if (m_day < 0 && digits <= 2)
            m_day = number;
        else if (m_month == 0 && digits <= 2 && m_year < 0)
            m_month = number; // "20 11 79"
        else if (m_year < 0)
            m_year = fullYear(number, digits);
        return true;
    }
    /// RFC 5322 section 4.3.
    static int fullYear(int number, std::size_t digits)
    {
        if (digits == 3)
            return 1900 + number;
        if (digits > 3)
            return number;
        return number < 50 ? 2000 + number : 1900 + number;
    }

    int m_day = -1;
    int m_month = 0;
    int m_year = -1;
    std::optional<TimeOfDay> m_time;
    std::optional<int> m_zone;
};

std::optional<Millis> parseMail(std::string_view text)
{
    const auto plain = withoutComments(text);
    if (!plain)
        return std::nullopt;
    MailDate date;
    std::string_view rest = *plain;
    for (int words = 0; words < 24; ++words) {
        rest = ascii::trim(rest);
        if (rest.empty())
            break;
        const std::size_t end = rest.find(' ');
        if (!date.add(rest.substr(0, end)))
            return std::nullopt;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end);
    }
    return date.value();
}

} // namespace

std::optional<Millis> toMillis(
    int year, int month, int day, int hour, int minute, int second, int millis)
{
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1
        || day > daysInMonth(year, month) || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 60)
        return std::nullopt;
    const std::int64_t seconds
        = ((daysFromCivil(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
    return seconds * 1000 + millis;
}

std::optional<Millis> parseDate(std::string_view text)
{
    text = ascii::trim(text);
    if (text.empty() || text.size() > 100'000)
        return std::nullopt;
    if (ascii::isDigit(text[0])) {
        if (const auto epoch = parseEpoch(text))
            return epoch;
        if (const auto iso = parseIso(text))
            return iso;
    }
    return parseMail(text);
}

std::optional<Millis> parseReceivedDate(std::string_view field)
{
    const std::size_t semicolon = field.rfind(';');
    return semicolon == std::string_view::npos ? std::nullopt
                                               : parseDate(field.substr(semicolon + 1));
}

} // namespace waymark
