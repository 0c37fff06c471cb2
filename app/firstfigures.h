// SPDX-License-Identifier: GPL-3.0-or-later
// What one wants to know of a leak first: how many records, of which laboratories, places and years.
#pragma once

#include "recordquery.h"

#include <QString>

namespace filature::app {

// Bars of text for laboratory, département by patient and by laboratory, region and year of entry.
[[nodiscard]] words::Outcome<QString> firstFigures(RecordQuery &query);

} // namespace filature::app
