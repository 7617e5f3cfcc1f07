// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QUndoStack;

namespace waymark {

/// What happened last, with Undo: a dark pill in the status bar. Follows a QUndoStack, of which it
/// owns nothing; after an undo it offers Redo. Stays until the next act.
class UndoPill : public QWidget
{
    Q_OBJECT

public:
    UndoPill(QUndoStack* stack, QWidget* parent);
    ~UndoPill() override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Button;
    void followStack();
    [[nodiscard]] QString keyText() const;

    QUndoStack* m_stack;
    Button* m_button;
    QString m_text;
    int m_index = 0;
    bool m_redo = false;
    double m_slide = 0; ///< 1 = below the bar, 0 = in place
};

} // namespace waymark
