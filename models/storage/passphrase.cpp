// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/passphrase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace filature::storage {

namespace {

constexpr double kEnoughBits = 80;
constexpr double kRounding =
    0.5; // twelve characters of 26 + 26 + 10 + 37 are 79.55 bits, and the deliberation calls them 80
constexpr double kWordBits = kEnoughBits / 7;
constexpr std::array<std::string_view, 8> kRows = {"azertyuiop", "qsdfghjklm", "wxcvbn",     "qwertyuiop",
                                                   "asdfghjkl",  "zxcvbnm",    "1234567890", "0987654321"};

char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

// Code points; an undecodable byte counts as one.
std::u32string characters(std::string_view text)
{
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<std::uint8_t>(text[i]);
        std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
        length = std::min(length, text.size() - i);
        char32_t value = 0;
        for (std::size_t k = 0; k < length; ++k)
            value = value << 8 | static_cast<std::uint8_t>(text[i + k]);
        out += value;
        i += length;
    }
    return out;
}

bool areNeighbours(char32_t a, char32_t b)
{
    a = lower(a);
    b = lower(b);
    if (a == b || a + 1 == b || b + 1 == a) return true;
    return std::ranges::any_of(kRows, [=](std::string_view row) {
        const auto at = a < 0x80 ? row.find(static_cast<char>(a)) : std::string_view::npos;
        const auto bt = b < 0x80 ? row.find(static_cast<char>(b)) : std::string_view::npos;
        return at != std::string_view::npos && bt != std::string_view::npos && (at + 1 == bt || bt + 1 == at);
    });
}

// Length of the shortest block whose repetition is the text (its last copy may be cut).
std::size_t period(const std::u32string &text)
{
    for (std::size_t length = 1; length < text.size(); ++length) {
        bool repeats = true;
        for (std::size_t i = length; i < text.size() && repeats; ++i)
            repeats = lower(text[i]) == lower(text[i - length]);
        if (repeats) return length;
    }
    return text.size();
}

// Characters that do not follow from the one `distance` before them: of a run of neighbours only the first two count.
std::size_t surprisingCharacters(const std::u32string &text, std::size_t distance)
{
    std::size_t count = 0;
    std::size_t run = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        run = i >= distance && areNeighbours(text[i - distance], text[i]) ? run + 1 : 0;
        if (run < 2) ++count;
    }
    return count;
}

// Next to each other ("abcd"), or every other one ("a b c d").
std::size_t surprisingCharacters(const std::u32string &text)
{
    return std::min(surprisingCharacters(text, 1), surprisingCharacters(text, 2));
}

double alphabetBits(const std::u32string &text)
{
    bool small = false;
    bool large = false;
    bool digit = false;
    bool other = false;
    for (const char32_t c : text) {
        small = small || (c >= U'a' && c <= U'z');
        large = large || (c >= U'A' && c <= U'Z');
        digit = digit || (c >= U'0' && c <= U'9');
        other = other || !((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9'));
    }
    const int size = (small ? 26 : 0) + (large ? 26 : 0) + (digit ? 10 : 0) + (other ? 37 : 0);
    return size > 0 ? std::log2(size) : 0;
}

// Different words of three characters or more which are not themselves a run or a repetition.
std::size_t differentWords(const std::u32string &text)
{
    std::set<std::u32string> words;
    std::u32string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char32_t c = i < text.size() ? lower(text[i]) : U' ';
        if (c != U' ' && c != U'-' && c != U'.' && c != U'_' && c != U',') {
            word += c;
            continue;
        }
        if (word.size() >= 3 && period(word) > 2 && surprisingCharacters(word) >= 3) words.insert(word);
        word.clear();
    }
    return words.size();
}

} // namespace

PassphraseStrength passphraseStrength(std::string_view passphrase)
{
    constexpr std::size_t kLongest = 1024; // more proves nothing and would cost time
    const std::u32string text = characters(passphrase.substr(0, kLongest));
    const std::u32string block = text.substr(0, period(text));
    const std::set<char32_t> distinct(block.begin(), block.end());
    const std::size_t counted = std::min(surprisingCharacters(block), 3 * distinct.size());
    PassphraseStrength strength;
    strength.bits = static_cast<double>(counted) * alphabetBits(block);
    strength.bits = std::max(strength.bits, static_cast<double>(differentWords(block)) * kWordBits);
    strength.enough = strength.bits >= kEnoughBits - kRounding;
    return strength;
}

} // namespace filature::storage
