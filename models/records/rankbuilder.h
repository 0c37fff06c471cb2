// SPDX-License-Identifier: GPL-3.0-or-later
// Global ranks: the place of each segment's texts among all distinct texts of their column, by merging sorted dictionaries.
#pragma once

#include "core/jobcontrol.h"
#include "storage/casefile.h"
#include "storage/connection.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace filature::records {

// A packed dictionary that need not be in memory. read() fills `out` with exactly the bytes asked for.
struct DictionarySource
{
    std::size_t size = 0;
    std::function<Result<void>(std::size_t offset, std::size_t length, std::string &out)> read;
};

// Merges the sorted dictionaries of one column's segments in one stream. rankBlobs[i] (decodeAscending) belongs to dictionaries[i];
// returns the number of distinct texts. Cost: O(texts * log segments); memory: one dictionary block a segment and the packed ranks.
[[nodiscard]] Result<std::uint32_t> mergeDictionaries(std::vector<DictionarySource> dictionaries, std::vector<std::string> &rankBlobs);

// Rebuilds the ranks of the given columns over all segments that have them, within the caller's transaction of `writer`.
// Reads what was committed before it. Uses `threads` threads with connections of their own. Restartable: doing it again gives the same.
[[nodiscard]] Result<void> buildRanks(const storage::CaseFile &caseFile, storage::Connection &writer,
                                      std::vector<std::uint32_t> columns, unsigned threads, JobControl &job);

// The same in the caller's thread, from what the transaction itself has changed.
[[nodiscard]] Result<void> buildRanksInside(storage::Connection &writer, const std::vector<std::uint32_t> &columns, JobControl &job);

} // namespace filature::records
