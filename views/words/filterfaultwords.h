// SPDX-License-Identifier: GPL-3.0-or-later
// The words for what is wrong with a filter.
#pragma once

#include <QString>

#include <string_view>

namespace filature::words {

// From the detail of an error of code FilterSyntax: "unknown-field:nomm;did-you-mean:nom".
[[nodiscard]] QString filterFaultWords(std::string_view detail);

} // namespace filature::words
