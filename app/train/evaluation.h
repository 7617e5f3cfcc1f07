// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/categoriser.h"
#include "train/trainer.h"

#include <array>
#include <string>
#include <vector>

namespace waymark::train {

/// One prediction against its label.
struct Outcome
{
    const Sample* sample = nullptr; ///< not owned
    int predicted = 0;
    double confidence = 0;
    std::array<double, 4> scores {}; ///< before the temperature; only of the shipped model
};

struct Figures
{
    int n = 0;
    double accuracy = 0;
    double macroF1 = 0; ///< mean over the categories that occur among the labels
    double balancedF1 = 0; ///< the same with all occurring categories weighing the same
    std::array<double, 4> f1 {};
    double calibrationError = 0; ///< expected calibration error over ten equal bins of confidence
};

[[nodiscard]] Figures figuresOf(const std::vector<Outcome>& outcomes);

/// Messages that are left out of training together.
struct Fold
{
    std::vector<const Prepared*> held;
    std::vector<const Prepared*> rest;
};
/// One fold for each kind of foreign source and for each three of our own communities.
[[nodiscard]] std::vector<Fold> foldsOf(const std::vector<Prepared>& samples);

[[nodiscard]] std::vector<Outcome> classify(
    const Model& model, const std::vector<const Prepared*>& samples);

/// 100 random messages are decided, the others classified; for each of @p seeds.
[[nodiscard]] std::vector<Outcome> classifyAfterLearning(
    const Model& model, const std::vector<const Prepared*>& samples, int decisions, int seeds);

/// The temperature with the least loss on @p outcomes' scores.
[[nodiscard]] double bestTemperature(const std::vector<Outcome>& outcomes);

} // namespace waymark::train
