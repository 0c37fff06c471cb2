// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and dates as text, without a locale.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace filature::training {

enum class DateStyle : std::uint8_t
{
    Slashes,   // 31/12/2014
    Dashes,    // 31-12-2014
    Compact,   // 20141231
    ShortYear, // 31/12/14
    Iso,       // 2014-12-31
};

void appendNumber(std::string &text, std::uint64_t number);
// At least `digits` digits, zeros in front.
void appendPadded(std::string &text, std::uint64_t number, unsigned digits);
// Digits and capital letters, at least `digits` of them.
void appendBase36(std::string &text, std::uint64_t number, unsigned digits);
void appendDate(std::string &text, std::chrono::year_month_day date, DateStyle style);

} // namespace filature::training
