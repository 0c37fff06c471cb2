// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of values as they may be shown.
#pragma once

#include "records/facets.h"
#include "records/tablereader.h"

namespace filature::records {

// Those that look alike when masked are counted together. Most frequent first, alike ones by their text.
[[nodiscard]] FacetCounts maskedCounts(const MaskRules &rules, const FacetSubject &subject, const FacetCounts &counts,
                                       const Reveal &reveal);

} // namespace filature::records
