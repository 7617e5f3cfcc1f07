// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace waymark::bench {

[[nodiscard]] double cpuMs(); ///< of this process, all threads
[[nodiscard]] double threadCpuMs(); ///< of the calling thread
[[nodiscard]] double wallMs(); ///< from some fixed point
[[nodiscard]] double residentMiB(); ///< of this process, now

/// The middle of @p values; the upper one of an even number, 0 of none.
[[nodiscard]] double median(std::vector<double> values);
/// The median of @p runs calls of @p work, as @p clock tells.
[[nodiscard]] double medianOf(int runs, double (*clock)(), const std::function<void()>& work);

} // namespace waymark::bench
