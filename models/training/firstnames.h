// SPDX-License-Identifier: GPL-3.0-or-later
// First names with the decades in which they were given.
#pragma once

#include "training/chooser.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::training {

enum class Sex : std::uint8_t
{
    Man,
    Woman
};

struct FirstName
{
    std::string mixed; // "Hélène"
    std::string upper; // "HELENE"
    std::string lower; // "helene", letters only: for e-mail addresses
};

// Weights are guesses by hand in the order of magnitude of the French registers, good enough for exercises.
class FirstNames
{
public:
    FirstNames();
    // Constant time. `birthYear` decides the decade, from the 1920s (and before) to the 2010s.
    [[nodiscard]] const FirstName &pick(Sex sex, int birthYear, RandomStream &random) const;

private:
    static constexpr std::size_t kDecades = 10;
    struct Group
    {
        std::vector<FirstName> names;
        std::array<Chooser, kDecades> byDecade;
    };
    static Group makeGroup(Sex sex);

    std::array<Group, 2> m_groups;
};

} // namespace filature::training
