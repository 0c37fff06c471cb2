// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/postcode.h"
#include "fields/blanks.h"
#include "fields/digits.h"
#include "fields/places.h"

#include <algorithm>
#include <array>

namespace filature::fields {

namespace {

void give(std::string_view value, Level level, Normalised &out)
{
    out.value.assign(value);
    out.level = level;
}

std::string_view withoutCountry(std::string_view text)
{
    if (text.size() < 6 || asciiUpper(text[0]) != 'F') return text;
    const std::size_t length = asciiUpper(text[1]) == 'R' ? 2 : 1;
    std::string_view rest = text.substr(length);
    if (rest.starts_with('-')) rest.remove_prefix(1);
    rest = trimmed(rest);
    return !rest.empty() && isDigit(rest[0]) ? rest : text;
}

// Codes of other countries: 3 to 10 letters, digits, blanks and hyphens with at least one digit.
bool isForeignShape(std::string_view text)
{
    if (text.size() < 3 || text.size() > 10 || !std::ranges::any_of(text, isDigit)) return false;
    return std::ranges::all_of(text, [](char c) { return isDigit(c) || isAsciiLetter(c) || c == ' ' || c == '-'; });
}

struct Digits
{
    std::array<char, 6> text{};
    std::size_t size = 0;
    std::string_view rest; // what follows them
    [[nodiscard]] std::string_view view() const { return {text.data(), size}; }
};

// The digits at the start, blanks between them dropped; six at most.
Digits leadingDigits(std::string_view text)
{
    Digits digits;
    std::size_t i = 0;
    std::size_t end = 0;
    while (i < text.size() && digits.size < digits.text.size()) {
        if (const std::size_t blank = blankAt(text, i)) {
            i += blank;
            continue;
        }
        if (!isDigit(text[i])) break;
        digits.text[digits.size++] = text[i++];
        end = i;
    }
    digits.rest = text.substr(end);
    return digits;
}

void judgeFive(const Digits &digits, bool isRepaired, Normalised &out)
{
    if (digits.view() == "00000" || digits.view() == "99999") return give(digits.view(), Level::Sentinel, out);
    const bool isFrench = !departementOfPostcode(digits.view(), {}).empty() || digits.view().starts_with("980");
    give(digits.view(), !isFrench ? Level::Warning : isRepaired ? Level::Repaired : Level::Ok, out);
}

bool isCommuneBehind(std::string_view rest)
{
    const std::string_view name = trimmed(rest);
    return name.size() < rest.size() && name.size() > 1 && !std::ranges::any_of(name.substr(0, 2), isDigit) &&
           name[0] != '-';
}

} // namespace

void normalisePostcode(std::string_view text, const NormaliseOptions &options, Normalised &out)
{
    const std::string_view bare = withoutCountry(withoutZeroFraction(text));
    Digits digits = leadingDigits(bare);
    const bool isWhole = digits.rest.empty();
    if (digits.size == 5 && (isWhole || isCommuneBehind(digits.rest)))
        return judgeFive(digits, !isWhole || bare.size() != text.size(), out);
    if (digits.size == 4 && isWhole && !options.foreignPostcodes) {
        std::ranges::copy_backward(digits.view(), digits.text.begin() + 5);
        digits.text[0] = '0';
        digits.size = 5;
        if (isDeliveryPostcode(digits.view())) return judgeFive(digits, true, out);
    }
    give(text, isForeignShape(text) ? Level::Warning : Level::Format, out);
}

} // namespace filature::fields
