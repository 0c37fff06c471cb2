// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/mask.h"
#include "fields/normalise.h"
#include "records/buckets.h"
#include "records/tablereader.h"

#include <algorithm>
#include <utility>

namespace filature::records {

namespace {

constexpr std::uint32_t kOpenDistinct = 50;  // a column of so few
constexpr std::size_t kOpenCharacters = 3;   // and so short texts shows nobody

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// At most 50 distinct texts of at most 3 characters in what is visible.
Result<bool> isHarmless(RecordStore &store, const ColumnInfo &column)
{
    if (column.distinct > kOpenDistinct + 1) return false; // the empty text does not count
    std::set<std::string, std::less<>> texts;
    for (const SegmentInfo &segment : store.segments()) {
        FILATURE_TRY_ASSIGN(dictionary, store.dictionary(segment.id, column.id));
        if (!dictionary) continue;
        for (std::uint32_t code = 0; code < dictionary->size(); ++code) {
            if (characters(dictionary->at(code)) > kOpenCharacters) return false;
            if (!dictionary->at(code).empty()) texts.emplace(dictionary->at(code));
        }
    }
    return texts.size() <= kOpenDistinct;
}

} // namespace

Result<MaskRules> MaskRules::load(RecordStore &store)
{
    FILATURE_TRY_ASSIGN(connection, store.caseFile().connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(evidences, listEvidence(connection));
    MaskRules rules;
    std::map<std::string, std::size_t, std::less<>> unmapped; // in how many evidences a column has no field and nobody opened it
    for (const EvidenceInfo &evidence : evidences) {
        const ReadingInfo &reading = evidence.reading;
        std::vector<bool> isKnown(reading.columns.size(), false);
        for (const fields::FieldMapping &mapped : reading.mapping.fields)
            for (const std::uint32_t column : mapped.columns) {
                if (column >= isKnown.size()) continue;
                isKnown[column] = true;
                std::vector<MappedField> &known = rules.m_columns[reading.columns[column]].fields;
                if (!std::ranges::contains(known, MappedField{mapped.field, mapped.options})) known.push_back({mapped.field, mapped.options});
            }
        for (const std::uint32_t column : reading.mapping.openColumns) {
            if (column >= isKnown.size() || isKnown[column]) continue;
            isKnown[column] = true;
            rules.m_columns[reading.columns[column]].isOpen = true;
        }
        for (std::size_t column = 0; column < isKnown.size(); ++column)
            if (!isKnown[column]) ++unmapped[reading.columns[column]];
    }
    for (const auto &[name, count] : unmapped) {
        const ColumnInfo *column = store.column(ColumnKind::Source, name);
        bool isOpen = false;
        if (column != nullptr) {
            FILATURE_TRY_ASSIGN(harmless, isHarmless(store, *column));
            isOpen = harmless;
        }
        ColumnRule &rule = rules.m_columns[name];
        rule.isOpen = isOpen; // masked in one evidence = masked
        if (!isOpen) rule.fields.clear();
    }
    return rules;
}

bool MaskRules::ColumnRule::hasOnlyOpenFields() const
{
    return std::ranges::all_of(fields, [](const MappedField &mapped) { return fields::info(mapped.field).mask == fields::MaskClass::Open; });
}

bool MaskRules::isMasked(const FilterSubject &subject) const
{
    if (subject.kind == SubjectKind::Field || subject.kind == SubjectKind::Region)
        return fields::info(subject.field).mask != fields::MaskClass::Open || subject.field == fields::Field::DeptNir;
    if (subject.kind != SubjectKind::Column) return false;
    const auto rule = m_columns.find(subject.column);
    if (rule == m_columns.end()) return true;
    if (rule->second.fields.empty()) return !rule->second.isOpen;
    return !rule->second.hasOnlyOpenFields();
}

void MaskRules::show(const FilterSubject &subject, std::string_view value, const Reveal &reveal, std::string &out) const
{
    const auto isRevealed = [&](const MappedField &mapped) { return reveal.fields.contains(mapped.field); };
    if (subject.kind == SubjectKind::Field) {
        if (reveal.everything || reveal.fields.contains(subject.field)) out += value;
        else fields::maskFieldInto(subject.field, value, out);
        return;
    }
    if (subject.kind != SubjectKind::Column) {
        out += value; // levels, years, regions and places tell no person
        return;
    }
    if (reveal.everything || reveal.columns.contains(subject.column)) {
        out += value;
        return;
    }
    const auto rule = m_columns.find(subject.column);
    if (rule != m_columns.end() && !rule->second.fields.empty() && std::ranges::all_of(rule->second.fields, isRevealed)) {
        out += value;
    } else if (rule != m_columns.end() && (rule->second.fields.size() == 1 || (!rule->second.fields.empty() && rule->second.hasOnlyOpenFields()))) {
        const auto &[field, options] = rule->second.fields.front();
        fields::Normalised normalised;
        fields::normalise(field, options, value, normalised);
        fields::maskFieldInto(field, normalised.value, out);
    } else if (rule != m_columns.end() && rule->second.fields.empty() && rule->second.isOpen) {
        out += value;
    } else {
        fields::maskInto(fields::MaskClass::Dots, value, out);
    }
}

} // namespace filature::records
