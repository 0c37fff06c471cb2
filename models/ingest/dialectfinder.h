// SPDX-License-Identifier: GPL-3.0-or-later
// Finds delimiter, quote, escape and line end of a text.
#pragma once

#include "ingest/dialect.h"
#include "ingest/syntax.h"

#include <string>
#include <string_view>

namespace filature::ingest {

struct FoundSyntax
{
    Syntax syntax;              // with `columns` = the prevailing width
    double confidence = 0;      // distance of the best reading from the next one, 0..1
    double consistency = 0;     // share of rows of the prevailing width
    bool isDelimiterSeen = true; // false: one column, the delimiter is the usual one and does not occur
    bool isQuoteSeen = false;
    bool isEscapeSeen = false;
};

// `text` begins at a row. What `options` fix is taken as given. Deterministic, bounded.
[[nodiscard]] FoundSyntax findSyntax(std::string_view text, bool isFinal, const DialectOptions &options);

// The line end that most lines have; LF for a text without any.
[[nodiscard]] LineEnd prevailingLineEnd(std::string_view text);

} // namespace filature::ingest
