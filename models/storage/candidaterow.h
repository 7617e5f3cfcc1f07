// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/auditqueries.h"

/// The columns of a message `m` by identity `i` of person `p` that make an AuditCandidate;
/// literals, so that statements are put together by the compiler.
#define WAYMARK_CANDIDATE_COLUMNS                                                                  \
    "m.id, m.flags, p.role, (SELECT max(r.role) FROM identity r WHERE "                            \
    "r.person_id=i.person_id), "                                                                   \
    "CASE WHEN i.kind='email' THEN i.value ELSE i.email END, "                                     \
    "CASE WHEN i.kind='handle' THEN i.value ELSE i.handle END, m.sent_at, "                        \
    "(SELECT value FROM message_flag f WHERE f.uid=m.uid AND f.flag='automatic')"
#define WAYMARK_CANDIDATE_TABLES                                                                   \
    " FROM message m JOIN identity i ON i.id=m.identity_id JOIN person p ON p.id=i.person_id "
/// The first column behind them.
#define WAYMARK_CANDIDATE_END 8

namespace waymark {

/// From a row that begins with those columns; the manager's word about a machine's mail counts.
[[nodiscard]] AuditCandidate candidateFrom(const Statement& row);

} // namespace waymark
