// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roworder.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace filature::items {

namespace {

std::uint32_t countOf(std::uint64_t word) { return static_cast<std::uint32_t>(std::popcount(word)); }

std::uint64_t countOf(const records::SegmentBits &bits)
{
    std::uint64_t total = 0;
    for (const std::uint64_t word : bits) total += countOf(word);
    return total;
}

// Place in the segment of the record that has `rank` others of the set before it there.
std::uint32_t selectBit(const records::SegmentBits &bits, std::uint32_t rank)
{
    std::size_t w = 0;
    for (std::uint32_t here = countOf(bits[0]); here <= rank; here = countOf(bits[++w])) rank -= here;
    std::uint64_t word = bits[w];
    for (; rank > 0; --rank) word &= word - 1;
    return static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
}

std::uint64_t rankOfBit(const records::SegmentBits &bits, std::uint32_t place)
{
    std::uint64_t rank = 0;
    for (std::size_t w = 0; w < place / 64; ++w) rank += countOf(bits[w]);
    return rank + countOf(bits[place / 64] & ((std::uint64_t{1} << place % 64) - 1));
}

const records::ColumnInfo *columnOf(const records::RecordStore &store, const records::FilterSubject &subject)
{
    switch (subject.kind) {
    case records::SubjectKind::Field: return store.column(records::ColumnKind::Field, fields::info(subject.field).name);
    case records::SubjectKind::Level: return store.column(records::ColumnKind::Level, fields::info(subject.field).name);
    case records::SubjectKind::Column: return store.column(records::ColumnKind::Source, subject.column);
    default: return nullptr;
    }
}

} // namespace

std::shared_ptr<const RowOrder> RowOrder::ofImport(std::shared_ptr<const records::RecordSet> set, std::span<const records::SegmentInfo> segments,
                                                   Direction direction)
{
    const std::shared_ptr<RowOrder> order(new RowOrder);
    for (const records::SegmentInfo &segment : segments) {
        const records::SegmentBits *bits = set->bitsOf(segment.id);
        if (bits == nullptr) continue;
        order->m_parts.push_back({segment.id, order->m_count, bits});
        order->m_count += countOf(*bits);
    }
    order->m_set = std::move(set);
    order->m_direction = direction;
    return order;
}

std::shared_ptr<const RowOrder> RowOrder::sorted(std::shared_ptr<const records::RecordOrder> order)
{
    const std::shared_ptr<RowOrder> made(new RowOrder);
    made->m_count = order->size();
    made->m_sorted = std::move(order);
    return made;
}

std::uint64_t RowOrder::mirrored(std::uint64_t place) const { return m_direction == Direction::Forward ? place : m_count - 1 - place; }

RecordId RowOrder::at(std::uint64_t place) const
{
    if (m_sorted) return (*m_sorted)[place];
    const std::uint64_t number = mirrored(place);
    const auto behind = std::ranges::upper_bound(m_parts, number, {}, &Part::before);
    const Part &part = *std::prev(behind);
    return RecordId{part.segment.value << 16 | selectBit(*part.bits, static_cast<std::uint32_t>(number - part.before))};
}

std::optional<std::uint64_t> RowOrder::placeOf(RecordId record) const
{
    if (m_sorted) {
        const auto at = std::ranges::find(*m_sorted, record);
        if (at == m_sorted->end()) return std::nullopt;
        return static_cast<std::uint64_t>(at - m_sorted->begin());
    }
    if (!m_set->contains(record)) return std::nullopt;
    const auto part = std::ranges::lower_bound(m_parts, SegmentId{record.value >> 16}, {}, &Part::segment);
    if (part == m_parts.end() || part->segment.value != record.value >> 16) return std::nullopt;
    return mirrored(part->before + rankOfBit(*part->bits, record.value & 0xFFFF));
}

bool isPlace(const records::FilterSubject &subject)
{
    using enum records::SubjectKind;
    return subject.kind == Row || subject.kind == Line || subject.kind == Record || subject.kind == Evidence;
}

bool isSortable(const records::FilterSubject &subject)
{
    using enum records::SubjectKind;
    return subject.kind == Field || subject.kind == Level || subject.kind == Column || isPlace(subject);
}

Result<std::shared_ptr<const RowOrder>> makeOrder(const access::RecordsView &view, const std::shared_ptr<const records::Selection> &selection,
                                                const std::vector<access::SortSubject> &sort, JobControl &job)
{
    std::vector<records::SortKey> keys;
    Direction direction = Direction::Forward;
    for (const auto &[subject, order] : sort) {
        if (isPlace(subject)) direction = order == records::SortOrder::Ascending ? Direction::Forward : Direction::Backward;
        else if (const records::ColumnInfo *column = columnOf(view.store(), subject)) keys.push_back({column->id, order});
    }
    if (!keys.empty()) {
        FILATURE_TRY_ASSIGN(sorted, records::sortRecords(view.store(), selection->set(), keys, job));
        return RowOrder::sorted(std::move(sorted));
    }
    const std::shared_ptr<const records::RecordSet> set(selection, &selection->set());
    return RowOrder::ofImport(set, view.store().segments(), direction);
}

} // namespace filature::items
