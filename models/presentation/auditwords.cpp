// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditwords.h"

#include "presentation/importwords.h"
#include "services/sourcetext.h"

namespace waymark {

namespace {

constexpr double kSure = 0.80;
constexpr double kLikely = 0.55;

/// The locale's short date without its year, since Qt has no such format of its own.
QString dayFormat(const QLocale& locale, bool withYear)
{
    switch (locale.language()) {
    case QLocale::German:
        return withYear ? QStringLiteral("d. MMM yyyy") : QStringLiteral("d. MMM");
    case QLocale::Japanese:
    case QLocale::Chinese:
        return withYear ? QStringLiteral("yyyy年M月d日") : QStringLiteral("M月d日");
    default:
        break;
    }
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd')
        && locale.territory() == QLocale::UnitedStates;
    if (monthFirst)
        return withYear ? QStringLiteral("MMM d, yyyy") : QStringLiteral("MMM d");
    return withYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM");
}

/// English writes 24 hours in most of the world; the United States' locale does not, and a column
/// of times must line up.
QString timeText(const QTime& time)
{
    return QLocale().toString(time, QStringLiteral("HH:mm"));
}

} // namespace

AuditWords::AuditWords(const QString& timeZone)
    : m_zone(timeZone.toUtf8())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

QDateTime AuditWords::local(Millis at) const
{
    return QDateTime::fromMSecsSinceEpoch(at, m_zone);
}

Millis AuditWords::startOfDay(const QDate& day) const
{
    return day.startOfDay(m_zone).toMSecsSinceEpoch();
}

QString AuditWords::day(const QDate& date, const QDate& today)
{
    return QLocale().toString(date, dayFormat(QLocale(), date.year() != today.year()));
}

QString AuditWords::when(std::optional<Millis> at, const QDate& today) const
{
    if (!at)
        return tr("no date");
    const QDateTime moment = local(*at);
    return moment.date() == today ? timeText(moment.time()) : day(moment.date(), today);
}

QString AuditWords::fullWhen(std::optional<Millis> at) const
{
    if (!at)
        return tr("no date");
    const QDateTime moment = local(*at);
    return tr("%1 %2, %3", "weekday, date, time")
        .arg(QLocale().dayName(moment.date().dayOfWeek(), QLocale::ShortFormat),
            day(moment.date(), QDate()), timeText(moment.time()));
}

QString AuditWords::session(
    const AuditSelection& selection, std::optional<Millis> newest, const QDate& today) const
{
    QString words;
    if (selection.before)
        words = tr("Last %1 before %2")
                    .arg(QLocale().toString(selection.asked),
                        day(local(*selection.before).date(), today));
    else if (newest)
        words = tr("Last %1 to %2")
                    .arg(QLocale().toString(selection.asked), day(local(*newest).date(), today));
    else
        words = tr("Last %1").arg(QLocale().toString(selection.asked));
    if (!selection.source.isEmpty())
        words = tr("%1 in %2", "a session and its source").arg(words, sourceText(selection.source));
    return words;
}

QString AuditWords::source(const QString& source)
{
    return sourceText(source);
}

QString AuditWords::sourceIcon(const QString& source)
{
    return ImportWords::systemIcon(source.section(u'/', 0, 0));
}

QString AuditWords::breakable(const Category& category)
{
    constexpr QChar kSoftHyphen(0xAD);
    //: The four names once more, with soft hyphens (U+00AD) where a long word may break.
    const QString names[] = {tr("Help request", "on a tile"), tr("Suggestion", "on a tile"),
        tr("Complaint", "on a tile"), tr("Off-topic", "on a tile")};
    for (const QString& name : names) {
        if (QString(name).remove(kSoftHyphen) == category.name)
            return name;
    }
    return category.name;
}

QString AuditWords::flag(const QString& flag)
{
    if (flag == auditflag::kPrivate)
        return tr("Private handling");
    if (flag == auditflag::kSafety)
        return tr("Safety");
    if (flag == auditflag::kNeedsAnswer)
        return tr("Needs an answer");
    if (flag == auditflag::kEscalated)
        return tr("Escalated");
    if (flag == auditflag::kFaq)
        return tr("FAQ candidates");
    return flag;
}

QString AuditWords::flagOfOne(const QString& name)
{
    return name == auditflag::kFaq ? tr("FAQ candidate") : flag(name);
}

QString AuditWords::flagIcon(const QString& flag)
{
    if (flag == auditflag::kPrivate)
        return QStringLiteral("lock");
    if (flag == auditflag::kSafety)
        return QStringLiteral("warn");
    if (flag == auditflag::kNeedsAnswer)
        return QStringLiteral("reply");
    if (flag == auditflag::kEscalated)
        return QStringLiteral("up");
    return QStringLiteral("faq");
}

Confidence AuditWords::confidence(double probability)
{
    if (probability <= 0)
        return Confidence::None;
    if (probability >= kSure)
        return Confidence::Sure;
    return probability >= kLikely ? Confidence::Likely : Confidence::Unsure;
}

QString AuditWords::confidenceWord(Confidence value)
{
    switch (value) {
    case Confidence::None:
        break;
    case Confidence::Unsure:
        return tr("unsure");
    case Confidence::Likely:
        return tr("likely");
    case Confidence::Sure:
        return tr("sure");
    }
    return tr("not recognised");
}

} // namespace waymark
