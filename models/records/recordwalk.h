// SPDX-License-Identifier: GPL-3.0-or-later
// The visible records that a statement asks for, one after the other.
#pragma once

#include "records/recordstore.h"
#include "storage/virtualtable.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace filature::records {

// Ascending ids. The store must outlive it.
class RecordWalk
{
public:
    explicit RecordWalk(const RecordStore &store) : m_segments(store.segments()) {}
    // Leaves out what cannot satisfy a comparison with the record's id or its evidence's; values that are no integers change
    // nothing (SQLite compares again).
    void narrowRecords(const storage::VirtualConstraint &constraint);
    void narrowEvidences(const storage::VirtualConstraint &constraint);

    // To the first record, then to the next; false = no more.
    [[nodiscard]] bool next();
    [[nodiscard]] std::uint32_t record() const { return m_record; }
    [[nodiscard]] std::uint32_t place() const { return m_record & 0xFFFF; } // in its segment
    [[nodiscard]] const SegmentInfo &segment() const { return m_segments[m_segment]; }

private:
    std::span<const SegmentInfo> m_segments;
    std::int64_t m_from = 0;
    std::int64_t m_to = UINT32_MAX;
    std::optional<std::int64_t> m_evidence;
    std::size_t m_segment = 0;
    std::uint32_t m_record = 0;
    bool m_isStarted = false;
};

} // namespace filature::records
