// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tokens.h"
#include "presentation/typescale.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace waymark {

class WaymarkStyle;

/// What the manager chose in the settings.
enum class ThemeChoice { System, Light, Dark, HighContrast };
enum class MotionChoice { System, Full, Reduced };
enum class DensityChoice { Comfortable, Compact };

/// Dresses the application: style, palette, fonts, focus ring. One object lives as long as the
/// application does. With ThemeChoice::System it follows the desktop's palette, live.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Installs itself in qApp, which must exist. @p parent owns it.
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setMotion(MotionChoice choice);
    [[nodiscard]] MotionChoice motion() const { return m_motion; }
    /// How much larger than the desktop's the texts are, 0.8 to 2.0.
    void setTextScale(double scale);

    /// How much room rows, paddings and gaps take; the texts keep their size. See dense().
    void setDensity(DensityChoice choice);
    [[nodiscard]] DensityChoice density() const { return m_density; }

    /// False keeps the style that the desktop brought: only palette, fonts and delegates apply.
    void setOwnStyle(bool own);

    [[nodiscard]] const Tokens& tokens() const { return tokensOf(m_kind); }
    /// True when nothing should move: the manager's choice or the desktop's wish.
    [[nodiscard]] bool isMotionReduced() const;
    /// The theme that dresses this application, null before one was made.
    [[nodiscard]] static Theme* instance();

Q_SIGNALS:
    /// Colours or fonts are other ones. Sent after palette and fonts were set.
    void changed();
    /// Measures are other ones: whoever laid out by dense() does it anew. Not sent with changed().
    void densityChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void moveFocusRing(QWidget* now);
    [[nodiscard]] ThemeKind wantedKind() const;

    ThemeChoice m_choice = ThemeChoice::System;
    MotionChoice m_motion = MotionChoice::System;
    DensityChoice m_density = DensityChoice::Comfortable;
    ThemeKind m_kind = ThemeKind::Light;
    double m_textScale = 1.0;
    bool m_ownStyle = true;
    bool m_applying = false;
    QFont m_desktopFont;
    QPalette m_desktopPalette;
    QPointer<WaymarkStyle> m_style;
    QPointer<QFocusFrame> m_ring;
};

/// The colours in force (the light ones before a Theme was made).
[[nodiscard]] const Tokens& currentTokens();

/// The font of @p role at the application's size.
[[nodiscard]] QFont themeFont(TextRole role);

/// A measure of the tokens in logical pixels at the density in force: @p comfortable itself, or
/// about four fifths of it, even, so that halves stay whole.
[[nodiscard]] int dense(int comfortable);

/// 0 when motion is reduced, else @p milliseconds.
[[nodiscard]] int motionTime(int milliseconds);

/// The palette of look.md, section 3.
[[nodiscard]] QPalette paletteFor(const Tokens& tokens);

/// Gives @p widget the focus as if by keyboard, so that its ring is seen: the start of a page.
void focusVisibly(QWidget* widget);

} // namespace waymark
