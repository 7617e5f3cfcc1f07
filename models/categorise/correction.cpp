// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/correction.h"

#include "base/hash.h"
#include "categorise/softmaxfit.h"
#include "categorise/weighing.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace waymark {

namespace {

constexpr int kFolds = 5;
constexpr std::size_t kEnoughForTemperature = 50;
/// How many decisions the shipped temperature is worth against those made.
constexpr double kTemperaturePrior = 20;
/// Of the bias, in lambdas. Pulled harder than the words: the shares of a hundred decisions are
/// known to a few per cent only, and a bias that follows them costs the rare categories.
constexpr double kBiasPenalty = 2;
/// Of cues and shape, in lambdas. A community's labels follow its manners more than its words.
constexpr double kCuePenalty = 0.6;
constexpr int kIterations = 60;
constexpr double kTolerance = 1e-4;
constexpr double kFoldTolerance = 1e-2; ///< enough to know how sure one may be

std::size_t slotOf(std::uint32_t index)
{
    return index * 2654435761U >> 7U;
}

/// Everything about the decisions, in an order that does not depend on how they were given.
class Lesson
{
public:
    Lesson(const Model& model, std::vector<Decision> decisions);

    [[nodiscard]] Learned learn() const;

private:
    struct Entry
    {
        std::uint32_t index = 0;
        std::uint32_t row = 0;
        float value = 0;
    };

    void sort();
    void nameCategories();
    void extract();
    void buildColumns();
    [[nodiscard]] std::vector<double> fit(int withoutFold) const;
    [[nodiscard]] std::vector<double> scores(
        const std::vector<double>& weights, std::size_t row) const;
    [[nodiscard]] double temperature() const;
    [[nodiscard]] Correction correction() const;

    const Model& m_model;
    std::vector<Decision> m_decisions;
    std::vector<std::string> m_categories;
    std::vector<std::size_t> m_classOf; ///< of each decision
    std::vector<Entry> m_entries; ///< sorted by index, then row
    std::vector<std::uint32_t> m_columnOf; ///< of each entry
    std::vector<double> m_privateLength; ///< of each row's features that no other row has
    std::vector<double> m_offset; ///< shipped scores over the shipped temperature
    SparseRows m_rows;
    std::uint32_t m_biasColumn = 0;
};

Lesson::Lesson(const Model& model, std::vector<Decision> decisions)
    : m_model(model)
    , m_decisions(std::move(decisions))
{
    sort();
    nameCategories();
    extract();
    buildColumns();
}

void Lesson::sort()
{
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    order.reserve(m_decisions.size());
    for (std::size_t i = 0; i < m_decisions.size(); ++i) {
        order.emplace_back(stableHash(m_decisions[i].text), i);
    }
    std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
        const Decision& x = m_decisions[a.second];
        const Decision& y = m_decisions[b.second];
        return std::tie(a.first, x.text, x.category) < std::tie(b.first, y.text, y.category);
    });
    std::vector<Decision> sorted;
    sorted.reserve(order.size());
    for (const auto& entry : order) {
        sorted.push_back(std::move(m_decisions[entry.second]));
    }
    m_decisions = std::move(sorted);
}

void Lesson::nameCategories()
{
    std::vector<std::string> own;
    for (const Decision& d : m_decisions) {
        if (std::find(kShippedCategories.begin(), kShippedCategories.end(), d.category)
            == kShippedCategories.end()) {
            own.push_back(d.category);
        }
    }
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
    m_categories.assign(kShippedCategories.begin(), kShippedCategories.end());
    m_categories.insert(m_categories.end(), own.begin(), own.end());
    for (const Decision& d : m_decisions) {
        const auto at = std::find(m_categories.begin(), m_categories.end(), d.category);
        m_classOf.push_back(static_cast<std::size_t>(at - m_categories.begin()));
    }
}

void Lesson::extract()
{
    FeatureScratch scratch;
    std::vector<float> shipped;
    for (std::size_t row = 0; row < m_decisions.size(); ++row) {
        extractFeatures(m_decisions[row].text, m_model.bucketBits, scratch);
        weigh(m_model, scratch);
        shipped.assign(m_categories.size(), 0.0F);
        shippedScores(m_model, scratch, shipped);
        for (const float score : shipped) {
            m_offset.push_back(static_cast<double>(score / m_model.temperature));
        }
        for (const Feature& f : scratch.features) {
            m_entries.push_back(Entry {f.index, static_cast<std::uint32_t>(row), f.value});
        }
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return a.index != b.index ? a.index < b.index : a.row < b.row;
    });
}

/// Most features stand in one decision only. By symmetry their best weights are proportional to
/// their values, so all such features of a row can be one column of their common length: the same
/// optimum with a fraction of the unknowns.
void Lesson::buildColumns()
{
    const std::size_t n = m_decisions.size();
    m_privateLength.assign(n, 0.0);
    m_columnOf.resize(m_entries.size());
    auto shared = static_cast<std::uint32_t>(n);
    for (std::size_t i = 0; i < m_entries.size();) {
        std::size_t end = i;
        while (end < m_entries.size() && m_entries[end].index == m_entries[i].index) {
            ++end;
        }
        const std::uint32_t column = end - i == 1 ? m_entries[i].row : shared++;
        if (end - i == 1) {
            const auto value = static_cast<double>(m_entries[i].value);
            m_privateLength[column] += value * value;
        }
        for (; i < end; ++i) {
            m_columnOf[i] = column;
        }
    }
    m_biasColumn = shared;
    m_rows.columns = shared + 1;
    std::vector<std::vector<std::pair<std::uint32_t, float>>> rows(n);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_columnOf[i] >= n) {
            rows[m_entries[i].row].emplace_back(m_columnOf[i], m_entries[i].value);
        }
    }
    for (std::size_t row = 0; row < n; ++row) {
        m_privateLength[row] = std::sqrt(m_privateLength[row]);
        m_rows.add(static_cast<std::uint32_t>(row), static_cast<float>(m_privateLength[row]));
        for (const auto& [column, value] : rows[row]) {
            m_rows.add(column, value);
        }
        m_rows.add(m_biasColumn, 1.0F);
        m_rows.endRow();
    }
}

/// The correction fitted to all decisions but those of one fold (-1: to all).
std::vector<double> Lesson::fit(int withoutFold) const
{
    const std::size_t n = m_decisions.size();
    const std::size_t k = m_categories.size();
    SoftmaxProblem problem;
    problem.rows = &m_rows;
    problem.classes = static_cast<int>(k);
    problem.offset = m_offset;
    problem.target.assign(n * k, 0.0);
    problem.weight.assign(n, 1.0);
    for (std::size_t row = 0; row < n; ++row) {
        problem.target[row * k + m_classOf[row]] = 1.0;
        if (static_cast<int>(row % kFolds) == withoutFold) {
            problem.weight[row] = 0.0;
        }
    }
    problem.penalty.assign(m_rows.columns, static_cast<double>(m_model.lambda));
    problem.penalty[m_biasColumn] *= kBiasPenalty;
    const auto cues = static_cast<std::uint32_t>(denseFeatureCount());
    for (std::size_t i = 0; i < m_entries.size() && m_entries[i].index < cues; ++i) {
        if (m_columnOf[i] >= n) { // what stands in one decision only shares a column with words
            problem.penalty[m_columnOf[i]] = static_cast<double>(m_model.lambda) * kCuePenalty;
        }
    }
    return fitSoftmax(problem, kIterations, withoutFold < 0 ? kTolerance : kFoldTolerance);
}

std::vector<double> Lesson::scores(const std::vector<double>& weights, std::size_t row) const
{
    const std::size_t k = m_categories.size();
    std::vector<double> result(m_offset.begin() + static_cast<std::ptrdiff_t>(row * k),
        m_offset.begin() + static_cast<std::ptrdiff_t>((row + 1) * k));
    for (std::uint32_t e = m_rows.begin[row]; e < m_rows.begin[row + 1]; ++e) {
        for (std::size_t j = 0; j < k; ++j) {
            result[j] += static_cast<double>(m_rows.value[e]) * weights[m_rows.column[e] * k + j];
        }
    }
    return result;
}

/// Factor on the shipped temperature: minimises the loss of decisions that the fit had not seen,
/// with a prior at 1, by golden section on its logarithm.
double Lesson::temperature() const
{
    const std::size_t n = m_decisions.size();
    if (n < kEnoughForTemperature) {
        return 1;
    }
    std::vector<std::vector<double>> unseen(n);
    for (int fold = 0; fold < kFolds; ++fold) {
        const std::vector<double> weights = fit(fold);
        for (std::size_t row = static_cast<std::size_t>(fold); row < n; row += kFolds) {
            unseen[row] = scores(weights, row);
        }
    }
    const auto loss = [&](double logT) {
        double sum = 0.5 * kTemperaturePrior * logT * logT;
        const double t = std::exp(logT);
        for (std::size_t row = 0; row < n; ++row) {
            const double top = *std::max_element(unseen[row].begin(), unseen[row].end());
            double all = 0;
            for (const double s : unseen[row]) {
                all += std::exp((s - top) / t);
            }
            sum += std::log(all) - (unseen[row][m_classOf[row]] - top) / t;
        }
        return sum;
    };
    constexpr double kGolden = 0.6180339887498949;
    double low = -1.5;
    double high = 1.5;
    for (int i = 0; i < 24; ++i) {
        const double a = high - kGolden * (high - low);
        const double b = low + kGolden * (high - low);
        if (loss(a) < loss(b)) {
            high = b;
        } else {
            low = a;
        }
    }
    return std::exp((low + high) / 2);
}

Correction Lesson::correction() const
{
    const std::vector<double> fitted = fit(-1);
    const std::size_t k = m_categories.size();
    const std::size_t n = m_decisions.size();
    const auto scale = static_cast<double>(m_model.temperature);
    std::vector<std::uint32_t> indices;
    std::vector<float> weights;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (!indices.empty() && indices.back() == m_entries[i].index) {
            continue;
        }
        const std::uint32_t column = m_columnOf[i];
        const double share = column < n
            ? static_cast<double>(m_entries[i].value) / std::max(m_privateLength[column], 1e-12)
            : 1.0;
        indices.push_back(m_entries[i].index);
        for (std::size_t j = 0; j < k; ++j) {
            weights.push_back(static_cast<float>(scale * share * fitted[column * k + j]));
        }
    }
    std::vector<float> bias;
    for (std::size_t j = 0; j < k; ++j) {
        bias.push_back(static_cast<float>(scale * fitted[m_biasColumn * k + j]));
    }
    return {std::move(indices), std::move(weights), std::move(bias), static_cast<int>(k)};
}

Learned Lesson::learn() const
{
    Learned learned;
    learned.categories = m_categories;
    learned.correction = correction();
    learned.temperature = m_model.temperature * static_cast<float>(temperature());
    return learned;
}

} // namespace

Correction::Correction(std::vector<std::uint32_t> indices, std::vector<float> weights,
    std::vector<float> bias, int classes)
    : m_weights(std::move(weights))
    , m_bias(std::move(bias))
    , m_classes(classes)
{
    std::size_t size = 64;
    while (size < indices.size() * 2) {
        size *= 2;
    }
    m_slots.resize(size);
    for (std::size_t i = 0; i < indices.size(); ++i) {
        std::size_t at = slotOf(indices[i]);
        while (m_slots[at & (size - 1)].index != Slot().index) {
            ++at;
        }
        m_slots[at & (size - 1)] = Slot {indices[i], static_cast<std::uint32_t>(i)};
    }
}

const float* Correction::row(std::uint32_t index) const
{
    for (std::size_t at = slotOf(index);; ++at) {
        const Slot& slot = m_slots[at & (m_slots.size() - 1)];
        if (slot.index == index) {
            return &m_weights[slot.row * static_cast<std::size_t>(m_classes)];
        }
        if (slot.index == Slot().index) {
            return nullptr;
        }
    }
}

void Correction::addTo(std::span<const Feature> features, std::vector<float>& scores) const
{
    for (const Feature& feature : features) {
        const float* weights = row(feature.index);
        if (weights == nullptr) {
            continue;
        }
        for (std::size_t j = 0; j < scores.size(); ++j) {
            scores[j] += feature.value * weights[j];
        }
    }
}

void Correction::addBias(std::vector<float>& scores) const
{
    for (std::size_t j = 0; j < scores.size(); ++j) {
        scores[j] += m_bias[j];
    }
}

Learned learnCorrection(const Model& model, const std::vector<Decision>& decisions)
{
    return Lesson(model, decisions).learn();
}

} // namespace waymark
