// SPDX-License-Identifier: GPL-3.0-or-later
// The tables behind letterscore.h, unpacked from lettermodels.inc.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace filature::ingest {

// What a character is, as far as it matters for scoring.
enum class CharClass : std::uint8_t
{
    Boundary, // white space, digits, ASCII punctuation
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Thai,
    OtherLetter, // of a script without a model
    Han,
    Kana,
    Hangul,
    CjkSymbol,
    CommonSymbol, // typographic punctuation, degree, euro ...
    Symbol,
    RareSymbol,
    Bad, // control characters, unassigned, private use, U+FFFD
};

[[nodiscard]] CharClass charClass(char32_t c);
// Lower case of letters, final sigma as sigma, dotted I as i.
[[nodiscard]] char32_t foldedLetter(char32_t c);
[[nodiscard]] bool isUpperLetter(char32_t c);

// How often letters follow each other in one language.
struct LetterModel
{
    static constexpr char32_t kSpan = 0xE80; // letters of all models are below

    std::string_view language;
    CharClass script = CharClass::Latin;
    std::array<std::uint8_t, kSpan> ids{}; // 0 = no letter of the language
    std::size_t symbols = 0;               // ids, with 0 for the border of a word
    std::string_view levels;               // quarter bits of b after a at [a * symbols + b], in characters from '0'

    [[nodiscard]] int quarterBits(unsigned a, unsigned b) const { return levels[a * symbols + b] - '0'; }
};

[[nodiscard]] const std::vector<LetterModel> &letterModels();

// Frequencies of Han, kana and Hangul in one language, in quarter bits.
struct CharacterModel
{
    std::string_view language;
    std::vector<std::uint8_t> quarterBits; // by code point below 0x10000
};

[[nodiscard]] const std::vector<CharacterModel> &characterModels();

} // namespace filature::ingest
