// SPDX-License-Identifier: GPL-3.0-or-later
// From tree to text, and to the form in which the journal keeps it.
#pragma once

#include "records/filter/filter.h"
#include "records/filter/filternames.h"

#include <functional>
#include <string>
#include <string_view>

namespace filature::records {

// Canonical text in the words of one language; parseFilter() gives the same tree back. The recursion follows the tree,
// whose depth the parser bounds.
[[nodiscard]] std::string printFilter(const Filter &filter, FilterLanguage language = FilterLanguage::English);
[[nodiscard]] std::string printExpression(const FilterExpr &expression,
                                          FilterLanguage language = FilterLanguage::English);

// The tree as one JSON value without any text of the user's or of the evidence: values, bounds, contained texts and
// names of source columns (which can be cells, where a header is missing) go through `hash`, words of the program stay.
//   null | {"all":[...]} | {"any":[...]} | {"not":...} | {"has":["password","health",{"column":hash}]}
//   | {"subject":"dept@patient"[,"column":hash],"items":[{"value":hash}, {"exact":hash}, {"prefix":hash},
//      {"contains":hash}, {"from":hash,"to":hash}, "invalid", "empty"]}
// Levels and flags are words of the program.
using LiteralHash = std::function<std::string(std::string_view)>;
[[nodiscard]] std::string toJournalJson(const Filter &filter, const LiteralHash &hash);

} // namespace filature::records
