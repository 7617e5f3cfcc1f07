// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <vector>

namespace waymark {

/// The shipped weights. File format (little endian): "WMKCAT1\n", u32 bucket bits, u32 dense
/// features, u64 layout hash, f32 temperature, unseen idf, unseen share, idf step, learning lambda,
/// dense scale, f32 bias[4], f32 scale[4], f32 dense weights [dense][4], u8 idf [buckets], i8
/// weights [buckets][4], u64 stableHash() of all bytes before it.
struct Model
{
    static constexpr int kClasses = 4;

    int bucketBits = 0;
    float temperature = 1;
    float unseenIdf = 0; ///< of words that training did not keep
    float unseenShare = 0; ///< how far these count for the length of a message
    float idfStep = 0; ///< idf = 1 + idfStep * (byte - 1)
    float lambda = 1; ///< strength of the pull towards the shipped weights when learning
    float denseScale = 1; ///< a dense feature's value in units of the hashed part's length
    std::array<float, kClasses> bias {};
    std::array<float, kClasses> scale {}; ///< of the int8 weights
    std::vector<std::array<float, kClasses>> dense;

    struct Bucket
    {
        std::array<std::int8_t, kClasses> weight {};
        std::uint8_t idf = 0; ///< 0: not kept
    };
    std::vector<Bucket> buckets;

    /// idf of a kept bucket.
    [[nodiscard]] float idf(const Bucket& bucket) const
    {
        return bucket.idf == 0 ? unseenIdf : 1 + idfStep * static_cast<float>(bucket.idf - 1);
    }
};

[[nodiscard]] QByteArray writeModel(const Model& model);

/// Error FileDamaged when @p bytes are no model, are cut or changed, or were trained for another
/// cue book.
[[nodiscard]] Result<Model> readModel(const QByteArray& bytes);

} // namespace waymark
