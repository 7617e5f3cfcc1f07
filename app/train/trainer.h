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
    int bucketBits = 18;
    double hashedPenalty = 0.3; ///< of squared word weights against the summed loss
    double densePenalty = 1.0; ///< of squared cue weights
    double denseScale = 0.25;
    int leastMessages = 3; ///< a word must stand in so many messages
    int leastSources = 3; ///< and in so many sources
    /// What a foreign source weighs as a whole, in messages of our own. Sources of a single
    /// category teach their topic along with it.
    double mixedSource = 150;
    double singleSource = 15;
    /// Of the weights that a foreign source has for itself, as a factor: what holds in one source
    /// only is learned there and not shipped. Our own messages have none; they vary enough.
    double sourcePenalty = 1.0;
    double classBalance = 1.0; ///< 0: as they come, 1: all categories weigh the same
    double smoothing = 0.05; ///< share of a label given to the other categories
    double weakSmoothing = 0.2; ///< the same for labels that a tool gave
    double idfPower = 0.7;
    double unseenIdf = -1; ///< below 0: that of a word in one message
    double unseenShare = 0.1; ///< of words that training did not keep, in a message's length
    double lambda = 0.6; ///< of learning from decisions
    double temperature = 0.75;
    int iterations = 150;

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
