// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"

#include <QPainter>

namespace waymark {

QColor inkColour(Ink ink, const Tokens& tokens)
{
    switch (ink) {
    case Ink::Text2:
        return tokens.text2;
    case Ink::Text3:
        return tokens.text3;
    case Ink::Accent:
        return tokens.accent;
    case Ink::Link:
        return tokens.link;
    case Ink::Danger:
        return tokens.danger.ink;
    case Ink::Warning:
        return tokens.warning.ink;
    case Ink::Done:
        return tokens.done.ink;
    case Ink::OnAccent:
        return tokens.onAccent;
    case Ink::Text:
        break;
    }
    return tokens.text;
}

Label::Label(const QString& text, TextRole role, Ink ink, QWidget* parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    dress();
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &Label::dress);
}

Label::Label(TextRole role, Ink ink, QWidget* parent)
    : Label(QString(), role, ink, parent)
{
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    dress();
}

void Label::setRole(TextRole role)
{
    m_role = role;
    dress();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(hint.width(), 24), hint.height()) : hint;
}

void Label::paintEvent(QPaintEvent* event)
{
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        if (m_elided && !toolTip().isEmpty())
            setToolTip(QString());
        QLabel::paintEvent(event);
        return;
    }
    if (toolTip() != text())
        setToolTip(text());
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    paint::text(canvas, contentsRect(), text(), font(), inkColour(m_ink, tokens));
}

void Label::dress()
{
    setFont(themeFont(m_role));
    QPalette colours = palette();
    const Tokens& tokens = currentTokens();
    colours.setColor(QPalette::WindowText, inkColour(m_ink, tokens));
    colours.setColor(QPalette::Disabled, QPalette::WindowText, tokens.disabledText());
    setPalette(colours);
}

IconLabel::IconLabel(const QString& name, int size, Ink ink, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_size(size)
    , m_ink(ink)
{
    setFixedSize(size, size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIconName(const QString& name)
{
    m_name = name;
    update();
}

void IconLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void IconLabel::setCategory(int position)
{
    m_category = position;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const QColor colour
        = m_category >= 0 ? tokens.category(m_category).ink : inkColour(m_ink, tokens);
    paintIcon(&painter, m_name, rect(), m_size, isEnabled() ? colour : tokens.disabledText(),
        layoutDirection());
}

} // namespace waymark
