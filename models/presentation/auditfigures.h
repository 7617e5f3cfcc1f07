// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditreport.h"
#include "presentation/homedata.h"
#include "services/auditservice.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace waymark {

/// The live counts beside the audit, as one value made from the items. Categories count what is
/// decided, with 95 % Wilson intervals; flags and topics count all messages of the session.
struct AuditFigures
{
    int total = 0;
    int coded = 0;
    int archived = 0;
    std::vector<CategoryCount> categories; ///< in book order, then those of earlier books
    std::vector<CategoryTally> tallies; ///< the same for bars
    int moreForFive = 0; ///< decisions until every interval is within ±5 points; 0 = reached
    int moreForTen = 0;
    std::vector<std::pair<QString, int>> flags; ///< by key, in display order, zeros too
    std::vector<std::pair<QString, int>> topics; ///< most first
    std::optional<double> medianSeconds; ///< from three timed decisions on
    int agreed = 0; ///< decisions equal to what was proposed then
    int proposed = 0; ///< decisions before which something was proposed
    std::optional<int>
        minutesLeft; ///< rounded up; absent while there is no median or nothing is open

    [[nodiscard]] int open() const { return total - coded; }
    friend bool operator==(const AuditFigures&, const AuditFigures&) = default;
};

/// @p book with names for people.
[[nodiscard]] AuditFigures auditFigures(const std::vector<AuditItem>& items, const CodeBook& book);

} // namespace waymark
