// SPDX-License-Identifier: GPL-3.0-or-later
// How often ranks, and fields under another mapping, have been made anew: two counts in `meta`, by which whoever has read an
// earlier state notices that it is over.
#pragma once

#include <string_view>

namespace filature::records {

// SQL expressions; 0 in a case without records.
inline constexpr std::string_view kRanksState = "coalesce((SELECT value FROM meta WHERE key = 'ranks'), 0)";
inline constexpr std::string_view kFieldsState = "coalesce((SELECT value FROM meta WHERE key = 'fields'), 0)";

// SQL statements, for the transaction that makes them anew.
inline constexpr std::string_view kCountRanks = "INSERT INTO meta VALUES('ranks', 1) ON CONFLICT(key) DO UPDATE SET value = value + 1";
inline constexpr std::string_view kCountFields = "INSERT INTO meta VALUES('fields', 1) ON CONFLICT(key) DO UPDATE SET value = value + 1";

} // namespace filature::records
