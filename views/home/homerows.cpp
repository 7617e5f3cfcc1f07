// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/homerows.h"

#include "make.h"
#include "style/icons.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

AttentionRow::AttentionRow(const AttentionItem& item, QWidget* parent)
    : QWidget(parent)
{
    setMinimumHeight(58);
    auto* row = make<QHBoxLayout>(this);
    row->setContentsMargins(dense(space::kLarge), 8, dense(10), 8);
    row->setSpacing(10);
    row->addWidget(make<IconLabel>(this, item.icon, 20, item.warning ? Ink::Warning : Ink::Text2));
    auto* words = makeOwned<QVBoxLayout>();
    words->setSpacing(0);
    auto* title = make<Label>(this, item.title, TextRole::Control, Ink::Text);
    auto* detail = make<Label>(this, item.detail, TextRole::Caption, Ink::Text3);
    title->setWordWrap(true);
    detail->setElided(true);
    words->addStretch(1);
    words->addWidget(title);
    words->addWidget(detail);
    words->addStretch(1);
    row->addLayout(words, 1);
    auto* button = makeButton(this, item.action, QString(), ButtonKind::Link, ButtonSize::Small);
    button->setAccessibleName(tr("%1: %2").arg(item.action, item.title));
    connect(button, &QPushButton::clicked, this, [this, id = item.id] { Q_EMIT chosen(id); });
    row->addWidget(button);
}

MixRow::MixRow(const CategoryTally& tally, int most, int total, double nameWidth, QWidget* parent)
    : QAbstractButton(parent)
    , m_tally(tally)
    , m_most(std::max(1, most))
    , m_nameWidth(nameWidth)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty(prop::kRadius, static_cast<double>(radius::kChip));
    const QLocale locale;
    setAccessibleName(tally.name);
    setAccessibleDescription(tally.before
            ? tr("%1 of %Ln, before %2", nullptr, total)
                  .arg(locale.toString(tally.count), locale.toString(*tally.before))
            : tr("%1 of %Ln", nullptr, total).arg(locale.toString(tally.count)));
    setToolTip(tr("Open these messages"));
}

double MixRow::widthOf(const QString& name)
{
    return std::ceil(QFontMetricsF(themeFont(TextRole::Small)).horizontalAdvance(name)) + 1;
}

QSize MixRow::sizeHint() const
{
    return {300, std::max(38, QFontMetrics(themeFont(TextRole::Small)).height() + 18)};
}

void MixRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    const QRectF area = rect();
    const CategoryColours colours = tokens.category(m_tally.position);
    if (underMouse())
        paint::panel(&painter, area, radius::kChip, tokens.alt);
    const QRectF inner = area.adjusted(8, 0, -8, 0);
    paintIcon(&painter, m_tally.icon,
        canvas.mirrored(QRectF(inner.left(), 0, 16, area.height()), area), 15, colours.ink,
        canvas.direction);
    const double nameWidth
        = 22 + std::min(m_nameWidth, std::max(60.0, inner.width() - 22 - 34 - 30 - 14 - 48));
    paint::text(canvas,
        canvas.mirrored(QRectF(inner.left() + 22, 0, nameWidth - 22, area.height()), area),
        m_tally.name, themeFont(TextRole::Small), tokens.text);

    const QLocale locale;
    const QFont strong = withTabularFigures(themeFont(TextRole::SmallStrong));
    const QFont plain = withTabularFigures(themeFont(TextRole::Small));
    double end = inner.right();
    paint::text(canvas, canvas.mirrored(QRectF(end - 34, 0, 34, area.height()), area),
        locale.toString(m_tally.count), strong, tokens.text, Qt::AlignRight | Qt::AlignVCenter);
    end -= 34;
    if (m_tally.before) {
        paint::text(canvas, canvas.mirrored(QRectF(end - 30, 0, 30, area.height()), area),
            locale.toString(*m_tally.before), plain, tokens.text3,
            Qt::AlignRight | Qt::AlignVCenter);
        end -= 30;
    }
    const QRectF lane(inner.left() + nameWidth + 8, area.center().y(),
        end - 14 - inner.left() - nameWidth - 8, 0);
    const auto x = [&](int count) {
        const double along = 5 + (lane.width() - 10) * count / m_most;
        return canvas.isRtl() ? area.right() - (lane.left() + along - area.left())
                              : lane.left() + along;
    };
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF seen = canvas.mirrored(lane, area);
    paint::line(&painter, seen.adjusted(0, -0.5, 0, 0.5), Qt::TopEdge, tokens.line);
    const double y = lane.top();
    if (m_tally.before) {
        painter.setPen(QPen(colours.mark, 2.5));
        painter.drawLine(QPointF(x(*m_tally.before), y), QPointF(x(m_tally.count), y));
        painter.setPen(QPen(colours.mark, 1.8));
        painter.setBrush(tokens.raised);
        painter.drawEllipse(QPointF(x(*m_tally.before), y), 4.5, 4.5);
    } else {
        painter.setPen(QPen(colours.mark, 2.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(x(0), y), QPointF(x(m_tally.count), y));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.mark);
    painter.drawEllipse(QPointF(x(m_tally.count), y), 5, 5);
}

SourceRow::SourceRow(const LoadedSource& source, QWidget* parent)
    : Painted(parent)
    , m_source(source)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    shown(source.name,
        tr("%1, %Ln message(s)", nullptr, static_cast<int>(source.messages)).arg(source.detail));
}

void SourceRow::draw(const paint::Canvas& canvas)
{
    const Tokens& tokens = canvas.tokens;
    const QRectF area = rect();
    const QRectF inner = area.adjusted(space::kLarge, 0, -space::kLarge, 0);
    paintIcon(canvas.painter, m_source.icon,
        canvas.mirrored(QRectF(inner.left(), 0, 16, area.height()), area), 16, tokens.text2,
        canvas.direction);
    const QFont number = withTabularFigures(themeFont(TextRole::Body));
    const double figure
        = paint::text(canvas, canvas.mirrored(inner, area), QLocale().toString(m_source.messages),
            number, tokens.text, Qt::AlignRight | Qt::AlignVCenter);
    double x = inner.left() + 25;
    const double end = inner.right() - figure - 10;
    x += paint::text(canvas, canvas.mirrored(QRectF(x, 0, end - x, area.height()), area),
             m_source.name, themeFont(TextRole::Control), tokens.text)
        + 9;
    if (end - x > 24)
        paint::text(canvas, canvas.mirrored(QRectF(x, 0, end - x, area.height()), area),
            m_source.detail, themeFont(TextRole::Caption), tokens.text3);
}

} // namespace waymark
