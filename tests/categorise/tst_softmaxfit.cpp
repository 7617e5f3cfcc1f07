// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/softmaxfit.h"

#include <cmath>

using namespace waymark;

namespace {

SparseRows rowsOf(const std::vector<std::vector<float>>& dense)
{
    SparseRows rows;
    rows.columns = static_cast<std::uint32_t>(dense.front().size());
    for (const auto& row : dense) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (row[c] != 0.0F) {
                rows.add(static_cast<std::uint32_t>(c), row[c]);
            }
        }
        rows.endRow();
    }
    return rows;
}

} // namespace

class TestSoftmaxFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// With one constant column and next to no penalty the optimum is known: the logarithms of the
    /// shares.
    void findsTheShares()
    {
        const SparseRows rows = rowsOf({{1}, {1}, {1}, {1}});
        SoftmaxProblem problem;
        problem.rows = &rows;
        problem.classes = 2;
        problem.target = {1, 0, 1, 0, 1, 0, 0, 1};
        problem.weight = {1, 1, 1, 1};
        problem.penalty = {1e-9};
        const std::vector<double> w = fitSoftmax(problem, 100, 1e-10);
        QVERIFY(std::abs((w[0] - w[1]) - std::log(3.0)) < 1e-4);
    }

    /// At the optimum the gradient is zero: x^T (p - y) + penalty w = 0, computed here by hand.
    void gradientVanishes()
    {
        const SparseRows rows = rowsOf({{1, 0.5F}, {0.2F, 1}, {-1, 0.3F}});
        SoftmaxProblem problem;
        problem.rows = &rows;
        problem.classes = 3;
        problem.target = {1, 0, 0, 0, 1, 0, 0, 0.2, 0.8};
        problem.weight = {1, 2, 0.5};
        problem.offset = {0, 1, 0, 0, 0, 0, 0.5, 0, 0};
        problem.penalty = {0.5, 0.1};
        const std::vector<double> w = fitSoftmax(problem, 200, 1e-12);
        std::vector<double> gradient(6);
        for (std::size_t i = 0; i < w.size(); ++i) {
            gradient[i] = problem.penalty[i / 3] * w[i];
        }
        for (std::size_t r = 0; r < 3; ++r) {
            std::array<double, 3> p {};
            double sum = 0;
            for (std::size_t j = 0; j < 3; ++j) {
                p[j] = problem.offset[r * 3 + j];
                for (std::uint32_t e = rows.begin[r]; e < rows.begin[r + 1]; ++e) {
                    p[j] += static_cast<double>(rows.value[e]) * w[rows.column[e] * 3 + j];
                }
                p[j] = std::exp(p[j]);
                sum += p[j];
            }
            for (std::uint32_t e = rows.begin[r]; e < rows.begin[r + 1]; ++e) {
                for (std::size_t j = 0; j < 3; ++j) {
                    gradient[rows.column[e] * 3 + j] += problem.weight[r]
                        * static_cast<double>(rows.value[e])
                        * (p[j] / sum - problem.target[r * 3 + j]);
                }
            }
        }
        for (const double g : gradient) {
            QVERIFY(std::abs(g) < 1e-6);
        }
        QCOMPARE(fitSoftmax(problem, 200, 1e-12), w);
    }
};

QTEST_GUILESS_MAIN(TestSoftmaxFit)
#include "tst_softmaxfit.moc"
