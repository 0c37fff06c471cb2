// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a job goes, smoothed, and when it will be done.
#pragma once

#include <cstdint>
#include <optional>

namespace filature::evidencepages {

// Fed with what has been done at moments of a clock that stands still while the job is paused.
class ProgressRate
{
public:
    void restart();
    void add(std::int64_t atMs, std::uint64_t done);
    [[nodiscard]] std::optional<double> perSecond() const; // nothing in the first half second
    [[nodiscard]] std::optional<double> secondsLeft(std::uint64_t total) const;

private:
    std::optional<std::int64_t> m_firstMs;
    std::int64_t m_lastMs = 0;
    std::uint64_t m_lastDone = 0;
    double m_rate = 0;
    bool m_hasRate = false;
};

} // namespace filature::evidencepages
