// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/popover.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPushButton;
class QSpinBox;

namespace waymark {

class AuditController;
struct AuditSelection;
class Label;

/// The audits of the community, to go on with or to read, and the rule by which another one begins:
/// how many messages, from where, before when. What was decided stays with its messages.
class SessionPopover : public Popover
{
    Q_OBJECT

public:
    SessionPopover(AuditController& controller, QWidget* window);

private:
    QWidget* makeList();
    void makeRule();
    [[nodiscard]] AuditSelection wanted() const;
    void preview();
    void begin();

    AuditController* m_controller;
    QSpinBox* m_count;
    QComboBox* m_source;
    QCheckBox* m_limited;
    QDateEdit* m_before;
    Label* m_found;
    QPushButton* m_begin;
};

} // namespace waymark
