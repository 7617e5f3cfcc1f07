// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The shipped categories in the order of their keys 1 to 4. A code book may add more; proposals by
/// the shipped model are among these four, by a model that has learned among all it has seen.
inline constexpr std::array<std::string_view, 4> kShippedCategories
    = {"help", "suggestion", "complaint", "off_topic"};

/// One reason for a proposal: a phrase of the message or the name of a cue, with its part in the
/// score of the proposed category against the others (positive speaks for it).
struct Cue
{
    std::string text;
    double weight = 0;
    /// Where in the classified text the cue stands, in bytes; length 0 when it stands nowhere.
    int offset = 0;
    int length = 0;

    friend bool operator==(const Cue&, const Cue&) = default;
};

struct Proposal
{
    std::string category;
    double confidence = 0; ///< calibrated probability, 0..1
    std::string second; ///< runner-up, never equal to category
    std::vector<Cue> why; ///< strongest first; never empty when asked for

    friend bool operator==(const Proposal&, const Proposal&) = default;
};

/// A decision of the manager that the model may learn from.
struct Decision
{
    std::string text; ///< cleaned as by cleanForCategorising()
    std::string category;
};

/// Proposes a category for a message. Values in, values out; const and safe from any thread. Linear
/// over hashed words and word pairs and over cue patterns, so that every proposal can be explained.
class Categoriser
{
public:
    /// The shipped model from @p bytes (format in modelfile.h). Error FileDamaged when it is not
    /// one.
    [[nodiscard]] static Result<Categoriser> load(const QByteArray& bytes);

    Categoriser(const Categoriser&);
    Categoriser(Categoriser&&) noexcept;
    Categoriser& operator=(const Categoriser&);
    Categoriser& operator=(Categoriser&&) noexcept;
    ~Categoriser();

    /// Category and confidence only; the hot path of an import (a few microseconds a message).
    /// @p text is title and body in UTF-8 after cleanForCategorising(); only the first 1,500
    /// characters count.
    struct Quick
    {
        int category = 3; ///< index into categories()
        float confidence = 0;
    };
    [[nodiscard]] Quick quick(std::string_view text) const;

    /// The whole proposal with up to @p maxCues reasons.
    [[nodiscard]] Proposal propose(std::string_view text, int maxCues = 5) const;

    /// A model re-fitted around the shipped weights from all decisions. The result does not depend
    /// on their order; with none it equals the shipped model. Categories that are not shipped are
    /// added after the four in alphabetical order.
    [[nodiscard]] Categoriser learn(const std::vector<Decision>& decisions) const;

    [[nodiscard]] const std::vector<std::string>& categories() const;

    /// Implementation; defined in categoriser.cpp.
    struct Data;

private:
    explicit Categoriser(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

} // namespace waymark
