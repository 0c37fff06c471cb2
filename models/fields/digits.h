// SPDX-License-Identifier: GPL-3.0-or-later
// Digits in text, read by hand: no locale, no allocation.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace filature::fields {

[[nodiscard]] constexpr bool isDigit(char c) { return static_cast<unsigned char>(c - '0') < 10; }
[[nodiscard]] constexpr bool isAllDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}
[[nodiscard]] constexpr bool isAsciiLetter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
[[nodiscard]] constexpr char asciiUpper(char c)
{
    return static_cast<unsigned char>(c - 'a') < 26 ? static_cast<char>(c - 32) : c;
}
[[nodiscard]] constexpr char asciiLower(char c)
{
    return static_cast<unsigned char>(c - 'A') < 26 ? static_cast<char>(c + 32) : c;
}

// Value of at most 19 digits; the caller has checked that there is nothing else.
[[nodiscard]] constexpr std::uint64_t numberOf(std::string_view digits)
{
    std::uint64_t number = 0;
    for (const char c : digits)
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
}

// Luhn check (ISO/IEC 7812-1 annex B) over digits, the last one being the key. False for anything but digits.
[[nodiscard]] bool isLuhn(std::string_view digits);

// A number in the form in which spreadsheets show what they have rounded: 1.80012E+14, 1,8E+14, 6E+8.
[[nodiscard]] bool isExponentForm(std::string_view text);

// "180124599900153.0" without the fraction which some exports add to whole numbers; other texts as they are.
[[nodiscard]] std::string_view withoutZeroFraction(std::string_view text);

} // namespace filature::fields
