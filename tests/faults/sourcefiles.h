// SPDX-License-Identifier: GPL-3.0-or-later
// Files to be imported, of invented content.
#pragma once

#include <cstdint>
#include <string>

namespace filature::test {

// A table of seven columns with a header: laboratory, names, date of birth, postcode, telephone, comment. The same numbers give
// the same bytes. 60 bytes a row.
[[nodiscard]] std::string inventedTable(std::uint32_t rows, std::uint32_t seed);
// The word that stands in the comment of every row whose number (from 1) is a multiple of 100.
inline constexpr const char *kRareWord = "relance";

} // namespace filature::test
