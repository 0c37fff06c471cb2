// SPDX-License-Identifier: GPL-3.0-or-later
// Civilities and the sex they tell.
#pragma once

#include "fields/normalise.h"

#include <string_view>

namespace filature::fields {

// `text` is trimmed and not empty in both.

// M, MME, MLLE, ENFANT, GARCON, FILLE, BEBE, SOEUR, PERE, FRERE, ABBE, DR, PR, ME from their usual spellings, French
// and English.
void normaliseCivility(std::string_view text, Normalised &out);

// M, F or I (indeterminate) from letters, numbers (1, 2), words and civilities. A civility that tells no sex (ENFANT,
// DR) is Absent, a word for "unknown" a Sentinel.
void normaliseSex(std::string_view text, Normalised &out);

// Whether the text is one of the canonical values.
[[nodiscard]] bool isCanonicalCivility(std::string_view text);
[[nodiscard]] bool isCanonicalSex(std::string_view text);

} // namespace filature::fields
