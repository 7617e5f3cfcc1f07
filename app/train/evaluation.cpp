// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/evaluation.h"

#include "categorise/weighing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace waymark::train {

namespace {

double f1(int hit, int predicted, int labelled)
{
    return predicted + labelled == 0 ? 0.0 : 2.0 * hit / (predicted + labelled);
}

double calibrationErrorOf(const std::vector<Outcome>& outcomes)
{
    constexpr std::size_t kBins = 10;
    std::array<double, kBins> right {};
    std::array<double, kBins> said {};
    for (const Outcome& outcome : outcomes) {
        const auto bin = std::min(kBins - 1, static_cast<std::size_t>(outcome.confidence * kBins));
        said[bin] += outcome.confidence;
        right[bin] += outcome.predicted == outcome.sample->category ? 1 : 0;
    }
    double error = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        error += std::abs(said[bin] - right[bin]);
    }
    return error / static_cast<double>(outcomes.size());
}

/// Probabilities of a row of scores at a temperature.
std::array<double, 4> probabilities(const std::array<double, 4>& scores, double temperature)
{
    const double top = *std::max_element(scores.begin(), scores.end());
    std::array<double, 4> p {};
    double sum = 0;
    for (std::size_t j = 0; j < p.size(); ++j) {
        p[j] = std::exp((scores[j] - top) / temperature);
        sum += p[j];
    }
    for (double& v : p) {
        v /= sum;
    }
    return p;
}

} // namespace

Figures figuresOf(const std::vector<Outcome>& outcomes)
{
    Figures figures;
    figures.n = static_cast<int>(outcomes.size());
    if (outcomes.empty()) {
        return figures;
    }
    std::array<int, 4> hit {};
    std::array<int, 4> predicted {};
    std::array<int, 4> labelled {};
    for (const Outcome& outcome : outcomes) {
        const auto label = static_cast<std::size_t>(outcome.sample->category);
        ++labelled[label];
        ++predicted[static_cast<std::size_t>(outcome.predicted)];
        hit[label] += outcome.predicted == outcome.sample->category ? 1 : 0;
    }
    int classes = 0;
    std::array<double, 4> share {}; // of predictions, every label's row weighing 1
    for (const Outcome& outcome : outcomes) {
        share[static_cast<std::size_t>(outcome.predicted)]
            += 1.0 / labelled[static_cast<std::size_t>(outcome.sample->category)];
    }
    for (std::size_t j = 0; j < 4; ++j) {
        figures.f1[j] = f1(hit[j], predicted[j], labelled[j]);
        figures.accuracy += hit[j];
        if (labelled[j] > 0) {
            ++classes;
            figures.macroF1 += figures.f1[j];
            figures.balancedF1 += 2.0 * hit[j] / labelled[j] / (share[j] + 1);
        }
    }
    figures.accuracy /= figures.n;
    figures.macroF1 /= classes;
    figures.balancedF1 /= classes;
    figures.calibrationError = calibrationErrorOf(outcomes);
    return figures;
}

std::vector<Fold> foldsOf(const std::vector<Prepared>& samples)
{
    constexpr int kCommunitiesAFold = 3;
    std::map<std::string, int> foldOf;
    int folds = 0;
    for (const Prepared& sample : samples) { // in the order of the files: the same on every run
        if (!sample.sample->own && foldOf.emplace(kindOf(*sample.sample), folds).second) {
            ++folds;
        }
    }
    std::map<std::string, int> own;
    for (const Prepared& sample : samples) {
        if (sample.sample->own) {
            own.emplace(sample.sample->source, 0);
        }
    }
    int community = 0;
    for (auto& [name, fold] : own) {
        fold = folds + community++ / kCommunitiesAFold;
    }
    folds += (community + kCommunitiesAFold - 1) / kCommunitiesAFold;
    std::vector<Fold> result(static_cast<std::size_t>(folds));
    for (const Prepared& sample : samples) {
        const int mine
            = sample.sample->own ? own[sample.sample->source] : foldOf[kindOf(*sample.sample)];
        for (int fold = 0; fold < folds; ++fold) {
            Fold& to = result[static_cast<std::size_t>(fold)];
            (fold == mine ? to.held : to.rest).push_back(&sample);
        }
    }
    return result;
}

std::vector<Outcome> classify(const Model& model, const std::vector<const Prepared*>& samples)
{
    FeatureScratch scratch;
    std::vector<float> scores;
    std::vector<Outcome> outcomes;
    outcomes.reserve(samples.size());
    for (const Prepared* sample : samples) {
        scratch.features = sample->features;
        scratch.denseCount = sample->denseCount;
        weigh(model, scratch);
        scores.assign(Model::kClasses, 0.0F);
        shippedScores(model, scratch, scores);
        Outcome outcome;
        outcome.sample = sample->sample;
        std::copy(scores.begin(), scores.end(), outcome.scores.begin());
        const auto p = probabilities(outcome.scores, static_cast<double>(model.temperature));
        const auto top = std::max_element(p.begin(), p.end());
        outcome.predicted = static_cast<int>(top - p.begin());
        outcome.confidence = *top;
        outcomes.push_back(outcome);
    }
    return outcomes;
}

std::vector<Outcome> classifyAfterLearning(
    const Model& model, const std::vector<const Prepared*>& samples, int decisions, int seeds)
{
    const Result<Categoriser> shipped = Categoriser::load(writeModel(model));
    std::vector<Outcome> outcomes;
    if (!shipped || samples.size() <= static_cast<std::size_t>(decisions)) {
        return outcomes;
    }
    for (int seed = 0; seed < seeds; ++seed) {
        std::vector<const Prepared*> order = samples;
        std::mt19937 random(static_cast<std::mt19937::result_type>(seed + 1));
        for (std::size_t i = order.size() - 1; i > 0; --i) {
            std::swap(order[i], order[random() % (i + 1)]);
        }
        std::vector<Decision> decided;
        for (std::size_t i = 0; i < static_cast<std::size_t>(decisions); ++i) {
            const Sample& s = *order[i]->sample;
            decided.push_back(Decision {
                s.text, std::string(kShippedCategories[static_cast<std::size_t>(s.category)])});
        }
        const Categoriser learned = shipped.value().learn(decided);
        for (std::size_t i = static_cast<std::size_t>(decisions); i < order.size(); ++i) {
            const Categoriser::Quick quick = learned.quick(order[i]->sample->text);
            outcomes.push_back(Outcome {
                order[i]->sample, quick.category, static_cast<double>(quick.confidence), {}});
        }
    }
    return outcomes;
}

double bestTemperature(const std::vector<Outcome>& outcomes)
{
    double best = 1;
    double leastLoss = -1;
    for (int step = 0; step <= 100; ++step) {
        const double temperature = 0.5 + 0.025 * step;
        double loss = 0;
        for (const Outcome& outcome : outcomes) {
            const auto p = probabilities(outcome.scores, temperature);
            loss
                -= std::log(std::max(p[static_cast<std::size_t>(outcome.sample->category)], 1e-12));
        }
        if (leastLoss < 0 || loss < leastLoss) {
            leastLoss = loss;
            best = temperature;
        }
    }
    return best;
}

} // namespace waymark::train
