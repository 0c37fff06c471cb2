// SPDX-License-Identifier: GPL-3.0-or-later
// E-mail addresses in their everyday form.
#pragma once

#include "fields/normalise.h"

#include <string_view>

namespace filature::fields {

// local@domain as HTML5's input type=email takes it, with a dot in the domain: local at most 64 bytes, all at most 254,
// no dot beside a dot or at an end of the local part.
[[nodiscard]] bool isEmailAddress(std::string_view text);

// `text` is trimmed and not empty. Lower case, international domains in their ASCII form (UTS #46). Several addresses
// in a cell are joined by ", " and take the level of the worst. "mailto:", angle brackets and a final dot or comma are
// repaired.
void normaliseEmail(std::string_view text, Normalised &out);

} // namespace filature::fields
