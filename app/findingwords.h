// SPDX-License-Identifier: GPL-3.0-or-later
// The words for why a file is read as it is.
#pragma once

#include <QString>

#include <string_view>

namespace filature::app {

[[nodiscard]] QString findingPartWord(std::string_view part); // "delimiter" → "delimiter"
[[nodiscard]] QString
findingReasonWords(std::string_view reason); // "consistent-width" → "gives every row the same width"

} // namespace filature::app
