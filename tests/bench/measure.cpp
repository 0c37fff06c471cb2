// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>

namespace filature::bench {

double Samples::quantile(double part) const
{
    if (m_times.empty()) return 0;
    std::vector<double> sorted = m_times;
    std::ranges::sort(sorted);
    const double place = std::ceil(part * static_cast<double>(sorted.size())) - 1;
    return sorted[static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(sorted.size() - 1)))];
}

void report(std::string_view name, double value) { std::printf("%.*s\t%.3f\n", static_cast<int>(name.size()), name.data(), value); }

void report(std::string_view name, const Samples &samples)
{
    const std::string prefix(name);
    report(prefix + "-p50", samples.quantile(0.5));
    report(prefix + "-p99", samples.quantile(0.99));
    report(prefix + "-max", samples.quantile(1));
}

std::uint64_t peakMemoryKb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stoull(line.substr(6));
    return 0;
}

} // namespace filature::bench
