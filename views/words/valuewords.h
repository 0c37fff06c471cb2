// SPDX-License-Identifier: GPL-3.0-or-later
// Values of facets with what they stand for.
#pragma once

#include "records/facets.h"

#include <QString>

#include <string>

namespace filature::words {

// "56 Morbihan", "53 Bretagne"; the value alone when there is nothing to add. Safe to show.
[[nodiscard]] QString valueWithName(const records::FacetSubject &subject, const std::string &value);

} // namespace filature::words
