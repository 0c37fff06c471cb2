// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/formatting.h"

#include <array>

namespace filature::training {

namespace {

void appendInBase(std::string &text, std::uint64_t number, std::uint64_t base, unsigned digits)
{
    static constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    std::array<char, 24> reversed;
    unsigned count = 0;
    do {
        reversed[count++] = kDigits[number % base];
        number /= base;
    } while (number != 0);
    while (count < digits)
        reversed[count++] = '0';
    while (count != 0)
        text += reversed[--count];
}

} // namespace

void appendNumber(std::string &text, std::uint64_t number) { appendInBase(text, number, 10, 1); }

void appendPadded(std::string &text, std::uint64_t number, unsigned digits) { appendInBase(text, number, 10, digits); }

void appendBase36(std::string &text, std::uint64_t number, unsigned digits) { appendInBase(text, number, 36, digits); }

void appendDate(std::string &text, std::chrono::year_month_day date, DateStyle style)
{
    const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    if (style == DateStyle::Compact || style == DateStyle::Iso) {
        const char *separator = style == DateStyle::Iso ? "-" : "";
        appendPadded(text, year, 4);
        text += separator;
        appendPadded(text, month, 2);
        text += separator;
        appendPadded(text, day, 2);
        return;
    }
    const char separator = style == DateStyle::Dashes ? '-' : '/';
    appendPadded(text, day, 2);
    text += separator;
    appendPadded(text, month, 2);
    text += separator;
    if (style == DateStyle::ShortYear)
        appendPadded(text, year % 100, 2);
    else
        appendPadded(text, year, 4);
}

} // namespace filature::training
