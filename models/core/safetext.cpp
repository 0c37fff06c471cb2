// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safetext.h"

#include "core/validutf8.h"

#include <algorithm>
#include <array>

namespace filature {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

bool isPlainAscii(unsigned char byte) { return byte >= 0x20 && byte < 0x7F; }

// Of valid UTF-8: the unsafe character of two or three bytes that begins here, 0 = none.
char32_t unsafeAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) < 0xC0) return 0; // ASCII, or within a character
    char32_t c = 0;
    if (byte(0) < 0xE0) c = (byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU);
    else if (byte(0) == 0xE2) c = 0x2000U | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    const bool isControl = c >= 0x80 && c < 0xA0;
    const bool isMark = c == 0x061C || c == 0x200E || c == 0x200F; // of direction
    const bool isSeparator = (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); // also embeddings, overrides, isolates
    return isControl || isMark || isSeparator ? c : 0;
}

void appendEscaped(char32_t c, std::string &out)
{
    out += c < 0x100 ? "\\x" : "\\u";
    for (int shift = c < 0x100 ? 4 : 12; shift >= 0; shift -= 4) out += kDigits[c >> shift & 0xF];
}

} // namespace

std::string safeText(std::string_view bytes)
{
    if (std::ranges::all_of(bytes, isPlainAscii, [](char c) { return static_cast<unsigned char>(c); })) return std::string(bytes);
    const std::string valid = validUtf8(bytes);
    std::string safe;
    safe.reserve(valid.size());
    for (std::size_t i = 0; i < valid.size();) {
        const auto byte = static_cast<unsigned char>(valid[i]);
        if (byte < 0x20 || byte == 0x7F) {
            appendEscaped(byte, safe);
            ++i;
        } else if (const char32_t c = unsafeAt(valid, i); c != 0) {
            appendEscaped(c, safe);
            i += c < 0x800 ? 2 : 3;
        } else {
            safe += valid[i++];
        }
    }
    return safe;
}

} // namespace filature
