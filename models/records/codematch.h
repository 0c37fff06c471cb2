// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts of a sorted dictionary match, and which records have them.
#pragma once

#include "records/column.h"
#include "records/recordset.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace filature::records {

// Half-open ranges of local codes, ascending and disjoint.
using CodeRanges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// Appends a code, joining it to the last range where it touches it.
void appendCode(CodeRanges &ranges, std::uint32_t code);
// Union of two lists.
[[nodiscard]] CodeRanges unitedRanges(const CodeRanges &a, const CodeRanges &b);

// Texts whose folded form equals / begins with a folded text: contiguous, found by halving. O(log n) comparisons.
[[nodiscard]] CodeRanges codesEqualFolded(const Dictionary &dictionary, std::string_view folded);
[[nodiscard]] CodeRanges codesWithPrefix(const Dictionary &dictionary, std::string_view foldedPrefix);
// Texts from `lower` to `upper` in folded order, both included, a text that begins with `upper` too; empty = open.
[[nodiscard]] CodeRanges codesBetween(const Dictionary &dictionary, std::string_view foldedLower, std::string_view foldedUpper);
// Exactly these bytes.
[[nodiscard]] CodeRanges codesEqual(const Dictionary &dictionary, std::string_view text);
// Every text for which the predicate holds. O(n).
[[nodiscard]] CodeRanges codesWhere(const Dictionary &dictionary, const std::function<bool(std::string_view)> &predicate);
// Texts that contain the folded text anywhere once folded. Some GB/s on ASCII.
[[nodiscard]] CodeRanges codesContaining(const Dictionary &dictionary, std::string_view folded);

// Sets the bits of the records whose code is in the ranges. About 0.05 ms a segment.
void markCodes(const Codes &codes, const CodeRanges &ranges, SegmentBits &bits);

} // namespace filature::records
