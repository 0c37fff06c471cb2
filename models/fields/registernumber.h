// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers given out by registers and insurers: FINESS, RPPS, ADELI, SIREN, SIRET, schemes, ranks and generic
// identifiers.
#pragma once

#include "fields/normalise.h"

#include <cstddef>
#include <string_view>

namespace filature::fields {

// `text` is trimmed and not empty in all of them. Blanks between digits are dropped, a lost leading zero is repaired
// where the result has its check digit, numbers rounded by a spreadsheet are PrecisionLost.

// Establishments: nine characters, département first (2A and 2B with letters). A Luhn miss is a Warning: no public text
// makes the check digit binding.
void normaliseFiness(std::string_view text, Normalised &out);
// Health professionals: eleven digits, Luhn.
void normaliseRpps(std::string_view text, Normalised &out);
// Health professionals, older: nine characters; the check digit is not dependable and not checked.
void normaliseAdeli(std::string_view text, Normalised &out);
// One digit, rank of birth among twins.
void normaliseBirthRank(std::string_view text, Normalised &out);
// Digits are filled up with zeros to `width` (scheme 2, fund 3, centre 4, quality 2), other text is kept.
void normaliseCode(std::string_view text, std::size_t width, Normalised &out);
// Any identifier: blanks collapsed, an added ".0" dropped, numbers rounded by a spreadsheet found.
void normaliseIdentifier(std::string_view text, Normalised &out);

// Companies and their establishments (SIREN 9 digits, SIRET 14; La Poste's SIRET has a digit sum divisible by 5
// instead).
[[nodiscard]] bool isSiren(std::string_view digits);
[[nodiscard]] bool isSiret(std::string_view digits);

} // namespace filature::fields
