// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/hourscard.h"

#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kMinute = 60;
constexpr int kEndOfDay = 24 * kMinute;

QTime timeOf(int minutes)
{
    // Midnight at the end of a day is shown as its last minute.
    return minutes >= kEndOfDay ? QTime(23, 59) : QTime(minutes / kMinute, minutes % kMinute);
}

int minutesOf(const QTime& time)
{
    return time == QTime(23, 59) ? kEndOfDay : time.hour() * kMinute + time.minute();
}

} // namespace

HoursCard::HoursCard(SettingsController* settings, QWidget* parent)
    : Card(parent)
    , m_settings(settings)
    , m_always(make<QCheckBox>(this, tr("Open day and night")))
{
    setTitle(tr("Business hours and holidays"));
    body()->setContentsMargins(
        dense(space::kLarge), dense(space::kMedium), dense(space::kLarge), dense(space::kLarge));
    body()->setSpacing(dense(space::kMedium));
    auto* words = make<Label>(this,
        tr("Waiting times are also counted in business hours: a weekend does not count then."),
        TextRole::Small, Ink::Text2);
    words->setWordWrap(true);
    body()->addWidget(words);
    body()->addWidget(m_always, 0, Qt::AlignLeft); // its ring goes around its words
    m_days = makeDays();
    body()->addWidget(m_days);
    body()->addWidget(makeHairline(this));
    body()->addWidget(makeHolidays());
    connect(m_always, &QCheckBox::clicked, settings, &SettingsController::setAlwaysOpen);
    connect(settings, &SettingsController::communityChanged, this, &HoursCard::refresh);
    refresh();
}

QWidget* HoursCard::makeDays()
{
    auto* days = make<QWidget>(this);
    auto* grid = make<QGridLayout>(days);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(4, 1);
    const QLocale locale;
    for (int i = 0; i < 7; ++i) {
        Day& day = m_day[static_cast<std::size_t>(i)];
        const QString name = locale.standaloneDayName(i + 1, QLocale::LongFormat);
        day.open = make<QCheckBox>(days, name);
        day.from = make<QTimeEdit>(days);
        day.to = make<QTimeEdit>(days);
        day.from->setAccessibleName(tr("%1, open from").arg(name));
        day.to->setAccessibleName(tr("%1, open until").arg(name));
        for (QTimeEdit* field : {day.from, day.to}) {
            field->setDisplayFormat(locale.timeFormat(QLocale::ShortFormat));
            field->setKeyboardTracking(false);
            field->setMinimumHeight(dense(height::kField));
            connect(field, &QTimeEdit::timeChanged, this, [this, i] { takeDay(i); });
        }
        connect(day.open, &QCheckBox::clicked, this, [this, i] { takeDay(i); });
        auto* until = make<Label>(days, tr("to"), TextRole::Small, Ink::Text3);
        grid->addWidget(day.open, i, 0);
        grid->addWidget(day.from, i, 1);
        grid->addWidget(until, i, 2);
        grid->addWidget(day.to, i, 3);
    }
    return days;
}

void HoursCard::takeDay(int index)
{
    const Day& day = m_day[static_cast<std::size_t>(index)];
    const bool done = day.open->isChecked() ? m_settings->setHours(index,
                          OpeningHours {minutesOf(day.from->time()), minutesOf(day.to->time())})
                                            : m_settings->setHours(index, std::nullopt);
    if (!done)
        refresh(); // it would end before it begins: what is in force is shown again
}

QWidget* HoursCard::makeHolidays()
{
    auto* part = make<QWidget>(this);
    auto* column = make<QVBoxLayout>(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(space::kSmall);
    auto* name = make<Label>(part, tr("Days off"), TextRole::Control, Ink::Text2);
    m_date = make<QDateEdit>(part, QDate::currentDate());
    m_date->setAccessibleName(tr("Day off to add"));
    m_date->setCalendarPopup(true);
    m_date->setMinimumHeight(dense(height::kField));
    name->setBuddy(m_date);
    m_add = makeButton(part, tr("Add"), QStringLiteral("plus"));
    m_add->setAccessibleName(tr("Add the day off"));
    row->addWidget(name);
    row->addWidget(m_date);
    row->addWidget(m_add);
    row->addStretch(1);
    column->addLayout(row);
    m_holidays = make<QWidget>(part);
    m_flow = make<FlowLayout>(m_holidays, space::kSmall);
    column->addWidget(m_holidays);
    connect(m_add, &QPushButton::clicked, this, [this] { m_settings->addHoliday(m_date->date()); });
    return part;
}

void HoursCard::refresh()
{
    const auto& hours = m_settings->community().businessHours;
    const bool always = hours.size() != m_day.size();
    const bool open = m_settings->hasCommunity();
    m_always->setChecked(always);
    m_always->setEnabled(open);
    m_days->setVisible(!always);
    for (std::size_t i = 0; i < m_day.size(); ++i) {
        const Day& day = m_day[i];
        const OpeningHours shown = always ? OpeningHours() : hours[i];
        const bool isOpen = shown.begin < shown.end;
        const QSignalBlocker from(day.from);
        const QSignalBlocker to(day.to);
        day.open->setChecked(isOpen);
        day.from->setEnabled(isOpen && open);
        day.to->setEnabled(isOpen && open);
        day.open->setEnabled(open);
        // A closed day offers the usual hours when it is opened.
        day.from->setTime(isOpen ? timeOf(shown.begin) : QTime(9, 0));
        day.to->setTime(isOpen ? timeOf(shown.end) : QTime(17, 0));
    }
    m_date->setEnabled(open);
    m_add->setEnabled(open);
    refreshHolidays();
}

void HoursCard::refreshHolidays()
{
    const QStringList& days = m_settings->community().holidays;
    if (days == m_shown)
        return;
    m_shown = days;
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own signal may have led here
        }
        delete item;
    }
    for (const QString& iso : days) {
        const QString words
            = QLocale().toString(QDate::fromString(iso, Qt::ISODate), QLocale::ShortFormat);
        auto* chip = makeButton(m_holidays, words, {}, ButtonKind::Normal, ButtonSize::Small);
        setTrailingIcon(chip, QStringLiteral("x"));
        chip->setAccessibleName(tr("Remove the day off %1").arg(words));
        chip->setToolTip(chip->accessibleName());
        connect(chip, &QPushButton::clicked, this, [this, iso] { m_settings->removeHoliday(iso); });
        m_flow->addWidget(chip);
    }
    m_holidays->setVisible(!days.isEmpty());
    m_holidays->updateGeometry();
}

} // namespace waymark
