// SPDX-License-Identifier: GPL-3.0-or-later
// The encodings that are known, and how the single-byte ones map to Unicode.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace filature::ingest {

enum class EncodingKind : std::uint8_t
{
    Utf8,
    Utf16Little,
    Utf16Big,
    Utf32Little,
    Utf32Big,
    SingleByte,
    MultiByte, // ICU converts it; no state at a character's border
    Stateful,  // ICU converts it; escape sequences or shifts switch the meaning of bytes
};

struct Encoding
{
    std::string name;    // canonical
    std::string icuName; // converter; empty where there is an own table
    EncodingKind kind = EncodingKind::Utf8;
    bool isAsciiSuperset = false;
};

// Finds an encoding by name or alias, in the own list first, then among all that ICU has. Thread-safe.
[[nodiscard]] std::optional<Encoding> findEncoding(std::string_view name);

constexpr char32_t kUndefined = 0xFFFD;
using CodePage = std::array<char32_t, 256>; // kUndefined = the byte means nothing

// The map of a single-byte encoding. The C1 controls which ICU gives for the holes of Windows and IBM code pages are
// kUndefined; bytes < 0x80 of an ASCII superset are ASCII. Made once per encoding and kept; thread-safe.
[[nodiscard]] const CodePage &codePage(const Encoding &encoding);

} // namespace filature::ingest
