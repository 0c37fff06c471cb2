// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a text the bytes stand that can end a cell, found many at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace filature::ingest {

// Finds up to five byte values with SSE2 or AVX2, whichever the machine has. Cheap to copy, thread-safe.
class SpecialIndex
{
public:
    // Bytes over the fifth are ignored; no byte at all is allowed.
    explicit SpecialIndex(std::string_view bytes = {});

    // Writes the positions in text [begin, end) where one of the bytes stands, ascending, and returns their number.
    // `out` has room for end - begin numbers; up to kReadBehind bytes behind `end` are read (and ignored).
    std::size_t find(const char *text, std::uint32_t begin, std::uint32_t end, std::uint32_t *out) const
    {
        return m_find(m_bytes, text, begin, end, out);
    }

    static constexpr std::size_t kReadBehind = 64;
    static constexpr std::size_t kMostBytes = 5;
    using Bytes = std::array<char, kMostBytes>;

private:
    using Find = std::size_t (*)(const Bytes &, const char *, std::uint32_t, std::uint32_t, std::uint32_t *);
    Bytes m_bytes{};
    Find m_find = nullptr;
};

} // namespace filature::ingest
