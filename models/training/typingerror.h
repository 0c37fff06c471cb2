// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong between a patient's papers and the keyboard.
#pragma once

#include "training/chooser.h"
#include "training/household.h"
#include "training/rowcells.h"

#include <cstdint>
#include <string_view>

namespace filature::training {

enum class TypingError : std::uint8_t
{
    None,
    LetterSwap,    // MARTIN, MATRIN
    LetterLost,    // MARTIN, MATIN
    LetterDoubled, // MARTIN, MARRTIN
    LookAlike,     // MOREAU, M0REAU
    LostZero,      // 01000, 1000: postcode or telephone
    Mojibake,      // Hélène, HÃ©lÃ¨ne
    DayMonthSwap,  // 03/11, 11/03
    NameSwap,      // family name and first name
    Abbreviated,   // JEAN-PIERRE, J.-PIERRE
    NirDigit,      // a digit of the order number: the key is wrong now
    DateDigit,     // a year next to the right one
    JoinedName,    // LE GOFF, LEGOFF
};
inline constexpr std::size_t kTypingErrorKinds = 13;
[[nodiscard]] std::string_view typingErrorName(TypingError error);

// Makes one error in a complete row and says which; None only when the row holds nothing that can be mistyped.
TypingError makeTypingError(RowCells &cells, const Person &person, RandomStream &random);

} // namespace filature::training
