// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <string_view>

namespace waymark {

/// Mark (bars) and ink (icons, words) of a category, as "#RRGGBB".
struct ReportHue
{
    std::string_view mark;
    std::string_view ink;
    std::string_view tint;
};

/// The colours of reports: those of the window's light and dark sets. They stand here a second time
/// because rendering knows no window; tests/render/tst_reportstyle compares the two.
struct ReportPalette
{
    std::string_view base;
    std::string_view alt;
    std::string_view text;
    std::string_view text2;
    std::string_view text3;
    std::string_view line;
    std::string_view line2;
    std::string_view accent;
    std::string_view onAccent;
    std::array<ReportHue, 6> categories; ///< by position in the code book
};

inline constexpr ReportPalette kLightReport {"#FFFFFF", "#F8FAF9", "#17201D", "#485450", "#5E6A66",
    "#DBE2DF", "#C3CDC9", "#0D6B60", "#FFFFFF",
    {{{"#2B74B8", "#1B5288", "#E2EDF8"}, {"#B47F00", "#6B4B00", "#FAEFD0"},
        {"#BB3F14", "#8A2D0B", "#FBE5DC"}, {"#737F7A", "#46524D", "#E9EDEB"},
        {"#4A1FA0", "#4A1FA0", "#EAE4F8"}, {"#7F1D4E", "#7F1D4E", "#FBE5EF"}}}};

inline constexpr ReportPalette kDarkReport {"#1A201E", "#1E2523", "#E6ECE9", "#B1BCB8", "#93A09B",
    "#2B3431", "#3D4844", "#56C9B4", "#06231E",
    {{{"#5FA8E8", "#9DCBF6", "#1A2E41"}, {"#DDAE2B", "#EFCB6A", "#372D12"},
        {"#EE7C50", "#F8AD8E", "#402319"}, {"#8D9994", "#BAC5C1", "#2A322F"},
        {"#9A5CF0", "#CBB0F7", "#2F2541"}, {"#F4C6DC", "#F4C6DC", "#3F2131"}}}};

/// Index into ReportPalette::categories: from the seventh category on the grey one, with a hatch.
[[nodiscard]] constexpr std::size_t hueOf(int position)
{
    return position >= 0 && position < 6 ? static_cast<std::size_t>(position) : 3;
}

/// 0 for none, 1 to 3 for the three hatches of the seventh to ninth category.
[[nodiscard]] constexpr int hatchOf(int position)
{
    return position < 6 ? 0 : (position > 8 ? 3 : position - 5);
}

/// Resource name of the category's icon (":/waymark-report/icons/help.svg").
[[nodiscard]] QString reportIcon(const QString& key, int position);

/// The SVG source of an icon, stroked in @p colour ("currentColor" for pages), empty when unknown.
[[nodiscard]] QByteArray reportIconSvg(const QString& resource, const QByteArray& colour);

} // namespace waymark
