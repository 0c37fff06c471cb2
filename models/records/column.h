// SPDX-License-Identifier: GPL-3.0-or-later
// One column of one segment: a sorted dictionary of its distinct texts and a code for each record.
#pragma once

#include "core/error.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

// Records of a segment at most; a record's id is (segment << 16) + its place in the segment.
constexpr std::uint32_t kSegmentRecords = 65'536;

// Distinct texts in dictionary order: by folded text (accents and case apart), then by bytes. The empty text sorts first.
struct Dictionary
{
    std::string text;                    // the texts one behind the other
    std::vector<std::uint32_t> begins;   // size() + 1 positions in text

    [[nodiscard]] std::uint32_t size() const { return begins.empty() ? 0 : static_cast<std::uint32_t>(begins.size() - 1); }
    [[nodiscard]] std::string_view at(std::uint32_t code) const
    {
        return std::string_view(text).substr(begins[code], begins[code + 1] - begins[code]);
    }
    void append(std::string_view value)
    {
        if (begins.empty()) begins.push_back(0);
        text += value;
        begins.push_back(static_cast<std::uint32_t>(text.size()));
    }
};

// Codes are local: places in the segment's own dictionary.
struct Codes
{
    std::vector<std::uint8_t> narrow;  // used when the dictionary has at most 256 texts
    std::vector<std::uint16_t> wide;   // used otherwise

    [[nodiscard]] bool isNarrow() const { return wide.empty(); }
    [[nodiscard]] std::size_t size() const { return isNarrow() ? narrow.size() : wide.size(); }
    [[nodiscard]] std::uint32_t at(std::size_t row) const { return isNarrow() ? narrow[row] : wide[row]; }
    [[nodiscard]] std::size_t byteSize() const { return narrow.size() + 2 * wide.size(); }
};

// < 0, 0, > 0 in dictionary order. Cost: about the length of the common beginning for ASCII; folds for the rest.
[[nodiscard]] int compareTexts(std::string_view a, std::string_view b);
// The first sixteen bytes of the folded text as numbers: keys that differ order texts as compareTexts() does, so that most
// comparisons never touch the texts.
struct SortPrefix
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend auto operator<=>(const SortPrefix &, const SortPrefix &) = default;
};
[[nodiscard]] SortPrefix sortPrefix(std::string_view text);

} // namespace filature::records
