// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter says, as a sentence.
#pragma once

#include "records/filter/filter.h"

#include <QString>

namespace filature::words {

// "laboratory is LAB03 or LAB11, département (site of the laboratory) is 56 Morbihan, without password"; "every record" for
// the filter that leaves nothing out. Safe to show. Long lists of values and conditions are cut and say how many are left.
[[nodiscard]] QString filterWords(const records::Filter &filter);

} // namespace filature::words
