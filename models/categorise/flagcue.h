// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/cuebook.h"
#include "categorise/flags.h"

#include <vector>

namespace waymark {

/// Phrases that propose a flag.
struct FlagCue
{
    ProposedFlag flag;
    bool figurative; ///< cancels what it overlaps
    CueDefinition cue; ///< its name is the kind of reason
};

/// What the English phrases say, in German, French and Spanish: fewer and plainer ones, since a
/// word of one language may mean something harmless in another.
[[nodiscard]] const std::vector<FlagCue>& flagCuesOfOtherLanguages();

} // namespace waymark
