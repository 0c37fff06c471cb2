// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validutf8.h"

#include <cstdint>

namespace filature {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What a lead byte asks for: how many bytes, and between which bounds the second one lies (Unicode, table 3-7).
struct Form
{
    std::size_t length;
    std::uint8_t low = 0x80;
    std::uint8_t high = 0xBF;
};

Form formOf(std::uint8_t lead)
{
    if (lead < 0x80) return {1};
    if (lead < 0xC2) return {0};
    if (lead < 0xE0) return {2};
    if (lead == 0xE0) return {3, 0xA0, 0xBF};
    if (lead == 0xED) return {3, 0x80, 0x9F};
    if (lead < 0xF0) return {3};
    if (lead == 0xF0) return {4, 0x90, 0xBF};
    if (lead < 0xF4) return {4};
    if (lead == 0xF4) return {4, 0x80, 0x8F};
    return {0};
}

} // namespace

std::string validUtf8(std::string_view bytes)
{
    std::string valid;
    valid.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const Form form = formOf(static_cast<std::uint8_t>(bytes[i]));
        std::size_t length = 1;
        while (length < form.length && i + length < bytes.size()) {
            const auto next = static_cast<std::uint8_t>(bytes[i + length]);
            if (next < (length == 1 ? form.low : 0x80) || next > (length == 1 ? form.high : 0xBF)) break;
            ++length;
        }
        valid += length == form.length ? bytes.substr(i, length) : kReplacement;
        i += length;
    }
    return valid;
}

} // namespace filature
