// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/categoriser.h"
#include "categorise/features.h"
#include "categorise/modelfile.h"

#include <span>
#include <string>
#include <vector>

namespace waymark {

/// What was learned from decisions: a sparse table of weights that is added to the shipped ones.
class Correction
{
public:
    Correction() = default;
    /// @p weights holds a row of @p classes for each of @p indices (ascending feature indices).
    Correction(std::vector<std::uint32_t> indices, std::vector<float> weights,
        std::vector<float> bias, int classes);

    [[nodiscard]] bool empty() const { return m_classes == 0; }

    /// Adds the scores of weighed features.
    void addTo(std::span<const Feature> features, std::vector<float>& scores) const;
    void addBias(std::vector<float>& scores) const;

private:
    [[nodiscard]] const float* row(std::uint32_t index) const;

    struct Slot
    {
        std::uint32_t index = 0xFFFFFFFFU;
        std::uint32_t row = 0;
    };
    std::vector<Slot> m_slots; ///< open addressing, size a power of two
    std::vector<float> m_weights;
    std::vector<float> m_bias;
    int m_classes = 0;
};

struct Learned
{
    std::vector<std::string> categories;
    Correction correction;
    float temperature = 1;
};

/// Re-fits around @p model: minimises the decisions' cross-entropy + lambda/2 |v|^2. The decisions
/// are sorted by their hash first, so that their order does not matter. From 50 decisions on, the
/// temperature is estimated from them by cross-fitting, with the shipped one as prior.
[[nodiscard]] Learned learnCorrection(const Model& model, const std::vector<Decision>& decisions);

} // namespace waymark
