// SPDX-License-Identifier: GPL-3.0-or-later
// Dispatch, and the drawings of buttons, fields, marks and frames.
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"

#include <QAbstractItemView>
#include <QFocusFrame>
#include <QFrame>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

namespace waymark {

namespace {

bool isOn(const QStyleOption* option, QStyle::StateFlag flag)
{
    return (option->state & flag) != 0;
}

QString kindOf(const QWidget* widget)
{
    return widget ? widget->property(prop::kKind).toString() : QString();
}

double buttonRadius(const QWidget* widget)
{
    return widget && widget->property(prop::kSmall).toBool() ? radius::kChip : radius::kButton;
}

/// Words with their mnemonic (underlined only where the style says so), mirrored.
void drawWords(const QStyle* style, QPainter* painter, const QRectF& rect, const QString& words,
    const QColor& colour, Qt::Alignment alignment, const QStyleOption* option,
    const QWidget* widget)
{
    const bool underlined = style->styleHint(QStyle::SH_UnderlineShortcut, option, widget) != 0;
    const int flags = static_cast<int>(alignment.toInt()) | Qt::TextSingleLine
        | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter->setPen(colour);
    painter->drawText(rect, flags, words);
}

} // namespace

void WaymarkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButtonPanel(option, painter, widget);
    case PE_PanelButtonTool:
        return drawToolPanel(option, painter, widget);
    case PE_FrameLineEdit:
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            return drawField(option, painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(option, painter);
    case PE_IndicatorRadioButton:
        return drawRadio(option, painter);
    case PE_Frame:
    case PE_FrameGroupBox:
        return drawFrame(option, painter, widget);
    case PE_FrameMenu:
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
    case PE_FrameButtonTool:
        // Focus is the ring; in views the row's own ring below.
        if (element == PE_FrameFocusRect && isOn(option, State_KeyboardFocusChange)
            && qobject_cast<const QAbstractItemView*>(widget))
            paint::focusRing(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), 4, tokens);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        paint::panel(painter, option->rect, radius::kTile, tokens.pop, tokens.line2);
        return;
    case PE_FrameTabBarBase:
        paint::line(painter, option->rect, Qt::BottomEdge, tokens.line);
        return;
    case PE_FrameTabWidget:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const bool down = element == PE_IndicatorArrowDown;
        const bool up = element == PE_IndicatorArrowUp;
        const QString name = down ? QStringLiteral("chevd") : QStringLiteral("chev");
        painter->save();
        painter->translate(QRectF(option->rect).center());
        if (up)
            painter->rotate(-90);
        else if (element == PE_IndicatorArrowLeft)
            painter->rotate(180);
        paintIcon(painter, name, QRectF(-7, -7, 14, 14), 14, tokens.text2);
        painter->restore();
        return;
    }
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            painter->save();
            painter->translate(QRectF(option->rect).center());
            if (header->sortIndicator == QStyleOptionHeader::SortDown)
                painter->rotate(180);
            paintIcon(painter, QStringLiteral("chevd"), QRectF(-6, -6, 12, 12), 12, tokens.text2);
            painter->restore();
        }
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (isOn(option, State_Selected))
            painter->fillRect(option->rect, tokens.selection);
        else if (isOn(option, State_MouseOver) && isOn(option, State_Enabled))
            painter->fillRect(option->rect, tokens.alt);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WaymarkStyle::drawButtonPanel(
    const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    const QString kind = kindOf(widget);
    const bool enabled = isOn(option, State_Enabled);
    const bool hovered = enabled && isOn(option, State_MouseOver);
    const bool pressed = enabled && isOn(option, State_Sunken);
    const bool checked = isOn(option, State_On);
    const double corner = buttonRadius(widget);
    const QRectF rect = QRectF(option->rect).adjusted(0, 0, 0, -1);
    if (kind == QLatin1String("primary")) {
        QColor fill = hovered || pressed ? tokens.accentHover : tokens.accent;
        if (!enabled)
            fill = Tokens::mixed(tokens.accent, tokens.window, 0.38);
        paint::cardShadow(painter, rect, corner, tokens);
        paint::panel(painter, rect, corner, fill);
        return;
    }
    if (kind == QLatin1String("quiet") || kind == QLatin1String("link")) {
        if (checked || pressed)
            paint::panel(
                painter, rect, corner, tokens.selection, checked ? tokens.accent : QColor());
        else if (hovered)
            paint::panel(painter, rect, corner, tokens.sunken,
                tokens.isHighContrast() ? tokens.text : QColor());
        return;
    }
    QColor fill = tokens.base;
    if (checked)
        fill = tokens.selection;
    else if (pressed)
        fill = tokens.sunken;
    else if (hovered)
        fill = tokens.alt;
    QColor edge = hovered ? tokens.control : tokens.line2;
    if (checked)
        edge = tokens.accent;
    if (!enabled)
        edge = tokens.line;
    if (enabled)
        paint::cardShadow(painter, rect, corner, tokens);
    paint::panel(painter, rect, corner, fill, edge);
}

void WaymarkStyle::drawButtonLabel(
    const QStyleOptionButton* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    const QString kind = kindOf(widget);
    QColor colour = tokens.text;
    if (!isOn(option, State_Enabled))
        colour = kind == QLatin1String("primary") ? tokens.onAccent : tokens.disabledText();
    else if (kind == QLatin1String("primary"))
        colour = tokens.onAccent;
    else if (kind == QLatin1String("link"))
        colour = isOn(option, State_MouseOver) ? tokens.accentHover : tokens.link;
    else if (kind == QLatin1String("quiet") && !isOn(option, State_MouseOver))
        colour = tokens.text2;
    const bool small = widget && widget->property(prop::kSmall).toBool();
    const int iconSize = small ? 14 : 16;
    const QString trailing = widget ? widget->property(prop::kTrailing).toString() : QString();
    const QString key = widget ? widget->property(prop::kKey).toString() : QString();
    const bool hasMenu = option->features & QStyleOptionButton::HasMenu;

    const double words = option->text.isEmpty()
        ? 0
        : option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    const double lead = option->icon.isNull() ? 0 : iconSize + (words > 0 ? 7 : 0);
    double tail = trailing.isEmpty() && !hasMenu ? 0 : 14 + 7;
    const QSizeF keySize = key.isEmpty() ? QSizeF() : paint::keyHintSize(key);
    if (!key.isEmpty())
        tail += keySize.width() + 7;
    const QRectF rect = QRectF(option->rect).adjusted(0, 0, 0, -1);
    const double width = lead + words + tail;
    double x = rect.left() + std::max(4.0, (rect.width() - width) / 2);
    const paint::Canvas canvas {painter, tokens, option->direction};
    const auto place = [&](double wide) {
        const QRectF part(x, rect.top(), wide, rect.height());
        return canvas.mirrored(part, rect);
    };
    if (!option->icon.isNull()) {
        const QString name = nameOf(option->icon);
        const QColor iconColour
            = kind == QLatin1String("quiet") && isOn(option, State_On) ? tokens.accent : colour;
        if (!name.isEmpty())
            paintIcon(painter, name, place(iconSize), iconSize, iconColour, option->direction);
        else
            option->icon.paint(painter, place(iconSize).toRect());
        x += lead;
    }
    const double room = std::min(words + 2, rect.right() - x - tail - 2);
    drawWords(this, painter, place(room), option->text, colour, Qt::AlignCenter, option, widget);
    x += words + 7;
    if (!trailing.isEmpty() || hasMenu) {
        paintIcon(painter, trailing.isEmpty() ? QStringLiteral("chevd") : trailing, place(14), 14,
            colour, option->direction);
        x += 14 + 7;
    }
    if (!key.isEmpty()) {
        QRectF cap = place(keySize.width());
        cap.setTop(cap.center().y() - keySize.height() / 2);
        cap.setHeight(keySize.height());
        paint::keyHint(
            canvas, cap, key, kind == QLatin1String("primary") ? tokens.onAccent : QColor());
    }
}

void WaymarkStyle::drawToolPanel(
    const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    const bool enabled = isOn(option, State_Enabled);
    const bool checked = isOn(option, State_On);
    const QRectF rect = option->rect;
    if (widget && widget->property(prop::kSegment).toBool()) {
        if (checked) {
            const QColor fill = tokens.kind == ThemeKind::Dark ? hexColour(0x2C3532) : tokens.base;
            paint::cardShadow(painter, rect, radius::kTag, tokens);
            paint::panel(painter, rect, radius::kTag, fill,
                tokens.isHighContrast() ? tokens.accent : QColor(), 2);
        } else if (enabled && isOn(option, State_MouseOver)) {
            paint::panel(painter, rect, radius::kTag, tokens.line);
        }
        return;
    }
    if (checked)
        paint::panel(painter, rect, radius::kChip, tokens.selection, tokens.accent);
    else if (enabled && isOn(option, State_Sunken))
        paint::panel(painter, rect, radius::kChip, tokens.line);
    else if (enabled && isOn(option, State_MouseOver))
        paint::panel(painter, rect, radius::kChip, tokens.sunken,
            tokens.isHighContrast() ? tokens.text : QColor());
}

void WaymarkStyle::drawToolLabel(
    const QStyleOptionToolButton* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    const bool segment = widget && widget->property(prop::kSegment).toBool();
    const bool small = segment || (widget && widget->property(prop::kSmall).toBool());
    const bool checked = isOn(option, State_On);
    QColor colour = isOn(option, State_Enabled) ? tokens.text2 : tokens.disabledText();
    if (isOn(option, State_Enabled) && (checked || isOn(option, State_MouseOver)))
        colour = checked && !segment ? tokens.accent : tokens.text;
    QFont font = option->font;
    if (segment && checked)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    const bool words = option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
    const QString count = segment ? widget->property(prop::kCount).toString() : QString();
    const int iconSize = small ? 14 : 20;
    const double textWidth = words ? metrics.size(Qt::TextShowMnemonic, option->text).width() : 0;
    const double countWidth = count.isEmpty() ? 0 : metrics.horizontalAdvance(count) + 5;
    const double iconWidth = option->icon.isNull() ? 0 : iconSize + (words ? 5 : 0);
    // Dots alone say that there is more.
    const bool menu = words && (option->features & QStyleOptionToolButton::HasMenu);
    const double width = iconWidth + textWidth + countWidth + (menu ? 16 : 0);
    const QRectF rect = option->rect;
    const paint::Canvas canvas {painter, tokens, option->direction};
    double x = rect.left() + (rect.width() - width) / 2;
    const auto place = [&](double wide) {
        const QRectF part = canvas.mirrored(QRectF(x, rect.top(), wide, rect.height()), rect);
        x += wide;
        return part;
    };
    if (!option->icon.isNull()) {
        const QRectF part = place(iconSize);
        const QString name = nameOf(option->icon);
        if (!name.isEmpty())
            paintIcon(painter, name, part, iconSize, colour, option->direction);
        else
            option->icon.paint(painter, part.toRect());
        x += iconWidth - iconSize;
    }
    if (words)
        drawWords(this, painter, place(textWidth + 1), option->text, colour, Qt::AlignCenter,
            option, widget);
    if (!count.isEmpty())
        paint::text(canvas, place(countWidth), count, font, tokens.text3,
            Qt::AlignRight | Qt::AlignVCenter);
    if (menu) {
        x += 2;
        paintIcon(painter, QStringLiteral("chevd"), place(14), 14, colour);
    }
}

void WaymarkStyle::drawField(const QStyleOption* option, QPainter* painter) const
{
    const Tokens& tokens = currentTokens();
    const bool enabled = isOn(option, State_Enabled);
    QColor edge = enabled ? tokens.control : tokens.line2;
    const bool focused = enabled && isOn(option, State_HasFocus);
    // By keyboard the ring shows the focus, by mouse the edge does.
    const bool lit = focused && !isOn(option, State_KeyboardFocusChange);
    if (lit)
        edge = tokens.accent;
    paint::panel(painter, option->rect, radius::kChip, enabled ? tokens.base : tokens.sunken, edge,
        lit ? 1.5 : 1);
}

void WaymarkStyle::drawCheck(const QStyleOption* option, QPainter* painter) const
{
    const Tokens& tokens = currentTokens();
    const bool enabled = isOn(option, State_Enabled);
    const bool full = isOn(option, State_On);
    const bool half = isOn(option, State_NoChange);
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(option->rect).center());
    if (full || half) {
        const QColor fill
            = enabled ? tokens.accent : Tokens::mixed(tokens.accent, tokens.window, 0.38);
        paint::panel(painter, box, 4, fill);
        if (half)
            paint::panel(
                painter, QRectF(box.left() + 4, box.center().y() - 1, 8, 2), 1, tokens.onAccent);
        else
            paintIcon(painter, QStringLiteral("check"), box, 14, tokens.onAccent);
        return;
    }
    QColor edge = enabled ? tokens.control : tokens.line2;
    if (enabled && isOn(option, State_MouseOver))
        edge = tokens.accent;
    paint::panel(painter, box, 4, tokens.base, edge, 1.5);
}

void WaymarkStyle::drawRadio(const QStyleOption* option, QPainter* painter) const
{
    const Tokens& tokens = currentTokens();
    const bool enabled = isOn(option, State_Enabled);
    QRectF dot(0, 0, 16, 16);
    dot.moveCenter(QRectF(option->rect).center());
    const QColor accent
        = enabled ? tokens.accent : Tokens::mixed(tokens.accent, tokens.window, 0.38);
    if (isOn(option, State_On)) {
        paint::panel(painter, dot, 8, accent);
        paint::panel(painter, dot.adjusted(5, 5, -5, -5), 3, tokens.onAccent);
        return;
    }
    paint::panel(painter, dot, 8, tokens.base, enabled ? tokens.control : tokens.line2, 1.5);
}

void WaymarkStyle::drawFrame(
    const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& tokens = currentTokens();
    const QString card = widget ? widget->property(prop::kCard).toString() : QString();
    if (card == QLatin1String("card")) {
        const QRectF rect = QRectF(option->rect).adjusted(0, 0, 0, -1);
        paint::cardShadow(painter, rect, radius::kCard, tokens);
        paint::panel(painter, rect, radius::kCard, tokens.raised, tokens.line,
            tokens.isHighContrast() ? 2 : 1);
        return;
    }
    if (card == QLatin1String("outline")) {
        paint::panel(painter, option->rect, radius::kTile, QColor(), tokens.line);
        return;
    }
    if (card == QLatin1String("field"))
        return drawField(option, painter);
    if (card == QLatin1String("sunken")) {
        paint::panel(painter, option->rect, radius::kButton, tokens.sunken, tokens.line2);
        return;
    }
    if (widget && widget->inherits("QComboBoxPrivateContainer"))
        paint::panel(painter, option->rect, radius::kTile, tokens.pop, tokens.line2);
    else // what is read in it is moved through by key: the edge shows that it listens
        paint::panel(painter, option->rect, 0, QColor(),
            isOn(option, State_HasFocus) ? tokens.accent : tokens.line);
}

} // namespace waymark
