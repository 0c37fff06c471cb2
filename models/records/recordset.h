// SPDX-License-Identifier: GPL-3.0-or-later
// A set of records: what every selection of the program is.
#pragma once

#include "core/ids.h"
#include "records/column.h"

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace filature::records {

// One bit for each record of a segment.
constexpr std::size_t kSegmentWords = kSegmentRecords / 64;
using SegmentBits = std::array<std::uint64_t, kSegmentWords>;

// 8 kB for each segment that has a member; combining costs about 0.3 µs a segment. Value type; segments without members
// are left out, so equal sets compare equal.
class RecordSet
{
public:
    // Segments must be added in ascending order; empty ones are dropped.
    void append(SegmentId segment, const SegmentBits &bits);

    [[nodiscard]] std::uint64_t count() const;
    [[nodiscard]] bool isEmpty() const { return m_segments.empty(); }
    [[nodiscard]] bool contains(RecordId record) const;
    // Bits of a segment; nullptr = no member.
    [[nodiscard]] const SegmentBits *bitsOf(SegmentId segment) const;

    [[nodiscard]] RecordSet united(const RecordSet &other) const;
    [[nodiscard]] RecordSet intersected(const RecordSet &other) const;
    [[nodiscard]] RecordSet without(const RecordSet &other) const;

    // Calls visit(RecordId) in ascending order.
    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < m_segments.size(); ++i)
            forEachBit(m_bits[i], [&](std::uint32_t place) { visit(RecordId{m_segments[i].value << 16 | place}); });
    }
    // Calls visit(place) for each bit of a segment, ascending.
    template<typename Visit>
    static void forEachBit(const SegmentBits &bits, Visit visit)
    {
        for (std::size_t w = 0; w < bits.size(); ++w)
            for (std::uint64_t word = bits[w]; word != 0; word &= word - 1)
                visit(static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(std::countr_zero(word))));
    }

    friend bool operator==(const RecordSet &, const RecordSet &) = default;

private:
    std::vector<SegmentId> m_segments; // ascending
    std::vector<SegmentBits> m_bits;
};

} // namespace filature::records
