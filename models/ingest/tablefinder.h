// SPDX-License-Identifier: GPL-3.0-or-later
// Finds where the table begins in a file, what its header is, and which lines are comments.
#pragma once

#include "ingest/samplerows.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace filature::ingest {

struct FoundTable
{
    std::uint32_t begin = 0;       // position of its first row, header or not
    std::uint32_t columns = 1;
    std::uint32_t headerRows = 0;
    std::string headerReason;      // machine word
    double headerConfidence = 1;
    std::uint32_t preambleLines = 0; // rows before the table which are neither blank nor comments
};

// The prefix of comment lines in the text, or empty. `syntax.columns` is the prevailing width.
[[nodiscard]] std::string findComment(std::string_view text, bool isFinal, const Syntax &syntax);

// `syntax` with comment and width. headerRows: fixed by the user.
[[nodiscard]] FoundTable findTable(std::string_view text, bool isFinal, const Syntax &syntax, std::optional<std::uint32_t> headerRows);

} // namespace filature::ingest
