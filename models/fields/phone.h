// SPDX-License-Identifier: GPL-3.0-or-later
// Telephone numbers of France and its overseas parts; foreign ones in international form.
#pragma once

#include "fields/normalise.h"

#include <cstdint>
#include <string_view>

namespace filature::fields {

enum class PhoneKind : std::uint8_t
{
    Mobile,
    Landline,
    Voip,
    Other
};

// Of one canonical number (+33..., +262...). Other: special-rate, machine (0700) and foreign numbers.
[[nodiscard]] PhoneKind phoneKind(std::string_view canonicalNumber);
[[nodiscard]] std::string_view phoneKindName(PhoneKind kind); // "mobile", "landline", "voip", "other"
// '+' and 7 to 15 digits (ITU-T E.164).
[[nodiscard]] bool isCanonicalPhone(std::string_view text);

// `text` is trimmed and not empty. Several numbers in a cell (between / ; , | & blanks or words) are joined by ", " and
// take the level of the worst; a piece that is no number keeps its place with its digits, and four digits or fewer
// beside a number (an extension) are left out at the price of a Warning. Nine digits that lost their zero are repaired.
void normalisePhone(std::string_view text, Normalised &out);

} // namespace filature::fields
