// SPDX-License-Identifier: GPL-3.0-or-later
// Draws an index by weight in constant time.
#pragma once

#include "training/randomstream.h"

#include <cstdint>
#include <span>
#include <vector>

namespace filature::training {

// Alias method (A. J. Walker, ACM TOMS 3(3), 1977) in whole numbers. Immutable once made.
class Chooser
{
public:
    Chooser() = default;
    // At least one weight must be positive; the sum times the number of weights must stay below 2^32.
    explicit Chooser(std::span<const std::uint32_t> weights);

    [[nodiscard]] std::uint32_t pick(RandomStream &random) const
    {
        const std::uint64_t bits = random.next();
        const Slot &slot = m_slots[((bits >> 32) * m_slots.size()) >> 32];
        const auto own = static_cast<std::uint32_t>(((bits & 0xffffffffU) * m_total) >> 32) < slot.share;
        return own ? slot.index : slot.alias;
    }

private:
    struct Slot
    {
        std::uint32_t share = 0; // of m_total, that falls to `index`; the rest to `alias`
        std::uint32_t index = 0;
        std::uint32_t alias = 0;
    };
    std::vector<Slot> m_slots;
    std::uint64_t m_total = 0;
};

} // namespace filature::training
