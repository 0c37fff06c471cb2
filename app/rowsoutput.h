// SPDX-License-Identifier: GPL-3.0-or-later
// Records as rows: chosen columns, sorted, from one place to another.
#pragma once

#include "revealarguments.h"
#include "outputformat.h"
#include "recordquery.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace filature::app {

struct RowsRequest
{
    records::Filter filter;
    std::vector<records::TableColumn> columns; // empty = the usual ones
    std::vector<SortSubject> sort;
    std::uint64_t offset = 0;
    std::optional<std::uint64_t> limit; // nothing = all, but a screenful in a table; 0 = all
    OutputFormat format = OutputFormat::Table;
    RevealRequest reveal;
};

// Journals what is to be journalled, then prints.
[[nodiscard]] words::Outcome<void> printRows(RecordQuery &query, const RowsRequest &request);

} // namespace filature::app
