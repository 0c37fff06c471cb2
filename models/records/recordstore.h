// SPDX-License-Identifier: GPL-3.0-or-later
// Reading side of the records: a catalogue of what is visible and bounded caches over the packed columns.
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "records/codematch.h"
#include "records/column.h"
#include "records/recordset.h"
#include "records/segmentdata.h"
#include "storage/casefile.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

struct SegmentInfo
{
    SegmentId id;
    std::uint32_t records = 0;
    ReadingId reading;
    EvidenceId evidence;
};

struct ColumnInfo
{
    std::uint32_t id = 0;
    ColumnKind kind = ColumnKind::Source;
    std::string name;
    std::uint32_t distinct = 0; // texts in all segments, also of hidden readings
};

// Texts of a column taken together, as days of one year are.
struct RankGroups
{
    std::vector<std::uint16_t> ofRank; // by global rank: 0 = in none, else 1 + its place in names
    std::vector<std::string> names;
};
// The group of a text; few different ones (years, regions).
using TextGroup = std::optional<std::string_view> (*)(std::string_view);

// What is visible when it is opened: the newest browsable reading of each evidence. Thread-safe; each thread that loads has a
// connection to itself meanwhile; at most `cacheBytes` of unpacked parts are kept. Once an import has made other ranks, or a
// mapping other fields, what is not in memory yet fails with Refused: open another one.
class RecordStore
{
public:
    static constexpr std::size_t kDefaultCacheBytes = std::size_t{384} * 1024 * 1024;
    [[nodiscard]] static Result<std::shared_ptr<RecordStore>> open(const storage::CaseFile &caseFile,
                                                                   std::size_t cacheBytes = kDefaultCacheBytes);
    ~RecordStore();
    RecordStore(const RecordStore &) = delete;
    RecordStore &operator=(const RecordStore &) = delete;

    [[nodiscard]] std::span<const SegmentInfo> segments() const; // ascending ids
    [[nodiscard]] std::uint64_t recordCount() const;
    [[nodiscard]] const RecordSet &all() const;
    [[nodiscard]] std::span<const ColumnInfo> columns() const;
    [[nodiscard]] const ColumnInfo *column(ColumnKind kind, std::string_view name) const; // nullptr = no record has it

    // Parts of one column in one segment; nullptr = empty for all its records. About 0.1-0.3 ms when not cached.
    [[nodiscard]] Result<std::shared_ptr<const Codes>> codes(SegmentId segment, std::uint32_t column);
    [[nodiscard]] Result<std::shared_ptr<const Dictionary>> dictionary(SegmentId segment, std::uint32_t column);
    // Global rank of each local code, ascending.
    [[nodiscard]] Result<std::shared_ptr<const std::vector<std::uint32_t>>> ranks(SegmentId segment, std::uint32_t column);

    // Codes of texts that are more than blanks. Reads the dictionary once, then keeps what it found: a few bytes.
    [[nodiscard]] Result<std::shared_ptr<const CodeRanges>> present(SegmentId segment, std::uint32_t column);
    // Reads every dictionary of the column once, then keeps what it found: two bytes a distinct text.
    [[nodiscard]] Result<std::shared_ptr<const RankGroups>> rankGroups(std::uint32_t column, TextGroup group);

    // Where the segment's records lie, one for each. About 1 ms when not cached.
    [[nodiscard]] Result<std::shared_ptr<const std::vector<StoredRow>>> rows(SegmentId segment);

    // Appends the text of one cell without unpacking the whole dictionary. Cells over 1 MiB give their beginning.
    [[nodiscard]] Result<void> appendText(RecordId record, std::uint32_t column, std::string &out);
    // Text of a global rank of a column; NotFound when no visible segment has it.
    [[nodiscard]] Result<std::string> textOfRank(std::uint32_t column, std::uint32_t rank);

    // How often the ranks had been made anew when it was opened.
    [[nodiscard]] std::int64_t ranksState() const;
    [[nodiscard]] const storage::CaseFile &caseFile() const;

private:
    struct Private;
    explicit RecordStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace filature::records
