// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/wilson.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double kZ = 1.96;

/// Half the width of the interval for a share @p p of @p n; Wilson's width depends on p and n only.
double halfWidthOf(double p, double n)
{
    const double z2 = kZ * kZ;
    return kZ * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
}

} // namespace

Interval wilsonInterval(int count, int n)
{
    if (n <= 0)
        return {0, 1};
    const double total = n;
    const double p = count / total;
    const double z2 = kZ * kZ;
    const double centre = (p + z2 / (2 * total)) / (1 + z2 / total);
    const double half = halfWidthOf(p, total);
    // At 0 and n the formula touches the share exactly; rounding must not push it across.
    return {std::clamp(centre - half, 0.0, p), std::clamp(centre + half, p, 1.0)};
}

int moreNeededFor(double halfWidth, const int* counts, int categories, int n)
{
    if (n <= 0 || halfWidth <= 0)
        return 0;
    double worst = 0; // the share nearest to one half has the widest interval
    for (int i = 0; i < categories; ++i) {
        const double p = static_cast<double>(counts[i]) / n;
        if (std::abs(p - 0.5) < std::abs(worst - 0.5))
            worst = p;
    }
    if (halfWidthOf(worst, n) <= halfWidth)
        return 0;
    int low = n;
    int high = n;
    while (halfWidthOf(worst, high) > halfWidth)
        high *= 2;
    while (low + 1 < high) {
        const int middle = low + (high - low) / 2;
        if (halfWidthOf(worst, middle) > halfWidth)
            low = middle;
        else
            high = middle;
    }
    return high - n;
}

} // namespace waymark
