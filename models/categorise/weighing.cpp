// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/weighing.h"

#include <array>
#include <cmath>

namespace waymark {

void weigh(const Model& model, FeatureScratch& scratch)
{
    const std::size_t n = scratch.features.size();
    const auto base = static_cast<std::uint32_t>(model.dense.size());
    for (std::size_t i = 0; i < scratch.denseCount; ++i) {
        scratch.features[i].value *= model.denseScale;
    }
    float square = 0;
    for (std::size_t i = scratch.denseCount; i < n; ++i) {
        Feature& feature = scratch.features[i];
        const Model::Bucket& bucket = model.buckets[feature.index - base];
        feature.value *= model.idf(bucket);
        square += feature.value * feature.value * (bucket.idf == 0 ? model.unseenShare : 1.0F);
    }
    const float factor = square > 0 ? 1 / std::sqrt(square) : 0;
    for (std::size_t i = scratch.denseCount; i < n; ++i) {
        scratch.features[i].value *= factor;
    }
}

void shippedScores(const Model& model, const FeatureScratch& scratch, std::vector<float>& scores)
{
    std::array<float, Model::kClasses> dense = model.bias;
    std::array<float, Model::kClasses> hashed {};
    const auto base = static_cast<std::uint32_t>(model.dense.size());
    for (std::size_t i = 0; i < scratch.denseCount; ++i) {
        const Feature& feature = scratch.features[i];
        const auto& row = model.dense[feature.index];
        for (std::size_t j = 0; j < Model::kClasses; ++j) {
            dense[j] += feature.value * row[j];
        }
    }
    for (std::size_t i = scratch.denseCount; i < scratch.features.size(); ++i) {
        const Feature& feature = scratch.features[i];
        const auto& row = model.buckets[feature.index - base].weight;
        for (std::size_t j = 0; j < Model::kClasses; ++j) {
            hashed[j] += feature.value * static_cast<float>(row[j]);
        }
    }
    for (std::size_t j = 0; j < Model::kClasses; ++j) {
        scores[j] += dense[j] + hashed[j] * model.scale[j];
    }
}

void quickScores(const Model& model, const FeatureScratch& scratch, std::vector<float>& scores)
{
    std::array<float, Model::kClasses> dense {};
    std::array<float, Model::kClasses> hashed {};
    const auto base = static_cast<std::uint32_t>(model.dense.size());
    const std::vector<Feature>& features = scratch.features;
    constexpr std::size_t kAhead = 24; // the buckets are spread over a megabyte: ask for them early
    for (std::size_t i = 0; i < scratch.denseCount; ++i) {
        const auto& row = model.dense[features[i].index];
        for (std::size_t j = 0; j < Model::kClasses; ++j) {
            dense[j] += features[i].value * row[j];
        }
    }
    // Which words training kept cannot be foretold: looked up, for a branch would be guessed
    // wrongly.
    std::array<float, 256> idfs {};
    for (std::size_t i = 1; i < idfs.size(); ++i) {
        idfs[i] = 1 + model.idfStep * static_cast<float>(i - 1);
    }
    idfs[0] = model.unseenIdf;
    const std::array<float, 2> shares = {1.0F, model.unseenShare};
    float square = 0;
    for (std::size_t i = scratch.denseCount; i < features.size(); ++i) {
        if (i + kAhead < features.size()) {
            __builtin_prefetch(&model.buckets[features[i + kAhead].index - base]);
        }
        const Model::Bucket& bucket = model.buckets[features[i].index - base];
        const float value = features[i].value * idfs[bucket.idf];
        square += value * value * shares[bucket.idf == 0 ? 1 : 0];
        for (std::size_t j = 0; j < Model::kClasses; ++j) {
            hashed[j] += value * static_cast<float>(bucket.weight[j]);
        }
    }
    const float factor = square > 0 ? 1 / std::sqrt(square) : 0;
    for (std::size_t j = 0; j < Model::kClasses; ++j) {
        scores[j]
            += model.bias[j] + model.denseScale * dense[j] + factor * hashed[j] * model.scale[j];
    }
}

void addShippedScore(const Model& model, const Feature& feature, std::vector<float>& scores)
{
    const auto base = static_cast<std::uint32_t>(model.dense.size());
    for (std::size_t j = 0; j < Model::kClasses; ++j) {
        scores[j] += feature.value
            * (feature.index < base
                    ? model.dense[feature.index][j]
                    : static_cast<float>(model.buckets[feature.index - base].weight[j])
                        * model.scale[j]);
    }
}

} // namespace waymark
