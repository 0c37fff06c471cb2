// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of value a cell holds, by its look alone: the evidence by which dialects and headers are told.
#pragma once

#include <cstdint>
#include <string_view>

namespace filature::ingest {

enum class CellType : std::uint8_t {
    Empty,
    Missing,  // n/a, null, -, \N ...
    Integer,
    Decimal,  // also with a currency mark, a percent sign, groups of thousands
    DateTime, // a date, a time or both
    Address,  // e-mail, URL
    Code,     // one token with digits in it: a phone number, a reference
    Word,     // one token without
    Text,     // several words
    Mixed,    // holds bytes that look like delimiters or stray quotes: rather several cells, or half of one
};

// Surrounding blanks do not count. The bytes may be in any encoding that is an ASCII superset. Thread-safe.
[[nodiscard]] CellType cellType(std::string_view cell);

// A number, a date, an address or a code: columns of such are told from their header.
[[nodiscard]] constexpr bool isTyped(CellType type)
{
    return type == CellType::Integer || type == CellType::Decimal || type == CellType::DateTime || type == CellType::Address || type == CellType::Code;
}
[[nodiscard]] constexpr bool isNumber(CellType type) { return type == CellType::Integer || type == CellType::Decimal; }
[[nodiscard]] constexpr bool isWordy(CellType type) { return type == CellType::Word || type == CellType::Text || type == CellType::Mixed; }

} // namespace filature::ingest
