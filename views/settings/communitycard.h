// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settingscontroller.h"
#include "widgets/card.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace waymark {

class Label;

/// Name, time zone and promise of the community.
class CommunityCard : public Card
{
    Q_OBJECT

public:
    CommunityCard(SettingsController* settings, QWidget* parent);
    [[nodiscard]] QLineEdit* title() const { return m_title; }

private:
    void makeZones();
    void refresh();

    SettingsController* m_settings; ///< not owned
    QLineEdit* m_title;
    QComboBox* m_zone;
    Label* m_zoneNote;
    QSpinBox* m_promise;
};

} // namespace waymark
