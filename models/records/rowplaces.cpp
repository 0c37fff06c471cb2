// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/rowplaces.h"

#include "fields/fold.h"
#include "ingest/rowbatch.h"
#include "records/evidence.h"

#include <array>
#include <charconv>
#include <limits>
#include <map>
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

// Runs a statement that gives record ids in ascending order and keeps the visible ones.
Result<RecordSet> recordsFrom(RecordStore &store, storage::Statement &select)
{
    std::map<std::uint32_t, SegmentBits> bits;
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) break;
        const auto record = static_cast<std::uint32_t>(select.integer(0));
        SegmentBits &segment = bits.try_emplace(record >> 16).first->second;
        segment[(record & 0xFFFF) / 64] |= std::uint64_t{1} << (record % 64);
    }
    RecordSet result;
    for (const auto &[segment, words] : bits) result.append({segment}, words);
    return result.intersected(store.all());
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
    FILATURE_TRY_ASSIGN(connection, store.caseFile().connect(storage::CaseFile::Access::Read));
    std::string_view sql = "SELECT id FROM record WHERE id BETWEEN ? AND ? ORDER BY id";
    if (kind == SubjectKind::Row) sql = "SELECT id FROM record WHERE row BETWEEN ? AND ? ORDER BY id";
    if (kind == SubjectKind::Line) sql = "SELECT id FROM record WHERE line BETWEEN ? AND ? ORDER BY id";
    if (kind == SubjectKind::Flag) sql = "SELECT id FROM record WHERE flags <> 0 AND (flags & ?) <> 0 ORDER BY id";
    FILATURE_TRY_ASSIGN(select, connection.prepare(sql));
    if (kind == SubjectKind::Flag) {
        select.bind(0, std::int64_t{rowFlagByName(item.text)});
    } else {
        const NumberRange range = rangeOf(item);
        select.bind(0, range.from).bind(1, range.to);
    }
    return recordsFrom(store, select);
}

} // namespace filature::records
