// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/utf8.h"

#include <bit>
#include <cstring>
#include <simdjson.h>

namespace filature::ingest {

namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080U;

std::uint8_t byteAt(std::string_view text, std::size_t i) { return static_cast<std::uint8_t>(text[i]); }

struct Lead
{
    std::uint8_t length = 0; // 0 = no lead byte
    std::uint8_t low = 0x80; // allowed range of the second byte
    std::uint8_t high = 0xBF;
};

constexpr Lead leadOf(std::uint8_t byte)
{
    if (byte >= 0xC2 && byte <= 0xDF) return {.length = 2};
    if (byte == 0xE0) return {.length = 3, .low = 0xA0};
    if (byte == 0xED) return {.length = 3, .high = 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {.length = 3};
    if (byte == 0xF0) return {.length = 4, .low = 0x90};
    if (byte >= 0xF1 && byte <= 0xF3) return {.length = 4};
    if (byte == 0xF4) return {.length = 4, .high = 0x8F};
    return {};
}

} // namespace

Utf8Unit utf8Unit(std::string_view text)
{
    const std::uint8_t first = byteAt(text, 0);
    if (first < 0x80) return {.codePoint = first, .length = 1, .isValid = true};
    const Lead lead = leadOf(first);
    if (lead.length == 0) return {.length = 1};
    char32_t c = first & (0x7FU >> lead.length);
    for (std::uint8_t i = 1; i < lead.length; ++i) {
        if (i == text.size()) return {.length = i, .isCut = true};
        const std::uint8_t byte = byteAt(text, i);
        if (byte < (i == 1 ? lead.low : 0x80) || byte > (i == 1 ? lead.high : 0xBF)) return {.length = i};
        c = c << 6 | (byte & 0x3FU);
    }
    return {.codePoint = c, .length = lead.length, .isValid = true};
}

std::size_t asciiPrefix(std::string_view text)
{
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        if (const std::uint64_t high = word & kHighBits; high != 0) {
            const int bits =
                std::endian::native == std::endian::little ? std::countr_zero(high) : std::countl_zero(high);
            return i + static_cast<std::size_t>(bits / 8);
        }
    }
    while (i < text.size() && byteAt(text, i) < 0x80)
        ++i;
    return i;
}

bool isValidUtf8(std::string_view text)
{
    constexpr std::size_t kWorthSimd = 64; // below, the call costs more than the loop
    if (text.size() >= kWorthSimd) return simdjson::validate_utf8(text.data(), text.size());
    return validUtf8Prefix(text) == text.size();
}

std::size_t validUtf8Prefix(std::string_view text)
{
    std::size_t i = 0;
    while (true) {
        i += asciiPrefix(text.substr(i));
        if (i == text.size()) return i;
        const Utf8Unit unit = utf8Unit(text.substr(i));
        if (!unit.isValid) return i;
        i += unit.length;
    }
}

} // namespace filature::ingest
