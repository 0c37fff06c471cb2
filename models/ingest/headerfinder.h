// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the header rows of a table from its data.
#pragma once

#include "ingest/samplerows.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace filature::ingest {

struct FoundHeader
{
    std::uint32_t rows = 0;
    std::string reason; // machine word
    double confidence = 1;
};

// `first`: index of the table's first row in the sample.
[[nodiscard]] FoundHeader findHeader(const SampleRows &sample, std::size_t first, std::uint32_t columns);

// The cells of the row are texts and no values, most of them filled, none twice.
[[nodiscard]] bool looksLikeNames(const SampleRows &sample, const SampleRow &row);

// The row holds names, none of which is met in the rows from `first` on, while texts of the first of these are met again.
[[nodiscard]] bool areNamesOf(const SampleRows &sample, const SampleRow &names, std::size_t first);

} // namespace filature::ingest
