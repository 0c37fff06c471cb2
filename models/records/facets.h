// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of values within a set of records.
#pragma once

#include "core/jobcontrol.h"
#include "fields/field.h"
#include "records/filter/filter.h"
#include "records/recordset.h"
#include "records/recordstore.h"

#include <cstdint>
#include <string>
#include <vector>

namespace filature::records {

// What can be counted: the subjects of the filter language that are kept in a column, and evidence.
using FacetSubject = FilterSubject;
// "lab", "dept@patient", "region", "birth_decade", "entry_year", "nir_level", "evidence", "col:NAME" ... as in the filter language.
[[nodiscard]] Result<FacetSubject> facetByName(std::string_view name);

struct FacetValue
{
    std::string value;       // canonical, unmasked; empty = no value
    std::uint64_t count = 0;
};

struct FacetCounts
{
    std::vector<FacetValue> values; // by count descending, then by value; those with a count of 0 are there too when few
    std::uint64_t distinct = 0;     // different non-empty values in the set
    std::uint64_t empty = 0;        // records of the set without a value (also in values, as the empty one)
};

// Counts the subject's values among the records of the set. `limit` = values returned at most (0 = all).
// One pass over the codes of the set: about 1 ns a record.
[[nodiscard]] Result<FacetCounts> countFacet(RecordStore &store, const FacetSubject &subject, const RecordSet &set, std::size_t limit,
                                             JobControl &job);

} // namespace filature::records
