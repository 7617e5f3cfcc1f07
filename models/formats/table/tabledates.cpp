// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/tabledates.h"

#include "formats/text/ascii.h"
#include "formats/text/dates.h"

#include <QDateTime>

namespace waymark::table {

namespace {

/// A date in numbers, not yet in order.
struct Parts
{
    int first = 0;
    int second = 0;
    int third = 0;
    bool yearFirst = false;
    char separator = '\0';
    int hour = 0;
    int minute = 0;
    int secondOfMinute = 0;
    int millis = 0;
    std::optional<int> offsetMinutes; ///< absent: no zone was written
};

/// Walks a text from the left.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void blanks()
    {
        while (peek() == ' ')
            ++m_at;
    }
    bool word(std::string_view lowerCase)
    {
        if (!ascii::startsWith(m_text.substr(m_at), lowerCase))
            return false;
        m_at += lowerCase.size();
        return true;
    }
    /// A number of @p min to @p max digits; how many there were in @p digits.
    bool number(int& value, int min, int max, int* digits = nullptr)
    {
        int count = 0;
        value = 0;
        while (count < max && ascii::isDigit(peek())) {
            value = value * 10 + (m_text[m_at] - '0');
            ++m_at;
            ++count;
        }
        if (digits != nullptr)
            *digits = count;
        return count >= min && !ascii::isDigit(peek());
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

bool readZone(Scanner& in, Parts& parts)
{
    in.blanks();
    if (in.atEnd())
        return true;
    if (in.word("utc") || in.word("gmt") || in.word("z")) {
        parts.offsetMinutes = 0;
        in.blanks();
        if (in.atEnd())
            return true;
    }
    const bool isMinus = in.peek() == '-';
    if (!in.take('+') && !in.take('-'))
        return false;
    int hours = 0;
    int minutes = 0;
    int digits = 0;
    if (!in.number(hours, 1, 4, &digits))
        return false;
    if (digits >= 3) {
        minutes = hours % 100;
        hours /= 100;
    } else if (in.take(':') && !in.number(minutes, 2, 2)) {
        return false;
    }
    parts.offsetMinutes = (isMinus ? -1 : 1) * (hours * 60 + minutes);
    in.blanks();
    return in.atEnd() && hours <= 15 && minutes < 60;
}

bool readTime(Scanner& in, Parts& parts)
{
    if (!in.number(parts.hour, 1, 2) || !in.take(':') || !in.number(parts.minute, 2, 2))
        return false;
    if (in.take(':') && !in.number(parts.secondOfMinute, 2, 2))
        return false;
    if (in.peek() == '.' || in.peek() == ',') {
        (void)(in.take('.') || in.take(','));
        int digits = 0;
        if (!in.number(parts.millis, 1, 9, &digits))
            return false;
        for (; digits < 3; ++digits)
            parts.millis *= 10;
        for (; digits > 3; --digits)
            parts.millis /= 10;
    }
    in.blanks();
    const bool isAfternoon = in.word("pm") || in.word("p.m.");
    const bool isMorning = !isAfternoon && (in.word("am") || in.word("a.m."));
    if ((isAfternoon || isMorning) && (parts.hour < 1 || parts.hour > 12))
        return false;
    if (isAfternoon && parts.hour < 12)
        parts.hour += 12;
    if (isMorning && parts.hour == 12)
        parts.hour = 0;
    in.word("uhr");
    return readZone(in, parts);
}

/// Dates made of three numbers and, behind them, a time. False for everything else.
bool readParts(std::string_view text, Parts& parts)
{
    Scanner in(text);
    int digits = 0;
    if (!in.number(parts.first, 1, 4, &digits) || digits == 3)
        return false;
    parts.yearFirst = digits == 4;
    parts.separator = in.peek();
    if (parts.separator != '-' && parts.separator != '/' && parts.separator != '.')
        return false;
    in.take(parts.separator);
    if (!in.number(parts.second, 1, 2) || !in.take(parts.separator)
        || !in.number(parts.third, 1, 4, &digits) || digits == 3)
        return false;
    if (!parts.yearFirst && digits == 2)
        parts.third += parts.third < 70 ? 2000 : 1900;
    else if (!parts.yearFirst && digits != 4)
        return false;
    in.take(',');
    in.blanks();
    if (in.atEnd())
        return true;
    in.take('T');
    return readTime(in, parts);
}

DateOrder orderOfParts(const Parts& parts)
{
    if (parts.separator == '.' || parts.first > 12)
        return DateOrder::DayFirst;
    return parts.second > 12 ? DateOrder::MonthFirst : DateOrder::Unknown;
}

std::optional<Millis> toLocalMillis(const Parts& parts, DateOrder order)
{
    int year = parts.third;
    int month = parts.second;
    int day = parts.first;
    if (parts.yearFirst) {
        year = parts.first;
        day = parts.third;
    } else if (order == DateOrder::MonthFirst && parts.separator != '.') {
        month = parts.first;
        day = parts.second;
    }
    return toMillis(year, month, day, parts.hour, parts.minute, parts.secondOfMinute, parts.millis);
}

} // namespace

DateReader::DateReader(DateOrder order, const std::string& zone)
    : m_order(order)
    , m_zone(zone.empty() ? QTimeZone::utc() : QTimeZone(QByteArray::fromStdString(zone)))
    , m_isUtc(zone.empty() || zone == "UTC" || !m_zone.isValid())
{
}

std::optional<Millis> DateReader::read(std::string_view text)
{
    text = ascii::trim(text);
    Parts parts;
    if (!readParts(text, parts))
        return text.empty() ? std::nullopt : parseDate(text);
    if (!parts.yearFirst && m_order == DateOrder::Unknown && parts.separator != '.') {
        ++m_undecided;
        return {};
    }
    const auto local = toLocalMillis(parts, m_order);
    if (!local)
        return {};
    if (parts.offsetMinutes)
        return *local - Millis {*parts.offsetMinutes} * 60'000;
    return m_isUtc ? *local : fromLocal(*local);
}

Millis DateReader::fromLocal(Millis local) const
{
    const QDateTime clock = QDateTime::fromMSecsSinceEpoch(local, Qt::UTC);
    return QDateTime(clock.date(), clock.time(), m_zone).toMSecsSinceEpoch();
}

DateOrder orderOf(const std::vector<std::string>& cells)
{
    DateOrder order = DateOrder::Unknown;
    for (const std::string& cell : cells) {
        Parts parts;
        if (!readParts(ascii::trim(cell), parts) || parts.yearFirst || parts.separator == '.')
            continue;
        const DateOrder own = orderOfParts(parts);
        if (own == DateOrder::Unknown)
            continue;
        if (order != DateOrder::Unknown && own != order)
            return DateOrder::Unknown;
        order = own;
    }
    return order;
}

bool looksLikeDate(std::string_view text)
{
    Parts parts;
    if (readParts(text, parts)) {
        const DateOrder order = orderOfParts(parts);
        return toLocalMillis(parts, order == DateOrder::Unknown ? DateOrder::DayFirst : order)
            .has_value();
    }
    return parseDate(text).has_value();
}

bool isZone(const std::string& name)
{
    return QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(name));
}

} // namespace waymark::table
