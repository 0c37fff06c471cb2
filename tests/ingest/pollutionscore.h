// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a clean table a loaded one holds: the score of the Pollock benchmark (Vitagliano et al., PVLDB 16(8), 2023).
#pragma once

#include <string>
#include <vector>

namespace filature::test {

using TextTable = std::vector<std::vector<std::string>>; // its first row is the header

// 0..10: 1 for a file that is loaded, and for header, records and cells, each as a bag, the share of the clean side that is found, the
// share of the loaded side that is right, and their harmonic mean. Texts are compared as they are: spellings of one value differ.
[[nodiscard]] double pollutionScore(const TextTable &clean, const TextTable &loaded);

} // namespace filature::test
