// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-16 and UTF-32 without a byte-order mark.
#pragma once

#include <optional>
#include <string_view>

namespace filature::ingest {

// "UTF-16LE" ... if the bytes read so make a text, and a far more probable one than byte by byte; looks at the first 8
// kB.
[[nodiscard]] std::optional<std::string_view> wideTextEncoding(std::string_view sample);

} // namespace filature::ingest
