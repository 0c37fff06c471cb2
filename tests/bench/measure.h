// SPDX-License-Identifier: GPL-3.0-or-later
// Durations and how they spread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

namespace filature::bench {

using Milliseconds = std::chrono::duration<double, std::milli>;

class Stopwatch
{
public:
    [[nodiscard]] Milliseconds elapsed() const { return std::chrono::steady_clock::now() - m_begin; }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

class Samples
{
public:
    void add(Milliseconds time) { m_times.push_back(time.count()); }
    [[nodiscard]] bool isEmpty() const { return m_times.empty(); }
    // The time that the given part (0 to 1) of the samples does not exceed; 0 without samples.
    [[nodiscard]] double quantile(double part) const;

private:
    std::vector<double> m_times;
};

// "<name> TAB <value>" on standard output: what bench.sh reads.
void report(std::string_view name, double value);
void report(std::string_view name, const Samples &samples); // name-p50, name-p99, name-max
// Peak of the memory in use by this process so far, in kB (VmHWM); 0 = unknown.
[[nodiscard]] std::uint64_t peakMemoryKb();

} // namespace filature::bench
