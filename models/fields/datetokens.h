// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a written date, before anything is concluded from them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace filature::fields {

struct DateToken
{
    int value = 0;
    std::size_t digits = 0; // as written, 1 to 4; of a month's name 0
    bool isMonthName = false;
};

struct DateTokens
{
    std::array<DateToken, 3> parts{};
    std::size_t count = 0; // 0: the text is not a date
    bool hasTime = false;
};

// Up to three numbers or names of months between / - . , and blanks; a weekday, "le" and "of" in front are passed over;
// a time of day after them is accepted and dropped.
[[nodiscard]] DateTokens dateTokens(std::string_view text);

} // namespace filature::fields
