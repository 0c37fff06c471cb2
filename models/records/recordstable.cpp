// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordstable.h"

#include "fields/normalise.h"
#include "fields/places.h"
#include "records/recordwalk.h"
#include "records/rowplaces.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace filature::records {

namespace {

using fields::Field;

struct TableColumnInfo
{
    std::string name;
    FilterSubject subject;
};

enum Place : int { RecordColumn, EvidenceColumn, RowColumn, LineColumn, FlagsColumn, FirstValueColumn };

std::vector<TableColumnInfo> tableColumns()
{
    std::vector<TableColumnInfo> columns = {{"record", FilterSubject::of(SubjectKind::Record)},
                                            {"evidence", FilterSubject::of(SubjectKind::Evidence)},
                                            {"row", FilterSubject::of(SubjectKind::Row)},
                                            {"line", FilterSubject::of(SubjectKind::Line)},
                                            {"flags", FilterSubject::of(SubjectKind::Flag)}};
    for (const fields::FieldInfo &field : fields::allFields()) columns.push_back({std::string(field.name), FilterSubject::ofField(field.field)});
    for (const fields::FieldInfo &field : fields::allFields())
        if (field.hasLevel) columns.push_back({std::string(field.name) + "_level", FilterSubject::ofLevel(field.field)});
    for (const auto &[name, departement] : {std::pair{"region_lab", Field::DeptLab}, {"region_patient", Field::DeptPatient}, {"region_prescriber", Field::DeptPrescriber}})
        columns.push_back({name, FilterSubject::ofRegion(departement)});
    return columns;
}

// What one column shows of the segment under the cursor.
struct LoadedColumn
{
    const ColumnInfo *info = nullptr; // nullptr = no record has it
    std::optional<SegmentId> segment; // of what is loaded
    std::shared_ptr<const Codes> codes;
    std::shared_ptr<const Dictionary> dictionary;
};

class RecordsCursor final : public storage::VirtualCursor
{
public:
    RecordsCursor(RecordStore &store, const MaskRules &rules, const Reveal &reveal, RecordWalk walk)
        : m_store(store), m_rules(rules), m_reveal(reveal), m_walk(walk), m_columns(tableColumns()), m_loaded(m_columns.size())
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const FilterSubject &subject = m_columns[i].subject;
            const ColumnKind kind = subject.kind == SubjectKind::Level ? ColumnKind::Level : ColumnKind::Field;
            m_loaded[i].info = store.column(kind, fields::info(subject.field).name);
        }
    }

    Result<bool> next() override { return m_walk.next(); }
    std::int64_t rowId() const override { return m_walk.record(); }

    Result<void> column(int column, storage::SqlResult &result) override
    {
        if (column >= FirstValueColumn) return value(static_cast<std::size_t>(column), result);
        if (column == RecordColumn) result.setInteger(m_walk.record());
        else if (column == EvidenceColumn) result.setInteger(m_walk.segment().evidence.value);
        else return place(column, result);
        return {};
    }

private:
    Result<void> place(int column, storage::SqlResult &result)
    {
        if (m_rowsOf != m_walk.segment().id) {
            FILATURE_TRY_ASSIGN(rows, m_store.rows(m_walk.segment().id));
            m_rows = std::move(rows);
            m_rowsOf = m_walk.segment().id;
        }
        const StoredRow &row = (*m_rows)[m_walk.place()];
        if (column == FlagsColumn) result.setText(rowFlagNames(row.flags));
        else result.setInteger(static_cast<std::int64_t>(column == RowColumn ? row.row : row.line));
        return {};
    }

    Result<void> value(std::size_t column, storage::SqlResult &result)
    {
        LoadedColumn &loaded = m_loaded[column];
        if (loaded.segment != m_walk.segment().id) FILATURE_TRY(load(loaded));
        const FilterSubject &subject = m_columns[column].subject;
        std::string_view text;
        if (loaded.dictionary && loaded.codes) text = loaded.dictionary->at(loaded.codes->at(m_walk.place()));
        if (subject.kind == SubjectKind::Level) result.setText(text.empty() ? fields::levelName(fields::Level::Absent) : text);
        if (subject.kind == SubjectKind::Level || text.empty()) return {};
        if (subject.kind == SubjectKind::Region) {
            const fields::Departement *place = fields::departement(text);
            if (place != nullptr && !place->regionName.empty()) result.setText(place->regionName);
            return {};
        }
        m_shown.clear();
        m_rules.show(subject, text, m_reveal, m_shown);
        result.setText(m_shown);
        return {};
    }

    Result<void> load(LoadedColumn &loaded)
    {
        const SegmentId segment = m_walk.segment().id;
        loaded.codes.reset();
        loaded.dictionary.reset();
        if (loaded.info != nullptr) {
            FILATURE_TRY_ASSIGN(codes, m_store.codes(segment, loaded.info->id));
            FILATURE_TRY_ASSIGN(dictionary, m_store.dictionary(segment, loaded.info->id));
            loaded.codes = std::move(codes);
            loaded.dictionary = std::move(dictionary);
        }
        loaded.segment = segment;
        return {};
    }

    RecordStore &m_store;
    const MaskRules &m_rules;
    const Reveal &m_reveal;
    RecordWalk m_walk;
    std::vector<TableColumnInfo> m_columns;
    std::vector<LoadedColumn> m_loaded;
    std::optional<SegmentId> m_rowsOf;
    std::shared_ptr<const std::vector<StoredRow>> m_rows;
    std::string m_shown;
};

} // namespace

RecordsTable::RecordsTable(std::shared_ptr<RecordStore> store, std::shared_ptr<const MaskRules> rules, Reveal reveal)
    : m_store(std::move(store)), m_rules(std::move(rules)), m_reveal(std::move(reveal))
{
}

std::vector<storage::VirtualColumn> RecordsTable::columns() const
{
    std::vector<storage::VirtualColumn> columns;
    for (const TableColumnInfo &column : tableColumns()) columns.push_back({column.name, "TEXT", false});
    for (const int number : {RecordColumn, EvidenceColumn, RowColumn, LineColumn}) columns[static_cast<std::size_t>(number)].type = "INTEGER";
    columns[RecordColumn].isSearchable = columns[EvidenceColumn].isSearchable = true;
    return columns;
}

double RecordsTable::estimatedRows(std::span<const storage::VirtualConstraint> constraints) const
{
    auto records = static_cast<double>(m_store->recordCount());
    for (const storage::VirtualConstraint &constraint : constraints) {
        const bool isEqual = constraint.comparison == storage::Comparison::Equal;
        if (constraint.column == RecordColumn) records = isEqual ? 1 : records / 4;
        if (constraint.column == EvidenceColumn && isEqual) records /= 2;
    }
    return std::max(1.0, records);
}

Result<std::unique_ptr<storage::VirtualCursor>> RecordsTable::open(std::span<const storage::VirtualConstraint> constraints) const
{
    RecordWalk walk(*m_store);
    for (const storage::VirtualConstraint &constraint : constraints) {
        if (constraint.column == RecordColumn) walk.narrowRecords(constraint);
        else walk.narrowEvidences(constraint);
    }
    return std::make_unique<RecordsCursor>(*m_store, *m_rules, m_reveal, walk);
}

} // namespace filature::records
