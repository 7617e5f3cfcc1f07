// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>
#include <QStyleOption>

namespace waymark {

struct Tokens;

/// Dynamic properties that the style reads from widgets. Set them before the widget is shown.
namespace prop {
inline constexpr const char* kKind = "waymarkKind"; ///< QPushButton: "primary", "quiet", "link"
inline constexpr const char* kSmall = "waymarkSmall"; ///< bool: the 26 px size of a button or combo
inline constexpr const char* kKey = "waymarkKey"; ///< QPushButton: a key hint after the word
inline constexpr const char* kTrailing = "waymarkTrailing"; ///< QPushButton: icon after the word
inline constexpr const char* kCard
    = "waymarkCard"; ///< QFrame: "card", "sunken", "outline", "field"
inline constexpr const char* kSegment = "waymarkSegment"; ///< QToolButton inside a SegmentControl
inline constexpr const char* kCount
    = "waymarkCount"; ///< QToolButton segment: number after the word
inline constexpr const char* kNoRing = "waymarkNoRing"; ///< bool: shows its focus itself
inline constexpr const char* kRadius = "waymarkRadius"; ///< double: the ring follows this corner
} // namespace prop

/// Fusion with Waymark's drawings, fed by currentTokens(). Palette changes reach every widget since
/// there is no style sheet anywhere.
class WaymarkStyle : public QProxyStyle
{
    Q_OBJECT

public:
    WaymarkStyle();

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr, QStyleHintReturn* result = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
        const QWidget* widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
        const QWidget* widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
        const QWidget* widget = nullptr) const override;
    QPalette standardPalette() const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
        QPainter* painter, const QWidget* widget = nullptr) const override;

private:
    void drawButtonPanel(
        const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawButtonLabel(
        const QStyleOptionButton* option, QPainter* painter, const QWidget* widget) const;
    void drawToolPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawToolLabel(
        const QStyleOptionToolButton* option, QPainter* painter, const QWidget* widget) const;
    void drawField(const QStyleOption* option, QPainter* painter) const;
    void drawCheck(const QStyleOption* option, QPainter* painter) const;
    void drawRadio(const QStyleOption* option, QPainter* painter) const;
    void drawCombo(
        const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) const;
    void drawSpin(
        const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget) const;
    void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter) const;
    void drawMenuItem(const QStyleOptionMenuItem* option, QPainter* painter) const;
    void drawTab(const QStyleOptionTab* option, QPainter* painter) const;
    void drawHeader(const QStyleOptionHeader* option, QPainter* painter) const;
    void drawFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
};

/// The corner radius of the focus ring around @p widget, for a ring 4 px outside of it.
[[nodiscard]] double ringRadius(const QWidget* widget);

} // namespace waymark
