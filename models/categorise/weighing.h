// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/features.h"
#include "categorise/modelfile.h"

#include <vector>

namespace waymark {

/// Turns raw feature values into the model's: the hashed part times idf at length one, the dense
/// part times the model's scale.
void weigh(const Model& model, FeatureScratch& scratch);

/// weigh() and shippedScores() in one pass that leaves the features as they are; for messages that
/// nothing else is asked of. @p scores holds four zeros.
void quickScores(const Model& model, const FeatureScratch& scratch, std::vector<float>& scores);

/// Adds the shipped weights' scores of the weighed features and the bias to the first four entries
/// of @p scores.
void shippedScores(const Model& model, const FeatureScratch& scratch, std::vector<float>& scores);

/// Adds the score of one weighed feature.
void addShippedScore(const Model& model, const Feature& feature, std::vector<float>& scores);

} // namespace waymark
