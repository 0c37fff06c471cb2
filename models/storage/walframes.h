// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a write-ahead log as SQLite would recover it (https://sqlite.org/fileformat2.html, section 4).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace filature::storage {

// Visits the frames whose checksums hold, in order, until `visit` returns false. A missing, empty or foreign file has
// none. `page` is as stored, encrypted in an encrypted case. Returns whether any frame was visited.
bool visitWalFrames(const std::string &walPath, int pageSize,
                    const std::function<bool(std::uint32_t pageNumber, std::span<const std::uint8_t> page)> &visit);

} // namespace filature::storage
