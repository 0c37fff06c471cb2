// SPDX-License-Identifier: GPL-3.0-or-later
// Global ranks: the place of each segment's texts among all distinct texts of their column, by merging sorted dictionaries.
#pragma once

#include "core/jobcontrol.h"
#include "storage/casefile.h"
#include "storage/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace filature::records {

// Merges the sorted dictionaries of one column's segments in one stream. ranks[i] belongs to dictionaries[i] and ascends;
// returns the number of distinct texts. Cost: O(texts * log segments); memory: one dictionary block a segment and the ranks.
[[nodiscard]] Result<std::uint32_t> mergeDictionaries(const std::vector<std::string> &dictionaries,
                                                      std::vector<std::vector<std::uint32_t>> &ranks);

// Rebuilds the ranks of the given columns over all segments that have them, within the caller's transaction of `writer`.
// Reads what was committed before it. Uses `threads` threads with connections of their own. Restartable: doing it again gives the same.
[[nodiscard]] Result<void> buildRanks(const storage::CaseFile &caseFile, storage::Connection &writer,
                                      std::vector<std::uint32_t> columns, unsigned threads, JobControl &job);

// The same in the caller's thread, from what the transaction itself has changed.
[[nodiscard]] Result<void> buildRanksInside(storage::Connection &writer, const std::vector<std::uint32_t> &columns, JobControl &job);

} // namespace filature::records
