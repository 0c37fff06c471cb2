// SPDX-License-Identifier: GPL-3.0-or-later
// Encodings of seven bits that announce themselves by escape sequences.
#pragma once

#include <optional>
#include <string_view>

namespace filature::ingest {

// "ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN" or "HZ-GB-2312", if the text has their escape sequences and can be read
// so.
[[nodiscard]] std::optional<std::string_view> escapedTextEncoding(std::string_view sample);

} // namespace filature::ingest
