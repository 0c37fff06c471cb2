// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/chooser.h"

#include <numeric>

namespace filature::training {

Chooser::Chooser(std::span<const std::uint32_t> weights)
    : m_slots(weights.size()), m_total(std::accumulate(weights.begin(), weights.end(), std::uint64_t{0}))
{
    const auto count = static_cast<std::uint32_t>(weights.size());
    std::vector<std::uint64_t> scaled(count); // weight x count: an average one equals m_total
    std::vector<std::uint32_t> poor;
    std::vector<std::uint32_t> rich;
    for (std::uint32_t i = 0; i < count; ++i) {
        scaled[i] = std::uint64_t{weights[i]} * count;
        (scaled[i] < m_total ? poor : rich).push_back(i);
    }
    while (!poor.empty() && !rich.empty()) {
        const std::uint32_t small = poor.back();
        const std::uint32_t large = rich.back();
        poor.pop_back();
        m_slots[small] = {static_cast<std::uint32_t>(scaled[small]), small, large};
        scaled[large] -= m_total - scaled[small];
        if (scaled[large] < m_total) {
            rich.pop_back();
            poor.push_back(large);
        }
    }
    for (const std::uint32_t i : rich)
        m_slots[i] = {static_cast<std::uint32_t>(m_total), i, i};
    for (const std::uint32_t i : poor)
        m_slots[i] = {static_cast<std::uint32_t>(m_total), i, i};
}

} // namespace filature::training
