// SPDX-License-Identifier: GPL-3.0-or-later
// Where rows end that hold nothing but delimiters and white space.
#pragma once

#include "core/error.h"
#include "ingest/sourcetext.h"
#include "ingest/syntax.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace filature::ingest {

// Where the first row that is not blank begins in `text`, which begins with a row; all of `text` if there is none.
[[nodiscard]] std::size_t blankRowsEnd(std::string_view text, const Syntax &syntax);

// Moves `text`, which stands at the beginning of a row, to the first row that is not blank, or to the end, and returns the raw offset.
// Reads as far as needed, in windows.
[[nodiscard]] Result<std::uint64_t> passBlankRows(SourceText &text, const Syntax &syntax);

} // namespace filature::ingest
