// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/popover.h"

class QLineEdit;

namespace waymark {

class AuditController;
class FlowLayout;

/// The topics of the chosen messages: a field that completes known ones, those given as buttons
/// that take them off, and the most used ones to add with a click. Each change is one undo step.
class TopicPopover : public Popover
{
    Q_OBJECT

public:
    TopicPopover(AuditController& controller, QWidget* window);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refill();
    void add(const QString& topic);
    void remove(const QString& topic);

    AuditController* m_controller;
    QLineEdit* m_field;
    QWidget* m_given;
    QWidget* m_known;
};

} // namespace waymark
