// SPDX-License-Identifier: GPL-3.0-or-later
// The text index: from each word of the verbatim cells to the distinct texts that hold it.
#pragma once

#include "core/jobcontrol.h"
#include "records/recordstore.h"
#include "storage/casefile.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

// A distinct text of the case: a source column and a global rank in it.
struct TextPlace
{
    std::uint32_t column = 0;
    std::uint32_t rank = 0;
    friend auto operator<=>(const TextPlace &, const TextPlace &) = default;
};

// Indexes the distinct texts of all source columns and marks every browsable reading as indexed. Restartable: what is there
// is replaced in one transaction. Memory is bounded by flushing a run at kRunBytes.
constexpr std::size_t kRunBytes = std::size_t{128} * 1024 * 1024;
[[nodiscard]] Result<void> buildTextIndex(const storage::CaseFile &caseFile, JobControl &job);

constexpr int kRunBits = 20; // a run's number: the state of the ranks, then a count from 1

// Looks words up. Belongs to one thread and its connection.
class TextIndex
{
public:
    // NotFound when the case has no complete index.
    [[nodiscard]] static Result<TextIndex> open(storage::Connection &connection);

    // Which state of the ranks its places belong to, see RecordStore::ranksState().
    [[nodiscard]] std::int64_t ranksState() const { return m_runs.front() >> kRunBits; }
    // Texts that hold the word (folded), or a word that begins with it; ascending, each once. NotFound when an import has
    // made it void meanwhile.
    [[nodiscard]] Result<std::vector<TextPlace>> find(std::string_view foldedWord, bool isPrefix) const;

private:
    TextIndex(storage::Connection &connection, std::vector<std::int64_t> runs);
    storage::Connection *m_connection;
    std::vector<std::int64_t> m_runs;
};

} // namespace filature::records
