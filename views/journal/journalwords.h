// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the journal's entries and of its check.
#pragma once

#include "storage/journal.h"

#include <QString>

#include <string>
#include <string_view>

namespace filature::journalpage {

[[nodiscard]] QString chainWords(storage::JournalChain chain);
[[nodiscard]] QString actionWords(std::string_view action); // safe to show, also for an unknown one
// What the payload says, by the keys that are known. Cost: the payload's length.
[[nodiscard]] QString detailWords(const std::string &payload);
[[nodiscard]] QString faultWords(const std::string &what);
// "content entry 12: edited"
[[nodiscard]] QString placedFaultWords(const storage::JournalReport::Fault &fault);
[[nodiscard]] QString witnessWords(storage::JournalReport::Witness witness);
[[nodiscard]] QString localTime(std::int64_t utcMicroseconds); // "24/11/2026 04:12:33"

} // namespace filature::journalpage
