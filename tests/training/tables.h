// SPDX-License-Identifier: GPL-3.0-or-later
// All tables and makers of an invented case for tests, without files.
#pragma once

#include "training/rowcomposer.h"

namespace filature::test {

struct Tables
{
    explicit Tables(std::uint64_t seed = 1, std::uint64_t records = 20'000)
        : labs(towns), doctors(seed, labs, towns, firstNames, surnames), scenario(*training::findScenario("reference")),
          population({firstNames, surnames, towns, streets, labs}, scenario, seed, records),
          composer(population, labs, streets, doctors, scenario, seed), rows(population, seed, 0)
    {
    }
    training::FirstNames firstNames;
    training::Surnames surnames;
    training::Towns towns;
    training::Streets streets;
    training::Labs labs;
    training::Doctors doctors;
    const training::Scenario &scenario;
    training::Population population;
    training::RowComposer composer;
    training::RowSequence rows;
};

} // namespace filature::test
