// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inventedpassphrase.h"

#include "storage/keymaterial.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace filature::storage {

namespace {

constexpr std::size_t kWords = 7;
// None of them moves between the two keyboards.
constexpr std::string_view kConsonants = "bcdfghjklnprstvx";
constexpr std::string_view kVowels = "aeiou";
constexpr std::size_t kSyllables = kConsonants.size() * kVowels.size();

std::string randomSyllable()
{
    constexpr std::uint8_t kBound = 256 / kSyllables * kSyllables; // below it, all syllables are equally frequent
    std::array<std::uint8_t, 1> byte{};
    do {
        fillRandom(byte);
    } while (byte[0] >= kBound);
    const std::size_t number = byte[0] % kSyllables;
    return {kConsonants[number / kVowels.size()], kVowels[number % kVowels.size()]};
}

} // namespace

std::string inventPassphrase()
{
    std::vector<std::string> words;
    while (words.size() < kWords) {
        std::string word = randomSyllable() + randomSyllable();
        if (!std::ranges::contains(words, word)) words.push_back(std::move(word));
    }
    std::string passphrase;
    for (const std::string &word : words)
        passphrase += (passphrase.empty() ? "" : "-") + word;
    return passphrase;
}

} // namespace filature::storage
