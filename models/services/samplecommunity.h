// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jobcontext.h"
#include "base/result.h"
#include "domain/importreport.h"

#include <QString>

namespace waymark {

class Categoriser;
class Clock;
class FormatRegistry;
class Workspace;

/// What the bundled sample holds, for the words of the first run; a test counts.
inline constexpr int kSampleMessages = 1585;
inline constexpr int kSamplePeople = 253;

/// Imports the bundled sample community (invented: Kilnhouse, potters around an open kiln
/// controller) through the ordinary importers, and sets what its manager would have set: name, time
/// zone, team.
[[nodiscard]] Result<ImportReport> installSample(Workspace& workspace,
    const FormatRegistry& formats, const Categoriser& categoriser, const Clock& clock,
    JobContext& context);

} // namespace waymark
