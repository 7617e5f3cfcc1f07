// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/formatting.h"

#include <QDateTime>

#include <array>
#include <cmath>

namespace waymark {

namespace {

constexpr Millis kSecond = 1000;
constexpr Millis kMinute = 60 * kSecond;
constexpr Millis kHour = 60 * kMinute;
constexpr Millis kDay = 24 * kHour;

} // namespace

Formatting::Formatting(const QLocale& locale, const QTimeZone& zone)
    : m_locale(locale)
    , m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
}

Formatting Formatting::forZone(const QString& zoneId, const QLocale& locale)
{
    // Without a name Qt takes the desktop's zone.
    return Formatting(locale, zoneId.isEmpty() ? QTimeZone::utc() : QTimeZone(zoneId.toLatin1()));
}

QString Formatting::number(qint64 value) const
{
    return m_locale.toString(value);
}

QString Formatting::digits(QString text) const
{
    const QString zero = m_locale.zeroDigit();
    if (zero.size() != 1) // none, or beyond the basic plane
        return text;
    for (QChar& c : text) {
        if (c >= u'0' && c <= u'9')
            c = QChar(static_cast<char16_t>(zero[0].unicode() + (c.unicode() - u'0')));
    }
    return text;
}

QString Formatting::percent(double share, int decimals) const
{
    const double step = std::pow(10.0, -decimals);
    double value = share * 100;
    if (value > 0 && value < step)
        value = step;
    else if (value < 100 && value > 100 - step)
        value = 100 - step;
    //: A percentage; some languages want another space or none.
    return tr("%1 %").arg(m_locale.toString(value, 'f', decimals));
}

QString Formatting::bytes(qint64 size) const
{
    constexpr qint64 kKilo = 1000;
    if (size < kKilo)
        return tr("%Ln bytes", nullptr, static_cast<int>(std::max<qint64>(size, 0)));
    static constexpr std::array units = {"kB", "MB", "GB", "TB"};
    double value = static_cast<double>(size) / kKilo;
    std::size_t unit = 0;
    // 999.5 would be written as 1,000 of the smaller unit.
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= kKilo;
        ++unit;
    }
    const int decimals = value < 9.95 ? 1 : 0;
    //: %1 is a number, %2 a unit such as MB.
    return tr("%1 %2").arg(m_locale.toString(value, 'f', decimals), QLatin1String(units[unit]));
}

QString Formatting::exactBytes(qint64 size) const
{
    const int plural = static_cast<int>(std::min<qint64>(size, 1'000'000'000));
    return tr("%1 bytes", nullptr, plural).arg(number(size));
}

QString Formatting::duration(Millis span) const
{
    if (span < 10 * kSecond) {
        const double seconds = static_cast<double>(std::max<Millis>(span, 0)) / kSecond;
        return tr("%1 s").arg(m_locale.toString(seconds, 'f', 1));
    }
    if (span < kMinute)
        return tr("%1 s").arg(number(span / kSecond));
    if (span < kHour) {
        const Millis minutes = span / kMinute;
        const Millis seconds = span % kMinute / kSecond;
        return seconds == 0 ? tr("%1 min").arg(number(minutes))
                            : tr("%1 min %2 s").arg(number(minutes), number(seconds));
    }
    if (span < kDay) {
        const Millis hours = span / kHour;
        const Millis minutes = span % kHour / kMinute;
        return minutes == 0 ? tr("%1 h").arg(number(hours))
                            : tr("%1 h %2 min").arg(number(hours), number(minutes));
    }
    const Millis days = span / kDay;
    const Millis hours = span % kDay / kHour;
    return hours == 0 ? tr("%1 d").arg(number(days))
                      : tr("%1 d %2 h").arg(number(days), number(hours));
}

QString Formatting::timeLeft(Millis span) const
{
    if (span < kSecond)
        return tr("less than a second left");
    if (span < kMinute)
        return tr("about %1 s left").arg(number(span / kSecond));
    if (span < kHour)
        return tr("about %1 min left").arg(number((span + kMinute / 2) / kMinute));
    return tr("about %1 left").arg(duration(span / kMinute * kMinute));
}

QDateTime Formatting::local(Millis at) const
{
    return QDateTime::fromMSecsSinceEpoch(at, m_zone);
}

QString Formatting::dayOf(const QDate& date, bool withYear) const
{
    //: Date formats of QLocale::toString: day and short month, without and with the year.
    return m_locale.toString(date, withYear ? tr("d MMM yyyy") : tr("d MMM"));
}

QString Formatting::day(Millis at, Millis now) const
{
    const QDate date = local(at).date();
    return dayOf(date, date.year() != local(now).date().year());
}

QString Formatting::relativeDay(Millis at, Millis now) const
{
    const QDate date = local(at).date();
    const qint64 days = date.daysTo(local(now).date());
    if (days == 0)
        return time(at);
    if (days == 1)
        return tr("Yesterday");
    if (days > 1 && days < 7)
        return m_locale.dayName(date.dayOfWeek(), QLocale::ShortFormat);
    return day(at, now);
}

QString Formatting::dateTime(Millis at) const
{
    const QDateTime moment = local(at);
    //: A date format of QLocale::toString: day, month, year; then the time.
    return m_locale.toString(moment.date(), tr("d MMMM yyyy")) + QLatin1Char(' ') + time(at);
}

QString Formatting::time(Millis at) const
{
    return m_locale.toString(local(at).time(), QLocale::ShortFormat);
}

QString Formatting::ago(Millis at, Millis now) const
{
    const Millis span = now - at;
    if (span < kMinute)
        return tr("just now");
    if (span < kHour)
        return tr("%Ln minutes ago", nullptr, static_cast<int>(span / kMinute));
    const qint64 days = local(at).date().daysTo(local(now).date());
    if (days == 0 || span < 6 * kHour)
        return tr("%Ln hours ago", nullptr, static_cast<int>(span / kHour));
    if (days == 1)
        return tr("yesterday");
    constexpr int kLongAgo = 30;
    if (days <= kLongAgo)
        return tr("%Ln days ago", nullptr, static_cast<int>(days));
    return day(at, now);
}

QString Formatting::week(Millis now) const
{
    const QDate today = local(now).date();
    const QDate first = today.addDays(1 - today.dayOfWeek());
    const QDate last = first.addDays(6);
    //: Date formats of QLocale::toString: day alone, and day with month.
    const QString dayOnly = tr("d");
    const QString dayAndMonth = tr("d MMMM");
    const QString from
        = m_locale.toString(first, first.month() == last.month() ? dayOnly : dayAndMonth);
    //: %1 the ISO week, %2 its first and %3 its last day.
    return tr("Week %1, %2 to %3")
        .arg(m_locale.toString(today.weekNumber()), from, m_locale.toString(last, dayAndMonth));
}

QString Formatting::month(Millis at) const
{
    return m_locale.standaloneMonthName(local(at).date().month(), QLocale::ShortFormat);
}

} // namespace waymark
