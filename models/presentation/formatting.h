// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace waymark {

/// How numbers, instants and spans are written for the reader: in the reader's locale, and, where a
/// day or an hour is meant, in the community's stated time zone. A value without state of the
/// world: what counts as "now" is always given.
class Formatting
{
    Q_DECLARE_TR_FUNCTIONS(Formatting)

public:
    explicit Formatting(
        const QLocale& locale = QLocale(), const QTimeZone& zone = QTimeZone::utc());
    /// @p zoneId is an IANA id; an unknown one counts as UTC.
    [[nodiscard]] static Formatting forZone(
        const QString& zoneId, const QLocale& locale = QLocale());

    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

    /// With the locale's grouping: "1,540".
    [[nodiscard]] QString number(qint64 value) const;
    /// @p text with the locale's digits in place of Latin ones: for what comes ready from Qt.
    [[nodiscard]] QString digits(QString text) const;
    /// @p share of 0..1 with @p decimals: "99.93 %". A share that is neither nothing nor all never
    /// reads "0 %" or "100 %": it stays one step away from the end.
    [[nodiscard]] QString percent(double share, int decimals = 0) const;
    /// "412 MB", in powers of ten as disks are sold: at most three digits, below 1 kB in bytes.
    [[nodiscard]] QString bytes(qint64 size) const;
    /// Every byte of it: "432,013,312 bytes".
    [[nodiscard]] QString exactBytes(qint64 size) const;

    /// The two largest units of a span in milliseconds, the smaller left out when zero: "6 h 10
    /// min", "3 d 4 h", "45 s", "4.1 s" below ten seconds. Negative spans count as zero.
    [[nodiscard]] QString duration(Millis span) const;
    /// Time left in round words: "about 4 s left", "about 2 min left", "less than a second left".
    [[nodiscard]] QString timeLeft(Millis span) const;

    /// Day and month, with the year when it is not that of @p now: "3 Nov", "20 Oct 2023".
    [[nodiscard]] QString day(Millis at, Millis now) const;
    /// The hour when it is today, "Yesterday", a weekday within the last week, else day().
    [[nodiscard]] QString relativeDay(Millis at, Millis now) const;
    /// Date and time, whole: "3 November 2026 14:05".
    [[nodiscard]] QString dateTime(Millis at) const;
    [[nodiscard]] QString time(Millis at) const;
    /// "just now", "5 minutes ago", "3 hours ago", "yesterday", "12 days ago", then the day.
    [[nodiscard]] QString ago(Millis at, Millis now) const;
    /// The ISO week of @p now: "Week 46, 10 to 16 November".
    [[nodiscard]] QString week(Millis now) const;
    /// Short name of the month: "Nov".
    [[nodiscard]] QString month(Millis at) const;

private:
    [[nodiscard]] QDateTime local(Millis at) const;
    [[nodiscard]] QString dayOf(const QDate& date, bool withYear) const;

    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace waymark
