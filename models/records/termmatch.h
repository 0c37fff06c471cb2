// SPDX-License-Identifier: GPL-3.0-or-later
// What one item of a filter means for the distinct texts of its column.
#pragma once

#include "records/codematch.h"
#include "records/filter/filter.h"

#include <functional>

namespace filature::records {

// Which texts of a dictionary match the item. For subjects that are kept in a column: Field, Column, Level, Region, years.
[[nodiscard]] std::function<CodeRanges(const Dictionary &)> matcherFor(const FilterSubject &subject, const FilterItem &item);

// Which texts of a dictionary are a value of the subject at all: no blanks; a date with a year; a département in a region.
[[nodiscard]] std::function<CodeRanges(const Dictionary &)> presenceOf(const FilterSubject &subject);

// Whether a record without a level, since its field is empty, matches an item of a level's filter.
[[nodiscard]] bool matchesAbsentLevel(const FilterItem &item);

// Nothing but blanks.
[[nodiscard]] bool isBlankText(std::string_view text);

} // namespace filature::records
