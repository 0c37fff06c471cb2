// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/digits.h"

namespace filature::fields {

bool isLuhn(std::string_view digits)
{
    if (!isAllDigits(digits)) return false;
    int sum = 0;
    bool doubled = false;
    for (auto each = digits.rbegin(); each != digits.rend(); ++each, doubled = !doubled) {
        const int digit = *each - '0';
        sum += !doubled ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
    }
    return sum % 10 == 0;
}

bool isExponentForm(std::string_view text)
{
    const auto e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0) return false;
    const std::string_view mantissa = text.substr(0, e);
    std::string_view exponent = text.substr(e + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    if (!isAllDigits(exponent) || exponent.size() > 3) return false;
    if (mantissa.size() == 1) return isDigit(mantissa[0]);
    return isDigit(mantissa[0]) && (mantissa[1] == '.' || mantissa[1] == ',') && isAllDigits(mantissa.substr(2));
}

std::string_view withoutZeroFraction(std::string_view text)
{
    if (!text.ends_with(".0") && !text.ends_with(",0")) return text;
    const std::string_view whole = text.substr(0, text.size() - 2);
    return isAllDigits(whole) ? whole : text;
}

} // namespace filature::fields
