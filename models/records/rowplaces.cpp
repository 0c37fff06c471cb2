// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/rowplaces.h"

#include "fields/fold.h"
#include "ingest/rowbatch.h"
#include "records/evidence.h"
#include "records/parallel.h"

#include <array>
#include <charconv>
#include <limits>
#include <span>
#include <string>
#include <utility>

namespace filature::records {

namespace {

constexpr std::array<std::pair<std::string_view, std::uint8_t>, 7> kFlagWords = {{{"short", ingest::kRowShort},
                                                                                  {"long", ingest::kRowLong},
                                                                                  {"stray_quote", ingest::kRowStrayQuote},
                                                                                  {"undecodable", ingest::kRowUndecodable},
                                                                                  {"fallback", ingest::kRowFallback},
                                                                                  {"nul", ingest::kRowNul},
                                                                                  {"huge", ingest::kRowHuge}}};

struct NumberRange
{
    std::int64_t from = 0;
    std::int64_t to = std::numeric_limits<std::int64_t>::max();
    [[nodiscard]] bool has(std::uint64_t number) const
    {
        return static_cast<std::int64_t>(number) >= from && static_cast<std::int64_t>(number) <= to;
    }
};

std::int64_t numberOr(std::string_view text, std::int64_t otherwise)
{
    std::int64_t value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

NumberRange rangeOf(const FilterItem &item)
{
    NumberRange range;
    range.from = numberOr(item.text, range.from);
    range.to = item.kind == ItemKind::Range ? numberOr(item.upper, range.to) : range.from;
    return range;
}

// Those of a segment's records whose place matches.
template<typename Matches>
SegmentBits recordsWhere(std::span<const StoredRow> rows, Matches matches)
{
    SegmentBits bits{};
    for (std::size_t i = 0; i < rows.size(); ++i) bits[i / 64] |= std::uint64_t{matches(rows[i])} << i % 64;
    return bits;
}

SegmentBits recordsBetween(const SegmentInfo &segment, const NumberRange &range)
{
    SegmentBits bits{};
    for (std::uint32_t i = 0; i < segment.records; ++i) bits[i / 64] |= std::uint64_t{range.has(segment.id.value << 16 | i)} << i % 64;
    return bits;
}

} // namespace

std::uint8_t rowFlagByName(std::string_view name)
{
    for (const auto &[word, flag] : kFlagWords)
        if (word == name) return flag;
    return 0;
}

std::string rowFlagNames(std::uint8_t flags)
{
    std::string names;
    for (const auto &[word, flag] : kFlagWords) {
        if ((flags & flag) == 0) continue;
        if (!names.empty()) names += ',';
        names += word;
    }
    return names;
}

Result<RecordSet> evidenceOf(RecordStore &store, const FilterItem &item)
{
    FILATURE_TRY_ASSIGN(connection, store.caseFile().connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(evidences, listEvidence(connection));
    const NumberRange range = rangeOf(item);
    const std::string needle = fields::fold(item.text);
    RecordSet result;
    for (const SegmentInfo &segment : store.segments()) {
        bool matches = segment.evidence.value >= range.from && segment.evidence.value <= range.to;
        if (item.kind == ItemKind::Contains) {
            matches = false;
            for (const EvidenceInfo &evidence : evidences)
                if (evidence.id == segment.evidence) matches = fields::fold(evidence.path + " " + evidence.member).contains(needle);
        }
        if (const SegmentBits *bits = store.all().bitsOf(segment.id); matches && bits != nullptr) result.append(segment.id, *bits);
    }
    return result;
}

Result<RecordSet> placesOf(RecordStore &store, SubjectKind kind, const FilterItem &item)
{
    const NumberRange range = rangeOf(item);
    const std::uint8_t flag = rowFlagByName(item.text);
    const std::span<const SegmentInfo> segments = store.segments();
    std::vector<SegmentBits> bits(segments.size());
    FILATURE_TRY(parallelFor(segments.size(), 0, [&](std::size_t i) -> Result<void> {
        if (kind == SubjectKind::Record) {
            bits[i] = recordsBetween(segments[i], range);
            return {};
        }
        FILATURE_TRY_ASSIGN(rows, store.rows(segments[i].id));
        if (kind == SubjectKind::Row) bits[i] = recordsWhere(*rows, [&range](const StoredRow &row) { return range.has(row.row); });
        if (kind == SubjectKind::Line) bits[i] = recordsWhere(*rows, [&range](const StoredRow &row) { return range.has(row.line); });
        if (kind == SubjectKind::Flag) bits[i] = recordsWhere(*rows, [flag](const StoredRow &row) { return (row.flags & flag) != 0; });
        return {};
    }));
    RecordSet result;
    for (std::size_t i = 0; i < segments.size(); ++i) result.append(segments[i].id, bits[i]);
    return result;
}

} // namespace filature::records
