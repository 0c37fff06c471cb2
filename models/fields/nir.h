// SPDX-License-Identifier: GPL-3.0-or-later
// The French social security number (NIR, 13 characters) and its key (2 digits): sex, year, month, birthplace, order.
#pragma once

#include "fields/normalise.h"

#include <string_view>

namespace filature::fields {

// 97 - (number mod 97) with 2A as 19 and 2B as 18; 0 when the 13 characters have not the shape of a NIR.
[[nodiscard]] int nirKey(std::string_view first13);

// 'M', 'F' or 0 by the first digit: 1, 3, 5, 7 are male, 2, 4, 6, 8 female (3 to 8: foreign, passing and temporary
// numbers).
[[nodiscard]] char nirSex(std::string_view nir);

struct NirBirth
{
    int year = 0;  // 0: the text is no NIR
    int month = 0; // 0: a pseudo-month, the civil record was incomplete
};
// The century is not in the number: a year after `latestYear` is taken one century earlier.
[[nodiscard]] NirBirth nirBirth(std::string_view nir, int latestYear);

// `text` is trimmed and not empty. Blanks, dots, hyphens and slashes between the digits are accepted as they are; the
// letter O for 0, a key that lost its leading zero and an added ".0" are repaired. Whether the birthplace exists is not
// looked up: numbers keep the codes of communes that were merged away.
void normaliseNir(std::string_view text, Normalised &out);

} // namespace filature::fields
