// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordset.h"

#include <algorithm>

namespace filature::records {

namespace {

constexpr SegmentBits kNone{};

template<typename Combine>
SegmentBits combined(const SegmentBits &a, const SegmentBits &b, Combine combine)
{
    SegmentBits result;
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = combine(a[i], b[i]);
    return result;
}

} // namespace

void RecordSet::append(SegmentId segment, const SegmentBits &bits)
{
    if (bits == kNone) return;
    m_segments.push_back(segment);
    m_bits.push_back(bits);
}

std::uint64_t RecordSet::count() const
{
    std::uint64_t total = 0;
    for (const SegmentBits &bits : m_bits)
        for (const std::uint64_t word : bits) total += static_cast<std::uint64_t>(std::popcount(word));
    return total;
}

bool RecordSet::contains(RecordId record) const
{
    const SegmentBits *bits = bitsOf({record.value >> 16});
    const std::uint32_t place = record.value & 0xFFFF;
    return bits != nullptr && ((*bits)[place / 64] >> (place % 64) & 1) != 0;
}

const SegmentBits *RecordSet::bitsOf(SegmentId segment) const
{
    const auto at = std::ranges::lower_bound(m_segments, segment);
    if (at == m_segments.end() || *at != segment) return nullptr;
    return &m_bits[static_cast<std::size_t>(at - m_segments.begin())];
}

RecordSet RecordSet::united(const RecordSet &other) const
{
    std::vector<SegmentId> all;
    std::ranges::set_union(m_segments, other.m_segments, std::back_inserter(all));
    RecordSet result;
    for (const SegmentId segment : all) {
        const SegmentBits *a = bitsOf(segment);
        const SegmentBits *b = other.bitsOf(segment);
        result.append(segment, combined(a ? *a : kNone, b ? *b : kNone, [](std::uint64_t x, std::uint64_t y) { return x | y; }));
    }
    return result;
}

RecordSet RecordSet::intersected(const RecordSet &other) const
{
    RecordSet result;
    for (std::size_t i = 0; i < m_segments.size(); ++i)
        if (const SegmentBits *b = other.bitsOf(m_segments[i]))
            result.append(m_segments[i], combined(m_bits[i], *b, [](std::uint64_t x, std::uint64_t y) { return x & y; }));
    return result;
}

RecordSet RecordSet::without(const RecordSet &other) const
{
    RecordSet result;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        const SegmentBits *b = other.bitsOf(m_segments[i]);
        result.append(m_segments[i], combined(m_bits[i], b ? *b : kNone, [](std::uint64_t x, std::uint64_t y) { return x & ~y; }));
    }
    return result;
}

} // namespace filature::records
