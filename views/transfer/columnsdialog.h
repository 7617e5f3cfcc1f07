// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/importcolumns.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace waymark {

class Label;

/// Which column of a table is what: every column with its first values and its meaning, how dates
/// are meant. What is chosen is kept for every table with the same header.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const QString& fileName, ImportColumns columns, QWidget* parent);
    [[nodiscard]] const ImportColumns& columns() const { return m_columns; }
    /// The choice of column @p index.
    [[nodiscard]] QComboBox* roleBox(int index) const
    {
        return m_roles[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] QPushButton* acceptButton() const { return m_accept; }

private:
    QWidget* makeColumns();
    QWidget* makeDates();
    void setRole(int index, int choice);
    void refresh();

    ImportColumns m_columns;
    std::vector<QComboBox*> m_roles;
    Label* m_problem = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace waymark
