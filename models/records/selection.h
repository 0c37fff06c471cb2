// SPDX-License-Identifier: GPL-3.0-or-later
// A filter's answer, kept condition by condition for the facets beside it.
#pragma once

#include "core/jobcontrol.h"
#include "records/filter/filter.h"
#include "records/recordset.h"
#include "records/recordstore.h"

#include <utility>
#include <vector>

namespace filature::records {

class TextIndex;

// Evaluates each condition of a filter once; a value, safe to share once made. Memory: 8 KiB a segment and condition.
class Selection
{
public:
    // `index` may be nullptr: words are searched by a scan then.
    [[nodiscard]] static Result<Selection> of(RecordStore &store, const TextIndex *index, const Filter &filter, JobControl &job);

    // What the filter asks for.
    [[nodiscard]] const RecordSet &set() const { return m_set; }
    // The same but for what it says of the subject itself: what a facet counts.
    [[nodiscard]] RecordSet setWithout(const FilterSubject &subject) const;

private:
    RecordSet m_all; // of the store
    RecordSet m_set;
    std::vector<std::pair<Filter, RecordSet>> m_conditions; // all of them hold for the records of m_set
};

} // namespace filature::records
