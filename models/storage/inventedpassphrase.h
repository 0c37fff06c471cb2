// SPDX-License-Identifier: GPL-3.0-or-later
// A passphrase drawn by lot.
#pragma once

#include <string>

namespace filature::storage {

// Seven different words of two invented syllables, joined by hyphens: 6,400 words give 88 bits, drawn from the system's
// generator. Easy to read aloud and to type on French and English keyboards.
[[nodiscard]] std::string inventPassphrase();

} // namespace filature::storage
