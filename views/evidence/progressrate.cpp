// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/progressrate.h"

#include <algorithm>
#include <cmath>

namespace filature::evidencepages {

namespace {

constexpr double kMemoryMs = 2000; // what happened that long ago counts a third
constexpr std::int64_t kSoonestMs = 500;
constexpr double kSecondMs = 1000;

} // namespace

void ProgressRate::restart() { *this = {}; }

void ProgressRate::add(std::int64_t atMs, std::uint64_t done)
{
    if (!m_firstMs) {
        m_firstMs = m_lastMs = atMs;
        m_lastDone = done;
        return;
    }
    const auto passed = static_cast<double>(atMs - m_lastMs);
    if (passed <= 0) return;
    const double now = static_cast<double>(done - std::min(done, m_lastDone)) * kSecondMs / passed;
    const double weight = 1 - std::exp(-passed / kMemoryMs);
    m_rate = m_hasRate ? m_rate + weight * (now - m_rate) : now;
    m_hasRate = true;
    m_lastMs = atMs;
    m_lastDone = done;
}

std::optional<double> ProgressRate::perSecond() const
{
    if (!m_hasRate || m_lastMs - *m_firstMs < kSoonestMs) return std::nullopt;
    return m_rate;
}

std::optional<double> ProgressRate::secondsLeft(std::uint64_t total) const
{
    const auto rate = perSecond();
    if (!rate || *rate < 1e-9) return std::nullopt;
    return static_cast<double>(total - std::min(total, m_lastDone)) / *rate;
}

} // namespace filature::evidencepages
