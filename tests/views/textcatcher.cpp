// SPDX-License-Identifier: GPL-3.0-or-later
#include "textcatcher.h"

#include <QPainter>
#include <QWidget>

#include <utility>

namespace waymark::test {

TextCatcher::TextCatcher()
    : QPaintEngine(AllFeatures)
{
}

QStringList TextCatcher::wordsOf(QWidget& widget)
{
    m_size = widget.size();
    m_words.clear();
    QPainter painter(static_cast<QPaintDevice*>(this));
    widget.render(&painter, QPoint(), QRegion(), QWidget::DrawWindowBackground);
    painter.end();
    return std::exchange(m_words, {});
}

QPaintEngine* TextCatcher::paintEngine() const
{
    return const_cast<TextCatcher*>(this);
}

int TextCatcher::metric(PaintDeviceMetric metric) const
{
    constexpr int kDpi = 96;
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return m_size.width() * 254 / (10 * kDpi);
    case PdmHeightMM:
        return m_size.height() * 254 / (10 * kDpi);
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDpi;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

void TextCatcher::drawTextItem(const QPointF&, const QTextItem& item)
{
    m_words += item.text();
}

} // namespace waymark::test
