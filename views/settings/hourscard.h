// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settingscontroller.h"
#include "widgets/card.h"

#include <array>

class QCheckBox;
class QDateEdit;
class QPushButton;
class QTimeEdit;

namespace waymark {

class FlowLayout;

/// When the team works: open day and night, or hours for each weekday, and the days off.
class HoursCard : public Card
{
    Q_OBJECT

public:
    HoursCard(SettingsController* settings, QWidget* parent);

private:
    struct Day
    {
        QCheckBox* open = nullptr;
        QTimeEdit* from = nullptr;
        QTimeEdit* to = nullptr;
    };
    QWidget* makeDays();
    QWidget* makeHolidays();
    void takeDay(int index);
    void refresh();
    void refreshHolidays();

    SettingsController* m_settings; ///< not owned
    QCheckBox* m_always;
    QWidget* m_days = nullptr;
    std::array<Day, 7> m_day;
    QDateEdit* m_date = nullptr;
    QPushButton* m_add = nullptr;
    QWidget* m_holidays = nullptr;
    FlowLayout* m_flow = nullptr;
    QStringList m_shown;
};

} // namespace waymark
