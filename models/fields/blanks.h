// SPDX-License-Identifier: GPL-3.0-or-later
// Blanks of UTF-8 text, those of typography and of word processors included.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace filature::fields {

// Bytes of the blank that starts at `position`, 0 when there is none: ASCII white space, U+00A0, U+1680, U+2000-200B,
// U+2028, U+2029, U+202F, U+205F, U+2060, U+3000, U+FEFF.
[[nodiscard]] std::size_t blankAt(std::string_view text, std::size_t position);

// Without the blanks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Replaces `out` by the trimmed text with every run of blanks as one space.
void collapseBlanks(std::string_view text, std::string &out);

} // namespace filature::fields
