// SPDX-License-Identifier: GPL-3.0-or-later
// Who runs this process.
#pragma once

#include <string>

namespace filature::storage {

// The operating system's name of the account ("uid 1000" when it has none).
[[nodiscard]] std::string accountName();
// The same, with the profile named in the environment variable FILATURE_PROFILE, if any: "account (profile)".
[[nodiscard]] std::string authorName();
// One short line without control characters, whatever the environment or a file holds.
[[nodiscard]] std::string printable(std::string text);

} // namespace filature::storage
