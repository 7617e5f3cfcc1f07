// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trail.h"

#include "style/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <cmath>

namespace waymark {

namespace {

// The drawing's own field; the widget shows it as large as needed to be filled.
constexpr double kWide = 1256;
constexpr double kHigh = 790;

/// One height line around the summit: a circle bent by three waves, so that no two are alike.
QPainterPath contour(int step)
{
    const double cx = 1085 - step * 8;
    const double cy = 128 + step * 13;
    const double r = 26 + step * 45;
    const double phase = 0.4 + step * 0.10;
    QPainterPath path;
    constexpr int kPoints = 216;
    for (int i = 0; i <= kPoints; ++i) {
        const double a = 2 * M_PI * i / kPoints;
        const double wave = 1 + 0.10 * std::sin(3 * a + phase)
            + 0.06 * std::sin(5 * a + phase * 1.7) + 0.04 * std::sin(2 * a - phase);
        const QPointF point(cx + r * wave * std::cos(a) * 1.25, cy + r * wave * std::sin(a) * 0.72);
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath trailPath()
{
    QPainterPath path(QPointF(1190, 790));
    path.cubicTo(1236, 700, 1180, 640, 1206, 560);
    path.cubicTo(1232, 480, 1236, 440, 1204, 380);
    path.cubicTo(1172, 320, 1214, 262, 1160, 216);
    path.cubicTo(1106, 170, 1100, 196, 1086, 150);
    return path;
}

void drawField(QPainter* painter, const Tokens& tokens)
{
    for (int step = 0; step < 13; ++step) {
        painter->setPen(QPen(tokens.contour, step % 4 == 0 ? 1.6 : 1.0));
        painter->drawPath(contour(step));
    }
    QPen dots(tokens.accent, 2.5, Qt::SolidLine, Qt::RoundCap);
    dots.setDashPattern({0.4, 3.2});
    painter->setPen(dots);
    painter->drawPath(trailPath());
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.accent);
    const QPointF summit[] = {{1086, 104}, {1098, 122}, {1086, 140}, {1074, 122}};
    painter->drawPolygon(summit, 4);
    painter->setBrush(Qt::NoBrush);
}

} // namespace

Trail::Trail(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Trail::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    const qreal ratio = devicePixelRatioF();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const QString key = QStringLiteral("%1/%2/%3/%4/%5")
                            .arg(width())
                            .arg(height())
                            .arg(ratio)
                            .arg(static_cast<int>(tokens.kind))
                            .arg(rtl);
    if (key != m_cacheKey) {
        m_cacheKey = key;
        m_cache = QPixmap(size() * ratio);
        m_cache.setDevicePixelRatio(ratio);
        m_cache.fill(Qt::transparent);
        QPainter painter(&m_cache);
        painter.setRenderHint(QPainter::Antialiasing);
        if (rtl) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        painter.save();
        const double scale = std::max(width() / kWide, height() / kHigh);
        // What does not fit is cut at the leading side, where it fades: the trail stays whole.
        painter.translate(width() - kWide * scale, (height() - kHigh * scale) / 2);
        painter.scale(scale, scale);
        drawField(&painter, tokens);
        painter.restore();
        QLinearGradient calm(0, 0, width(), 0);
        calm.setColorAt(0.34, Qt::transparent);
        calm.setColorAt(0.66, Qt::black);
        // Fading the lines themselves: a veil over them would leave bands on the plain ground.
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(rect(), calm);
    }
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    painter.drawPixmap(0, 0, m_cache);
}

} // namespace waymark
