// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/identifiers.h"

#include "training/formatting.h"

#include <array>

namespace filature::training {

namespace {

PhoneText inRange(std::string_view prefix, RandomStream &random)
{
    std::string number(prefix);
    appendPadded(number, random.below(10'000), 4);
    return PhoneText(number);
}

} // namespace

NirText makeNir(const NirParts &parts)
{
    const unsigned lastOfCommune = parts.serial / 999 % 10;
    std::string nir;
    nir += static_cast<char>('0' + parts.sexDigit);
    appendPadded(nir, parts.year, 2);
    appendPadded(nir, parts.month, 2);
    nir += parts.birthplace;
    // Overseas the département takes three places, and the commune two; abroad the country takes the place of the
    // commune.
    if (parts.birthplace == "99")
        nir += "999";
    else if (parts.birthplace.size() == 3)
        nir += "99";
    else
        appendPadded(nir, 990 + lastOfCommune, 3);
    appendPadded(nir, 1 + parts.serial % 999, 3);
    return NirText(nir);
}

unsigned nirKey(std::string_view nir)
{
    unsigned remainder = 0;
    for (std::size_t i = 0; i < nir.size(); ++i) {
        const char letter = nir[i];
        const unsigned digit = letter == 'A' ? 9 : letter == 'B' ? 8 : static_cast<unsigned>(letter - '0');
        const bool corsica = i == 5 && i + 1 < nir.size() && (nir[6] == 'A' || nir[6] == 'B');
        remainder = (remainder * 10 + (corsica ? 1 : digit)) % 97;
    }
    return 97 - remainder;
}

unsigned luhnDigit(std::string_view digits)
{
    unsigned sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const auto value = static_cast<unsigned>(*digit - '0') * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return (10 - sum % 10) % 10;
}

std::string makeFiness(std::string_view departement, unsigned number)
{
    std::string finess(departement);
    finess += "0999";
    appendPadded(finess, number % 100, 2);
    appendNumber(finess, (luhnDigit(finess) + 1) % 10);
    return finess;
}

std::string makeRpps(unsigned number)
{
    std::string rpps = "1999";
    appendPadded(rpps, number % 1'000'000, 6);
    appendNumber(rpps, (luhnDigit(rpps) + 1) % 10);
    return rpps;
}

PhoneText makeLandline(RandomStream &random)
{
    static constexpr std::array<std::string_view, 8> kRanges = {"026191", "026191", "026191", "026191",
                                                                "019900", "035301", "046571", "053649"};
    return inRange(kRanges[random.below(kRanges.size())], random);
}

PhoneText makeMobile(RandomStream &random) { return inRange("063998", random); }

} // namespace filature::training
