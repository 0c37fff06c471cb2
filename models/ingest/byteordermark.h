// SPDX-License-Identifier: GPL-3.0-or-later
// The byte-order mark at the beginning of a text.
#pragma once

#include <cstdint>
#include <string_view>

namespace filature::ingest {

struct ByteOrderMark
{
    std::string_view encoding; // canonical name; empty = no mark
    std::uint8_t bytes = 0;
};

[[nodiscard]] ByteOrderMark byteOrderMark(std::string_view firstBytes);

} // namespace filature::ingest
