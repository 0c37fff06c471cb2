// SPDX-License-Identifier: GPL-3.0-or-later
// Tells texts from files that are none, by their first bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace filature::ingest {

// The kind of a binary file by its signature: "png", "jpeg", "gif", "pdf", "zip", "xlsx", "7z", "gzip", "xz", "zstd",
// "elf", "sqlite", "ole" ... (lower-case words); "binary" for bytes that are no text in any encoding; empty = may be a
// text. Wants the first 4 kB or more, or the whole file if it is shorter.
[[nodiscard]] std::optional<std::string> binaryKind(std::string_view firstBytes);

} // namespace filature::ingest
