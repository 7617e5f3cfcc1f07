// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QKeySequence;
class QPushButton;
class QToolButton;
class QComboBox;
class QWidget;

namespace waymark {

/// Primary is the page's one filled button; Link is a quiet one in the link colour.
enum class ButtonKind { Normal, Primary, Quiet, Link };
enum class ButtonSize { Normal, Small };

/// A button with its word, owned by @p parent. @p iconName may be empty.
[[nodiscard]] QPushButton* makeButton(QWidget* parent, const QString& text,
    const QString& iconName = {}, ButtonKind kind = ButtonKind::Normal,
    ButtonSize size = ButtonSize::Normal);

/// Changes how an existing button looks.
void setButtonKind(QPushButton* button, ButtonKind kind);
/// Shows @p key as a keycap after the word; the shortcut itself is the caller's.
void setKeyHint(QPushButton* button, const QString& key);
/// Keys as hints write them, in the language of the moment: "Ctrl K", "Strg K".
[[nodiscard]] QString keyText(const QKeySequence& keys);
/// Shows an icon after the word.
void setTrailingIcon(QPushButton* button, const QString& iconName);

/// An icon alone: @p name becomes accessible name and tooltip, with @p key in brackets when given.
[[nodiscard]] QToolButton* makeIconButton(QWidget* parent, const QString& iconName,
    const QString& name, const QString& key = {}, ButtonSize size = ButtonSize::Normal);

/// A combo box that is as wide as its chosen entry; @p quiet ones have no edge.
[[nodiscard]] QComboBox* makeCombo(QWidget* parent, const QString& accessibleName,
    ButtonSize size = ButtonSize::Normal, bool quiet = false);

} // namespace waymark
