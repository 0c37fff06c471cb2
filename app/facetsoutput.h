// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of values, masked unless revealed.
#pragma once

#include "accesslog.h"
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
[[nodiscard]] Outcome<void> printFacets(RecordQuery &query, const FacetsRequest &request);

// Values as they may be shown; those that look alike when masked are counted together. Most frequent first.
[[nodiscard]] records::FacetCounts maskedCounts(const records::MaskRules &rules, const records::FacetSubject &subject,
                                                const records::FacetCounts &counts, const records::Reveal &reveal);

// A value with what it stands for: "56 Morbihan", "53 Bretagne"; the value alone when there is nothing to add.
[[nodiscard]] QString valueWithName(const records::FacetSubject &subject, const std::string &value);

} // namespace filature::app
