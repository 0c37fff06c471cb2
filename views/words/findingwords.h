// SPDX-License-Identifier: GPL-3.0-or-later
// The words for why a file is read as it is.
#pragma once

#include "fields/mapping.h"

#include <QString>

#include <string_view>

namespace filature::words {

[[nodiscard]] QString findingPartWord(std::string_view part); // "delimiter" → "delimiter"
[[nodiscard]] QString
findingReasonWords(std::string_view reason); // "consistent-width" → "gives every row the same width"
// The word of the filter language in the user's language.
[[nodiscard]] QString fieldWord(fields::Field field);
// Why columns are taken for a field; their names are told elsewhere.
[[nodiscard]] QString mappingReasonWords(const fields::FieldMapping &mapping);

} // namespace filature::words
