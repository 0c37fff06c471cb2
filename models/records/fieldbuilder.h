// SPDX-License-Identifier: GPL-3.0-or-later
// Typed fields of a segment, derived from its source columns by a mapping.
#pragma once

#include "fields/mapping.h"
#include "records/segmentdata.h"

#include <cstddef>
#include <span>
#include <vector>

namespace filature::records {

// Columns of kind Field and Level. `sources` has an entry for each source column, nullptr where it is empty throughout.
// Each distinct text (or distinct combination, for a field of several columns) is normalised once.
[[nodiscard]] std::vector<BuiltColumn> buildFields(const fields::Mapping &mapping, std::span<const BuiltColumn *const> sources,
                                                   std::size_t records);

} // namespace filature::records
