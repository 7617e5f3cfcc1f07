// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/softmaxfit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <type_traits>

namespace waymark {

namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += a[i] * b[i];
    }
    return sum;
}

void addScaled(Vector& to, const Vector& what, double factor)
{
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] += factor * what[i];
    }
}

/// Loss and gradient at @p w. @p Classes, when not 0, is the number of classes known beforehand:
/// the inner loops are then unrolled, which halves the time.
template <std::size_t Classes>
double evaluate(const SoftmaxProblem& p, const Vector& w, Vector& gradient)
{
    const std::size_t k = Classes > 0 ? Classes : static_cast<std::size_t>(p.classes);
    double loss = 0;
    for (std::size_t c = 0; c < p.penalty.size(); ++c) {
        for (std::size_t j = 0; j < k; ++j) {
            const double weight = w[c * k + j];
            loss += 0.5 * p.penalty[c] * weight * weight;
            gradient[c * k + j] = p.penalty[c] * weight;
        }
    }
    std::conditional_t<(Classes > 0), std::array<double, Classes>, Vector> score {};
    if constexpr (Classes == 0) {
        score.resize(k);
    }
    const SparseRows& x = *p.rows;
    for (std::size_t r = 0; r < x.rows(); ++r) {
        for (std::size_t j = 0; j < k; ++j) {
            score[j] = p.offset.empty() ? 0.0 : p.offset[r * k + j];
        }
        for (std::uint32_t e = x.begin[r]; e < x.begin[r + 1]; ++e) {
            const double* row = &w[x.column[e] * k];
            const double value = static_cast<double>(x.value[e]);
            for (std::size_t j = 0; j < k; ++j) {
                score[j] += value * row[j];
            }
        }
        const double top = *std::max_element(score.begin(), score.end());
        double sum = 0;
        for (const double s : score) {
            sum += std::exp(s - top);
        }
        const double logSum = top + std::log(sum);
        for (std::size_t j = 0; j < k; ++j) {
            const double target = p.target[r * k + j];
            if (target > 0) {
                loss -= p.weight[r] * target * (score[j] - logSum);
            }
            score[j] = p.weight[r] * (std::exp(score[j] - logSum) - target);
        }
        for (std::uint32_t e = x.begin[r]; e < x.begin[r + 1]; ++e) {
            double* row = &gradient[x.column[e] * k];
            const double value = static_cast<double>(x.value[e]);
            for (std::size_t j = 0; j < k; ++j) {
                row[j] += value * score[j];
            }
        }
    }
    return loss;
}

double evaluate(const SoftmaxProblem& p, const Vector& w, Vector& gradient)
{
    return p.classes == 4 ? evaluate<4>(p, w, gradient) : evaluate<0>(p, w, gradient);
}

struct Pair
{
    Vector s;
    Vector y;
    double rho = 0;
};

/// The two-loop recursion of L-BFGS (Nocedal and Wright, algorithm 7.4), preconditioned by nothing
/// but the usual scaling.
Vector direction(const std::deque<Pair>& pairs, const Vector& gradient)
{
    Vector q = gradient;
    Vector alpha(pairs.size());
    for (std::size_t i = pairs.size(); i-- > 0;) {
        alpha[i] = pairs[i].rho * dot(pairs[i].s, q);
        addScaled(q, pairs[i].y, -alpha[i]);
    }
    if (!pairs.empty()) {
        const double scale = 1.0 / (pairs.back().rho * dot(pairs.back().y, pairs.back().y));
        for (double& v : q) {
            v *= scale;
        }
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        addScaled(q, pairs[i].s, alpha[i] - pairs[i].rho * dot(pairs[i].y, q));
    }
    for (double& v : q) {
        v = -v;
    }
    return q;
}

} // namespace

std::vector<double> fitSoftmax(const SoftmaxProblem& problem, int iterations, double tolerance)
{
    constexpr std::size_t kMemory = 8;
    constexpr int kMostHalvings = 30;
    const std::size_t n = problem.penalty.size() * static_cast<std::size_t>(problem.classes);
    Vector w(n, 0.0);
    Vector gradient(n);
    double loss = evaluate(problem, w, gradient);
    const double start = std::sqrt(dot(gradient, gradient));
    std::deque<Pair> pairs;
    Vector next(n);
    Vector nextGradient(n);
    for (int iteration = 0; iteration < iterations; ++iteration) {
        const double length = std::sqrt(dot(gradient, gradient));
        if (length <= tolerance * start || length == 0.0) {
            break;
        }
        const Vector d = direction(pairs, gradient);
        const double slope = dot(d, gradient);
        if (slope >= 0) {
            break;
        }
        double t = pairs.empty() ? std::min(1.0, 1.0 / length) : 1.0;
        double nextLoss = loss;
        int halvings = 0;
        for (; halvings < kMostHalvings; ++halvings, t *= 0.5) {
            next = w;
            addScaled(next, d, t);
            nextLoss = evaluate(problem, next, nextGradient);
            if (nextLoss <= loss + 1e-4 * t * slope) {
                break;
            }
        }
        if (halvings == kMostHalvings) {
            break;
        }
        Pair pair {next, nextGradient, 0};
        addScaled(pair.s, w, -1);
        addScaled(pair.y, gradient, -1);
        const double sy = dot(pair.s, pair.y);
        if (sy > 0) {
            pair.rho = 1.0 / sy;
            pairs.push_back(std::move(pair));
            if (pairs.size() > kMemory) {
                pairs.pop_front();
            }
        }
        w.swap(next);
        gradient.swap(nextGradient);
        loss = nextLoss;
    }
    return w;
}

} // namespace waymark
