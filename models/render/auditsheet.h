// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditreport.h"

#include <QColor>
#include <QImage>
#include <QLocale>
#include <QString>

#include <map>

namespace waymark {

/// The page of auditHtml() in the part of HTML that QTextDocument lays out: the same words, colours
/// and chart, without what only a browser can (grids, rounded corners). All words are text, so that
/// they can be read aloud, selected and found.
struct AuditSheet
{
    QString html;
    std::map<QString, QImage> pictures; ///< by the names that html asks for; nothing else is loaded
    QColor base; ///< what it stands on
    bool rightToLeft = false;
};

/// Messages listed at most: laying out thousands takes seconds.
inline constexpr int kSheetMessages = 400;

/// @p ratio: device pixels a logical pixel, for the pictures.
[[nodiscard]] AuditSheet auditSheet(
    const AuditReport& report, const QLocale& locale, bool dark, double ratio);

} // namespace waymark
