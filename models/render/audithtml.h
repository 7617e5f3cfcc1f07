// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditreport.h"

#include <QByteArray>
#include <QLocale>

namespace waymark {

/// The report as one self-contained page (HTML 5, UTF-8): no script, nothing fetched, a content
/// security policy that would forbid both, one style sheet for light, dark and paper. Every word of
/// the report is escaped for the place where it stands.
[[nodiscard]] QByteArray auditHtml(const AuditReport& report, const QLocale& locale);

} // namespace waymark
