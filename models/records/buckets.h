// SPDX-License-Identifier: GPL-3.0-or-later
// Values that are read off another value: the year of a date, the region of a département.
#pragma once

#include "fields/field.h"
#include "records/filter/filter.h"

#include <optional>
#include <string_view>

namespace filature::records {

// Year of a canonical date (yyyy, yyyy-mm, yyyy-mm-dd); nothing for anything else, nor for year 0, which stands for an
// unknown one.
[[nodiscard]] std::optional<std::string_view> yearOf(std::string_view canonicalDate);
// First year of the decade, "1970".
[[nodiscard]] std::optional<std::string_view> decadeOf(std::string_view canonicalDate);
// INSEE code of the region of a département; nothing for an unknown one.
[[nodiscard]] std::optional<std::string_view> regionOf(std::string_view departement);

} // namespace filature::records
