// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/auditfindings.h"
#include "render/reportstyle.h"

#include <QByteArray>

namespace waymark {

/// Where the chart's drawing goes.
enum class ChartUse {
    File, ///< a drawing of its own: names and counts beside the bars, fixed light colours
    Page, ///< inside the HTML report: bars only, colours from the page's style
    Sheet, ///< the page's bars with the colours written into them
};

/// Height of one category's row in the chart and in the list beside it, in px.
inline constexpr int kChartRow = 29;

/// Bars of the categories, most first, with 95 % Wilson intervals as whiskers, as SVG. @p label:
/// what a screen reader says. @p mirrored: the bars grow to the left.
[[nodiscard]] QByteArray categoryChartSvg(const AuditFindings& findings, ChartUse use,
    const QString& label, const ReportPalette& palette = kLightReport, bool mirrored = false);

/// The same as PNG with @p scale device pixels a px; needs a QGuiApplication for its fonts. Empty
/// when nothing can be drawn.
[[nodiscard]] QByteArray categoryChartPng(
    const AuditFindings& findings, double scale, const QString& label);

} // namespace waymark
