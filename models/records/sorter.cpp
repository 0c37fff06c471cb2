// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/sorter.h"

#include "records/columncodec.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace filature::records {

namespace {

// Sort number of each record of `order`: the rank of its text, reversed for descending order, empty texts at the end.
Result<std::vector<std::uint32_t>> numbersOf(RecordStore &store, const RecordOrder &order, const SortKey &key, std::uint32_t distinct,
                                             bool hasEmptyRank, JobControl &job)
{
    std::vector<std::uint32_t> numbers(order.size());
    std::uint32_t loaded = ~0U;
    std::shared_ptr<const Codes> codes;
    std::shared_ptr<const std::vector<std::uint32_t>> ranks;
    // Segment by segment: a table from local code to number, then one look-up a record.
    std::vector<std::vector<std::uint32_t>> tables;
    for (const SegmentInfo &segment : store.segments()) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(segmentRanks, store.ranks(segment.id, key.column));
        if (tables.size() <= segment.id.value) tables.resize(segment.id.value + 1);
        if (!segmentRanks) continue;
        std::vector<std::uint32_t> &table = tables[segment.id.value];
        table.reserve(segmentRanks->size());
        for (const std::uint32_t rank : *segmentRanks) {
            if (rank == 0 && hasEmptyRank) table.push_back(distinct);
            else table.push_back(key.order == SortOrder::Ascending ? rank : distinct - 1 - rank);
        }
    }
    std::vector<std::shared_ptr<const Codes>> codesOf(tables.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::uint32_t segment = order[i].value >> 16;
        if (segment != loaded) {
            if (!codesOf[segment]) {
                FILATURE_TRY_ASSIGN(fetched, store.codes({segment}, key.column));
                codesOf[segment] = std::move(fetched);
            }
            codes = codesOf[segment];
            loaded = segment;
        }
        numbers[i] = codes ? tables[segment][codes->at(order[i].value & 0xFFFF)] : distinct;
    }
    return numbers;
}

// Stable: by sixteen bits at a time, from the low ones.
void sortByNumbers(RecordOrder &order, std::vector<std::uint32_t> numbers, std::uint32_t largest)
{
    RecordOrder sorted(order.size());
    std::vector<std::uint32_t> sortedNumbers(order.size());
    for (int shift = 0; shift < 32 && (largest >> shift) != 0; shift += 16) {
        std::vector<std::uint32_t> next(65'537, 0);
        for (const std::uint32_t number : numbers) ++next[(number >> shift & 0xFFFF) + 1];
        std::partial_sum(next.begin(), next.end(), next.begin());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::uint32_t to = next[numbers[i] >> shift & 0xFFFF]++;
            sorted[to] = order[i];
            sortedNumbers[to] = numbers[i];
        }
        order.swap(sorted);
        numbers.swap(sortedNumbers);
    }
}

} // namespace

Result<std::shared_ptr<const RecordOrder>> sortRecords(RecordStore &store, const RecordSet &set, const std::vector<SortKey> &keys,
                                                       JobControl &job)
{
    RecordOrder order;
    order.reserve(set.count());
    set.forEach([&order](RecordId record) { order.push_back(record); });
    for (std::size_t i = keys.size(); i-- > 0;) {
        std::uint32_t distinct = 0;
        for (const ColumnInfo &column : store.columns())
            if (column.id == keys[i].column) distinct = column.distinct;
        const auto first = store.textOfRank(keys[i].column, 0);
        FILATURE_TRY_ASSIGN(numbers, numbersOf(store, order, keys[i], distinct, first && first->empty(), job));
        sortByNumbers(order, std::move(numbers), distinct);
    }
    return std::make_shared<const RecordOrder>(std::move(order));
}

} // namespace filature::records
