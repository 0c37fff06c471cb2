// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/scenario.h"

#include <algorithm>
#include <array>

namespace filature::training {

namespace {

// Counts which the press published for the French laboratory leak (Next INpact 68986), over its 491,840 lines.
constexpr FillRates kPublished = {
    .nir = 995'930, .surname = 973'700, .landline = 550'100, .mobile = 324'500, .email = 113'300, .password = 30'500};

constexpr std::array kScenarios = {
    Scenario{"reference", 100, Ending::Footer, kPublished, 900'000, 40'000},
    Scenario{"clean", 0, Ending::Plain, kPublished, 900'000, 40'000}, // for measurements
    Scenario{"torn", 500, Ending::Torn, kPublished, 900'000, 40'000}, // cut off, and damaged five times as often
};

} // namespace

std::span<const Scenario> scenarios() { return kScenarios; }

const Scenario *findScenario(std::string_view name)
{
    const auto found = std::ranges::find(kScenarios, name, &Scenario::name);
    return found == kScenarios.end() ? nullptr : &*found;
}

} // namespace filature::training
