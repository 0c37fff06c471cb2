// SPDX-License-Identifier: GPL-3.0-or-later
// One character of UTF-16 or UTF-32.
#pragma once

#include "ingest/encodingtable.h"

#include <cstdint>
#include <string_view>

namespace filature::ingest {

struct WideUnit
{
    char32_t codePoint = 0xFFFD;
    std::uint8_t length = 0; // bytes of the character, or of the invalid part
    bool isValid = false;
    bool isCut = false; // invalid, but only because the text ends here
};

template<bool kBig>
constexpr char32_t utf16At(std::string_view text, std::size_t i)
{
    const auto first = static_cast<unsigned char>(text[i]);
    const auto second = static_cast<unsigned char>(text[i + 1]);
    return kBig ? char32_t{first} << 8 | second : char32_t{second} << 8 | first;
}

template<bool kBig>
constexpr WideUnit utf16Unit(std::string_view text)
{
    if (text.size() < 2) return {.length = 1, .isCut = true};
    const char32_t unit = utf16At<kBig>(text, 0);
    if (unit < 0xD800 || unit > 0xDFFF) return {unit, 2, true};
    if (unit > 0xDBFF) return {.length = 2};
    if (text.size() < 4) return {.length = 2, .isCut = true};
    const char32_t trail = utf16At<kBig>(text, 2);
    if (trail < 0xDC00 || trail > 0xDFFF) return {.length = 2};
    return {0x10000 + ((unit - 0xD800) << 10) + (trail - 0xDC00), 4, true};
}

template<bool kBig>
constexpr WideUnit utf32Unit(std::string_view text)
{
    if (text.size() < 4) return {.length = static_cast<std::uint8_t>(text.size()), .isCut = true};
    const char32_t high = utf16At<kBig>(text, kBig ? 0 : 2);
    const char32_t c = high << 16 | utf16At<kBig>(text, kBig ? 2 : 0);
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return {.length = 4};
    return {c, 4, true};
}

// What stands at the beginning of a non-empty text in that encoding; kinds other than the four are a broken invariant.
[[nodiscard]] constexpr WideUnit wideUnit(EncodingKind kind, std::string_view text)
{
    switch (kind) {
    case EncodingKind::Utf16Little:
        return utf16Unit<false>(text);
    case EncodingKind::Utf16Big:
        return utf16Unit<true>(text);
    case EncodingKind::Utf32Little:
        return utf32Unit<false>(text);
    default:
        return utf32Unit<true>(text);
    }
}

[[nodiscard]] constexpr bool isWide(EncodingKind kind)
{
    return kind >= EncodingKind::Utf16Little && kind <= EncodingKind::Utf32Big;
}

} // namespace filature::ingest
