// SPDX-License-Identifier: GPL-3.0-or-later
// Which items a subject takes, and what they must look like.
#pragma once

#include "records/filter/filter.h"
#include "records/filter/filterlexer.h"

#include <string>
#include <string_view>

namespace filature::records {

[[nodiscard]] bool takesItem(SubjectKind subject, ItemKind item);

// Levels and flags: turns the word into the canonical English one. Numbers: checks that it is one (digits, at most 18).
// Others: leaves the text as it is. Returns the fault, or None.
[[nodiscard]] FilterFault settleLiteral(SubjectKind subject, std::string &literal);

// The bounds are of a kind whose order shows without knowing the field (whole numbers, dates as yyyy[-mm[-dd]] or
// dd/mm/yyyy, levels), and there is nothing between them.
[[nodiscard]] bool isReversed(SubjectKind subject, std::string_view from, std::string_view to);

} // namespace filature::records
