// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QStringList>

class QWidget;

namespace waymark::test {

/// A sheet that keeps the words written on it and nothing else: what a widget shows, whether its
/// text lies in a label, in a delegate or in its own drawing.
class TextCatcher final : public QPaintDevice, private QPaintEngine
{
public:
    TextCatcher();

    /// What @p widget paints itself, its children left out; in the pieces it is drawn in, which end
    /// where the script changes.
    [[nodiscard]] QStringList wordsOf(QWidget& widget);

    [[nodiscard]] QPaintEngine* paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override { }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
    void drawPath(const QPainterPath&) override { }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
    void drawTextItem(const QPointF&, const QTextItem& item) override;
    [[nodiscard]] Type type() const override { return User; }

    QSize m_size;
    QStringList m_words;
};

} // namespace waymark::test
