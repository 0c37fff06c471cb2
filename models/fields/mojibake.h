// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was decoded with the wrong encoding somewhere on its way.
#pragma once

#include <string>
#include <string_view>

namespace filature::fields {

// Undoes UTF-8 read as Windows-1252 or ISO-8859-1 ("FranÃ§ois"), also twice, and CP850 read as Windows-1252
// ("Fran‡ois") where no French text could have the signs that are there. True when `text` was changed. Cost: a scan for
// ASCII.
[[nodiscard]] bool repairMojibake(std::string &text);

// A letter was lost: U+FFFD anywhere, or a question mark between letters.
[[nodiscard]] bool hasLostLetters(std::string_view text);

} // namespace filature::fields
