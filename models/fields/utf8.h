// SPDX-License-Identifier: GPL-3.0-or-later
// Characters of UTF-8 text (RFC 3629), tolerant of bytes that are none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace filature::fields {

inline constexpr char32_t kInvalidCharacter = 0xFFFFFFFF;

struct Utf8Character
{
    char32_t value = kInvalidCharacter; // kInvalidCharacter: a byte that belongs to no character
    std::size_t length = 1;
};

// The character at `position`, which lies inside the text. No surrogates, no overlong forms.
[[nodiscard]] constexpr Utf8Character characterAt(std::string_view text, std::size_t position)
{
    const auto byteAt = [&](std::size_t i) -> char32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const char32_t lead = byteAt(position);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0) return {};
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const char32_t next = byteAt(position + i);
        if ((next & 0xC0U) != 0x80) return {};
        value = (value << 6) | (next & 0x3FU);
    }
    const bool isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (isOverlong || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return {};
    return {value, length};
}

inline void appendCharacter(char32_t value, std::string &out)
{
    const auto append = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (value < 0x80) {
        append(value);
    } else if (value < 0x800) {
        append(0xC0 | (value >> 6));
        append(0x80 | (value & 0x3F));
    } else {
        if (value < 0x10000) {
            append(0xE0 | (value >> 12));
        } else {
            append(0xF0 | (value >> 18));
            append(0x80 | ((value >> 12) & 0x3F));
        }
        append(0x80 | ((value >> 6) & 0x3F));
        append(0x80 | (value & 0x3F));
    }
}

} // namespace filature::fields
