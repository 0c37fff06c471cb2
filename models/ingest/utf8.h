// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 at the level of bytes: encoding a code point, and what exactly is wrong with an invalid text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace filature::ingest {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

// A code point's UTF-8. Surrogates and values over 10FFFF must not come here.
struct Utf8Char
{
    std::array<char, 4> bytes{};
    std::uint8_t length = 0;
};

[[nodiscard]] constexpr Utf8Char utf8Char(char32_t c)
{
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) return {{byte(c)}, 1};
    if (c < 0x800) return {{byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))}, 2};
    if (c < 0x10000) return {{byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))}, 3};
    return {
        {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))},
        4};
}

// What stands at the beginning of a non-empty text: a character, or a maximal invalid part (WHATWG, Unicode 3.9 table
// 3-8).
struct Utf8Unit
{
    char32_t codePoint = 0;  // meaningless if invalid
    std::uint8_t length = 0; // 1..4
    bool isValid = false;
    bool isCut = false; // invalid, but only because the text ends here
};

[[nodiscard]] Utf8Unit utf8Unit(std::string_view text);

// Several GB/s.
[[nodiscard]] bool isValidUtf8(std::string_view text);

// Length of the longest beginning that is valid; looks at nothing behind it.
[[nodiscard]] std::size_t validUtf8Prefix(std::string_view text);

// Number of ASCII bytes at the beginning.
[[nodiscard]] std::size_t asciiPrefix(std::string_view text);

} // namespace filature::ingest
