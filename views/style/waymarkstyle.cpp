// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics, hints and sizes; the drawings stand in styledrawings.cpp and stylecontrols.cpp.
#include "style/waymarkstyle.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace waymark {

namespace {

constexpr int kScrollExtent = 14;
constexpr int kRingMargin = 4; ///< 2 px ring, 2 px away

bool isSmall(const QWidget* widget)
{
    return widget && widget->property(prop::kSmall).toBool();
}

QSize buttonSize(const QStyleOptionButton* button, const QWidget* widget)
{
    const bool small = isSmall(widget);
    const QString kind = widget ? widget->property(prop::kKind).toString() : QString();
    const QFontMetrics metrics(widget ? widget->font() : QFont());
    const int least = small ? dense(height::kSmallButton) : dense(height::kButton);
    const int high = std::max(least, metrics.height() + (small ? 8 : 12));
    const int iconSize = small ? 14 : 16;
    int wide
        = button->text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, button->text).width() + 1;
    if (!button->icon.isNull())
        wide += iconSize + (button->text.isEmpty() ? 0 : 7);
    if (widget && widget->property(prop::kTrailing).isValid())
        wide += 14 + 7;
    const QString key = widget ? widget->property(prop::kKey).toString() : QString();
    if (!key.isEmpty())
        wide += qCeil(paint::keyHintSize(key).width()) + 7;
    if (button->features & QStyleOptionButton::HasMenu)
        wide += 14 + 7;
    if (button->text.isEmpty())
        return {std::max(high, wide + 12), high};
    int pad = small ? 9 : 12;
    if (kind == QLatin1String("quiet") || kind == QLatin1String("link"))
        pad = 8;
    return {wide + 2 * pad, high};
}

QSize toolSize(const QStyleOptionToolButton* button, const QWidget* widget)
{
    const QFontMetrics metrics(button->font);
    if (widget && widget->property(prop::kSegment).toBool()) {
        int wide = metrics.horizontalAdvance(button->text) + 18;
        const QString count = widget->property(prop::kCount).toString();
        if (!count.isEmpty())
            wide += metrics.horizontalAdvance(count) + 5;
        if (!button->icon.isNull())
            wide += 14 + (button->text.isEmpty() ? 0 : 5);
        return {wide + 2, std::max(24, metrics.height() + 6)};
    }
    const int least = isSmall(widget) ? dense(height::kSmallButton) : dense(height::kButton);
    int wide = 0;
    if (!button->icon.isNull())
        wide += isSmall(widget) ? 14 : 20;
    if (button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty())
        wide += metrics.size(Qt::TextShowMnemonic, button->text).width() + 8
            + (button->icon.isNull() ? 0 : 6);
    if ((button->features & QStyleOptionToolButton::HasMenu)
        && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty())
        wide += 16;
    return {std::max(least, wide + 12), std::max(least, metrics.height() + 8)};
}

} // namespace

WaymarkStyle::WaymarkStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void WaymarkStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)
        || qobject_cast<QScrollBar*>(widget) || qobject_cast<QTabBar*>(widget)
        || qobject_cast<QLineEdit*>(widget) || qobject_cast<QAbstractSpinBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu*>(widget) || widget->inherits("QComboBoxPrivateContainer")
        || widget->inherits("QTipLabel"))
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

int WaymarkStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ScrollBarExtent:
        return kScrollExtent;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_SplitterWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ToolBarIconSize:
        return 20;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 5;
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return kRingMargin;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_HeaderMargin:
        return 10;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::kSmall;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::kLarge;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WaymarkStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_FocusFrame_Mask:
        return 0;
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_ListMouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Widget_Animation_Duration:
        return motionTime(80);
    case SH_Widget_Animate:
        return motionTime(80) > 0 ? 1 : 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize WaymarkStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    const QFontMetrics metrics(widget ? widget->font() : QFont());
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return buttonSize(button, widget);
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return toolSize(button, widget);
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        return {size.width() + (type == CT_SpinBox ? 38 : 18),
            std::max<int>(dense(height::kField), metrics.height() + 10)};
    case CT_ComboBox: {
        const int least = isSmall(widget) ? dense(height::kSmallButton) : dense(height::kField);
        return {size.width() + 10 + 8 + 14 + 8, std::max(least, metrics.height() + 8)};
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {10, 9};
            const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
            return {plain.width() + 24, std::max(30, metrics.height() + 10)};
        }
        break;
    case CT_HeaderSection: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width() + 12, std::max<int>(dense(height::kTableHead), plain.height())};
    }
    case CT_ItemViewItem: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width(), std::max(plain.height() + 6, metrics.height() + 12)};
    }
    case CT_TabBarTab: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width(), std::max(34, plain.height())};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect WaymarkStyle::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const QRect inner = option->rect.adjusted(8, 1, -8, -1);
        return qobject_cast<const QAbstractSpinBox*>(widget ? widget->parentWidget() : nullptr)
            ? option->rect
            : visualRect(option->direction, option->rect, inner);
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect WaymarkStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl sub, const QWidget* widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox) {
        QRect part = rect;
        if (sub == SC_ComboBoxArrow)
            part = QRect(rect.right() - 26, rect.top(), 26, rect.height());
        else if (sub == SC_ComboBoxEditField) {
            // A field to type in brings its own padding; that of a date does not.
            const auto* combo = qobject_cast<const QComboBox*>(widget);
            part = rect.adjusted(combo && combo->isEditable() ? 0 : 8, 2, -28, -2);
        } else if (sub == SC_ComboBoxListBoxPopup)
            part = rect.adjusted(0, 0, 0, 4);
        return visualRect(option->direction, rect, part);
    }
    if (control == CC_SpinBox) {
        const int half = rect.height() / 2;
        QRect part = rect;
        if (sub == SC_SpinBoxUp)
            part = QRect(rect.right() - 24, rect.top(), 24, half);
        else if (sub == SC_SpinBoxDown)
            part = QRect(rect.right() - 24, rect.top() + half, 24, rect.height() - half);
        else if (sub == SC_SpinBoxEditField)
            part = rect.adjusted(8, 2, -26, -2);
        return visualRect(option->direction, rect, part);
    }
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is everything.
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar)
            return rect;
        const bool flat = bar->orientation == Qt::Horizontal;
        const int length = flat ? rect.width() : rect.height();
        const int range = bar->maximum - bar->minimum;
        int slider = length;
        if (range > 0) {
            const qint64 all = static_cast<qint64>(range) + bar->pageStep;
            slider = std::clamp(static_cast<int>(static_cast<qint64>(bar->pageStep) * length / all),
                std::min(36, length), length);
        }
        const int start = sliderPositionFromValue(
            bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
        QRect part;
        switch (sub) {
        case SC_ScrollBarGroove:
            part = rect;
            break;
        case SC_ScrollBarSlider:
            part = flat ? QRect(start, 0, slider, rect.height())
                        : QRect(0, start, rect.width(), slider);
            break;
        case SC_ScrollBarSubPage:
            part = flat ? QRect(0, 0, start, rect.height()) : QRect(0, 0, rect.width(), start);
            break;
        case SC_ScrollBarAddPage:
            part = flat ? QRect(start + slider, 0, length - start - slider, rect.height())
                        : QRect(0, start + slider, rect.width(), length - start - slider);
            break;
        default:
            break;
        }
        return visualRect(option->direction, rect, part);
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QPalette WaymarkStyle::standardPalette() const
{
    return paletteFor(currentTokens());
}

double ringRadius(const QWidget* widget)
{
    const QVariant own = widget ? widget->property(prop::kRadius) : QVariant();
    if (own.isValid())
        return own.toDouble() + 3;
    return (isSmall(widget) ? radius::kChip : radius::kButton) + 3;
}

} // namespace waymark
