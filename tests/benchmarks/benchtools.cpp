// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchtools.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace waymark::bench {

namespace {

double milliseconds(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

} // namespace

double cpuMs()
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

double threadCpuMs()
{
    return milliseconds(CLOCK_THREAD_CPUTIME_ID);
}

double wallMs()
{
    return milliseconds(CLOCK_MONOTONIC);
}

double residentMiB()
{
    long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%*d %ld", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE))
        / (1024.0 * 1024.0);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double medianOf(int runs, double (*clock)(), const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const double begin = clock();
        work();
        times.push_back(clock() - begin);
    }
    return median(std::move(times));
}

} // namespace waymark::bench
