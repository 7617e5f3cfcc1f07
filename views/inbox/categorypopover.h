// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/popover.h"

class QLineEdit;
class QPlainTextEdit;

namespace waymark {

class AuditController;
class Label;

/// Name and definition of a category: a new one, or an edit of one that there is.
class CategoryPopover : public Popover
{
    Q_OBJECT

public:
    /// @p key is empty for a new one.
    CategoryPopover(AuditController& controller, const QString& key, QWidget* window);

private:
    void save();
    AuditController* m_controller;
    QString m_key;
    QLineEdit* m_name;
    QPlainTextEdit* m_definition;
    Label* m_problem;
};

} // namespace waymark
