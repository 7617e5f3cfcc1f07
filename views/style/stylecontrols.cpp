// SPDX-License-Identifier: GPL-3.0-or-later
// Controls made of parts: progress, tabs, menus, headers, combo and spin boxes, scroll bars.
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"

#include <QFocusFrame>
#include <QFrame>
#include <QPainter>
#include <QProgressBar>
#include <QStyleOption>

namespace waymark {

namespace {

bool isOn(const QStyleOption* option, QStyle::StateFlag flag)
{
    return (option->state & flag) != 0;
}

} // namespace

void WaymarkStyle::drawControl(ControlElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return drawButtonLabel(button, painter, widget);
        break;
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return drawToolLabel(button, painter, widget);
        break;
    case CE_FocusFrame: {
        const auto* frame = qobject_cast<const QFocusFrame*>(widget);
        paint::focusRing(
            painter, option->rect, ringRadius(frame ? frame->widget() : nullptr), tokens);
        return;
    }
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            const double range = static_cast<double>(bar->maximum) - bar->minimum;
            const double fraction
                = range > 0 ? (static_cast<double>(bar->progress) - bar->minimum) / range : -1;
            QRectF rect(option->rect);
            const double high = std::min(8.0, rect.height());
            rect.setTop(rect.center().y() - high / 2);
            rect.setHeight(high);
            const paint::Canvas canvas {painter, tokens, option->direction};
            paint::progress(canvas, rect, fraction, 0.35);
        }
        return;
    case CE_Splitter: {
        // The hairline alone: Qt gives so thin a handle 5 px to be grabbed by, over its neighbours.
        painter->fillRect(
            option->rect, isOn(option, State_MouseOver) ? tokens.accent : tokens.line);
        return;
    }
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return drawMenuItem(item, painter);
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return drawTab(tab, painter);
        break;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            const bool chosen = isOn(option, State_Selected);
            QFont font = painter->font();
            font.setWeight(chosen ? QFont::DemiBold : QFont::Medium);
            const paint::Canvas canvas {painter, tokens, option->direction};
            QString words = tab->text;
            words.remove(QLatin1Char('&'));
            paint::text(canvas, QRectF(tab->rect).adjusted(4, 0, -4, -1), words, font,
                chosen ? tokens.text : tokens.text2, Qt::AlignCenter);
        }
        return;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return drawHeader(header, painter);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, tokens.alt);
        paint::line(painter, option->rect, Qt::BottomEdge, tokens.line2);
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (combo->editable)
                return;
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const paint::Canvas canvas {painter, tokens, option->direction};
            QFont font = painter->font();
            paint::text(canvas, QRectF(field).adjusted(2, 0, 0, 0), combo->currentText, font,
                isOn(option, State_Enabled) ? tokens.text : tokens.disabledText());
        }
        return;
    case CE_ShapedFrame:
        if (widget && widget->property(prop::kCard).isValid()) {
            drawPrimitive(PE_Frame, option, painter, widget);
            return;
        }
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            if (frame->frameShape == QFrame::HLine)
                return paint::line(painter, option->rect, Qt::TopEdge, tokens.line);
            if (frame->frameShape == QFrame::VLine)
                return paint::line(painter, option->rect, Qt::LeftEdge, tokens.line);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WaymarkStyle::drawMenuItem(const QStyleOptionMenuItem* option, QPainter* painter) const
{
    const Tokens& tokens = currentTokens();
    const QRectF rect = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator)
        return paint::line(painter, rect.adjusted(8, 4, -8, 0), Qt::TopEdge, tokens.line);
    const bool enabled = isOn(option, State_Enabled);
    if (enabled && isOn(option, State_Selected))
        paint::panel(painter, rect, radius::kTag, tokens.selection);
    const QColor colour = enabled ? tokens.text : tokens.disabledText();
    const paint::Canvas canvas {painter, tokens, option->direction};
    const QRectF lead
        = canvas.mirrored(QRectF(rect.left() + 8, rect.top(), 16, rect.height()), rect);
    const QString name = nameOf(option->icon);
    if (option->checked)
        paintIcon(painter, QStringLiteral("check"), lead, 16, tokens.accent);
    else if (!name.isEmpty())
        paintIcon(painter, name, lead, 16, enabled ? tokens.text2 : colour, option->direction);
    QString words = option->text.section(QLatin1Char('\t'), 0, 0);
    words.replace(QLatin1String("&&"), QString(QChar(1)));
    words.remove(QLatin1Char('&'));
    words.replace(QChar(1), QLatin1Char('&'));
    const QRectF body = canvas.mirrored(rect.adjusted(32, 0, -12, 0), rect);
    paint::text(canvas, body, words, option->font, colour);
    const QString keys = option->text.section(QLatin1Char('\t'), 1);
    if (!keys.isEmpty())
        paint::text(
            canvas, body, keys, option->font, tokens.text3, Qt::AlignRight | Qt::AlignVCenter);
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QStringLiteral("chev"),
            canvas.mirrored(QRectF(rect.right() - 22, rect.top(), 14, rect.height()), rect), 14,
            colour, option->direction);
}

void WaymarkStyle::drawTab(const QStyleOptionTab* option, QPainter* painter) const
{
    const Tokens& tokens = currentTokens();
    if (isOn(option, State_Selected)) {
        const QRectF rect = QRectF(option->rect).adjusted(4, 0, -4, 0);
        painter->fillRect(
            paint::snapped(painter, QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2)),
            tokens.accent);
    }
    if (isOn(option, State_HasFocus) && isOn(option, State_KeyboardFocusChange))
        paint::focusRing(painter, QRectF(option->rect).adjusted(2, 3, -2, -4), 5, tokens);
}

void WaymarkStyle::drawHeader(const QStyleOptionHeader* option, QPainter* painter) const
{
    const Tokens& tokens = currentTokens();
    painter->fillRect(option->rect, tokens.alt);
    paint::line(painter, option->rect, Qt::BottomEdge, tokens.line2);
}

void WaymarkStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawCombo(combo, painter, widget);
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return drawSpin(spin, painter, widget);
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(bar, painter);
        break;
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            drawToolPanel(option, painter, widget);
            drawToolLabel(button, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void WaymarkStyle::drawCombo(
    const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    const bool enabled = isOn(option, State_Enabled);
    const QRectF rect(option->rect);
    const bool quiet = widget && widget->property(prop::kKind).toString() == QLatin1String("quiet");
    if (quiet) {
        if (enabled && isOn(option, State_MouseOver))
            paint::panel(painter, rect, radius::kChip, tokens.sunken);
    } else if (option->editable) {
        drawField(option, painter);
    } else {
        QColor edge = enabled && isOn(option, State_MouseOver) ? tokens.control : tokens.line2;
        paint::panel(painter, rect, radius::kButton, enabled ? tokens.base : tokens.sunken, edge);
    }
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    paintIcon(painter, QStringLiteral("chevd"), arrow, 14,
        enabled ? tokens.text2 : tokens.disabledText());
}

void WaymarkStyle::drawSpin(
    const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    if (option->frame)
        drawField(option, painter);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const struct
    {
        SubControl part;
        bool up;
        QAbstractSpinBox::StepEnabledFlag flag;
    } steps[] = {{SC_SpinBoxUp, true, QAbstractSpinBox::StepUpEnabled},
        {SC_SpinBoxDown, false, QAbstractSpinBox::StepDownEnabled}};
    for (const auto& step : steps) {
        const QRectF rect = subControlRect(CC_SpinBox, option, step.part, widget);
        const bool enabled = isOn(option, State_Enabled) && (option->stepEnabled & step.flag);
        painter->save();
        painter->translate(rect.center() + QPointF(0, step.up ? 1 : -1));
        if (step.up)
            painter->rotate(180);
        paintIcon(painter, QStringLiteral("chevd"), QRectF(-6, -6, 12, 12), 12,
            enabled ? tokens.text2 : tokens.disabledText());
        painter->restore();
    }
}

void WaymarkStyle::drawScrollBar(const QStyleOptionSlider* option, QPainter* painter) const
{
    const Tokens& tokens = currentTokens();
    if (option->maximum <= option->minimum)
        return;
    const bool hovered = isOn(option, State_MouseOver) || isOn(option, State_Sunken);
    const bool flat = option->orientation == Qt::Horizontal;
    QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    // 8 px that grow to the whole width under the mouse, hugging the far edge.
    const double thin = hovered ? 10 : 6;
    if (flat) {
        slider.setTop(slider.bottom() - thin - 2);
        slider.setHeight(thin);
        slider.adjust(2, 0, -2, 0);
    } else {
        if (option->direction == Qt::RightToLeft)
            slider.setLeft(slider.left() + 2);
        else
            slider.setLeft(slider.right() - thin - 2);
        slider.setWidth(thin);
        slider.adjust(0, 2, 0, -2);
    }
    paint::panel(painter, slider, thin / 2, hovered ? tokens.control : tokens.line2);
}

} // namespace waymark
