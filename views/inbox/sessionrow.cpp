// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/sessionrow.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace waymark {

namespace {

constexpr double kSide = 10;
constexpr double kBarWidth = 92;
constexpr double kBarHeight = 4;

} // namespace

SessionRow::SessionRow(Content content, QWidget* parent)
    : QAbstractButton(parent)
    , m_content(std::move(content))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCheckable(true);
    setChecked(m_content.isOpen);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty(prop::kRadius, static_cast<double>(radius::kChip));
    setAccessibleName(m_content.title);
    setAccessibleDescription(QStringLiteral("%1, %2").arg(m_content.caption, progress()));
}

QString SessionRow::progress() const
{
    return tr("%1 of %Ln coded", nullptr, m_content.n).arg(QLocale().toString(m_content.coded));
}

QSize SessionRow::sizeHint() const
{
    const int lines = QFontMetrics(themeFont(TextRole::Body)).height()
        + QFontMetrics(themeFont(TextRole::Caption)).height();
    return {380, std::max(dense(46), lines + dense(14))};
}

void SessionRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        // Not beyond the list: the row next to the first and the last one is no row.
        const auto rows = parentWidget()->findChildren<SessionRow*>(Qt::FindDirectChildrenOnly);
        const qsizetype next = rows.indexOf(this) + (event->key() == Qt::Key_Up ? -1 : 1);
        if (next >= 0 && next < rows.size())
            rows[next]->setFocus(Qt::TabFocusReason);
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void SessionRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    const QRectF area = rect();
    if (m_content.isOpen)
        paint::panel(&painter, area, radius::kChip, tokens.selection);
    else if (underMouse())
        paint::panel(&painter, area, radius::kChip, tokens.sunken);
    if (m_content.isOpen)
        paint::panel(&painter,
            canvas.mirrored(QRectF(area.left(), area.top() + 8, 3, area.height() - 16), area), 1.5,
            tokens.accent);

    const QFont strong = themeFont(TextRole::Strong);
    const QFont small = themeFont(TextRole::Small);
    const QFont caption = themeFont(TextRole::Caption);
    const double first = QFontMetricsF(strong).height();
    const double second = QFontMetricsF(caption).height();
    const QRectF inside = area.adjusted(kSide, 0, -kSide, 0);
    const double top = area.center().y() - (first + second + 2) / 2;
    const QRectF upper(inside.left(), top, inside.width(), first);
    const QRectF lower(inside.left(), top + first + 2, inside.width(), second);

    const double counted = std::max(kBarWidth, QFontMetricsF(small).horizontalAdvance(progress()));
    paint::text(canvas, upper, progress(), small, tokens.text2, Qt::AlignRight | Qt::AlignVCenter);
    paint::text(canvas, canvas.mirrored(upper.adjusted(0, 0, -counted - 12, 0), area),
        m_content.title, m_content.isOpen ? strong : themeFont(TextRole::Body), tokens.text);
    const QRectF bar(
        lower.right() - counted, lower.center().y() - kBarHeight / 2, counted, kBarHeight);
    const double fraction
        = m_content.n > 0 ? static_cast<double>(m_content.coded) / m_content.n : 0;
    paint::progress(canvas, canvas.mirrored(bar, area), fraction);
    QRectF words = lower.adjusted(0, 0, -counted - 12, 0);
    if (m_content.isSigned) {
        paintIcon(&painter, QStringLiteral("checkc"),
            canvas.mirrored(QRectF(words.left(), words.top(), 14, second), area), 14,
            tokens.done.ink, canvas.direction);
        words.adjust(20, 0, 0, 0);
    }
    paint::text(canvas, canvas.mirrored(words, area), m_content.caption, caption,
        m_content.isSigned ? tokens.done.ink : tokens.text3);
}

} // namespace waymark
