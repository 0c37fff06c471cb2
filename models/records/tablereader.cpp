// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/tablereader.h"

#include "records/buckets.h"
#include "records/facets.h"
#include "records/filter/filternames.h"
#include "records/rowplaces.h"

#include <algorithm>
#include <utility>

namespace filature::records {

namespace {

bool isPlace(SubjectKind kind)
{
    return kind == SubjectKind::Row || kind == SubjectKind::Line || kind == SubjectKind::Flag;
}

const ColumnInfo *infoOf(const RecordStore &store, const FilterSubject &subject)
{
    const auto field = [&](fields::Field f) { return store.column(ColumnKind::Field, fields::info(f).name); };
    switch (subject.kind) {
    case SubjectKind::Field:
    case SubjectKind::Region: return field(subject.field);
    case SubjectKind::Level: return store.column(ColumnKind::Level, fields::info(subject.field).name);
    case SubjectKind::Column: return store.column(ColumnKind::Source, subject.column);
    case SubjectKind::BirthYear:
    case SubjectKind::BirthDecade: return field(fields::Field::BirthDate);
    case SubjectKind::EntryYear: return field(fields::Field::EntryDate);
    default: return nullptr;
    }
}

void applyBucket(SubjectKind kind, std::string &value)
{
    std::optional<std::string_view> bucket{value};
    if (kind == SubjectKind::Region) bucket = regionOf(value);
    if (kind == SubjectKind::BirthYear || kind == SubjectKind::EntryYear) bucket = yearOf(value);
    if (kind == SubjectKind::BirthDecade) bucket = decadeOf(value);
    if (bucket && bucket->data() == value.data() && bucket->size() == value.size()) return;
    value = bucket ? std::string{*bucket} : std::string{};
}

} // namespace

Result<Reveal> revealByNames(std::string_view names)
{
    Reveal reveal;
    for (const std::string_view name : splitNames(names)) {
        if (name == "all" || name == "tout") {
            reveal.everything = true;
            continue;
        }
        FILATURE_TRY_ASSIGN(column, tableColumnByName(name));
        if (column.subject.kind == SubjectKind::Column) reveal.columns.insert(column.subject.column);
        else if (column.subject.kind == SubjectKind::Field) reveal.fields.insert(column.subject.field);
        else return fail(ErrorCode::NotFound, "not a field that is masked: " + std::string{name});
    }
    return reveal;
}

Result<TableColumn> tableColumnByName(std::string_view name)
{
    FILATURE_TRY_ASSIGN(subject, facetByName(name));
    return TableColumn{std::move(subject), std::string{name}};
}

std::vector<TableColumn> defaultColumns(const RecordStore &store)
{
    std::vector<TableColumn> columns;
    columns.push_back({FilterSubject::of(SubjectKind::Evidence), "evidence"});
    columns.push_back({FilterSubject::of(SubjectKind::Row), "row"});
    for (const fields::FieldInfo &field : fields::allFields())
        if (store.column(ColumnKind::Field, field.name) != nullptr)
            columns.push_back({FilterSubject::ofField(field.field), std::string{field.name}});
    return columns;
}

TableReader::TableReader(RecordStore &store, const MaskRules &rules, std::vector<TableColumn> columns, Reveal reveal)
    : m_store(store), m_rules(rules), m_columns(std::move(columns)), m_reveal(std::move(reveal))
{
    for (const TableColumn &column : m_columns) m_infos.push_back(infoOf(store, column.subject));
}

Result<void> TableReader::read(RecordId record, std::vector<std::string> &cells)
{
    cells.resize(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_raw.clear();
        cells[i].clear();
        FILATURE_TRY(rawValue(record, i, m_raw));
        m_rules.show(m_columns[i].subject, m_raw, m_reveal, cells[i]);
    }
    return {};
}

Result<void> TableReader::rawValue(RecordId record, std::size_t column, std::string &out)
{
    const SubjectKind kind = m_columns[column].subject.kind;
    if (kind == SubjectKind::Record) {
        out = std::to_string(record.value);
        return {};
    }
    if (kind == SubjectKind::Evidence) {
        const auto at = std::ranges::lower_bound(m_store.segments(), SegmentId{record.value >> 16}, {}, &SegmentInfo::id);
        if (at != m_store.segments().end()) out = std::to_string(at->evidence.value);
        return {};
    }
    if (isPlace(kind)) return placeValue(record, kind, out);
    if (m_infos[column] != nullptr) FILATURE_TRY(m_store.appendText(record, m_infos[column]->id, out));
    if (kind == SubjectKind::Level && out.empty()) out = fields::levelName(fields::Level::Absent); // no value, no level
    applyBucket(kind, out);
    return {};
}

Result<void> TableReader::placeValue(RecordId record, SubjectKind kind, std::string &out)
{
    FILATURE_TRY_ASSIGN(rows, m_store.rows({record.value >> 16}));
    const std::size_t place = record.value & 0xFFFF;
    if (place >= rows->size()) return fail(ErrorCode::NotFound, "no such record");
    const StoredRow &row = (*rows)[place];
    if (kind == SubjectKind::Flag) out = rowFlagNames(row.flags);
    else out = std::to_string(kind == SubjectKind::Row ? row.row : row.line);
    return {};
}

} // namespace filature::records
