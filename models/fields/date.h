// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as exports write them. The day comes first unless a column is declared otherwise.
#pragma once

#include "fields/normalise.h"

#include <string_view>

namespace filature::fields {

inline constexpr int kPivotYear = 30; // two-digit years below it are 20yy, the others 19yy

// `text` is trimmed and not empty. Known: d/m/yyyy and d/m/yy with / - . or blanks, yyyy-mm-dd, yyyymmdd, ddmmyyyy
// (also without its leading zero), ddmmyy, yyyymm, mm/yyyy, yyyy, French and English names of months, serial numbers of
// spreadsheets, each with or without a time of day, which is dropped. Years 1850 to 2100. `guessedCenturyIsWarning`:
// for birth dates, where a two-digit year below the pivot can be a century earlier.
void normaliseDate(std::string_view text, const NormaliseOptions &options, bool guessedCenturyIsWarning,
                   Normalised &out);

// Month by its name or abbreviation, French or English, any case, with accents; 0 when it is none.
[[nodiscard]] int monthByName(std::string_view word);

// The year of a canonical date (yyyy, yyyy-mm, yyyy-mm-dd), 0 when the text is none.
[[nodiscard]] int yearOfCanonicalDate(std::string_view value);

} // namespace filature::fields
