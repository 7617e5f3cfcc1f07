// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/auditfigures.h"

#include <QDialog>

class QLineEdit;
class QSettings;

namespace waymark {

/// Who signs, what is counted, and what stays open. The question is the title, the buttons the
/// answers.
class SignOffDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p settings (may be null) remembers the name.
    SignOffDialog(const AuditFigures& figures, QSettings* settings, QWidget* parent);
    [[nodiscard]] QString name() const;

private:
    void remember();
    QSettings* m_settings;
    QLineEdit* m_name;
};

} // namespace waymark
