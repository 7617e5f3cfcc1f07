// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decisiontile.h"

#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"

#include <QPainter>
#include <QTextLayout>

namespace waymark {

namespace {

constexpr double kLead = 11;
constexpr double kIcon = 20;
constexpr double kGap = 8;
constexpr double kTight = 180; ///< below it the tile spares room for its word

/// The name on at most two lines, centred in height. Soft hyphens break words.
void drawName(const paint::Canvas& canvas, const QRectF& rect, const QString& name,
    const QFont& font, const QColor& colour)
{
    const QFontMetricsF metrics(font);
    QString plain = name;
    plain.remove(QChar(0xAD));
    if (metrics.horizontalAdvance(plain) <= rect.width()) {
        paint::text(canvas, rect, plain, font, colour);
        return;
    }
    QTextLayout layout(name, font);
    QTextOption option(canvas.isRtl() ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(canvas.direction);
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    const double pitch = metrics.height() * 0.94;
    int firstEnd = 0;
    for (int i = 0; i < 2; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        if (i == 0)
            firstEnd = line.textStart() + line.textLength();
    }
    layout.endLayout();
    QString first = name.left(firstEnd).trimmed();
    QString second = name.mid(firstEnd).trimmed();
    if (first.endsWith(QChar(0xAD)))
        first = first.chopped(1) + QLatin1Char('-');
    first.remove(QChar(0xAD));
    second.remove(QChar(0xAD));
    if (second.isEmpty()) {
        paint::text(canvas, rect, first, font, colour);
        return;
    }
    const double top = rect.center().y() - pitch;
    paint::text(canvas, QRectF(rect.left(), top, rect.width(), pitch), first, font, colour);
    paint::text(
        canvas, QRectF(rect.left(), top + pitch, rect.width(), pitch), second, font, colour);
}

} // namespace

DecisionTile::DecisionTile(const QString& key, QWidget* parent)
    : QAbstractButton(parent)
    , m_key(key)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty(prop::kRadius, static_cast<double>(radius::kTile));
}

void DecisionTile::setCategory(const QString& name, const QString& icon, int position)
{
    setText(name);
    m_icon = icon;
    m_position = position;
    tell();
}

void DecisionTile::setFree(const QString& invitation)
{
    setText(invitation);
    m_icon = QStringLiteral("plus");
    m_position = -1;
    m_proposed = false;
    tell();
}

void DecisionTile::setProposed(bool proposed)
{
    m_proposed = proposed;
    tell();
}

void DecisionTile::setDecided(bool decided)
{
    m_decided = decided;
    tell();
}

void DecisionTile::tell()
{
    QString plain = text();
    plain.remove(QChar(0xAD));
    setAccessibleName(plain);
    QString state = tr("key %1").arg(m_key);
    if (m_decided)
        state = tr("key %1, decided").arg(m_key);
    else if (m_proposed)
        state = tr("key %1, proposed").arg(m_key);
    setAccessibleDescription(state);
    updateGeometry();
    update();
}

QSize DecisionTile::sizeHint() const
{
    const QFontMetrics metrics(themeFont(TextRole::SmallStrong));
    if (isFree())
        return {160, std::max(28, metrics.height() + 10)};
    return {160, std::max(38, qCeil(metrics.height() * 1.88) + 8)};
}

QSize DecisionTile::minimumSizeHint() const
{
    return {96, sizeHint().height()};
}

void DecisionTile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void DecisionTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    const QRectF area = QRectF(rect()).adjusted(0, 0, 0, isFree() ? 0 : -1);
    const CategoryColours colours = tokens.category(m_position);
    const bool hovered = isEnabled() && underMouse();
    if (isFree()) {
        paint::panel(&painter, area, radius::kTile, hovered ? tokens.sunken : QColor(),
            hovered ? tokens.control : tokens.line2, 1, Qt::DashLine);
    } else if (m_proposed || m_decided) {
        paint::cardShadow(&painter, area, radius::kTile, tokens);
        paint::panel(&painter, area, radius::kTile, colours.tint, colours.mark, 2);
    } else {
        paint::cardShadow(&painter, area, radius::kTile, tokens);
        paint::panel(&painter, area, radius::kTile,
            isDown() ? tokens.sunken : (hovered ? tokens.alt : tokens.base),
            hovered ? tokens.control : tokens.line2);
    }
    const QSizeF cap = paint::keyHintSize(m_key);
    // In a narrow window everything but the word gives way.
    const bool tight = area.width() < kTight;
    const double lead = tight ? 8 : kLead;
    const double icon = isFree() ? 14 : (tight ? 16 : kIcon);
    const QColor ink
        = isEnabled() ? (isFree() ? tokens.text3 : colours.ink) : tokens.disabledText();
    paintIcon(&painter, m_decided ? QStringLiteral("check") : m_icon,
        canvas.mirrored(QRectF(area.left() + lead, area.top(), icon, area.height()), area),
        static_cast<int>(icon), ink, canvas.direction);
    QRectF key(area.right() - (tight ? 6 : 9) - cap.width(), area.center().y() - cap.height() / 2,
        cap.width(), cap.height());
    paint::keyHint(canvas, canvas.mirrored(key, area), m_key);
    const double start = area.left() + lead + icon + (tight ? 5 : kGap);
    const QRectF words(
        start, area.top() + 1, key.left() - (tight ? 3 : 6) - start, area.height() - 2);
    QFont font = themeFont(isFree() ? TextRole::Small : TextRole::Strong);
    if (!isFree() && font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.95);
    drawName(canvas, canvas.mirrored(words, area), text(), font,
        isEnabled() ? (isFree() ? tokens.text3 : tokens.text) : tokens.disabledText());
}

FlagButton::FlagButton(
    const QString& name, const QString& icon, const QString& key, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_key(key)
{
    setText(name);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    setAccessibleDescription(tr("key %1").arg(key));
    setToolTip(QStringLiteral("%1 (%2)").arg(name, key));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setProperty(prop::kRadius, static_cast<double>(radius::kChip));
}

void FlagButton::setRoom(Room room)
{
    m_room = room;
    updateGeometry();
    update();
}

QSize FlagButton::sizeHint() const
{
    QFont font = themeFont(TextRole::Small);
    font.setWeight(QFont::Medium);
    const QFontMetricsF metrics(font);
    const double icon = m_room == Room::Full ? 14 + 5 : 0;
    const double edge = m_room == Room::Tight ? 4 : 7;
    const double gap = m_room == Room::Tight ? 3 : 5;
    return QSizeF(edge + icon + std::ceil(metrics.horizontalAdvance(text())) + 1 + gap
            + paint::keyHintSize(m_key).width() + edge,
        std::max(28.0, metrics.height() + 10))
        .toSize();
}

void FlagButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    const QRectF area = rect();
    QColor ink = isChecked() ? tokens.accent : tokens.text2;
    if (!isEnabled())
        ink = tokens.disabledText();
    else if (!isChecked() && underMouse())
        ink = tokens.text;
    if (isChecked())
        paint::panel(&painter, area, radius::kChip, tokens.selection, tokens.accent);
    else if (isEnabled() && (underMouse() || isDown()))
        paint::panel(&painter, area, radius::kChip, tokens.sunken);
    const double edge = m_room == Room::Tight ? 4 : 7;
    double x = area.left() + edge;
    if (m_room == Room::Full) {
        paintIcon(&painter, m_icon, canvas.mirrored(QRectF(x, 0, 14, area.height()), area), 14, ink,
            canvas.direction);
        x += 14 + 5;
    }
    const QSizeF cap = paint::keyHintSize(m_key);
    const QRectF key(area.right() - edge - cap.width(), area.center().y() - cap.height() / 2,
        cap.width(), cap.height());
    QFont font = themeFont(TextRole::Small);
    font.setWeight(QFont::Medium);
    const double gap = m_room == Room::Tight ? 2 : 3;
    paint::text(canvas, canvas.mirrored(QRectF(x, 0, key.left() - gap - x, area.height()), area),
        text(), font, ink);
    paint::keyHint(canvas, canvas.mirrored(key, area), m_key);
}

} // namespace waymark
