// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence, its readings and its ledger, as the case keeps them.
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "core/sha256.h"
#include "fields/mapping.h"
#include "ingest/dialect.h"
#include "ingest/rowbatch.h"
#include "storage/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

enum class ReadingState : std::uint8_t {
    Importing = 0, // segments are being written; invisible
    Read = 1,      // every row is there; ranks are being made; invisible
    Browsable = 2, // visible; search scans
    Indexed = 3,   // visible; search uses the text index
};

enum EvidenceFlag : std::uint32_t {
    kEvidenceEmpty = 1,         // 0 bytes
    kEvidenceDuplicate = 2,     // the same bytes are in the case already
    kEvidenceThroughLink = 4,   // opened through a symbolic link, as the user allowed
    kEvidenceMixedEncoding = 8, // some cells were decoded with the fallback encoding
    kEvidenceRagged = 16,       // rows with fewer or more cells than columns
    kEvidenceUndecodable = 32,  // bytes that are no text in the encoding
    kEvidenceStrayQuotes = 64,
    kEvidenceNul = 128,
    kEvidenceHuge = 256,        // cells over 1 MiB
    kEvidenceBlock = 512,       // a set-aside block of another evidence, read on its own
};
// Stable words for the flags, in the order of their bits.
[[nodiscard]] std::vector<std::string_view> flagNames(std::uint32_t flags);

// Rows of a reading. source = stored + setAside + blank + header.
struct RowCounts
{
    std::uint64_t source = 0;
    std::uint64_t stored = 0;
    std::uint64_t setAside = 0;
    std::uint64_t blank = 0;
    std::uint64_t header = 0;
};

struct ReadingInfo
{
    ReadingId id;
    ReadingState state = ReadingState::Importing;
    std::string format;
    ingest::Dialect dialect;
    fields::Mapping mapping;
    std::vector<std::string> header;  // as in the file: names may be empty or repeat
    std::vector<std::string> columns; // the same, each with a name of its own
    RowCounts rows;
    std::uint64_t undecodableBytes = 0;
    std::uint32_t flags = 0;
    std::optional<std::int64_t> browsableUs; // duration of the import until browsable
    std::optional<std::int64_t> indexedUs;   // the same until indexed
};

// Names of an evidence's columns as the case knows them: a missing name becomes c<position>, a repeated one gets " (2)" ...
// Position from 0; beyond the named columns (cells of long rows) c<position + 1>.
[[nodiscard]] std::vector<std::string> uniqueColumnNames(const std::vector<std::string> &names);

// A path as it was given, from the folder in which it was (absolute; empty = unknown, the path stays as it is).
[[nodiscard]] std::string absolutePathOf(const std::string &path, const std::string &folder);

struct EvidenceInfo
{
    EvidenceId id;
    std::string path;      // as it was given
    std::string folder;    // the one from which a path that is not absolute was given
    std::string container;
    std::string member;
    std::uint64_t bytes = 0;
    Digest sha256{};
    std::int64_t importedUtc = 0; // microseconds
    std::string importedBy;
    std::uint32_t flags = 0;
    bool isComplete = false;
    ReadingInfo reading; // the newest one

    [[nodiscard]] std::string absolutePath() const { return absolutePathOf(path, folder); }
};

struct SetAsideEntry
{
    std::uint64_t row = 0;
    std::uint32_t block = 0;
    std::uint64_t line = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    ingest::SetAsideReason reason = ingest::SetAsideReason::None;
};
[[nodiscard]] std::string_view reasonName(ingest::SetAsideReason reason);

// Complete evidences in order of their ids; with `unfinished` only those whose import was interrupted.
[[nodiscard]] Result<std::vector<EvidenceInfo>> listEvidence(storage::Connection &connection, bool unfinished = false);
[[nodiscard]] Result<EvidenceInfo> findEvidence(storage::Connection &connection, EvidenceId id);
[[nodiscard]] Result<void> forEachSetAside(storage::Connection &connection, ReadingId reading,
                                           const std::function<Result<void>(const SetAsideEntry &)> &visit);

// JSON of a dialect, with every member.
[[nodiscard]] std::string dialectToJson(const ingest::Dialect &dialect);
[[nodiscard]] Result<ingest::Dialect> dialectFromJson(std::string_view json);
[[nodiscard]] std::string namesToJson(const std::vector<std::string> &names);
[[nodiscard]] Result<std::vector<std::string>> namesFromJson(std::string_view json);

} // namespace filature::records
