// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of values, masked unless revealed.
#pragma once

#include "revealarguments.h"
#include "outputformat.h"
#include "recordquery.h"

#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace filature::app {

struct FacetsRequest
{
    records::Filter filter;
    std::vector<std::string> facets; // as the user wrote them
    std::size_t limit = 0;           // values of each, 0 = all
    OutputFormat format = OutputFormat::Table;
    RevealRequest reveal;
};

// Journals what is to be journalled, then prints.
[[nodiscard]] words::Outcome<void> printFacets(RecordQuery &query, const FacetsRequest &request);

} // namespace filature::app
