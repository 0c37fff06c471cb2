// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/facets.h"

#include "fields/normalise.h"
#include "records/buckets.h"
#include "records/filter/filternames.h"
#include "records/parallel.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace filature::records {

namespace {

constexpr std::size_t kListedZeros = 1000; // values without a record are listed when a facet has at most so many

struct FacetColumn
{
    const ColumnInfo *column = nullptr;
    TextGroup bucket = nullptr; // null = the text itself
};

FacetColumn columnOf(const RecordStore &store, const FacetSubject &subject)
{
    const auto field = [&](fields::Field f) { return store.column(ColumnKind::Field, fields::info(f).name); };
    switch (subject.kind) {
    case SubjectKind::Field: return {field(subject.field), nullptr};
    case SubjectKind::Column: return {store.column(ColumnKind::Source, subject.column), nullptr};
    case SubjectKind::Level: return {store.column(ColumnKind::Level, fields::info(subject.field).name), nullptr};
    case SubjectKind::Region: return {field(subject.field), regionOf};
    case SubjectKind::BirthYear: return {field(fields::Field::BirthDate), yearOf};
    case SubjectKind::BirthDecade: return {field(fields::Field::BirthDate), decadeOf};
    case SubjectKind::EntryYear: return {field(fields::Field::EntryDate), yearOf};
    default: return {};
    }
}

template<typename Code>
void addBits(const std::vector<Code> &codes, const SegmentBits &bits, std::vector<std::uint32_t> &histogram)
{
    for (std::size_t w = 0; w * 64 < codes.size(); ++w) {
        const std::uint64_t word = bits[w];
        const std::size_t first = w * 64;
        if (word == ~std::uint64_t{0} && first + 64 <= codes.size()) {
            for (std::size_t i = 0; i < 64; ++i) ++histogram[codes[first + i]];
            continue;
        }
        for (std::uint64_t left = word; left != 0; left &= left - 1) ++histogram[codes[first + static_cast<std::size_t>(std::countr_zero(left))]];
    }
}

std::vector<std::uint32_t> histogramOf(const Codes &codes, std::size_t distinct, const SegmentBits &bits)
{
    std::vector<std::uint32_t> histogram(distinct, 0);
    if (codes.isNarrow()) addBits(codes.narrow, bits, histogram);
    else addBits(codes.wide, bits, histogram);
    return histogram;
}

std::uint64_t countOf(const SegmentBits &bits)
{
    std::uint64_t total = 0;
    for (const std::uint64_t word : bits) total += static_cast<std::uint64_t>(std::popcount(word));
    return total;
}

// Counts by global rank, summed over the segments.
Result<std::vector<std::uint64_t>> countRanks(RecordStore &store, const ColumnInfo &column, const RecordSet &set, std::uint64_t &absent,
                                              JobControl &job)
{
    std::vector<std::uint64_t> totals(column.distinct, 0);
    std::mutex mutex;
    const auto segments = store.segments();
    FILATURE_TRY(parallelFor(segments.size(), 0, [&](std::size_t i) -> Result<void> {
        FILATURE_TRY(job.check());
        const SegmentBits *bits = set.bitsOf(segments[i].id);
        if (bits == nullptr) return {};
        FILATURE_TRY_ASSIGN(codes, store.codes(segments[i].id, column.id));
        if (!codes) {
            const std::lock_guard lock(mutex);
            absent += countOf(*bits);
            return {};
        }
        FILATURE_TRY_ASSIGN(ranks, store.ranks(segments[i].id, column.id));
        if (!ranks) return fail(ErrorCode::Damaged, "ranks are missing");
        const std::vector<std::uint32_t> histogram = histogramOf(*codes, ranks->size(), *bits);
        const std::lock_guard lock(mutex);
        for (std::size_t code = 0; code < histogram.size(); ++code) totals[(*ranks)[code]] += histogram[code];
        return {};
    }));
    return totals;
}

void sortAndCut(FacetCounts &counts, std::size_t limit)
{
    const auto before = [](const FacetValue &a, const FacetValue &b) { return a.count != b.count ? a.count > b.count : compareTexts(a.value, b.value) < 0; };
    std::ranges::sort(counts.values, before);
    if (limit != 0 && counts.values.size() > limit) counts.values.resize(limit);
}

void addEmpty(FacetCounts &counts, std::uint64_t records)
{
    counts.empty = records;
    if (records != 0) counts.values.push_back({{}, records});
}

// Values as they are: only those that will be returned get their text.
Result<FacetCounts> plainCounts(RecordStore &store, const ColumnInfo &column, const std::vector<std::uint64_t> &totals, std::uint64_t absent,
                                std::size_t limit)
{
    FacetCounts counts;
    std::vector<std::uint32_t> ranks;
    const bool listsZeros = totals.size() <= kListedZeros;
    std::uint64_t emptyRecords = absent;
    for (std::uint32_t rank = 0; rank < totals.size(); ++rank)
        if (totals[rank] != 0 || listsZeros) ranks.push_back(rank);
    // Rank 0 is the empty text, if the column has one.
    if (!ranks.empty() && ranks.front() == 0) {
        auto first = store.textOfRank(column.id, 0);
        if (first && first->empty()) {
            emptyRecords += totals[0];
            ranks.erase(ranks.begin());
        }
    }
    counts.distinct = static_cast<std::uint64_t>(std::ranges::count_if(ranks, [&](std::uint32_t rank) { return totals[rank] != 0; }));
    const std::size_t keep = limit == 0 ? ranks.size() : std::min(ranks.size(), limit);
    std::ranges::partial_sort(ranks, ranks.begin() + static_cast<std::ptrdiff_t>(keep), [&](std::uint32_t a, std::uint32_t b) {
        return totals[a] != totals[b] ? totals[a] > totals[b] : a < b;
    });
    for (std::size_t i = 0; i < keep; ++i) {
        auto text = store.textOfRank(column.id, ranks[i]);
        if (!text && text.error().code == ErrorCode::NotFound) continue; // of a hidden reading
        if (!text) return std::unexpected(std::move(text).error());
        counts.values.push_back({std::move(*text), totals[ranks[i]]});
    }
    addEmpty(counts, emptyRecords);
    sortAndCut(counts, limit);
    return counts;
}

// Levels: where a segment has none, its records are absent.
Result<FacetCounts> levelCounts(RecordStore &store, const ColumnInfo *column, const RecordSet &set, std::size_t limit, JobControl &job)
{
    FacetCounts counts;
    std::uint64_t absent = column != nullptr ? 0 : set.count();
    if (column != nullptr) {
        FILATURE_TRY_ASSIGN(totals, countRanks(store, *column, set, absent, job));
        FILATURE_TRY_ASSIGN(present, plainCounts(store, *column, totals, 0, 0));
        counts = std::move(present);
    }
    const std::string_view name = fields::levelName(fields::Level::Absent);
    auto at = std::ranges::find(counts.values, name, &FacetValue::value);
    if (at == counts.values.end() && absent != 0) at = counts.values.insert(at, {std::string(name), 0});
    if (absent != 0) {
        counts.distinct += at->count == 0 ? 1 : 0;
        at->count += absent;
    }
    sortAndCut(counts, limit);
    return counts;
}

// Values that several texts share.
Result<FacetCounts> bucketCounts(RecordStore &store, const FacetColumn &facet, const std::vector<std::uint64_t> &totals, std::uint64_t absent,
                                 std::size_t limit)
{
    FILATURE_TRY_ASSIGN(groups, store.rankGroups(facet.column->id, facet.bucket));
    std::vector<std::uint64_t> sums(groups->names.size() + 1, 0);
    for (std::size_t rank = 0; rank < totals.size(); ++rank) sums[groups->ofRank[rank]] += totals[rank];
    FacetCounts counts;
    for (std::size_t i = 0; i < groups->names.size(); ++i) {
        counts.distinct += sums[i + 1] != 0 ? 1 : 0;
        counts.values.push_back({groups->names[i], sums[i + 1]});
    }
    addEmpty(counts, absent + sums[0]);
    sortAndCut(counts, limit);
    return counts;
}

FacetCounts evidenceCounts(const RecordStore &store, const RecordSet &set, std::size_t limit)
{
    std::map<std::uint32_t, std::uint64_t> totals;
    for (const SegmentInfo &segment : store.segments()) {
        const SegmentBits *bits = set.bitsOf(segment.id);
        totals[segment.evidence.value] += bits ? countOf(*bits) : 0;
    }
    FacetCounts counts;
    for (const auto &[evidence, count] : totals) {
        counts.distinct += count != 0 ? 1 : 0;
        counts.values.push_back({std::to_string(evidence), count});
    }
    sortAndCut(counts, limit);
    return counts;
}

} // namespace

Result<FacetSubject> facetByName(std::string_view name)
{
    for (const std::string_view prefix : {"col:", "colonne:"}) {
        if (!name.starts_with(prefix)) continue;
        std::string_view column = name.substr(prefix.size());
        if (column.size() >= 2 && column.front() == '"' && column.back() == '"') column = column.substr(1, column.size() - 2);
        return FilterSubject::ofColumn(std::string{column});
    }
    const auto subject = subjectByName(name);
    const auto *found = subject ? std::get_if<FilterSubject>(&*subject) : nullptr;
    if (found != nullptr && found->kind != SubjectKind::Word && found->kind != SubjectKind::Column) return *found;
    const std::string near = closestName(name, Vocabulary::Subjects);
    return fail(ErrorCode::Usage, "unknown-field:" + std::string{name} + (near.empty() ? "" : ";did-you-mean:" + near));
}

Result<FacetCounts> countFacet(RecordStore &store, const FacetSubject &subject, const RecordSet &set, std::size_t limit, JobControl &job)
{
    switch (subject.kind) {
    case SubjectKind::Evidence: return evidenceCounts(store, set, limit);
    case SubjectKind::Word:
    case SubjectKind::Row:
    case SubjectKind::Line:
    case SubjectKind::Record:
    case SubjectKind::Flag: return fail(ErrorCode::Usage, "what is in no column cannot be counted");
    default: break;
    }
    const FacetColumn facet = columnOf(store, subject);
    if (subject.kind == SubjectKind::Level) return levelCounts(store, facet.column, set, limit, job);
    if (facet.column == nullptr) {
        FacetCounts counts;
        addEmpty(counts, set.count());
        return counts;
    }
    std::uint64_t absent = 0;
    FILATURE_TRY_ASSIGN(totals, countRanks(store, *facet.column, set, absent, job));
    if (facet.bucket != nullptr) return bucketCounts(store, facet, totals, absent, limit);
    return plainCounts(store, *facet.column, totals, absent, limit);
}

} // namespace filature::records
