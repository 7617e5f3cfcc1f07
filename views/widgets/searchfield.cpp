// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/searchfield.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"

#include <QEvent>
#include <QPainter>

namespace waymark {

SearchField::SearchField(const QString& placeholder, const QString& keyHint, QWidget* parent)
    : QLineEdit(parent)
    , m_key(keyHint)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setFrame(false);
    updateMargins();
}

void SearchField::setKeyHint(const QString& keyHint)
{
    m_key = keyHint;
    updateMargins();
}

QSize SearchField::sizeHint() const
{
    return {440, std::max<int>(dense(height::kButton), fontMetrics().height() + 12)};
}

void SearchField::updateMargins()
{
    const int end = m_key.isEmpty() ? 4 : qCeil(paint::keyHintSize(m_key).width()) + 8;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    setTextMargins(rtl ? end : 26, 0, rtl ? 26 : end, 0);
}

void SearchField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        updateMargins();
    QLineEdit::changeEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        const Tokens& tokens = currentTokens();
        const paint::Canvas canvas {&painter, tokens, layoutDirection()};
        const QRectF area = rect();
        const bool lit = hasFocus() && !window()->testAttribute(Qt::WA_KeyboardFocusChange);
        const QColor edge = lit ? tokens.accent : tokens.line2;
        paint::panel(&painter, area, radius::kTile, tokens.base, edge, lit ? 1.5 : 1);
        paintIcon(&painter, QStringLiteral("search"),
            canvas.mirrored(QRectF(10, 0, 16, area.height()), area), 16, tokens.text2);
        if (!m_key.isEmpty() && text().isEmpty()) {
            const QSizeF cap = paint::keyHintSize(m_key);
            const QRectF place(area.right() - 8 - cap.width(), area.center().y() - cap.height() / 2,
                cap.width(), cap.height());
            paint::keyHint(canvas, canvas.mirrored(place, area), m_key);
        }
    }
    QLineEdit::paintEvent(event);
}

} // namespace waymark
