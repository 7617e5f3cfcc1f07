// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace waymark {

/// Rows of sparse features, stored one after the other.
struct SparseRows
{
    std::vector<std::uint32_t> begin = {0}; ///< row r: entries begin[r] .. begin[r + 1]
    std::vector<std::uint32_t> column;
    std::vector<float> value;
    std::uint32_t columns = 0;

    [[nodiscard]] std::size_t rows() const { return begin.size() - 1; }
    void add(std::uint32_t c, float v)
    {
        column.push_back(c);
        value.push_back(v);
    }
    void endRow() { begin.push_back(static_cast<std::uint32_t>(column.size())); }
};

/// Softmax regression: sum of weight * cross-entropy(target, softmax(offset + x W)) plus
/// sum over columns of penalty/2 |W_c|^2.
struct SoftmaxProblem
{
    const SparseRows* rows = nullptr; ///< not owned
    int classes = 0;
    std::vector<double> target; ///< rows x classes, each row sums to 1
    std::vector<double> weight; ///< one a row
    std::vector<double> offset; ///< rows x classes, or empty for zeros
    std::vector<double> penalty; ///< one a column, above 0
};

/// The minimising weights, columns x classes, by L-BFGS in double arithmetic and a fixed order:
/// the same bits on every run. Stops after @p iterations or when the gradient's length has fallen
/// by @p tolerance.
[[nodiscard]] std::vector<double> fitSoftmax(
    const SoftmaxProblem& problem, int iterations, double tolerance);

} // namespace waymark
