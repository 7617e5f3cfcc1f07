// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/trainer.h"

#include "categorise/softmaxfit.h"
#include "categorise/weighing.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace waymark::train {

bool Options::set(const std::string& name, double value)
{
    const std::map<std::string, double*> numbers = {{"hashedPenalty", &hashedPenalty},
        {"densePenalty", &densePenalty}, {"denseScale", &denseScale}, {"mixedSource", &mixedSource},
        {"singleSource", &singleSource}, {"sourcePenalty", &sourcePenalty},
        {"classBalance", &classBalance}, {"smoothing", &smoothing},
        {"weakSmoothing", &weakSmoothing}, {"idfPower", &idfPower}, {"unseenIdf", &unseenIdf},
        {"unseenShare", &unseenShare}, {"lambda", &lambda}, {"temperature", &temperature}};
    const std::map<std::string, int*> counts
        = {{"bucketBits", &bucketBits}, {"leastMessages", &leastMessages},
            {"leastSources", &leastSources}, {"iterations", &iterations}};
    if (const auto number = numbers.find(name); number != numbers.end()) {
        *number->second = value;
        return true;
    }
    if (const auto count = counts.find(name); count != counts.end()) {
        *count->second = static_cast<int>(value);
        return true;
    }
    return false;
}

std::vector<Prepared> prepare(const std::vector<Sample>& samples, int bucketBits)
{
    FeatureScratch scratch;
    std::vector<Prepared> prepared;
    prepared.reserve(samples.size());
    for (const Sample& sample : samples) {
        extractFeatures(sample.text, bucketBits, scratch);
        prepared.push_back(Prepared {&sample, scratch.features, scratch.denseCount});
    }
    return prepared;
}

namespace {

class Trainer
{
public:
    Trainer(const std::vector<const Prepared*>& samples, const Options& options)
        : m_samples(samples)
        , m_options(options)
    {
    }

    Model run()
    {
        m_model.bucketBits = m_options.bucketBits;
        m_model.denseScale = static_cast<float>(m_options.denseScale);
        m_model.temperature = static_cast<float>(m_options.temperature);
        m_model.lambda = static_cast<float>(m_options.lambda);
        m_model.dense.resize(static_cast<std::size_t>(denseFeatureCount()));
        m_model.buckets.resize(std::size_t(1) << static_cast<unsigned>(m_options.bucketBits));
        chooseWords();
        buildRows();
        store(fit());
        return std::move(m_model);
    }

private:
    static constexpr std::size_t kClasses = Model::kClasses;

    void chooseWords();
    void buildRows();
    [[nodiscard]] std::uint32_t sourceColumn(const std::string& source, std::uint32_t column);
    [[nodiscard]] std::vector<double> sampleWeights() const;
    [[nodiscard]] std::vector<double> fit() const;
    void store(const std::vector<double>& weights);

    const std::vector<const Prepared*>& m_samples;
    const Options& m_options;
    Model m_model;
    SparseRows m_rows;
    std::vector<std::int32_t> m_columnOf; ///< of each feature index; -1: none
    std::uint32_t m_denseColumns = 0;
    std::uint32_t m_bias = 0; ///< its column; those of the sources' own weights follow
    std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> m_sourceColumns;
    std::vector<std::uint32_t> m_sharedOf; ///< the shared column of each source's column
};

/// Keeps words that stand in several messages of several sources (the others are topics of one
/// community) and gives them their idf.
void Trainer::chooseWords()
{
    const std::size_t dense = m_model.dense.size();
    std::vector<int> messages(m_model.buckets.size());
    std::vector<int> sources(m_model.buckets.size());
    std::map<std::string, std::vector<const Prepared*>> bySource;
    for (const Prepared* sample : m_samples) {
        bySource[kindOf(*sample->sample)].push_back(sample);
    }
    std::vector<int> lastSource(m_model.buckets.size(), -1);
    int source = 0;
    for (const auto& [name, members] : bySource) {
        for (const Prepared* sample : members) {
            for (std::size_t i = sample->denseCount; i < sample->features.size(); ++i) {
                const std::size_t bucket = sample->features[i].index - dense;
                ++messages[bucket];
                if (lastSource[bucket] != source) {
                    lastSource[bucket] = source;
                    ++sources[bucket];
                }
            }
        }
        ++source;
    }
    const auto total = static_cast<double>(m_samples.size());
    const auto idf = [&](int n) {
        return std::pow(1 + std::log((total + 1) / (n + 1.0)), m_options.idfPower);
    };
    m_model.idfStep = static_cast<float>((idf(0) - 1) / 254);
    m_model.unseenIdf = static_cast<float>(m_options.unseenIdf < 0 ? idf(1) : m_options.unseenIdf);
    m_model.unseenShare = static_cast<float>(m_options.unseenShare);
    for (std::size_t b = 0; b < messages.size(); ++b) {
        if (messages[b] >= m_options.leastMessages && sources[b] >= m_options.leastSources) {
            const double steps = (idf(messages[b]) - 1) / static_cast<double>(m_model.idfStep);
            m_model.buckets[b].idf
                = static_cast<std::uint8_t>(std::clamp(1 + std::lround(steps), 1L, 255L));
        }
    }
}

void Trainer::buildRows()
{
    const std::size_t dense = m_model.dense.size();
    m_columnOf.assign(dense + m_model.buckets.size(), -1);
    std::uint32_t columns = 0;
    for (std::size_t i = 0; i < dense; ++i) {
        m_columnOf[i] = static_cast<std::int32_t>(columns++);
    }
    m_denseColumns = columns;
    for (std::size_t b = 0; b < m_model.buckets.size(); ++b) {
        if (m_model.buckets[b].idf > 0) {
            m_columnOf[dense + b] = static_cast<std::int32_t>(columns++);
        }
    }
    m_bias = columns;
    FeatureScratch scratch;
    for (const Prepared* sample : m_samples) {
        scratch.features = sample->features;
        scratch.denseCount = sample->denseCount;
        weigh(m_model, scratch);
        for (const Feature& f : scratch.features) {
            if (m_columnOf[f.index] >= 0) {
                m_rows.add(static_cast<std::uint32_t>(m_columnOf[f.index]), f.value);
            }
        }
        m_rows.add(m_bias, 1.0F);
        if (!sample->sample->own) {
            const std::string kind = kindOf(*sample->sample);
            for (std::uint32_t e = m_rows.begin.back(); m_rows.column[e] != m_bias; ++e) {
                m_rows.add(sourceColumn(kind, m_rows.column[e]), m_rows.value[e]);
            }
        }
        m_rows.endRow();
    }
    m_rows.columns = columns + 1 + static_cast<std::uint32_t>(m_sharedOf.size());
}

/// The column of @p column's weight in one source: domain adaptation by feature augmentation
/// (H. Daume III, "Frustratingly Easy Domain Adaptation", ACL 2007), of which only the shared part
/// is shipped.
std::uint32_t Trainer::sourceColumn(const std::string& source, std::uint32_t column)
{
    const auto next = m_bias + 1 + static_cast<std::uint32_t>(m_sharedOf.size());
    const auto [at, isNew] = m_sourceColumns.emplace(std::pair(source, column), next);
    if (isNew) {
        m_sharedOf.push_back(column);
    }
    return at->second;
}

/// Source times class weights, with mean 1.
std::vector<double> Trainer::sampleWeights() const
{
    struct Source
    {
        double messages = 0;
        std::set<int> categories;
    };
    std::map<std::string, Source> sources;
    for (const Prepared* sample : m_samples) {
        Source& source = sources[sample->sample->source];
        source.messages += 1;
        source.categories.insert(sample->sample->category);
    }
    std::vector<double> weights;
    std::array<double, kClasses> byClass {};
    for (const Prepared* sample : m_samples) {
        const Source& source = sources[sample->sample->source];
        const double whole
            = source.categories.size() > 1 ? m_options.mixedSource : m_options.singleSource;
        const double weight = sample->sample->own ? 1 : whole / source.messages;
        weights.push_back(weight);
        byClass[static_cast<std::size_t>(sample->sample->category)] += weight;
    }
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        weights[i] *= std::pow(byClass[static_cast<std::size_t>(m_samples[i]->sample->category)],
            -m_options.classBalance);
        sum += weights[i];
    }
    for (double& weight : weights) {
        weight *= static_cast<double>(weights.size()) / sum;
    }
    return weights;
}

std::vector<double> Trainer::fit() const
{
    SoftmaxProblem problem;
    problem.rows = &m_rows;
    problem.classes = kClasses;
    problem.weight = sampleWeights();
    for (const Prepared* sample : m_samples) {
        const bool weak = sample->sample->source == "app-reviews";
        const double smooth = weak ? m_options.weakSmoothing : m_options.smoothing;
        for (std::size_t j = 0; j < kClasses; ++j) {
            const bool is = j == static_cast<std::size_t>(sample->sample->category);
            problem.target.push_back(is ? 1 - smooth : smooth / (kClasses - 1));
        }
    }
    problem.penalty.assign(m_rows.columns, m_options.hashedPenalty);
    std::fill_n(problem.penalty.begin(), m_denseColumns, m_options.densePenalty);
    problem.penalty[m_bias] = 0.01;
    for (std::size_t i = 0; i < m_sharedOf.size(); ++i) {
        problem.penalty[m_bias + 1 + i] = problem.penalty[m_sharedOf[i]] * m_options.sourcePenalty;
    }
    return fitSoftmax(problem, m_options.iterations, 1e-5);
}

void Trainer::store(const std::vector<double>& weights)
{
    const std::size_t dense = m_model.dense.size();
    std::array<double, kClasses> largest {};
    for (std::size_t c = m_denseColumns; c < m_bias; ++c) {
        for (std::size_t j = 0; j < kClasses; ++j) {
            largest[j] = std::max(largest[j], std::abs(weights[c * kClasses + j]));
        }
    }
    for (std::size_t j = 0; j < kClasses; ++j) {
        m_model.scale[j] = static_cast<float>(std::max(largest[j], 1e-9) / 127);
        m_model.bias[j] = static_cast<float>(weights[m_bias * kClasses + j]);
    }
    for (std::size_t i = 0; i < m_columnOf.size(); ++i) {
        if (m_columnOf[i] < 0) {
            continue;
        }
        const auto column = static_cast<std::size_t>(m_columnOf[i]);
        for (std::size_t j = 0; j < kClasses; ++j) {
            const double weight = weights[column * kClasses + j];
            if (i < dense) {
                m_model.dense[i][j] = static_cast<float>(weight);
            } else {
                const long step = std::lround(weight / static_cast<double>(m_model.scale[j]));
                m_model.buckets[i - dense].weight[j]
                    = static_cast<std::int8_t>(std::clamp(step, -127L, 127L));
            }
        }
    }
}

} // namespace

Model trainModel(const std::vector<const Prepared*>& samples, const Options& options)
{
    return Trainer(samples, options).run();
}

} // namespace waymark::train
