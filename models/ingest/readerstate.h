// SPDX-License-Identifier: GPL-3.0-or-later
// Where a reader stopped between two rows, as a text that can be kept.
#pragma once

#include "core/error.h"
#include "ingest/tabletracker.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace filature::ingest {

struct ReaderState
{
    std::uint64_t offset = 0;    // of the next row, in the source
    std::uint64_t line = 1;      // physical line on which it starts
    std::string transcoder;      // state of the encoding there; empty for most
    TableTracker::State tracker;
};

// "1 offset line phase headerRows block reason isAfterBlank transcoder(hex)"
[[nodiscard]] std::string encodeState(const ReaderState &state);
// Fails with Usage for anything that encodeState() did not write.
[[nodiscard]] Result<ReaderState> decodeState(std::string_view text);

} // namespace filature::ingest
