// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/paint.h"

#include <QPaintDevice>
#include <QPainterPath>

namespace waymark::paint {

namespace {

/// Restores pen, brush and hints at the end of a drawing.
class Saved
{
public:
    explicit Saved(QPainter* painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    QPainter* m_painter;
};

} // namespace

QRectF Canvas::mirrored(const QRectF& rect, const QRectF& bounds) const
{
    if (!isRtl())
        return rect;
    return QRectF(
        bounds.left() + bounds.right() - rect.right(), rect.top(), rect.width(), rect.height());
}

QRectF snapped(const QPainter* painter, const QRectF& rect)
{
    const QTransform device = painter->deviceTransform();
    if (device.type() > QTransform::TxScale)
        return rect;
    const QRectF mapped = device.mapRect(rect);
    const QRectF whole(QPointF(std::round(mapped.left()), std::round(mapped.top())),
        QPointF(std::round(mapped.right()), std::round(mapped.bottom())));
    return device.inverted().mapRect(whole);
}

qreal hairline(const QPainter* painter)
{
    const qreal scale = std::abs(painter->deviceTransform().m11());
    return std::max(1.0, std::floor(scale)) / std::max(scale, 0.01);
}

void panel(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill,
    const QColor& edge, qreal width, Qt::PenStyle style)
{
    const Saved saved(painter);
    const bool hasEdge = edge.isValid() && edge.alpha() > 0;
    const qreal pen = hasEdge ? hairline(painter) * width : 0;
    const QRectF inner = snapped(painter, rect).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (hasEdge) {
        QPen outline(edge, pen, Qt::SolidLine, Qt::FlatCap);
        if (style == Qt::DashLine)
            outline.setDashPattern({3 / width, 2.5 / width});
        painter->setPen(outline);
    } else {
        painter->setPen(Qt::NoPen);
    }
    const qreal corner = std::max(0.0, radius - pen / 2);
    painter->drawRoundedRect(inner, corner, corner);
}

void line(QPainter* painter, const QRectF& rect, Qt::Edge edge, const QColor& colour)
{
    const qreal pen = hairline(painter);
    QRectF bar = snapped(painter, rect);
    switch (edge) {
    case Qt::TopEdge:
        bar.setHeight(pen);
        break;
    case Qt::BottomEdge:
        bar.setTop(bar.bottom() - pen);
        break;
    case Qt::LeftEdge:
        bar.setWidth(pen);
        break;
    case Qt::RightEdge:
        bar.setLeft(bar.right() - pen);
        break;
    }
    painter->fillRect(bar, colour);
}

void cardShadow(QPainter* painter, const QRectF& rect, qreal radius, const Tokens& tokens)
{
    if (tokens.cardShadow <= 0)
        return;
    const Saved saved(painter);
    painter->setPen(Qt::NoPen);
    QColor shade = tokens.isDark() ? QColor(Qt::black) : hexColour(0x12201B);
    shade.setAlphaF(static_cast<float>(tokens.cardShadow));
    painter->setBrush(shade);
    painter->drawRoundedRect(snapped(painter, rect).translated(0, 1), radius, radius);
}

void focusRing(QPainter* painter, const QRectF& rect, qreal radius, const Tokens& tokens)
{
    panel(painter, rect, radius, QColor(), tokens.accent, 2);
}

qreal text(const Canvas& canvas, const QRectF& rect, const QString& words, const QFont& font,
    const QColor& colour, Qt::Alignment alignment)
{
    if (rect.width() <= 0 || words.isEmpty())
        return 0;
    QPainter* painter = canvas.painter;
    painter->setFont(font);
    painter->setPen(colour);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, rect.width() + 0.5);
    Qt::Alignment horizontal = alignment & Qt::AlignHorizontal_Mask;
    if (canvas.isRtl()) {
        if (horizontal & Qt::AlignRight)
            horizontal = Qt::AlignLeft;
        else if (!(horizontal & Qt::AlignHCenter))
            horizontal = Qt::AlignRight;
    }
    // The words keep their own direction: a Latin subject in an Arabic window starts at its own
    // left, but stands at the row's leading side.
    const int flags = static_cast<int>((horizontal | Qt::AlignAbsolute).toInt())
        | static_cast<int>((alignment & Qt::AlignVertical_Mask).toInt())
        | Qt::TextSingleLine
        // Its width fits by now; a rectangle lower than the line must not cut its descenders.
        | Qt::TextDontClip;
    painter->setLayoutDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(rect, flags, shown);
    return std::min(rect.width(), metrics.horizontalAdvance(shown));
}

void confidence(const Canvas& canvas, const QRectF& rect, Confidence value)
{
    constexpr double kHeights[] = {5, 8, 11};
    for (int i = 0; i < 3; ++i) {
        QRectF bar(rect.left() + i * 6, rect.bottom() - kHeights[i], 4, kHeights[i]);
        bar = canvas.mirrored(bar, rect);
        const bool filled = i < static_cast<int>(value);
        panel(canvas.painter, bar, 1, filled ? canvas.tokens.text2 : canvas.tokens.line2);
    }
}

void segments(
    const Canvas& canvas, const QRectF& rect, const std::vector<Segment>& parts, double total)
{
    constexpr double kGap = 1.6;
    const Saved saved(canvas.painter);
    canvas.painter->setPen(Qt::NoPen);
    double sum = 0;
    int shown = 0;
    for (const Segment& part : parts) {
        sum += part.value;
        shown += part.value > 0 ? 1 : 0;
    }
    const double rest = std::max(0.0, total - sum);
    const double all = std::max(sum, total);
    if (all <= 0 || shown == 0) {
        panel(canvas.painter, rect, 2, canvas.tokens.line2);
        return;
    }
    const double room = rect.width() - kGap * (shown - (rest > 0 ? 0 : 1));
    double x = rect.left();
    const auto draw = [&](double value, const QBrush& brush) {
        const double width = std::max(1.0, room * value / all);
        canvas.painter->setBrush(brush);
        canvas.painter->drawRoundedRect(
            canvas.mirrored(QRectF(x, rect.top(), width, rect.height()), rect), 1.5, 1.5);
        x += width + kGap;
    };
    for (const Segment& part : parts) {
        if (part.value <= 0)
            continue;
        if (part.colours.pattern != Qt::SolidPattern) {
            // The hatch needs a ground to be told from the plain grey.
            const double before = x;
            draw(part.value, part.colours.tint);
            x = before;
        }
        draw(part.value, QBrush(part.colours.mark, part.colours.pattern));
    }
    if (rest > 0)
        draw(rest, canvas.tokens.line2);
}

void intervalBar(const Canvas& canvas, const QRectF& rect, double share, double low, double high,
    double scale, const CategoryColours& colours, const QColor& ground)
{
    const Saved saved(canvas.painter);
    QPainter* painter = canvas.painter;
    const auto x = [&](double value) {
        const double along = std::clamp(value / scale, 0.0, 1.0) * rect.width();
        return canvas.isRtl() ? rect.right() - along : rect.left() + along;
    };
    painter->fillRect(snapped(painter, QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)),
        canvas.tokens.line);
    const QRectF bar = QRectF(QPointF(std::min(x(0), x(share)), rect.top() + 2),
        QPointF(std::max(x(0), x(share)), rect.bottom() - 3));
    painter->setPen(Qt::NoPen);
    if (colours.pattern != Qt::SolidPattern)
        panel(painter, bar, 2, colours.tint);
    painter->setBrush(QBrush(colours.mark, colours.pattern));
    painter->drawRoundedRect(bar, 2, 2);
    const double middle = bar.center().y();
    const QLineF lines[] = {QLineF(x(low), middle, x(high), middle),
        QLineF(x(low), middle - 3.5, x(low), middle + 3.5),
        QLineF(x(high), middle - 3.5, x(high), middle + 3.5)};
    painter->setPen(QPen(ground, 3, Qt::SolidLine, Qt::FlatCap));
    painter->drawLines(lines, 3);
    painter->setPen(QPen(canvas.tokens.text, 1.4, Qt::SolidLine, Qt::FlatCap));
    painter->drawLines(lines, 3);
}

void progress(const Canvas& canvas, const QRectF& rect, double fraction, double phase)
{
    const Saved saved(canvas.painter);
    QPainterPath track;
    track.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    canvas.painter->fillPath(track, canvas.tokens.line2);
    canvas.painter->setClipPath(track, Qt::IntersectClip);
    QRectF done = rect;
    if (fraction < 0) {
        done.setWidth(rect.width() * 0.3);
        done.moveLeft(rect.left() + (rect.width() - done.width()) * phase);
    } else {
        done.setWidth(rect.width() * std::min(1.0, fraction));
    }
    canvas.painter->fillRect(canvas.mirrored(done, rect), canvas.tokens.accent);
}

void popShadow(QPainter* painter, const QRectF& rect, const Tokens& tokens)
{
    if (tokens.popShadow <= 0)
        return;
    const Saved saved(painter);
    painter->setPen(Qt::NoPen);
    // Stacked outlines add up to a soft edge; a popover is painted rarely, so nothing is cached.
    for (int grow = kPopShadowMargin; grow > 0; --grow) {
        const double nearness = 1.0 - static_cast<double>(grow) / kPopShadowMargin;
        QColor shade(Qt::black);
        shade.setAlphaF(static_cast<float>(tokens.popShadow * 2 * nearness / kPopShadowMargin));
        painter->setBrush(shade);
        const QRectF outline = rect.adjusted(-grow, -grow + 8, grow, grow);
        painter->drawRoundedRect(outline, radius::kCard + grow, radius::kCard + grow);
    }
}

} // namespace waymark::paint
