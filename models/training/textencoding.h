// SPDX-License-Identifier: GPL-3.0-or-later
// Between UTF-8 and the one-byte encodings of French office software.
#pragma once

#include <string>
#include <string_view>

namespace filature::training {

enum class TextEncoding
{
    Utf8,
    Windows1252,
    Cp850
};

[[nodiscard]] bool isAscii(std::string_view text);
// Characters which the encoding lacks become '?'. `text` is UTF-8.
void appendEncoded(std::string &out, std::string_view text, TextEncoding encoding);
// What somebody sees who takes UTF-8 for Windows-1252: "é" becomes "Ã©".
[[nodiscard]] std::string mojibake(std::string_view text);

} // namespace filature::training
