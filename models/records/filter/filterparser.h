// SPDX-License-Identifier: GPL-3.0-or-later
// From text to tree.
#pragma once

#include "core/error.h"
#include "records/filter/filter.h"
#include "records/filter/filterlexer.h"

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace filature::records {

inline constexpr std::size_t kMaxFilterBytes = 1 << 20;
inline constexpr std::size_t kMaxLiteralBytes = 4096;
inline constexpr std::size_t kMaxFilterDepth = 256; // parentheses within parentheses

// Linear in the text. An error has the code FilterSyntax, the column (in code points, from 1) and in `detail` a
// faultName(), for some followed by what was typed there or concerned, and by what was perhaps meant:
//   unknown-field:nomm;did-you-mean:nom     unknown-key, unknown-name, unknown-level, unknown-flag: the same
//   not-for-field:lab_level                 the subject (in English) does not take such an item
//   too-deep:256  too-long:1048576  literal-too-long:4096      the limit
// What was typed is repeated only when it looks like a name (at most 40 letters, digits, '_', '-', '@').
[[nodiscard]] Result<Filter> parseFilter(std::string_view text);

// The same with the place of the fault in bytes.
struct FilterSyntaxFault
{
    FilterFault fault = FilterFault::None;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string argument;
    std::string suggestion;
};
[[nodiscard]] std::expected<Filter, FilterSyntaxFault> parseFilterAt(std::string_view text);

} // namespace filature::records
