// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of fields and columns as they are written on the command line.
#pragma once

#include "revealarguments.h"
#include "words/failure.h"
#include "records/tablereader.h"

#include <string>
#include <string_view>
#include <vector>

namespace filature::app {

// Cuts at commas outside double quotes; blanks around a name and empty names are dropped.
[[nodiscard]] std::vector<std::string> splitNames(std::string_view list);

// Usage, with a hint, for a name that is no field.
[[nodiscard]] words::Outcome<std::vector<records::TableColumn>> tableColumns(std::string_view list);
// FIELD or -FIELD (descending).
[[nodiscard]] words::Outcome<std::vector<SortSubject>> sortSubjects(std::string_view list);
[[nodiscard]] words::Failure unknownField(std::string_view name);

} // namespace filature::app
