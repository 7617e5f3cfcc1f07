// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace waymark {

/// Which of the three colour sets is in force.
enum class ThemeKind { Light, Dark, HighContrast };

/// The three colours of one category: the mark (fill of bars), the ink (word and icon on the tint
/// or on base) and the tint (fill of the decided chip). Own categories from the seventh share the
/// grey of "off-topic" and are told apart by a hatch.
struct CategoryColours
{
    QColor mark;
    QColor ink;
    QColor tint;
    Qt::BrushStyle pattern = Qt::SolidPattern;
};

/// A state's colour for text and icon, and the tint it may stand on.
struct StateColours
{
    QColor ink;
    QColor tint;
};

/// Colours of the source views; every one keeps 4.5:1 on @c background and on the selection.
struct SyntaxColours
{
    QColor key;
    QColor string;
    QColor number;
    QColor comment;
    QColor keyword;
    QColor variable;
    QColor background;
    QColor currentLine;
};

/// Every colour of the window by its role. A plain value: the style, the delegates and the printed
/// report (always with the light set) read from the same one. tests/views/tst_tokens measures the
/// contrast of every pair that carries text or a mark.
struct Tokens
{
    ThemeKind kind = ThemeKind::Light;

    QColor window; ///< page
    QColor nav; ///< navigation and status bar
    QColor base; ///< lists, editors
    QColor alt; ///< table head, group row, strip
    QColor raised; ///< card
    QColor pop; ///< popover, menu
    QColor sunken; ///< tag, segment track
    QColor chosen; ///< chosen navigation row and segment

    QColor text;
    QColor text2; ///< secondary
    QColor text3; ///< caption, placeholder

    QColor line; ///< hairline, decoration only
    QColor line2; ///< card and button edge, decoration only
    QColor control; ///< edge of an entry field, check box, drop zone (3:1)

    QColor accent;
    QColor accentHover;
    QColor onAccent;
    QColor selection;
    QColor selectionStrong; ///< hovered selection, text selection
    QColor link;

    StateColours danger;
    StateColours warning;
    StateColours done;
    StateColours note;

    std::array<CategoryColours, 6> categories; ///< by position; see category()
    std::array<QColor, 6> series; ///< chart series in order
    std::array<QColor, 7> heat; ///< one-hue ramp
    std::array<QColor, 7> onHeat; ///< text on each step of the ramp
    SyntaxColours syntax;

    QColor contour; ///< contour lines of the first run
    QColor pill; ///< undo pill
    QColor onPill;
    double cardShadow = 0.06; ///< opacity of the 1 px shadow under a card, 0 for none
    double popShadow = 0.18; ///< opacity of a popover's shadow, 0 for none

    /// Colours of the category at @p position (0-based). From the seventh on the grey one with a
    /// hatch; any negative position means "no category" and gives the grey without one.
    [[nodiscard]] constexpr CategoryColours category(int position) const
    {
        if (position >= 0 && position < 6)
            return categories[static_cast<std::size_t>(position)];
        CategoryColours grey = categories[3];
        if (position == 6)
            grey.pattern = Qt::BDiagPattern;
        else if (position == 7)
            grey.pattern = Qt::FDiagPattern;
        else if (position >= 8)
            grey.pattern = Qt::DiagCrossPattern;
        return grey;
    }
    [[nodiscard]] constexpr bool isDark() const { return kind != ThemeKind::Light; }
    [[nodiscard]] constexpr bool isHighContrast() const { return kind == ThemeKind::HighContrast; }
    /// What text of @p role looks like when it is disabled: text3 at 62 % over the page.
    [[nodiscard]] QColor disabledText() const { return mixed(text3, window, 0.62); }

    /// @p share of @p over on top of @p under, opaque.
    [[nodiscard]] static QColor mixed(const QColor& over, const QColor& under, double share)
    {
        const auto part = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
        return QColor(part(over.red(), under.red()), part(over.green(), under.green()),
            part(over.blue(), under.blue()));
    }
};

/// 0xRRGGBB as an opaque colour, usable in constants.
constexpr QColor hexColour(unsigned hex)
{
    return QColor(static_cast<int>(hex >> 16U & 0xFFU), static_cast<int>(hex >> 8U & 0xFFU),
        static_cast<int>(hex & 0xFFU));
}

namespace detail {

constexpr CategoryColours hue(unsigned mark, unsigned ink, unsigned tint)
{
    return {hexColour(mark), hexColour(ink), hexColour(tint), Qt::SolidPattern};
}

constexpr StateColours state(unsigned ink, unsigned tint)
{
    return {hexColour(ink), hexColour(tint)};
}

constexpr Tokens makeLight()
{
    constexpr auto c = hexColour;
    Tokens t;
    t.kind = ThemeKind::Light;
    t.window = c(0xF2F5F4);
    t.nav = c(0xE8EDEB);
    t.base = c(0xFFFFFF);
    t.alt = c(0xF8FAF9);
    t.raised = c(0xFFFFFF);
    t.pop = c(0xFFFFFF);
    t.sunken = c(0xECF0EE);
    t.chosen = c(0xFFFFFF);
    t.text = c(0x17201D);
    t.text2 = c(0x485450);
    t.text3 = c(0x5E6A66);
    t.line = c(0xDBE2DF);
    t.line2 = c(0xC3CDC9);
    t.control = c(0x7F8C87);
    t.accent = c(0x0D6B60);
    t.accentHover = c(0x095349);
    t.onAccent = c(0xFFFFFF);
    t.selection = c(0xDCEFEA);
    t.selectionStrong = c(0xC3E2DA);
    t.link = c(0x0D6B60);
    t.danger = state(0xAE2A1C, 0xFBE8E4);
    t.warning = state(0x7A5200, 0xFDF1D3);
    t.done = state(0x17703F, 0xE0F1E6);
    t.note = state(0x1B5F9E, 0xE3EEF8);
    t.categories = {hue(0x2B74B8, 0x1B5288, 0xE2EDF8), hue(0xB47F00, 0x6B4B00, 0xFAEFD0),
        hue(0xBB3F14, 0x8A2D0B, 0xFBE5DC), hue(0x737F7A, 0x46524D, 0xE9EDEB),
        hue(0x4A1FA0, 0x4A1FA0, 0xEAE4F8), hue(0x7F1D4E, 0x7F1D4E, 0xFBE5EF)};
    t.series = {c(0x0D6B60), c(0xB47F00), c(0x2B74B8), c(0xBB3F14), c(0x4A1FA0), c(0x737F7A)};
    t.heat = {
        c(0xEFF3F1), c(0xD3E8E2), c(0xA9D3C9), c(0x73B7AA), c(0x3A9385), c(0x0D6B60), c(0x074239)};
    t.onHeat = {
        c(0x17201D), c(0x17201D), c(0x17201D), c(0x17201D), c(0x0A1210), c(0xFFFFFF), c(0xFFFFFF)};
    t.syntax = {c(0x0D5F8A), c(0x7A4300), c(0x7B2F9B), c(0x5E6A66), c(0x0D6B60), c(0x8A2B5B),
        c(0xFFFFFF), c(0xF1F6F4)};
    t.contour = c(0xCFDCD7);
    t.pill = c(0x17201D);
    t.onPill = c(0xF2F5F4);
    return t;
}

constexpr Tokens makeDark()
{
    constexpr auto c = hexColour;
    Tokens t;
    t.kind = ThemeKind::Dark;
    t.window = c(0x141918);
    t.nav = c(0x0F1413);
    t.base = c(0x1A201E);
    t.alt = c(0x1E2523);
    t.raised = c(0x1D2422);
    t.pop = c(0x27302D);
    t.sunken = c(0x111615);
    t.chosen = c(0x222B28);
    t.text = c(0xE6ECE9);
    t.text2 = c(0xB1BCB8);
    t.text3 = c(0x93A09B);
    t.line = c(0x2B3431);
    t.line2 = c(0x3D4844);
    t.control = c(0x6E7B76);
    t.accent = c(0x56C9B4);
    t.accentHover = c(0x7ADBC9);
    t.onAccent = c(0x06231E);
    t.selection = c(0x173832);
    t.selectionStrong = c(0x1F4A42);
    t.link = c(0x6AD2BF);
    t.danger = state(0xFF9384, 0x3E201C);
    t.warning = state(0xF0C462, 0x382C12);
    t.done = state(0x7CD39B, 0x173322);
    t.note = state(0x8FC4F5, 0x182C3E);
    t.categories = {hue(0x5FA8E8, 0x9DCBF6, 0x1A2E41), hue(0xDDAE2B, 0xEFCB6A, 0x372D12),
        hue(0xEE7C50, 0xF8AD8E, 0x402319), hue(0x8D9994, 0xBAC5C1, 0x2A322F),
        hue(0x9A5CF0, 0xCBB0F7, 0x2F2541), hue(0xF4C6DC, 0xF4C6DC, 0x3F2131)};
    t.series = {c(0x56C9B4), c(0xDDAE2B), c(0x5FA8E8), c(0xEE7C50), c(0x9A5CF0), c(0x8D9994)};
    t.heat = {
        c(0x222A27), c(0x1E3D37), c(0x1F564C), c(0x257264), c(0x349483), c(0x56C9B4), c(0xA8EBDD)};
    t.onHeat = {
        c(0xE6ECE9), c(0xE6ECE9), c(0xE6ECE9), c(0xFFFFFF), c(0x04120F), c(0x06231E), c(0x06231E)};
    t.syntax = {c(0x86C6F2), c(0xEBC07A), c(0xD3B0F2), c(0x93A09B), c(0x6AD2BF), c(0xF2AECE),
        c(0x171D1B), c(0x202826)};
    t.contour = c(0x24302C);
    t.pill = c(0xE6ECE9);
    t.onPill = c(0x141918);
    t.cardShadow = 0.3;
    t.popShadow = 0.55;
    return t;
}

constexpr Tokens makeHighContrast()
{
    constexpr auto c = hexColour;
    Tokens t = makeDark();
    t.kind = ThemeKind::HighContrast;
    for (QColor* black : {&t.window, &t.nav, &t.base, &t.alt, &t.raised, &t.pop, &t.sunken,
             &t.chosen, &t.onAccent, &t.onPill})
        *black = c(0x000000);
    for (QColor* white : {&t.text, &t.text2, &t.control, &t.pill})
        *white = c(0xFFFFFF);
    t.text3 = c(0xE0E0E0);
    t.line = c(0x8A8A8A);
    t.line2 = c(0xB8B8B8);
    t.accent = c(0xFFE14D);
    t.accentHover = c(0xFFF1A3);
    t.selection = c(0x3A3300);
    t.selectionStrong = c(0x544A00);
    t.link = c(0xFFE14D);
    t.danger = state(0xFF9E92, 0x000000);
    t.warning = state(0xFFD166, 0x000000);
    t.done = state(0x8CFFB4, 0x000000);
    t.note = state(0x9AD0FF, 0x000000);
    t.categories = {hue(0x7CC0FF, 0xB5DCFF, 0x000000), hue(0xFFD34D, 0xFFE38F, 0x000000),
        hue(0xFF9166, 0xFFBE9F, 0x000000), hue(0xC4C4C4, 0xE6E6E6, 0x000000),
        hue(0xCFA8FF, 0xE2CCFF, 0x000000), hue(0xFF9CCB, 0xFFC4E1, 0x000000)};
    t.series = {c(0xFFE14D), c(0xFFB000), c(0x7CC0FF), c(0xFF9166), c(0xCFA8FF), c(0xC4C4C4)};
    t.syntax.background = c(0x000000);
    t.syntax.currentLine = c(0x202020);
    t.syntax.comment = c(0xE0E0E0);
    t.contour = c(0x333333);
    t.cardShadow = 0;
    t.popShadow = 0;
    return t;
}

} // namespace detail

inline constexpr Tokens kLightTokens = detail::makeLight();
inline constexpr Tokens kDarkTokens = detail::makeDark();
inline constexpr Tokens kHighContrastTokens = detail::makeHighContrast();

/// The set for @p kind; a reference to a constant.
[[nodiscard]] constexpr const Tokens& tokensOf(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return kDarkTokens;
    case ThemeKind::HighContrast:
        return kHighContrastTokens;
    case ThemeKind::Light:
        break;
    }
    return kLightTokens;
}

/// Space in device-independent pixels; everything between things is one of these.
namespace space {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 20;
inline constexpr int kPage = 28; ///< page edge of Home; other pages kLarge
} // namespace space

/// Heights at the ordinary density and a 10 pt font, in device-independent pixels. Widgets take
/// them as least heights and grow with the font.
namespace height {
inline constexpr int kTopBar = 48;
inline constexpr int kPageHeader = 56;
inline constexpr int kTableRow = 36;
inline constexpr int kMessageRow = 54;
inline constexpr int kFileRow = 52;
inline constexpr int kButton = 32;
inline constexpr int kSmallButton = 26;
inline constexpr int kField = 30;
inline constexpr int kChip = 22;
inline constexpr int kTag = 20;
inline constexpr int kStatusBar = 32;
inline constexpr int kNavRow = 36;
inline constexpr int kTableHead = 30;
} // namespace height

namespace radius {
inline constexpr int kKeyHint = 4;
inline constexpr int kTag = 5;
inline constexpr int kChip = 6; ///< and small button
inline constexpr int kButton = 7; ///< and field
inline constexpr int kTile = 8;
inline constexpr int kCard = 10; ///< and popover
} // namespace radius

} // namespace waymark
