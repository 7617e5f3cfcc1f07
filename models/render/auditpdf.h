// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/auditreport.h"

#include <QByteArray>
#include <QLocale>

namespace waymark {

/// The report for paper: A4, margins 18 mm, always light. The first page holds the finding, the
/// following ones the definitions and every message. The same report gives the same bytes. Needs a
/// QGuiApplication for its fonts, else InvalidArgument.
[[nodiscard]] Result<QByteArray> auditPdf(const AuditReport& report, const QLocale& locale);

} // namespace waymark
