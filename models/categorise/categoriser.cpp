// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/categoriser.h"

#include "base/hash.h"
#include "categorise/correction.h"
#include "categorise/features.h"
#include "categorise/modelfile.h"
#include "categorise/weighing.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace waymark {

struct Categoriser::Data
{
    std::shared_ptr<const Model> model;
    std::vector<std::string> categories;
    float temperature = 1;
    Correction correction; ///< empty until something was learned
};

namespace {

FeatureScratch& scratch()
{
    thread_local FeatureScratch one;
    return one;
}

/// Probabilities in place of scores.
void softmax(std::vector<float>& scores, float temperature)
{
    const float top = *std::max_element(scores.begin(), scores.end());
    float sum = 0;
    for (float& score : scores) {
        score = std::exp((score - top) / temperature);
        sum += score;
    }
    for (float& score : scores) {
        score /= sum;
    }
}

/// Scores of the classes; the features in @p s are weighed on the way.
void scoresOf(const Categoriser::Data& data, FeatureScratch& s, std::vector<float>& scores)
{
    const Model& model = *data.model;
    weigh(model, s);
    scores.assign(data.categories.size(), 0.0F);
    shippedScores(model, s, scores);
    if (!data.correction.empty()) {
        data.correction.addTo(s.features, scores);
        data.correction.addBias(scores);
    }
}

int best(const std::vector<float>& scores, int except = -1)
{
    int found = -1;
    for (int i = 0; i < static_cast<int>(scores.size()); ++i) {
        const bool better = found < 0
            || scores[static_cast<std::size_t>(i)] > scores[static_cast<std::size_t>(found)];
        if (i != except && better) {
            found = i;
        }
    }
    return found;
}

/// The part of one feature in the score of @p category against the mean of the others.
float part(const Categoriser::Data& data, const Feature& feature, std::size_t category,
    std::vector<float>& row)
{
    row.assign(data.categories.size(), 0.0F);
    addShippedScore(*data.model, feature, row);
    if (!data.correction.empty()) {
        data.correction.addTo(std::span<const Feature>(&feature, 1), row);
    }
    float others = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        others += i == category ? 0.0F : row[i];
    }
    return row[category] - others / static_cast<float>(row.size() - 1);
}

/// Name, weight and place of a feature.
Cue toCue(std::string_view text, const FeatureScratch& s, const Feature& feature, float weight)
{
    Cue cue;
    cue.weight = static_cast<double>(weight);
    if (feature.token >= 0) {
        const Token& first = s.tokens[static_cast<std::size_t>(feature.token)];
        const Token& last = s.tokens[static_cast<std::size_t>(feature.token + feature.tokens - 1)];
        cue.offset = first.offset;
        cue.length = last.offset + last.length - first.offset;
    }
    if (feature.index < static_cast<std::uint32_t>(denseFeatureCount())) {
        cue.text = denseFeatureName(static_cast<int>(feature.index));
    } else {
        cue.text = text.substr(
            static_cast<std::size_t>(cue.offset), static_cast<std::size_t>(cue.length));
        std::replace(cue.text.begin(), cue.text.end(), '\n', ' ');
    }
    return cue;
}

/// One entry a name: a cue in the first sentence and anywhere is one reason.
void mergeByText(std::vector<Cue>& cues)
{
    std::vector<Cue> merged;
    for (Cue& cue : cues) {
        const auto known = std::find_if(
            merged.begin(), merged.end(), [&cue](const Cue& c) { return c.text == cue.text; });
        if (known == merged.end()) {
            merged.push_back(std::move(cue));
            continue;
        }
        known->weight += cue.weight;
        if (known->length == 0) {
            known->offset = cue.offset;
            known->length = cue.length;
        }
    }
    cues = std::move(merged);
}

std::vector<Cue> reasons(const Categoriser::Data& data, std::string_view text,
    const FeatureScratch& s, std::size_t category, int maxCues)
{
    std::vector<Cue> cues;
    std::vector<float> row;
    for (const Feature& feature : s.features) {
        const float weight = part(data, feature, category, row);
        if (weight != 0.0F) {
            cues.push_back(toCue(text, s, feature, weight));
        }
    }
    if (cues.empty()) {
        return {Cue {"no words", 0, 0, 0}};
    }
    mergeByText(cues);
    std::stable_sort(
        cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.weight > b.weight; });
    const auto speaking
        = std::find_if(cues.begin() + 1, cues.end(), [](const Cue& c) { return c.weight <= 0; });
    cues.erase(speaking, cues.end());
    if (cues.size() > static_cast<std::size_t>(std::max(1, maxCues))) {
        cues.resize(static_cast<std::size_t>(std::max(1, maxCues)));
    }
    return cues;
}

} // namespace

Categoriser::Categoriser(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{
}
Categoriser::Categoriser(const Categoriser&) = default;
Categoriser::Categoriser(Categoriser&&) noexcept = default;
Categoriser& Categoriser::operator=(const Categoriser&) = default;
Categoriser& Categoriser::operator=(Categoriser&&) noexcept = default;
Categoriser::~Categoriser() = default;

Result<Categoriser> Categoriser::load(const QByteArray& bytes)
{
    Result<Model> model = readModel(bytes);
    if (!model) {
        return model.error();
    }
    auto data = std::make_shared<Data>();
    data->model = std::make_shared<const Model>(std::move(model).value());
    data->categories.assign(kShippedCategories.begin(), kShippedCategories.end());
    data->temperature = data->model->temperature;
    return Categoriser(std::move(data));
}

const std::vector<std::string>& Categoriser::categories() const
{
    return m_data->categories;
}

Categoriser::Quick Categoriser::quick(std::string_view text) const
{
    FeatureScratch& s = scratch();
    thread_local std::vector<float> scores;
    extractFeatures(text, m_data->model->bucketBits, s);
    if (m_data->correction.empty()) {
        scores.assign(Model::kClasses, 0.0F);
        quickScores(*m_data->model, s, scores);
    } else {
        scoresOf(*m_data, s, scores);
    }
    softmax(scores, m_data->temperature);
    const int found = best(scores);
    return Quick {found, scores[static_cast<std::size_t>(found)]};
}

Proposal Categoriser::propose(std::string_view text, int maxCues) const
{
    FeatureScratch& s = scratch();
    std::vector<float> scores;
    extractFeatures(text, m_data->model->bucketBits, s);
    scoresOf(*m_data, s, scores);
    softmax(scores, m_data->temperature);
    const int found = best(scores);
    Proposal proposal;
    proposal.category = m_data->categories[static_cast<std::size_t>(found)];
    proposal.confidence = static_cast<double>(scores[static_cast<std::size_t>(found)]);
    proposal.second = m_data->categories[static_cast<std::size_t>(best(scores, found))];
    proposal.why = reasons(*m_data, text, s, static_cast<std::size_t>(found), maxCues);
    return proposal;
}

Categoriser Categoriser::learn(const std::vector<Decision>& decisions) const
{
    auto data = std::make_shared<Data>();
    data->model = m_data->model;
    data->categories.assign(kShippedCategories.begin(), kShippedCategories.end());
    data->temperature = data->model->temperature;
    if (!decisions.empty()) {
        Learned learned = learnCorrection(*data->model, decisions);
        data->categories = std::move(learned.categories);
        data->correction = std::move(learned.correction);
        data->temperature = learned.temperature;
    }
    return Categoriser(std::move(data));
}

} // namespace waymark
