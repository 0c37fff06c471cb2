// SPDX-License-Identifier: GPL-3.0-or-later
// Where the records of a segment lie in their evidence, as a blob of the case file. FORMAT.md documents the bytes.
#pragma once

#include "core/error.h"
#include "records/segmentdata.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

// Rows in the order of the evidence: numbers, lines and offsets ascend. About 1.2 bytes a row.
[[nodiscard]] std::string encodeRows(std::span<const StoredRow> rows);
// About 1 ms for a full segment; Damaged when the bytes are not what encodeRows() makes.
[[nodiscard]] Result<std::vector<StoredRow>> decodeRows(std::string_view blob);

} // namespace filature::records
