// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/registernumber.h"
#include "fields/blanks.h"
#include "fields/digits.h"
#include "fields/places.h"

#include <algorithm>
#include <array>

namespace filature::fields {

namespace {

constexpr std::size_t kFinessLength = 9;
constexpr std::size_t kRppsLength = 11;

void give(std::string_view value, Level level, Normalised &out)
{
    out.value.assign(value);
    out.level = level;
}

void keep(std::string_view text, Normalised &out)
{
    give(text, isExponentForm(text) ? Level::PrecisionLost : Level::Format, out);
}

Level repairedIf(bool isRepaired) { return isRepaired ? Level::Repaired : Level::Ok; }

bool hasZeroFraction(std::string_view text) { return withoutZeroFraction(text).size() != text.size(); }

// The text in upper case without blanks and dots, if it fits.
struct Compact
{
    explicit Compact(std::string_view from)
    {
        for (std::size_t i = 0; i < from.size() && size <= text.size();) {
            const std::size_t blank = blankAt(from, i);
            if (blank == 0 && from[i] != '.') {
                if (size < text.size()) text[size] = asciiUpper(from[i]);
                ++size;
            }
            i += blank == 0 ? 1 : blank;
        }
    }
    [[nodiscard]] std::string_view view() const
    {
        return size <= text.size() ? std::string_view(text.data(), size) : std::string_view{};
    }
    void fillUp()
    {
        std::copy_backward(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size),
                           text.begin() + static_cast<std::ptrdiff_t>(size) + 1);
        text[0] = '0';
        ++size;
    }

    std::array<char, 16> text{};
    std::size_t size = 0;
};

// A département (2A, 2B, 97 and 98 included) and digits; overseas ADELI numbers have 9A to 9F.
bool hasPlaceAndDigits(std::string_view number, bool isAdeli)
{
    const bool hasLetter = number[0] == '2' && (number[1] == 'A' || number[1] == 'B');
    const bool hasAdeliLetter = isAdeli && number[0] == '9' && number[1] >= 'A' && number[1] <= 'F';
    return isAllDigits(number.substr(2)) && (hasLetter || hasAdeliLetter || isAllDigits(number.substr(0, 2)));
}

// Luhn with 2A as 21 and 2B as 22: what the few known numbers of Corsica fit.
bool isFinessLuhn(std::string_view finess)
{
    std::array<char, kFinessLength> digits{};
    std::ranges::copy(finess, digits.begin());
    if (digits[1] == 'A') digits[1] = '1';
    if (digits[1] == 'B') digits[1] = '2';
    return isLuhn({digits.data(), digits.size()});
}

int digitSum(std::string_view digits)
{
    int sum = 0;
    for (const char c : digits)
        sum += c - '0';
    return sum;
}

} // namespace

void normaliseFiness(std::string_view text, Normalised &out)
{
    Compact compact(withoutZeroFraction(text));
    const bool isShort = compact.view().size() == kFinessLength - 1 && isAllDigits(compact.view());
    if (isShort) compact.fillUp();
    const std::string_view number = compact.view();
    if (number.size() != kFinessLength || !hasPlaceAndDigits(number, false)) return keep(text, out);
    const bool fits = isFinessLuhn(number);
    if (isShort && !fits) return keep(text, out);
    give(number, fits ? repairedIf(isShort || hasZeroFraction(text)) : Level::Warning, out);
}

void normaliseRpps(std::string_view text, Normalised &out)
{
    const Compact compact(withoutZeroFraction(text));
    const std::string_view number = compact.view();
    if (number.size() != kRppsLength || !isAllDigits(number)) return keep(text, out);
    give(number, isLuhn(number) ? repairedIf(hasZeroFraction(text)) : Level::KeyBad, out);
}

void normaliseAdeli(std::string_view text, Normalised &out)
{
    Compact compact(withoutZeroFraction(text));
    const bool isShort = compact.view().size() == kFinessLength - 1 && isAllDigits(compact.view());
    if (isShort) compact.fillUp();
    const std::string_view number = compact.view();
    if (number.size() != kFinessLength || !hasPlaceAndDigits(number, true)) return keep(text, out);
    if (isShort && departementOfAdeli(number).empty()) return keep(text, out);
    give(number, repairedIf(isShort || hasZeroFraction(text)), out);
}

void normaliseBirthRank(std::string_view text, Normalised &out)
{
    std::string_view digits = withoutZeroFraction(text);
    while (digits.size() > 1 && digits.starts_with('0'))
        digits.remove_prefix(1);
    if (digits.size() == 1 && isDigit(digits[0]))
        give(digits, Level::Ok, out);
    else
        keep(text, out);
}

void normaliseCode(std::string_view text, std::size_t width, Normalised &out)
{
    const std::string_view digits = withoutZeroFraction(text);
    if (!isAllDigits(digits)) {
        collapseBlanks(text, out.value);
        out.level = Level::Ok;
        return;
    }
    out.value.assign(width - std::min(width, digits.size()), '0');
    out.value += digits;
    out.level = out.value == text ? Level::Ok : Level::Repaired;
}

void normaliseIdentifier(std::string_view text, Normalised &out)
{
    const std::string_view whole = withoutZeroFraction(text);
    collapseBlanks(whole, out.value);
    const bool isRounded =
        text.size() > 4 && isExponentForm(text) && text.find_first_of(".,+") != std::string_view::npos;
    out.level = isRounded ? Level::PrecisionLost : repairedIf(whole.size() != text.size());
}

bool isSiren(std::string_view digits) { return digits.size() == 9 && isLuhn(digits); }

bool isSiret(std::string_view digits)
{
    if (digits.size() != 14 || !isAllDigits(digits) || !isSiren(digits.substr(0, 9))) return false;
    return isLuhn(digits) || (digits.starts_with("356000000") && digitSum(digits) % 5 == 0);
}

} // namespace filature::fields
