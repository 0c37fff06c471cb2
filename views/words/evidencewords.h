// SPDX-License-Identifier: GPL-3.0-or-later
// How an evidence was read, in words.
#pragma once

#include "records/evidence.h"

#include <QString>

#include <cstdint>
#include <string_view>

namespace filature::words {

// Flags of the evidence and of its reading.
[[nodiscard]] std::uint32_t allFlags(const records::EvidenceInfo &evidence);
[[nodiscard]] QString flagWords(std::uint32_t flags); // "ragged rows, mixed encodings"; empty for none
// A delimiter, quote or escape so that it can be seen: "tab", "none", ";".
[[nodiscard]] QString markText(std::string_view mark);
// "csv, UTF-8, delimiter ;, quote ", 1 header row, 60 columns"
[[nodiscard]] QString dialectWords(const records::ReadingInfo &reading);
// "491,841 source rows = 491,838 stored + 2 set aside + 0 blank + 1 header"
[[nodiscard]] QString ledgerWords(const records::RowCounts &rows);

} // namespace filature::words
