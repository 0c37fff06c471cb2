// SPDX-License-Identifier: GPL-3.0-or-later
// The one way from data to a terminal: what could steer it or mislead the reader is made visible.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace filature::app {

// Control characters (C0, DEL, C1), line and paragraph separators, and the characters that change the direction of text
// become \x1B or \u202E; bytes that are no UTF-8 become U+FFFD. One line.
[[nodiscard]] QString safeText(std::string_view bytes);

// The same bytes with what is no UTF-8 replaced by U+FFFD, for machine output.
[[nodiscard]] std::string validUtf8(std::string_view bytes);

} // namespace filature::app
