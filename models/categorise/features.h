// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/cuematcher.h"
#include "categorise/tokens.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace waymark {

/// A feature of a message before the model weighs it. Indices below denseFeatureCount() are cues
/// and shape, the others are hashed words, word pairs and ends of words:
/// denseFeatureCount() + bucket.
struct Feature
{
    std::uint32_t index = 0;
    float value = 0; ///< dense: as is; hashed: 1 + ln(count)
    std::int32_t token = -1; ///< the first token it stands at; -1: the message as a whole
    std::int32_t tokens = 0; ///< how many from there
};

/// Everything extractFeatures() needs and leaves behind. Reuse it: after a few messages nothing is
/// allocated any more.
struct FeatureScratch
{
    std::vector<Token> tokens;
    TextShape shape;
    std::vector<Feature> features; ///< dense ones first
    std::size_t denseCount = 0; ///< how many of features are dense

    std::vector<std::uint16_t> wordIds;
    std::vector<CueMatch> matches;
    struct Slot
    {
        std::uint32_t bucket = 0xFFFFFFFFU;
        std::uint32_t feature = 0;
    };
    std::vector<Slot> table;
    std::vector<std::uint32_t> used; ///< slots of table to wipe
};

/// The number of cue and shape features; a model is made for exactly these.
[[nodiscard]] int denseFeatureCount();
/// What a dense feature is called in a reason. Several features share one name (a cue in the first
/// sentence and anywhere).
[[nodiscard]] std::string_view denseFeatureName(int index);
/// A hash over the names, order and phrases of the cue book; stored in the model's file.
[[nodiscard]] std::uint64_t featureLayoutHash();

/// Fills @p scratch from the first kMaxClassifiedCharacters characters of @p text, hashing into
/// 2^@p bucketBits buckets.
void extractFeatures(std::string_view text, int bucketBits, FeatureScratch& scratch);

} // namespace waymark
