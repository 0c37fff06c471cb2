// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of records by one or several columns.
#pragma once

#include "core/ids.h"
#include "core/jobcontrol.h"
#include "records/recordset.h"
#include "records/recordstore.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace filature::records {

enum class SortOrder : std::uint8_t { Ascending, Descending };

struct SortKey
{
    std::uint32_t column = 0;
    SortOrder order = SortOrder::Ascending;
};

// An order of records: any place can be read at once.
using RecordOrder = std::vector<RecordId>;

// The records of the set by the keys, the first one deciding; equal ones in id order; empty values last in both directions.
// Texts compare as dictionaries do (case and accents apart, then by bytes). O(records) for each key.
[[nodiscard]] Result<std::shared_ptr<const RecordOrder>> sortRecords(RecordStore &store, const RecordSet &set,
                                                                     const std::vector<SortKey> &keys, JobControl &job);

} // namespace filature::records
