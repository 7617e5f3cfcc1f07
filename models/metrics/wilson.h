// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waymark {

/// An interval of a share, 0 <= low <= high <= 1.
struct Interval
{
    double low = 0;
    double high = 1;

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// The 95 % Wilson score interval of @p count successes among @p n (Wilson 1927; z = 1.96), clamped
/// so that low <= count / n <= high. n = 0 gives 0..1: nothing is known.
[[nodiscard]] Interval wilsonInterval(int count, int n);

/// How many more messages must be coded until every category's interval is at most ±@p halfWidth
/// (0..1), if the shares stay as they are. 0 when that is reached. @p counts sum to n.
[[nodiscard]] int moreNeededFor(double halfWidth, const int* counts, int categories, int n);

} // namespace waymark
