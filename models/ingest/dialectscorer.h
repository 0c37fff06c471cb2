// SPDX-License-Identifier: GPL-3.0-or-later
// How well a delimiter and a quote explain a text: rows of one width, cells that look like values, columns of one kind.
// After the idea of G. van den Burg, A. Nazabal, C. Sutton, "Wrangling messy CSV files by detecting row and type
// patterns", Data Mining and Knowledge Discovery 33 (2019).
#pragma once

#include "ingest/samplerows.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <string_view>

namespace filature::ingest {

struct DialectScore
{
    double score = 0;
    double consistency = 0; // share of the rows with the prevailing width, and of neighbours with equal widths; a little for near ones
    double values = 0;      // mean credit of the cells
    double columns = 0;     // mean share of a column's prevailing kind of value
    double quoteShare = 1;  // share of the double quotes that are explained as quotes
    std::uint32_t width = 1;
    std::uint32_t rows = 0;
    std::uint32_t strays = 0;
    std::uint32_t quoted = 0;
};

// Deterministic; a bounded number of rows is looked at.
[[nodiscard]] DialectScore scoreDialect(std::string_view text, bool isFinal, const Syntax &syntax, double prior);

// The width of the rows that have most of the cells; of two that are much alike, the one that comes first. 0 = no rows.
[[nodiscard]] std::uint32_t prevailingWidth(const SampleRows &sample);

} // namespace filature::ingest
