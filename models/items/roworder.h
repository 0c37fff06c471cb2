// SPDX-License-Identifier: GPL-3.0-or-later
// Which record stands at which place of a table.
#pragma once

#include "access/recordsview.h"
#include "core/ids.h"
#include "core/jobcontrol.h"
#include "records/recordset.h"
#include "records/recordstore.h"
#include "records/selection.h"
#include "records/sorter.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace filature::items {

enum class Direction : std::uint8_t { Forward, Backward };

// Immutable, shared between threads. The order of import lies directly over the bits of the set: 16 bytes a segment.
class RowOrder
{
public:
    // In the order of import, or the last ones first. The set's segments are among `segments` (ascending ids).
    [[nodiscard]] static std::shared_ptr<const RowOrder> ofImport(std::shared_ptr<const records::RecordSet> set,
                                                                  std::span<const records::SegmentInfo> segments, Direction direction);
    [[nodiscard]] static std::shared_ptr<const RowOrder> sorted(std::shared_ptr<const records::RecordOrder> order);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    // place < count(). O(log segments) and about 1 µs in a segment; sorted orders at once.
    [[nodiscard]] RecordId at(std::uint64_t place) const;
    // Nothing when the record is not among them. As at(); of a sorted order about 0.3 ms a million records.
    [[nodiscard]] std::optional<std::uint64_t> placeOf(RecordId record) const;

private:
    struct Part
    {
        SegmentId segment;
        std::uint64_t before = 0; // records of the set in the parts before
        const records::SegmentBits *bits = nullptr;
    };
    RowOrder() = default;
    [[nodiscard]] std::uint64_t mirrored(std::uint64_t place) const;

    std::shared_ptr<const records::RecordSet> m_set; // keeps the bits
    std::vector<Part> m_parts;
    Direction m_direction = Direction::Forward;
    std::shared_ptr<const records::RecordOrder> m_sorted; // nullptr = order of import
    std::uint64_t m_count = 0;
};

// Records can be ordered by it: fields, levels, source columns, and places (row, line, record, evidence = order of import).
[[nodiscard]] bool isSortable(const records::FilterSubject &subject);
[[nodiscard]] bool isPlace(const records::FilterSubject &subject);

// The selected records by the keys, the first one deciding; a place says only whether the first or the last come first. Columns
// that no record has do not count. About 25 ms a million records and key.
[[nodiscard]] Result<std::shared_ptr<const RowOrder>> makeOrder(const access::RecordsView &view,
                                                                const std::shared_ptr<const records::Selection> &selection,
                                                                const std::vector<access::SortSubject> &sort, JobControl &job);

} // namespace filature::items
