// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/countrow.h"

#include "make.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "widgets/marks.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr int kInset = 6; ///< how far the hover and the chosen ground reach beyond the drawing
constexpr double kBar = 34;

} // namespace

CountRow::CountRow(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty(prop::kRadius, static_cast<double>(radius::kChip));
}

void CountRow::setCategory(
    const CategoryTally& tally, double share, double low, double high, double scale)
{
    interval().setValues(tally, share, low, high, scale);
    dressCategory(tally);
}

void CountRow::setUnknownCategory(const CategoryTally& tally)
{
    interval().setUnknown(tally);
    dressCategory(tally);
}

IntervalRow& CountRow::interval()
{
    if (!m_interval) {
        m_interval = make<IntervalRow>(this);
        m_interval->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    return *m_interval;
}

int CountRow::wholeWidth() const
{
    return m_interval ? m_interval->wholeWidth() + 2 * kInset : minimumSizeHint().width();
}

void CountRow::dressCategory(const CategoryTally& tally)
{
    m_form = Form::Category;
    m_interval->show();
    setAccessibleName(m_interval->accessibleName());
    setAccessibleDescription(m_interval->accessibleDescription());
    setToolTip(tr("Show the messages: %1").arg(tally.name));
    updateGeometry();
}

void CountRow::setPlain(const QString& words, const QString& iconName, int count, double fraction)
{
    m_form = Form::Plain;
    setText(words);
    m_icon = iconName;
    m_count = count;
    m_fraction = fraction;
    setAccessibleName(words);
    setAccessibleDescription(QLocale().toString(count));
    setToolTip(tr("Show the messages: %1").arg(words));
    updateGeometry();
    update();
}

void CountRow::setShort(const CategoryTally& tally)
{
    m_form = Form::Short;
    m_icon = tally.icon;
    m_position = tally.position;
    m_count = tally.count;
    setText(tally.name);
    setAccessibleName(tally.name);
    setAccessibleDescription(QLocale().toString(tally.count));
    setToolTip(QStringLiteral("%1: %2").arg(tally.name, QLocale().toString(tally.count)));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QSize CountRow::sizeHint() const
{
    const QFontMetrics metrics(themeFont(TextRole::Small));
    if (m_interval && m_form == Form::Category)
        return {224, m_interval->sizeHint().height() + 1};
    if (m_form == Form::Short)
        return {6 + 14 + 5
                + QFontMetrics(themeFont(TextRole::SmallStrong))
                      .horizontalAdvance(QLocale().toString(m_count))
                + 7,
            std::max(22, metrics.height() + 4)};
    return {200, std::max(24, metrics.height() + 8)};
}

QSize CountRow::minimumSizeHint() const
{
    return {m_form == Form::Short ? sizeHint().width() : 120, sizeHint().height()};
}

void CountRow::resizeEvent(QResizeEvent*)
{
    if (m_interval)
        m_interval->setGeometry(kInset, 1, width() - 2 * kInset, height() - 1);
}

void CountRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    const QRectF area = rect();
    if (isChecked())
        paint::panel(&painter, area, radius::kChip, tokens.selection, tokens.accent);
    else if (underMouse() && isEnabled())
        paint::panel(&painter, area, radius::kChip, tokens.sunken);
    if (m_form == Form::Category)
        return;
    const QRectF line = area.adjusted(kInset, 0, -kInset, 0);
    const QString number = QLocale().toString(m_count);
    const QFont strong = withTabularFigures(themeFont(TextRole::SmallStrong));
    paint::text(canvas, line, number, strong, tokens.text, Qt::AlignRight | Qt::AlignVCenter);
    double start = line.left();
    if (!m_icon.isEmpty()) {
        const QColor ink = m_form == Form::Short ? tokens.category(m_position).ink : tokens.text2;
        paintIcon(&painter, m_icon, canvas.mirrored(QRectF(start, 0, 14, area.height()), area), 14,
            ink, canvas.direction);
        start += 14 + 8;
    }
    if (m_form == Form::Short)
        return;
    double end = line.right() - std::max(20.0, QFontMetricsF(strong).horizontalAdvance(number) + 8);
    if (m_fraction >= 0) {
        const QRectF bar(end - kBar, area.center().y() - 3, std::max(2.0, kBar * m_fraction), 6);
        paint::panel(&painter, canvas.mirrored(bar, area), 2,
            Tokens::mixed(tokens.accent, tokens.window, 0.55));
        end -= kBar + 8;
    }
    paint::text(canvas, canvas.mirrored(QRectF(start, 0, end - start, area.height()), area), text(),
        themeFont(TextRole::Small), tokens.text2);
}

} // namespace waymark
