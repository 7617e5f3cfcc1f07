// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

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
    if (wordWrap())
        return {std::min(hint.width(), 120), qCeil(pitch())};
    return m_elided ? QSize(std::min(hint.width(), 24), hint.height()) : hint;
}

QSize Label::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    return wordWrap() ? QSize(hint.width(), heightForWidth(hint.width())) : hint;
}

int Label::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    // Layouts ask with the whole column's width even when the label may not be that wide.
    width = std::min(width, maximumWidth());
    const QMargins margins = contentsMargins();
    return qCeil(layOut(width - margins.left() - margins.right(), nullptr, 0)) + margins.top()
        + margins.bottom();
}

double Label::pitch() const
{
    const QFontInfo info(font());
    const bool title = m_role == TextRole::Headline || m_role == TextRole::PageTitle
        || m_role == TextRole::Subject || m_role == TextRole::SectionTitle;
    const double factor = title ? 1.25 : (m_role == TextRole::Lead ? 1.55 : 1.45);
    return std::max(QFontMetricsF(font()).height(), std::round(info.pixelSize() * factor));
}

double Label::layOut(double width, QPainter* painter, double top) const
{
    double y = top;
    for (const QString& paragraph : text().split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font());
        QTextOption option(QStyle::visualAlignment(layoutDirection(), alignment()));
        option.setTextDirection(paragraph.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1.0, width));
            line.setPosition({0, y + (pitch() - line.height()) / 2});
            y += pitch();
        }
        layout.endLayout();
        if (painter)
            layout.draw(painter, QPointF(contentsRect().left(), 0));
        if (paragraph.isEmpty())
            y += pitch();
    }
    return y - top;
}

void Label::paintEvent(QPaintEvent* event)
{
    if (wordWrap()) {
        QPainter painter(this);
        painter.setPen(palette().color(
            isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
        const QRectF area = contentsRect();
        const double high = layOut(area.width(), nullptr, 0);
        double top = area.top();
        if (!(alignment() & Qt::AlignTop))
            top += std::max(0.0, (area.height() - high) / 2);
        layOut(area.width(), &painter, top);
        return;
    }
    if (textInteractionFlags() & Qt::TextSelectableByMouse) {
        QLabel::paintEvent(event);
        return;
    }
    // Not left to QLabel: that aligns by the direction of the words, so that a number in an Arabic
    // window would stand at the wrong side.
    const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width() + 1;
    if (m_elided && toolTip() != (cut ? text() : QString()))
        setToolTip(cut ? text() : QString());
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    paint::text({&painter, tokens, layoutDirection()}, contentsRect(), text(), font(),
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText),
        alignment());
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
