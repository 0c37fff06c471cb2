// SPDX-License-Identifier: GPL-3.0-or-later
// What may be seen of a value without a reveal: the same on screen, in facets, clipboard, CSV, PDF and SQL.
#pragma once

#include "fields/field.h"

#include <string>
#include <string_view>

namespace filature::fields {

inline constexpr std::string_view kDots = "\u2022\u2022\u2022\u2022\u2022"; // always five: a mask tells no length

// Appends what the class lets through of a canonical value; nothing for an empty one.
//   Initial → "D•••••" (the first letter, in upper case without accents; dots alone when there is none)
//   Year → "1957"          Dots → "•••••"          Departement → code of the postcode's département
//   PhoneKind → "mobile", "landline", "voip", "other"      EmailDomain → "•••••@example.org"
// A value that is not canonical (invalid date, phone, e-mail, postcode) is five dots. Several phones or e-mails stay
// several.
void maskInto(MaskClass mask, std::string_view canonicalValue, std::string &out);

// By field, and the one to prefer: fields that are shown but have a closed vocabulary or shape (sex, civility, dates,
// FINESS, postcode of the laboratory, départements) show only values of it; anything else in such a column, a shifted
// cell with a name say, is five dots.
void maskFieldInto(Field field, std::string_view canonicalValue, std::string &out);

} // namespace filature::fields
