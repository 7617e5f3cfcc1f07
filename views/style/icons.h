// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace waymark {

/// An icon of ours by the name of its file in resources/icons (without ".svg"), tinted by the
/// palette for every mode: button text, text2-like when disabled, accent never by itself. Null for
/// an unknown name. Cheap to copy and to make; renderings are cached by size, ratio and colour.
[[nodiscard]] QIcon icon(const QString& name);

/// True when there is such a drawing.
[[nodiscard]] bool hasIcon(const QString& name);

/// The name of an icon made by icon(), empty for any other.
[[nodiscard]] QString nameOf(const QIcon& icon);

/// True for drawings that point somewhere (chevron, reply, path, merge): these mirror when the
/// layout runs right to left. A clock, a check, a question mark never do.
[[nodiscard]] bool pointsSomewhere(const QString& name);

/// The drawing @p name in one colour, @p size wide and high (device-independent pixels).
[[nodiscard]] QPixmap tintedPixmap(
    const QString& name, int size, const QColor& colour, qreal ratio, bool mirrored = false);

/// Paints the drawing centred in @p rect at @p size, mirrored where its meaning asks for it.
void paintIcon(QPainter* painter, const QString& name, const QRectF& rect, int size,
    const QColor& colour, Qt::LayoutDirection direction = Qt::LeftToRight);

/// The program's own mark: a blaze with a rising path, in @p tile and @p trail colours.
[[nodiscard]] QPixmap logoPixmap(int size, const QColor& tile, const QColor& trail, qreal ratio);

/// The icon of the window and the task bar, in several sizes, always in the light colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace waymark
