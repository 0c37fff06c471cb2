// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/scenario.h"

#include <algorithm>
#include <array>

namespace filature::training {

namespace {

// Fill rates: counts published by the press for the French laboratory leak (Next INpact 68986), over 491,840 lines.
constexpr std::array kScenarios = {
    //       name         damage  ending           NIR      surname  landline mobile   e-mail   password server   extra
    Scenario{"reference", 100, Ending::Footer, 995'930, 973'700, 550'100, 324'500, 113'300, 30'500, 900'000, 40'000},
    Scenario{"clean", 0, Ending::Plain, 995'930, 973'700, 550'100, 324'500, 113'300, 30'500, 900'000, 40'000},
    Scenario{"torn", 500, Ending::Torn, 995'930, 973'700, 550'100, 324'500, 113'300, 30'500, 900'000, 40'000},
};

} // namespace

std::span<const Scenario> scenarios() { return kScenarios; }

const Scenario *findScenario(std::string_view name)
{
    const auto found = std::ranges::find(kScenarios, name, &Scenario::name);
    return found == kScenarios.end() ? nullptr : &*found;
}

} // namespace filature::training
