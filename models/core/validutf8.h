// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is surely UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace filature {

// The same bytes with U+FFFD for each maximal part that is no UTF-8 (Unicode, table 3-7 and U+FFFD substitution). Linear.
[[nodiscard]] std::string validUtf8(std::string_view bytes);

} // namespace filature
