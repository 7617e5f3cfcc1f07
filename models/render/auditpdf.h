// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/auditreport.h"

#include <QByteArray>
#include <QImage>
#include <QLocale>

#include <vector>

namespace waymark {

/// The report for paper: A4, margins 18 mm, always light. The first page holds the finding, the
/// following ones the definitions and every message. The same report gives the same bytes. Needs a
/// QGuiApplication for its fonts, else InvalidArgument.
[[nodiscard]] Result<QByteArray> auditPdf(const AuditReport& report, const QLocale& locale);

/// The same pages as pictures, @p scale pixels a CSS pixel (a sheet is 794 of these wide): what
/// will be on paper, to be looked at before it is written.
[[nodiscard]] Result<std::vector<QImage>> auditPages(
    const AuditReport& report, const QLocale& locale, double scale);

} // namespace waymark
