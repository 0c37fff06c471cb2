// SPDX-License-Identifier: GPL-3.0-or-later
// Data as text of the front ends.
#pragma once

#include <QString>

#include <string_view>

namespace filature::words {

// As filature::safeText(): one line that steers nothing and misleads nobody.
[[nodiscard]] QString safeText(std::string_view bytes);

} // namespace filature::words
