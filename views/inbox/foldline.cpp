// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/foldline.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"

#include <QPainter>

namespace waymark {

FoldLine::FoldLine(const QString& words, bool quoted, QWidget* parent)
    : QAbstractButton(parent)
    , m_quoted(quoted)
{
    setText(words);
    setAccessibleName(words);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setProperty(prop::kRadius, static_cast<double>(radius::kChip));
    const auto say = [this] { setAccessibleDescription(isChecked() ? tr("shown") : tr("hidden")); };
    connect(this, &QAbstractButton::toggled, this, say);
    say();
}

QSize FoldLine::sizeHint() const
{
    const QFontMetricsF metrics(themeFont(TextRole::Small));
    const double lead = m_quoted ? 13 : 0;
    return QSizeF(
        lead + 14 + 7 + std::ceil(metrics.horizontalAdvance(text())) + 1 + (m_quoted ? 10 : 0),
        std::max(m_quoted ? 28.0 : 22.0, metrics.height() + (m_quoted ? 10 : 4)))
        .toSize();
}

QSize FoldLine::minimumSizeHint() const
{
    return {std::min(80, sizeHint().width()), sizeHint().height()};
}

void FoldLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    const QRectF area = rect();
    if (m_quoted) {
        paint::panel(&painter, area, radius::kChip, underMouse() ? tokens.sunken : tokens.alt);
        painter.fillRect(canvas.mirrored(QRectF(0, 0, 3, area.height()), area), tokens.line2);
    }
    const QColor ink = underMouse() ? tokens.text : tokens.text2;
    const double lead = m_quoted ? 13 : 0;
    paintIcon(&painter, isChecked() ? QStringLiteral("chevd") : QStringLiteral("chev"),
        canvas.mirrored(QRectF(lead, 0, 14, area.height()), area), 14, ink, canvas.direction);
    paint::text(canvas,
        canvas.mirrored(area.adjusted(lead + 14 + 7, 0, m_quoted ? -6 : 0, 0), area), text(),
        themeFont(TextRole::Small), ink);
}

} // namespace waymark
