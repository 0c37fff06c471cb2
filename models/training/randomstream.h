// SPDX-License-Identifier: GPL-3.0-or-later
// Counter-based random numbers: the same on every machine, and any row's numbers are found without those before it.
#pragma once

#include <cstdint>

namespace filature::training {

// What a stream of numbers is for; streams of different domains are independent.
enum class Domain : std::uint64_t
{
    Household = 1,
    Person,
    Dwelling,
    Row,
    Follow,
    Doctor,
    Shuffle,
    Damage,
    Payload,
    Server
};

// The output function of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
[[nodiscard]] constexpr std::uint64_t mixBits(std::uint64_t bits)
{
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
    return bits ^ (bits >> 31);
}

// SplitMix64, started from a seed, a domain and up to two counters. Whole numbers only: no rounding can differ.
class RandomStream
{
public:
    constexpr RandomStream(std::uint64_t seed, Domain domain, std::uint64_t first = 0, std::uint64_t second = 0)
        : m_state(mixBits(mixBits(mixBits(seed + kStep) + static_cast<std::uint64_t>(domain) * kStep + first) +
                          second * kStep))
    {
    }

    constexpr std::uint64_t next() { return mixBits(m_state += kStep); }
    // 0 ... count-1; the bias of the multiplication is below count / 2^32. count > 0.
    constexpr std::uint32_t below(std::uint32_t count)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32);
    }
    constexpr std::uint32_t between(std::uint32_t lowest, std::uint32_t highest)
    {
        return lowest + below(highest - lowest + 1);
    }
    constexpr bool chance(std::uint32_t perMillion) { return below(1'000'000) < perMillion; }
    // Leans to small numbers: the smaller of two draws.
    constexpr std::uint32_t lowBelow(std::uint32_t count)
    {
        const std::uint32_t a = below(count);
        const std::uint32_t b = below(count);
        return a < b ? a : b;
    }

private:
    static constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15ULL;
    std::uint64_t m_state;
};

} // namespace filature::training
