// SPDX-License-Identifier: GPL-3.0-or-later
// French postcodes, and foreign ones as they are.
#pragma once

#include "fields/normalise.h"

#include <string_view>

namespace filature::fields {

// `text` is trimmed and not empty. Inner blanks are dropped. Repaired: F- or FR- in front, the commune behind, an added
// ".0", and four digits which with a zero in front are a postcode of mail delivery (spreadsheets lose the zero), unless
// the column is declared foreign. Warning: digits of no département, and other codes of the shapes used abroad.
void normalisePostcode(std::string_view text, const NormaliseOptions &options, Normalised &out);

} // namespace filature::fields
