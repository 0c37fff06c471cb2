// SPDX-License-Identifier: GPL-3.0-or-later
// The answer key of an invented case: what a correct program finds in it.
#pragma once

#include "training/leakblock.h"

#include <cstdint>
#include <span>
#include <string>

namespace filature::training {

struct MadeFile
{
    std::string name;
    std::uint64_t bytes = 0;
    std::string sha256;
};

// answer-key.json. All counts of "fill" and "totals" are over the stored rows of the leak, by the cell that stands in
// the column, wherever a damage put it; what lies under "truth" and "server" is over all records and known from the
// making.
[[nodiscard]] std::string answerKey(const Findings &findings, const Labs &labs, const Scenario &scenario,
                                    std::uint64_t seed, std::uint64_t records, std::span<const MadeFile> files);

// labs.csv, the register: code, FINESS, name, postcode, commune, category (611 = medical biology laboratory).
[[nodiscard]] std::string labRegister(const Labs &labs);

} // namespace filature::training
