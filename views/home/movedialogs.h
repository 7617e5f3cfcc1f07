// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace waymark {

class Label;

/// Who answers others, to pick up to three from. Each tick counts at once and can be undone, so
/// there is nothing to confirm.
class PowerUsersDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PowerUsersDialog(QWidget* parent);
    /// May come again while the dialog is open.
    void setData(const HomeData& home);

Q_SIGNALS:
    void picked(const QString& key, bool on);

private:
    QVBoxLayout* m_rows;
    Label* m_state;
    std::vector<std::pair<QString, QCheckBox*>> m_boxes; ///< by key, in the order shown
};

/// A first path on the back of an envelope: the role, and what a member does in three to five
/// steps.
class PathSketchDialog : public QDialog
{
    Q_OBJECT

public:
    PathSketchDialog(const PathSketch& sketch, QWidget* parent);
    /// As typed; empty lines are left out.
    [[nodiscard]] PathSketch sketch() const;

private:
    QComboBox* m_role;
    std::vector<QLineEdit*> m_steps;
};

} // namespace waymark
