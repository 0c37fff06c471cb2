// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of machine output.
#pragma once

#include "core/jsonwriter.h"

#include <string>
#include <string_view>

namespace filature::app {

// The same value on several lines, for people. The JSON must be valid.
[[nodiscard]] std::string prettyJson(std::string_view json);

[[nodiscard]] std::string toBase64(std::string_view bytes); // RFC 4648

} // namespace filature::app
