// SPDX-License-Identifier: GPL-3.0-or-later
// From a filter to the records it selects.
#pragma once

#include "core/jobcontrol.h"
#include "records/filter/filter.h"
#include "records/recordset.h"
#include "records/recordstore.h"

namespace filature::records {

class TextIndex;

// The records of the store for which the filter holds. `index` = the text index of the case, or nullptr: then words are
// looked for in every distinct text (same result). Cost: the distinct texts of the columns named and one pass over their codes.
[[nodiscard]] Result<RecordSet> evaluate(RecordStore &store, const TextIndex *index, const Filter &filter, JobControl &job);

} // namespace filature::records
