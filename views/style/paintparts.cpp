// SPDX-License-Identifier: GPL-3.0-or-later
// The drawings of paint.h that are made of a panel, an icon and words.
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"

#include <QTextBoundaryFinder>

namespace waymark::paint {

namespace {

constexpr int kIcon = 14;
constexpr double kGap = 5;

/// Icon, gap and word from the leading side of @p rect.
void iconAndWords(const Canvas& canvas, const QRectF& rect, double lead, const QString& icon,
    const QColor& iconColour, const QString& words, const QFont& font, const QColor& colour)
{
    double x = rect.left() + lead;
    if (!icon.isEmpty()) {
        const QRectF place(x, rect.top(), kIcon, rect.height());
        paintIcon(canvas.painter, icon, canvas.mirrored(place, rect), kIcon, iconColour,
            canvas.direction);
        x += kIcon + kGap;
    }
    const QRectF place(x, rect.top(), rect.right() - lead - x + 2, rect.height());
    text(canvas, canvas.mirrored(place, rect), words, font, colour);
}

double wordsWidth(TextRole role, const QString& words)
{
    return std::ceil(QFontMetricsF(themeFont(role)).horizontalAdvance(words));
}

double heightFor(TextRole role, int least)
{
    return std::max<double>(least, std::ceil(QFontMetricsF(themeFont(role)).height()) + 4);
}

StateColours tagColours(const Tokens& tokens, TagKind kind)
{
    switch (kind) {
    case TagKind::Accent:
        return {tokens.accent, tokens.selection};
    case TagKind::Done:
        return tokens.done;
    case TagKind::Warning:
        return tokens.warning;
    case TagKind::Danger:
        return tokens.danger;
    case TagKind::Note:
        return tokens.note;
    case TagKind::Line:
        return {tokens.text2, QColor()};
    case TagKind::Plain:
        break;
    }
    return {tokens.text2, tokens.sunken};
}

} // namespace

QSizeF chipSize(const QString& name, const QString& icon)
{
    const double iconPart = icon.isEmpty() ? 0 : kIcon + kGap;
    return {6 + iconPart + wordsWidth(TextRole::SmallStrong, name) + 8,
        heightFor(TextRole::SmallStrong, height::kChip)};
}

void chip(const Canvas& canvas, const QRectF& rect, const QString& name, const QString& icon,
    const CategoryColours& colours, bool decided)
{
    if (decided) {
        panel(canvas.painter, rect, radius::kChip, colours.tint,
            canvas.tokens.isHighContrast() ? colours.ink : QColor());
    } else {
        panel(canvas.painter, rect, radius::kChip, QColor(), colours.ink, 1, Qt::DashLine);
    }
    QFont font = themeFont(TextRole::SmallStrong);
    if (!decided)
        font.setWeight(QFont::Medium);
    iconAndWords(canvas, rect, 6, icon, colours.ink, name, font, colours.ink);
}

void chipIcon(const Canvas& canvas, const QRectF& rect, const QString& icon,
    const CategoryColours& colours, bool decided)
{
    if (decided) {
        panel(canvas.painter, rect, radius::kChip, colours.tint,
            canvas.tokens.isHighContrast() ? colours.ink : QColor());
    } else {
        panel(canvas.painter, rect, radius::kChip, QColor(), colours.mark, 1, Qt::DashLine);
    }
    paintIcon(canvas.painter, icon, rect, kIcon, colours.ink, canvas.direction);
}

QSizeF tagSize(const QString& words, const QString& icon)
{
    const double iconPart = icon.isEmpty() ? 0 : kIcon + kGap;
    return {7 + iconPart + wordsWidth(TextRole::Caption, words) + 9,
        heightFor(TextRole::Caption, height::kTag)};
}

void tag(const Canvas& canvas, const QRectF& rect, const QString& words, const QString& icon,
    TagKind kind)
{
    const StateColours colours = tagColours(canvas.tokens, kind);
    QColor edge;
    if (kind == TagKind::Line)
        edge = canvas.tokens.line2;
    else if (canvas.tokens.isHighContrast())
        edge = colours.ink;
    panel(canvas.painter, rect, radius::kTag, colours.tint, edge);
    QFont font = themeFont(TextRole::Caption);
    font.setWeight(QFont::Medium);
    iconAndWords(canvas, rect, 7, icon, colours.ink, words, font, colours.ink);
}

QSizeF keyHintSize(const QString& key)
{
    const double high = heightFor(TextRole::KeyHint, 18);
    return {std::max(high, wordsWidth(TextRole::KeyHint, key) + 11), high};
}

void keyHint(const Canvas& canvas, const QRectF& rect, const QString& key, QColor ink)
{
    const Tokens& tokens = canvas.tokens;
    const QColor edge = ink.isValid() ? ink : tokens.line2;
    QPainter* painter = canvas.painter;
    // The foot: the same panel one pixel lower, seen below the cap.
    panel(painter, rect, radius::kKeyHint, ink.isValid() ? QColor() : edge, edge);
    if (ink.isValid())
        line(painter, rect.adjusted(2, 0, -2, -1), Qt::BottomEdge, edge);
    else
        panel(painter, rect.adjusted(0, 0, 0, -1), radius::kKeyHint, tokens.alt, edge);
    const Canvas plain {painter, tokens, Qt::LeftToRight}; // keys stay left to right
    text(plain, rect.adjusted(1, 0, -1, -1), key, themeFont(TextRole::KeyHint),
        ink.isValid() ? ink : tokens.text2, Qt::AlignCenter);
}

QString initialsOf(const QString& name)
{
    const auto first = [](const QString& word) {
        // A whole grapheme: letters may carry marks, and some are two code units.
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
        const qsizetype end = finder.toNextBoundary();
        return end > 0 ? word.left(end).toUpper() : QString();
    };
    QStringList words;
    for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.at(0).isLetterOrNumber() || word.at(0).isSurrogate())
            words << word;
    }
    if (words.isEmpty())
        return QStringLiteral("?");
    if (words.size() == 1)
        return first(words.first());
    // Arabic letters would join into something else: a space keeps them apart.
    const QString gap = words.first().isRightToLeft() ? QStringLiteral(" ") : QString();
    return first(words.first()) + gap + first(words.last());
}

void avatar(const Canvas& canvas, const QRectF& rect, const QString& name)
{
    // Steady over runs and machines: a sum, not qHash with its seed.
    unsigned sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    constexpr int kTints[] = {0, 1, 2, 4, 5};
    const unsigned pick = sum % 6;
    const Tokens& tokens = canvas.tokens;
    QColor ink = tokens.accent;
    QColor tint = tokens.selection;
    if (pick < 5) {
        ink = tokens.category(kTints[pick]).ink;
        tint = tokens.category(kTints[pick]).tint;
    }
    panel(canvas.painter, rect, rect.height() / 2, tint, tokens.isHighContrast() ? ink : QColor());
    QFont font = themeFont(TextRole::CaptionStrong);
    font.setWeight(QFont::Bold);
    if (rect.height() > 28) {
        const double grow = rect.height() / 31.0;
        if (font.pixelSize() > 0)
            font.setPixelSize(qRound(font.pixelSize() * grow));
        else
            font.setPointSizeF(font.pointSizeF() * grow);
    }
    text(canvas, rect, initialsOf(name), font, ink, Qt::AlignCenter);
}

QSizeF smallButtonSize(const QString& words, const QString& icon)
{
    const double iconPart = icon.isEmpty() ? 0 : kIcon + 7;
    QFont font = themeFont(TextRole::Small);
    font.setWeight(QFont::Medium);
    return {9 + iconPart + std::ceil(QFontMetricsF(font).horizontalAdvance(words)) + 10,
        heightFor(TextRole::Small, height::kSmallButton)};
}

void smallButton(const Canvas& canvas, const QRectF& rect, const QString& words,
    const QString& icon, bool hovered, bool pressed)
{
    const Tokens& tokens = canvas.tokens;
    QColor fill = tokens.base;
    if (pressed)
        fill = tokens.sunken;
    else if (hovered)
        fill = tokens.alt;
    cardShadow(canvas.painter, rect, radius::kChip, tokens);
    panel(canvas.painter, rect, radius::kChip, fill, hovered ? tokens.control : tokens.line2);
    QFont font = themeFont(TextRole::Small);
    font.setWeight(QFont::Medium);
    double x = rect.left() + 9;
    if (!icon.isEmpty()) {
        paintIcon(canvas.painter, icon,
            canvas.mirrored(QRectF(x, rect.top(), kIcon, rect.height()), rect), kIcon, tokens.text,
            canvas.direction);
        x += kIcon + 7;
    }
    text(canvas, canvas.mirrored(QRectF(x, rect.top(), rect.right() - 8 - x, rect.height()), rect),
        words, font, tokens.text);
}

} // namespace waymark::paint
