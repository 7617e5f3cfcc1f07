// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settingscontroller.h"
#include "widgets/card.h"

class QComboBox;

namespace waymark {

class SegmentControl;

/// Language, colours and density: the choices of the person at the desk, kept on this laptop.
class PersonalCard : public Card
{
    Q_OBJECT

public:
    PersonalCard(SettingsController* settings, QWidget* parent);

private:
    void refresh();

    SettingsController* m_settings; ///< not owned
    QComboBox* m_language;
    SegmentControl* m_theme;
    SegmentControl* m_density;
};

} // namespace waymark
