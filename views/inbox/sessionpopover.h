// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/popover.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QSpinBox;

namespace waymark {

class AuditController;

/// Which messages the audit looks at: how many, from where, before when. Choosing begins another
/// session; what was decided stays with its messages.
class SessionPopover : public Popover
{
    Q_OBJECT

public:
    SessionPopover(AuditController& controller, QWidget* window);

private:
    void begin();
    AuditController* m_controller;
    QSpinBox* m_count;
    QComboBox* m_source;
    QCheckBox* m_limited;
    QDateEdit* m_before;
};

} // namespace waymark
