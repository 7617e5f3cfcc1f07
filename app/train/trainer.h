// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/features.h"
#include "categorise/modelfile.h"
#include "train/corpus.h"

#include <map>
#include <string>
#include <vector>

namespace waymark::train {

/// All that was chosen by leaving sources and communities out, never by the evaluation files.
struct Options
{
    int bucketBits = 17;
    double hashedPenalty = 1.0; ///< of squared word weights against the summed loss
    double densePenalty = 1.0; ///< of squared cue weights
    double denseScale = 0.25;
    int leastMessages = 2; ///< a word must stand in so many messages
    int leastSources = 2; ///< and in so many sources
    double ownWeight = 1.0; ///< of one message of our own
    double sourceExponent = 0.5; ///< a source of n messages weighs n to this power
    double classBalance = 1.0; ///< 0: as they come, 1: all categories weigh the same
    double smoothing = 0.02; ///< share of a label given to the other categories
    double weakSmoothing = 0.1; ///< the same for labels that a tool gave
    double idfPower = 1.0;
    double unseenIdf = -1; ///< below 0: that of a word in one message
    double lambda = 0.5; ///< of learning from decisions
    double temperature = 1.0;
    int iterations = 120;

    /// Sets one by its name; false when there is none of that name.
    bool set(const std::string& name, double value);
};

/// A sample with its raw features, extracted once for all folds.
struct Prepared
{
    const Sample* sample = nullptr; ///< not owned
    std::vector<Feature> features;
    std::size_t denseCount = 0;
};

[[nodiscard]] std::vector<Prepared> prepare(const std::vector<Sample>& samples, int bucketBits);

/// A model from the given samples: the same bytes on every run.
[[nodiscard]] Model trainModel(const std::vector<const Prepared*>& samples, const Options& options);

} // namespace waymark::train
