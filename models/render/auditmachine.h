// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditreport.h"

#include <QByteArray>

namespace waymark {

/// The report as one JSON document with the fields of the command line's contract, in a fixed
/// order, UTF-8 with LF. Nothing is translated; times are ISO 8601 UTC; shares are clamped to low
/// <= share <= high within 0..1; "why" is never empty; what is not said in the contract (period of
/// the report, left-out counts, excerpts, topics) follows after it.
[[nodiscard]] QByteArray auditJson(const AuditReport& report);

/// The messages as CSV (RFC 4180: CRLF, UTF-8, header line), one a line, lists joined by "; ".
/// Untranslated. No spreadsheet takes a cell for a formula, see table::escapeCell().
[[nodiscard]] QByteArray auditCsv(const AuditReport& report);

} // namespace waymark
