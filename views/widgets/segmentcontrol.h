// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;

namespace waymark {

/// A row of choices of which exactly one holds; arrow keys move between them.
class SegmentControl : public QFrame
{
    Q_OBJECT

public:
    /// @p name is what is chosen here, for screen readers.
    SegmentControl(const QString& name, QWidget* parent);

    /// Adds a choice; @p count stands after the word in grey, empty for none.
    void addChoice(int id, const QString& text, const QString& count = {});
    void setCount(int id, const QString& count);
    void setText(int id, const QString& text);
    [[nodiscard]] int chosen() const;
    void setChosen(int id);

Q_SIGNALS:
    /// The user chose another one.
    void chosenChanged(int id);

private:
    QHBoxLayout* m_row;
    QButtonGroup* m_group;
};

} // namespace waymark
