// SPDX-License-Identifier: GPL-3.0-or-later
// Filters on where a record stands: its evidence, row, line, number, and how it was read.
#pragma once

#include "records/filter/filter.h"
#include "records/recordset.h"
#include "records/recordstore.h"

namespace filature::records {

[[nodiscard]] Result<RecordSet> evidenceOf(RecordStore &store, const FilterItem &item);
// Row, Line, Record or Flag.
[[nodiscard]] Result<RecordSet> placesOf(RecordStore &store, SubjectKind kind, const FilterItem &item);

// Word of the filter language for a bit of a row's flags ("short", "long", "stray_quote" ...) and back; 0 = unknown.
[[nodiscard]] std::uint8_t rowFlagByName(std::string_view name);
// Words of all bits that are set, joined by ','.
[[nodiscard]] std::string rowFlagNames(std::uint8_t flags);

} // namespace filature::records
