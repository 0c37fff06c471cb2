// SPDX-License-Identifier: GPL-3.0-or-later
// How strong a passphrase certainly is.
#pragma once

#include <string_view>

namespace filature::storage {

// Bits of entropy by length and classes of characters, and whether they reach the 80 that CNIL deliberation 2022-100 of
// 21 July 2022 asks of a password that stands alone.
struct PassphraseStrength
{
    double bits = 0;
    bool enough = false;
};

// Equal, repeated and consecutive characters ("aaaa", "abcabc", "12345", keyboard rows) count once. Words separated by
// blanks, hyphens or dots count 11.6 bits each (a list of 3,000 words), if that gives more. 80 bits are: 12 characters
// of four classes, 14 of three, or seven different words.
[[nodiscard]] PassphraseStrength passphraseStrength(std::string_view passphrase);

} // namespace filature::storage
