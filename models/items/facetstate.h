// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of the facet panel as it is remembered outside the case.
#pragma once

#include "items/facetsection.h"

#include <QVariantMap>

#include <vector>

namespace filature::items {

// Nothing of the evidence: a source column goes by a hash of its name.
[[nodiscard]] QVariantMap facetState(const std::vector<FacetSection> &sections);
// Lays the sections out and adds those that were added, where the records have them.
void applyFacetState(const access::RecordsView &view, const QVariantMap &state, std::vector<FacetSection> &sections);

} // namespace filature::items
