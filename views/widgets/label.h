// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tokens.h"
#include "presentation/typescale.h"

#include <QLabel>

namespace waymark {

/// The colour a text takes, by its meaning.
enum class Ink { Text, Text2, Text3, Accent, Link, Danger, Warning, Done, OnAccent };

[[nodiscard]] QColor inkColour(Ink ink, const Tokens& tokens);

/// A text of the type scale in a colour of the theme; follows theme and font changes by itself.
class Label : public QLabel
{
    Q_OBJECT

public:
    Label(const QString& text, TextRole role, Ink ink, QWidget* parent);
    Label(TextRole role, Ink ink, QWidget* parent);

    void setInk(Ink ink);
    void setRole(TextRole role);
    /// Shortens with an ellipsis instead of asking for room; the whole text becomes the tooltip.
    void setElided(bool elided);

    /// With word wrap the lines stand as far apart as the type scale says, not as the font does.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();
    /// Lays the wrapped text out in @p width, draws it when there is a painter; returns the height.
    double layOut(double width, QPainter* painter, double top) const;
    [[nodiscard]] double pitch() const;

    TextRole m_role;
    Ink m_ink;
    bool m_elided = false;
};

/// A theme icon as a label: @p size 14, 16 or 20, in @p ink. Decorative: it has no accessible name
/// and is skipped by screen readers, the word beside it says the same.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QString& name, int size, Ink ink, QWidget* parent);
    void setIconName(const QString& name);
    void setInk(Ink ink);
    /// A fixed colour instead of the ink (category icons).
    void setCategory(int position);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_size;
    Ink m_ink;
    int m_category = -1;
};

} // namespace waymark
