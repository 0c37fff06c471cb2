// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/lettercase.h"

#include <algorithm>
#include <cstddef>

namespace filature::training {

namespace {

// Plain lower-case letters of U+00C0 ... U+00FF by the last six bits; '.' = none.
constexpr std::string_view kLatin1Base = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";
static_assert(kLatin1Base.size() == 64);

char lowered(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }
char raised(char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; }

} // namespace

std::string lowerAscii(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            plain += lowered(text[i]);
            continue;
        }
        const bool hasNext = i + 1 < text.size();
        const auto following = hasNext ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte == 0xc3 && kLatin1Base[following & 0x3f] != '.') plain += kLatin1Base[following & 0x3f];
        if (byte == 0xc5 && (following == 0x92 || following == 0x93)) plain += "oe";
        if (hasNext) ++i;
    }
    return plain;
}

std::string upperAscii(std::string_view text)
{
    std::string plain = lowerAscii(text);
    std::ranges::transform(plain, plain.begin(), raised);
    return plain;
}

} // namespace filature::training
