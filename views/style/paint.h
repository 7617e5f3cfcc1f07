// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/roles.h"
#include "presentation/tokens.h"
#include "presentation/typescale.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>
#include <QString>

/// The drawings that widgets and delegates share. All of them take their colours from Tokens, work
/// in device-independent pixels, mirror by the direction given and put straight lines on whole
/// device pixels, so that they are crisp at 1.0, 1.5 and 2.0 alike.
namespace waymark::paint {

/// The drawing of everything that stands on one row: painter, colours and direction.
struct Canvas
{
    QPainter* painter = nullptr;
    const Tokens& tokens;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    [[nodiscard]] bool isRtl() const { return direction == Qt::RightToLeft; }
    /// @p rect as seen in @p bounds when the layout runs right to left, else unchanged.
    [[nodiscard]] QRectF mirrored(const QRectF& rect, const QRectF& bounds) const;
};

/// @p rect with its edges on whole device pixels of @p painter.
[[nodiscard]] QRectF snapped(const QPainter* painter, const QRectF& rect);

/// The width of a hairline: one pixel at 1.0, a whole number of device pixels otherwise.
[[nodiscard]] qreal hairline(const QPainter* painter);

/// A filled rounded rectangle whose edge lies inside @p rect. An invalid colour leaves out fill or
/// edge. @p width is in device-independent pixels.
void panel(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill,
    const QColor& edge = QColor(), qreal width = 1, Qt::PenStyle style = Qt::SolidLine);

/// A straight hairline along the given edge of @p rect, inside it.
void line(QPainter* painter, const QRectF& rect, Qt::Edge edge, const QColor& colour);

/// The 1 px shadow of a card or button under @p rect; nothing in high contrast.
void cardShadow(QPainter* painter, const QRectF& rect, qreal radius, const Tokens& tokens);

/// The focus ring: 2 px accent just inside @p rect.
void focusRing(QPainter* painter, const QRectF& rect, qreal radius, const Tokens& tokens);

/// Text on one line, elided at its end, aligned to the leading side unless @p alignment says
/// otherwise (Qt::AlignLeft means leading). Returns the width taken.
qreal text(const Canvas& canvas, const QRectF& rect, const QString& words, const QFont& font,
    const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

// --- Chips and tags -----------------------------------------------------------------------------

[[nodiscard]] QSizeF chipSize(const QString& name, const QString& icon);
/// The category chip: tint filled when decided, dashed edge without a fill when proposed.
void chip(const Canvas& canvas, const QRectF& rect, const QString& name, const QString& icon,
    const CategoryColours& colours, bool decided);
/// The chip without its word, 22 x 22; the row beside it or its tooltip says the word.
void chipIcon(const Canvas& canvas, const QRectF& rect, const QString& icon,
    const CategoryColours& colours, bool decided);

enum class TagKind { Plain, Line, Accent, Done, Warning, Danger, Note };

[[nodiscard]] QSizeF tagSize(const QString& words, const QString& icon);
void tag(const Canvas& canvas, const QRectF& rect, const QString& words, const QString& icon,
    TagKind kind);

// --- Small measures -----------------------------------------------------------------------------

inline constexpr QSizeF kConfidenceSize {16, 11};
/// Three rising bars, @p value of them filled; grey, since confidence is not quality.
void confidence(const Canvas& canvas, const QRectF& rect, Confidence value);

[[nodiscard]] QSizeF keyHintSize(const QString& key);
/// A keycap; @p ink overrides its colours (on filled buttons and the undo pill).
void keyHint(const Canvas& canvas, const QRectF& rect, const QString& key, QColor ink = QColor());

/// Initials on a tint that follows from the name.
void avatar(const Canvas& canvas, const QRectF& rect, const QString& name);
/// Up to two initials; empty names give "?".
[[nodiscard]] QString initialsOf(const QString& name);

struct Segment
{
    double value = 0;
    CategoryColours colours;
};
/// A bar of category colours with gaps of 1.6 px, the rest of @p total in the edge colour.
void segments(
    const Canvas& canvas, const QRectF& rect, const std::vector<Segment>& parts, double total);

/// A share with its interval: bar, whisker over a halo in @p ground. All in 0..1 of @p scale.
void intervalBar(const Canvas& canvas, const QRectF& rect, double share, double low, double high,
    double scale, const CategoryColours& colours, const QColor& ground);

/// A progress bar: @p fraction 0..1 filled in accent; a negative one draws a block at @p phase
/// 0..1.
void progress(const Canvas& canvas, const QRectF& rect, double fraction, double phase = 0);

/// A button drawn inside a row (delegates have no widgets in cells).
[[nodiscard]] QSizeF smallButtonSize(const QString& words, const QString& icon);
void smallButton(const Canvas& canvas, const QRectF& rect, const QString& words,
    const QString& icon, bool hovered, bool pressed);

/// The popover's soft shadow around @p rect; nothing in high contrast.
void popShadow(QPainter* painter, const QRectF& rect, const Tokens& tokens);
/// How far that shadow reaches on every side.
inline constexpr int kPopShadowMargin = 24;

} // namespace waymark::paint
