// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditreport.h"
#include "services/namemask.h"

namespace waymark {

/// The report without the people in it, for handing on:
///  - every author is "Person 1", "Person 2", ... by first appearance in time (undated last), so
///  that
///    the same input gives the same names; authorKey and externalId are emptied;
///  - in subjects, excerpts, cues, topics and the report's own texts mail addresses, links,
///  telephone
///    numbers and @names are masked as "[address]", "[link]", "[number]", "[name]" (all of them
///    words of @p words), and the names of all authors (also of those left out) as the person's
///    pseudonym, "[name]" when several share it: word by word, whatever case or accents, from three
///    letters on, shorter parts only as part of the whole name;
///  - messages flagged private are left out and counted in leftOutPrivate; everything is counted
///    again from what is left;
///  - examples of the code book are dropped, since they may quote members.
/// Names of people who never wrote cannot be known and stay. A report redacted before stays as it
/// is.
[[nodiscard]] AuditReport redacted(const AuditReport& report, const MaskWords& words = {});

} // namespace waymark
