// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a row again whose quotes break the format: some quotes are data, chosen so that the row has the table's width.
#pragma once

#include "ingest/rowbatch.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace filature::ingest {

struct RepairedRow
{
    std::size_t length = 0;               // with the line end
    std::vector<Cell> cells;              // positions from the row's beginning, without their quotes
    std::vector<std::uint32_t> escaped;   // indices of the cells that were quoted and may hold doubled quotes or escapes
};

// Searches the cheapest reading, where quotes taken as data, line breaks in quotes and missing delimiters cost (see
// the .cpp). `text` begins with the row and is bounded by the caller; `reachesEnd`: the source ends with it. No reading of
// the width = nothing. With an unknown width (0 columns) any width will do. Deterministic; bounded work.
[[nodiscard]] std::optional<RepairedRow> repairQuotes(std::string_view text, bool reachesEnd, const Syntax &syntax);

// "a""b" in a row that is one cell short: two cells whose delimiter is missing? The only doubled quote between two bytes
// which are no blanks, in cells with an odd number of doubled quotes; nothing if there is none or more than one.
struct MissingDelimiter
{
    std::size_t cell = 0;      // index into the row's cells
    std::uint32_t at = 0;      // position of the doubled quote
};
[[nodiscard]] std::optional<MissingDelimiter> findMissingDelimiter(std::string_view text, std::span<const Cell> cells, const Syntax &syntax);

// A row that is well-formed, but holds several lines in quotes which would each be a row of the table: a quote was
// opened by mistake, and the next one closed it. `row` is its beginning, all of it if `isWhole`.
[[nodiscard]] bool swallowsRows(std::string_view row, bool isWhole, std::uint32_t cellCount, const Syntax &syntax);

// A reading of several lines whose lines between the first and the last are rows of the table: the quote that opened it was
// never closed. One such line is enough in a wide table, three are wanted in a narrow one.
[[nodiscard]] bool coversRows(std::string_view reading, const Syntax &syntax);

} // namespace filature::ingest
