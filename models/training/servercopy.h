// SPDX-License-Identifier: GPL-3.0-or-later
// The second file: what lay on a server, in another layout, with most of the leak in it and some rows more.
#pragma once

#include "training/rowcells.h"
#include "training/rowsequence.h"

#include <array>
#include <cstdint>
#include <string>

namespace filature::training {

// UTF-8, comma, quotes where needed, LF, dates as 2014-12-31, NIR with key in one column, telephones with +33.
class ServerCopy
{
public:
    static constexpr std::size_t kColumns = 32;
    ServerCopy(const Labs &labs, const Scenario &scenario, std::uint64_t seed);

    // All rows of a person in one laboratory are in the copy or none. Two laboratories are there to two fifths only.
    [[nodiscard]] bool holds(const RowPlan &plan) const;
    static void appendHeader(std::string &out);
    // `cells` with typing errors and without damage.
    static void appendRow(std::string &out, const RowCells &cells, std::uint64_t reference);

private:
    std::uint64_t m_seed;
    std::array<std::uint32_t, kLabCount> m_share; // per million of the persons
};

} // namespace filature::training
