// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of the right shape that belong to nobody.
#pragma once

#include "training/firstnames.h"
#include "training/shorttext.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace filature::training {

// A NIR without its key: 13 characters. Communes of birth are numbered 990 to 999 in their département, where the
// official geographic code has no commune; so no number can be anybody's.
struct NirParts
{
    unsigned sexDigit = 1;       // 1, 2; 7, 8 for a temporary number
    unsigned year = 0;           // two digits
    unsigned month = 1;          // 1-12, or a pseudo-month (20 ...) where the month of birth is unknown
    std::string_view birthplace; // "56", "2A", "974", "99" for abroad
    std::uint32_t serial = 0;    // 0 ... kNirSerials-1: gives commune and order
};
inline constexpr std::uint32_t kNirSerials = 9990;
using NirText = ShortText<13>;
[[nodiscard]] NirText makeNir(const NirParts &parts);

// 97 - (number mod 97), with 2A read as 19 and 2B as 18 (décret 82-103 and the social security's rules). `nir` has 13
// characters.
[[nodiscard]] unsigned nirKey(std::string_view nir);

// Luhn check digit for the digits in front of it.
[[nodiscard]] unsigned luhnDigit(std::string_view digits);

// FINESS in shape (département, six digits, key), with a key that is wrong by one: no establishment has it.
[[nodiscard]] std::string makeFiness(std::string_view departement, unsigned number);
// RPPS in shape (eleven digits), from an unused range and with a wrong key.
[[nodiscard]] std::string makeRpps(unsigned number);

// The French regulator keeps six ranges for fiction (ARCEP decision 2018-0881, 2.5.12). Ten digits.
using PhoneText = ShortText<10>;
[[nodiscard]] PhoneText makeLandline(RandomStream &random);
[[nodiscard]] PhoneText makeMobile(RandomStream &random);

} // namespace filature::training
