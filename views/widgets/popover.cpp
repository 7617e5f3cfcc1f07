// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/popover.h"

#include "make.h"
#include "style/paint.h"
#include "style/theme.h"

#include <QApplication>
#include <QGraphicsOpacityEffect>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QPropertyAnimation>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kArrow = 7;
constexpr int kShadow = paint::kPopShadowMargin;

} // namespace

Popover::Popover(QWidget* window)
    : QFrame(window)
    , m_body(make<QVBoxLayout>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("waymarkNoRing", true);
    m_body->setContentsMargins(kShadow + 14, kShadow + kArrow + 12, kShadow + 14, kShadow + 12);
    m_body->setSpacing(8);
    hide();
}

void Popover::openAt(QWidget* anchor, bool takeFocus)
{
    m_anchor = anchor;
    m_before = QApplication::focusWidget();
    place();
    raise();
    show();
    qApp->installEventFilter(this);
    if (takeFocus) {
        setFocus(Qt::PopupFocusReason);
        focusNextChild();
    }
    if (const int time = motionTime(120); time > 0) {
        // The effect lives only as long as the fade: it would repaint the whole popover each time.
        auto* effect = make<QGraphicsOpacityEffect>(this);
        setGraphicsEffect(effect);
        auto* fade = make<QPropertyAnimation>(effect, effect, QByteArrayLiteral("opacity"));
        fade->setDuration(time);
        fade->setStartValue(0.0);
        fade->setEndValue(1.0);
        fade->setEasingCurve(QEasingCurve::OutCubic);
        connect(fade, &QPropertyAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
        fade->start();
    }
}

void Popover::place()
{
    if (!m_anchor || !parentWidget())
        return;
    const QSize wanted = sizeHint();
    const QRect field = parentWidget()->rect();
    const QRect at(m_anchor->mapTo(parentWidget(), QPoint(0, 0)), m_anchor->size());
    int x = at.center().x() - wanted.width() / 2;
    x = std::clamp(
        x, -kShadow + 8, std::max(-kShadow + 8, field.width() - wanted.width() + kShadow - 8));
    int y = at.bottom() + 4 - kShadow;
    m_above = y + wanted.height() - kShadow > field.height() - 8 && at.top() > field.height() / 2;
    if (m_above)
        y = at.top() - 4 - wanted.height() + kShadow;
    m_body->setContentsMargins(kShadow + 14, kShadow + (m_above ? 0 : kArrow) + 12, kShadow + 14,
        kShadow + (m_above ? kArrow : 0) + 12);
    setGeometry(QRect(QPoint(x, y), wanted));
}

void Popover::dismiss()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

bool Popover::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event); // checked by its type
        const QPoint local = mapFromGlobal(mouse->globalPosition().toPoint());
        const auto* target = qobject_cast<QWidget*>(watched);
        const bool here = target && target->window() == window();
        if (here && !rect().adjusted(kShadow, kShadow, -kShadow, -kShadow).contains(local))
            dismiss();
    } else if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    } else if (watched == m_anchor && event->type() == QEvent::Hide) {
        dismiss();
    }
    return QFrame::eventFilter(watched, event);
}

void Popover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    QRectF body = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    body.adjust(0, m_above ? 0 : kArrow, 0, m_above ? -kArrow : 0);
    paint::popShadow(&painter, body, tokens);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
    if (m_anchor) {
        const double x = std::clamp<double>(
            mapFrom(parentWidget(), m_anchor->mapTo(parentWidget(), m_anchor->rect().center())).x(),
            body.left() + 18, body.right() - 18);
        const double edge = m_above ? body.bottom() - 1 : body.top() + 1;
        const double tip = m_above ? edge + kArrow : edge - kArrow;
        QPainterPath arrow(QPointF(x - kArrow, edge));
        arrow.lineTo(x, tip);
        arrow.lineTo(x + kArrow, edge);
        arrow.closeSubpath();
        shape = shape.united(arrow);
    }
    painter.setPen(QPen(
        tokens.isHighContrast() ? tokens.text : tokens.line2, tokens.isHighContrast() ? 2 : 1));
    painter.setBrush(tokens.pop);
    painter.drawPath(shape);
}

} // namespace waymark
