// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace waymark {

/// A small window inside the window that points at what opened it. Escape, a click outside or the
/// anchor's going closes it; the focus returns to where it was. A child of the anchor's window, so
/// it works alike on Wayland and X11.
class Popover : public QFrame
{
    Q_OBJECT

public:
    /// @p window owns it: the top-level widget it appears in.
    explicit Popover(QWidget* window);

    /// Where the contents go; margins are set.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Opens below @p anchor (above when there is no room) and takes the focus when @p takeFocus.
    void openAt(QWidget* anchor, bool takeFocus = true);
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    QVBoxLayout* m_body;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_before; ///< had the focus
    bool m_above = false;
};

} // namespace waymark
