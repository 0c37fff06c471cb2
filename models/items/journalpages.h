// SPDX-License-Identifier: GPL-3.0-or-later
// The journal newest first, page by page.
#pragma once

#include "core/error.h"
#include "storage/connection.h"
#include "storage/journalentry.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace filature::items {

// Which entries are asked for; what is empty asks for all.
struct JournalChoice
{
    std::optional<storage::JournalChain> chain;
    std::string action;
    std::string author;
    friend bool operator==(const JournalChoice &, const JournalChoice &) = default;
};

// Where the next page begins: entries of each chain with a smaller sequence.
struct JournalPlace
{
    std::int64_t content = std::numeric_limits<std::int64_t>::max();
    std::int64_t access = std::numeric_limits<std::int64_t>::max();
};

struct JournalPage
{
    std::vector<storage::JournalEntry> entries; // both chains by time, newest first; each chain in its own order
    JournalPlace next;
    bool isLast = false;
};

// At most `most` entries before the place, in one snapshot. Cost: the entries returned, and those passed over on the way.
[[nodiscard]] Result<JournalPage> readJournalPage(storage::Connection &connection, const JournalChoice &choice, const JournalPlace &place,
                                                  std::size_t most);

struct JournalNames
{
    std::vector<std::string> actions; // that occur, sorted
    std::vector<std::string> authors;
};
// Reads every payload row's two words: about 1 µs each.
[[nodiscard]] Result<JournalNames> readJournalNames(storage::Connection &connection);

} // namespace filature::items
