// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/sourcefiles.h"

#include <array>
#include <charconv>
#include <random>
#include <string_view>

namespace filature::test {

namespace {

void appendNumber(std::string &text, std::uint32_t number, std::size_t digits)
{
    std::array<char, 16> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    const auto size = static_cast<std::size_t>(end - buffer.data());
    if (size < digits) text.append(digits - size, '0');
    text.append(buffer.data(), size);
}

} // namespace

std::string inventedTable(std::uint32_t rows, std::uint32_t seed)
{
    constexpr std::array<std::string_view, 6> kFirstNames = {"ALDA", "BRUNE", "CYRIL", "DORA", "ELOUAN", "FANNY"};
    constexpr std::array<std::string_view, 4> kComments = {"a jeun", "", "resultat par courrier", "veine fragile"};
    std::mt19937 random(seed);
    std::string text = "laboratoire;nom;prenom;date_naissance;code_postal;telephone;commentaire\n";
    text.reserve(text.size() + std::size_t{rows} * 72);
    for (std::uint32_t row = 1; row <= rows; ++row) {
        const auto drawn = static_cast<std::uint32_t>(random());
        text += "LAB";
        appendNumber(text, drawn % 12, 2);
        text += ";NOM";
        appendNumber(text, drawn % 30'011, 5);
        text += ';';
        text += kFirstNames[drawn % kFirstNames.size()];
        text += ';';
        appendNumber(text, 1 + drawn % 28, 2);
        text += '/';
        appendNumber(text, 1 + drawn / 31 % 12, 2);
        text += '/';
        appendNumber(text, 1930 + drawn / 401 % 90, 4);
        text += ";56";
        appendNumber(text, drawn / 7 % 50 * 10, 3);
        text += ";063998"; // a block kept for fiction (Arcep decision 2018-0881)
        appendNumber(text, drawn / 13 % 10'000, 4);
        text += ';';
        text += row % 100 == 0 ? kRareWord : kComments[drawn / 3 % kComments.size()];
        text += '\n';
    }
    return text;
}

} // namespace filature::test
