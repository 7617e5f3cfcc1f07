// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditreport.h"

namespace waymark::test {

/// A small report written by hand: six messages, four categories and one of the manager's own, two
/// topics, decided and proposed, with flags, an undated message and one in Arabic. All invented.
[[nodiscard]] AuditReport smallReport();

/// A report like a real one: @p n messages of a repair café, the counts fixed by n alone.
[[nodiscard]] AuditReport largeReport(int n = 100);

/// Every text of every message and of the report is @p text.
[[nodiscard]] AuditReport reportWith(const QString& text);

} // namespace waymark::test
