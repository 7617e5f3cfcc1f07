// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace waymark::train {

/// A labelled message.
struct Sample
{
    std::string text;
    std::string source; ///< the community or data set it comes from
    int category = 0; ///< index into kShippedCategories
    bool own = false; ///< written for this project
};

/// Reads JSON Lines with "text", "category" and "source" or "community" ("community" makes a
/// sample one of our own). Blank lines are skipped; a line that is no sample is an error, named
/// with its number.
[[nodiscard]] Result<std::vector<Sample>> readSamples(const QString& path);

/// Sources of one kind share their voice and their mapping of labels, so that leaving out one of
/// them alone flatters: for these the kind, for all others the source itself.
[[nodiscard]] std::string kindOf(const Sample& sample);

} // namespace waymark::train
