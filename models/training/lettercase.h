// SPDX-License-Identifier: GPL-3.0-or-later
// French letters as old software writes them.
#pragma once

#include <string>
#include <string_view>

namespace filature::training {

// UTF-8 in, ASCII out: accents dropped, ligatures taken apart. Only the letters of French are known; others are left
// out.
[[nodiscard]] std::string upperAscii(std::string_view text);
[[nodiscard]] std::string lowerAscii(std::string_view text);

} // namespace filature::training
