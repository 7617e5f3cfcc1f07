// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace waymark {

/// What a text is for. Sizes are relative to the desktop's own (10 pt assumed), see typescale.cpp.
enum class TextRole {
    Headline, ///< first run, 24 pt
    KeyFigure, ///< Home, 19 pt
    PageTitle, ///< 16 pt
    CardFigure, ///< 15 pt
    Subject, ///< message subject, 14 pt
    ChoiceTitle, ///< first run choice, 13 pt
    Lead, ///< first run paragraph, 12 pt
    SectionTitle, ///< section or card title, 11 pt
    Reading, ///< messages and previews, 10.5 pt
    Body, ///< 10 pt
    Control, ///< buttons, names in rows, 10 pt
    Strong, ///< 10 pt, bold first lines
    Small, ///< secondary rows, 9 pt
    SmallStrong, ///< chips, small titles, 9 pt
    Caption, ///< table head, tag, 8.5 pt
    CaptionStrong,
    KeyHint, ///< 8 pt
    Code, ///< fixed pitch, 9.2 pt
};

/// The font of @p role, made from the interface font @p base (family and size are taken over).
[[nodiscard]] QFont fontFor(TextRole role, const QFont& base);

/// @p font with figures of equal width: the font's own feature where Qt can ask for it (6.7), else
/// Noto Sans where that is installed, else unchanged. For columns of numbers.
[[nodiscard]] QFont withTabularFigures(QFont font);

/// The interface font: @p desktop itself, or Inter, else Noto Sans, at 10 pt, when the desktop
/// names none (its family is the generic "Sans Serif"). Fallbacks for Arabic follow.
[[nodiscard]] QFont interfaceFont(const QFont& desktop);

/// The desktop's fixed font, or JetBrains Mono, else Noto Sans Mono, when it names none.
[[nodiscard]] QFont fixedFont(const QFont& base);

} // namespace waymark
