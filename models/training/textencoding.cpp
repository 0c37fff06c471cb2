// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/textencoding.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace filature::training {

namespace {

// Windows-1252 bytes 80 ... 9F (Microsoft's best-fit table); 0 = not assigned.
constexpr std::array<char32_t, 32> kWindowsUpper = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                                    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

// The letters of French and a few signs in code page 850.
struct Pair
{
    char32_t character;
    std::uint8_t byte;
};
constexpr std::array kCp850 = {
    Pair{U'Ç', 0x80}, Pair{U'ü', 0x81}, Pair{U'é', 0x82}, Pair{U'â', 0x83}, Pair{U'ä', 0x84},
    Pair{U'à', 0x85}, Pair{U'ç', 0x87}, Pair{U'ê', 0x88}, Pair{U'ë', 0x89}, Pair{U'è', 0x8a},
    Pair{U'ï', 0x8b}, Pair{U'î', 0x8c}, Pair{U'É', 0x90}, Pair{U'ô', 0x93}, Pair{U'ö', 0x94},
    Pair{U'û', 0x96}, Pair{U'ù', 0x97}, Pair{U'À', 0xb7}, Pair{U'È', 0xd4}, Pair{U'Ê', 0xd2},
    Pair{U'Î', 0xd7}, Pair{U'Ô', 0xe2}, Pair{U'°', 0xf8}, Pair{U'«', 0xae}, Pair{U'»', 0xaf}};

// One character of well-formed UTF-8; `position` goes behind it.
char32_t takeCharacter(std::string_view text, std::size_t &position)
{
    const auto byteAt = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byteAt(position);
    const unsigned following = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    char32_t character = following == 0 ? first : first & (0x3fU >> following);
    for (unsigned i = 1; i <= following; ++i)
        character = (character << 6) | (byteAt(position + i) & 0x3fU);
    position += following + 1;
    return character;
}

char windowsByte(char32_t character)
{
    if (character <= 0xff) return static_cast<char>(character); // C1 controls too
    for (std::size_t i = 0; i < kWindowsUpper.size(); ++i)
        if (kWindowsUpper[i] == character) return static_cast<char>(0x80 + i);
    return '?';
}

char cp850Byte(char32_t character)
{
    if (character < 0x80) return static_cast<char>(character);
    for (const Pair &pair : kCp850)
        if (pair.character == character) return static_cast<char>(pair.byte);
    return '?';
}

void appendUtf8(std::string &out, char32_t character)
{
    if (character < 0x80) {
        out += static_cast<char>(character);
    } else if (character < 0x800) {
        out += static_cast<char>(0xc0 | (character >> 6));
        out += static_cast<char>(0x80 | (character & 0x3f));
    } else {
        out += static_cast<char>(0xe0 | (character >> 12));
        out += static_cast<char>(0x80 | ((character >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (character & 0x3f));
    }
}

} // namespace

bool isAscii(std::string_view text)
{
    std::uint64_t seen = 0;
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        seen |= word;
    }
    for (; i < text.size(); ++i)
        seen |= static_cast<unsigned char>(text[i]);
    return (seen & 0x8080808080808080ULL) == 0;
}

void appendEncoded(std::string &out, std::string_view text, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8 || isAscii(text)) {
        out += text;
        return;
    }
    for (std::size_t i = 0; i < text.size();) {
        const char32_t character = takeCharacter(text, i);
        out += encoding == TextEncoding::Windows1252 ? windowsByte(character) : cp850Byte(character);
    }
}

std::string mojibake(std::string_view text)
{
    std::string seen;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const char32_t assigned = byte >= 0x80 && byte < 0xa0 ? kWindowsUpper[byte - 0x80U] : byte;
        appendUtf8(seen, assigned == 0 && byte != 0 ? char32_t{0xfffd} : assigned);
    }
    return seen;
}

} // namespace filature::training
