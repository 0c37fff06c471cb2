// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of chosen columns for people and programs, masked unless revealed.
#pragma once

#include "core/ids.h"
#include "core/jobcontrol.h"
#include "fields/normalise.h"
#include "records/evidence.h"
#include "records/filter/filter.h"
#include "records/recordstore.h"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

// Which fields and source columns are shown as they are. The default reveals nothing.
struct Reveal
{
    bool everything = false;
    std::set<fields::Field> fields;
    std::set<std::string, std::less<>> columns; // source columns
    [[nodiscard]] bool isNothing() const { return !everything && fields.empty() && columns.empty(); }
};
// "all", or names of fields and col:NAME separated by commas; NotFound names an unknown one.
[[nodiscard]] Result<Reveal> revealByNames(std::string_view names);

// A column of a table: any subject that stands for one value of a record (field, dept@key, region@key, level, year, evidence,
// row, line, record, flag, source column).
struct TableColumn
{
    FilterSubject subject;
    std::string title; // as the user wrote it, or the canonical name
};
// By name as in the filter language; an error names the unknown one.
[[nodiscard]] Result<TableColumn> tableColumnByName(std::string_view name);
// evidence, row and all fields that some record of the store has, in the order of fields::Field.
[[nodiscard]] std::vector<TableColumn> defaultColumns(const RecordStore &store);

// How a source column is masked: as the field it is mapped to in any of the visible evidences (the strictest one), open when a
// person classified it so or when it has at most 50 distinct values of at most 3 characters, else dots.
class MaskRules
{
public:
    [[nodiscard]] static Result<MaskRules> load(RecordStore &store);
    // Appends the text as it may be shown for the subject.
    void show(const FilterSubject &subject, std::string_view value, const Reveal &reveal, std::string &out) const;
    // Whether showing the subject's values without a mask needs a reveal.
    [[nodiscard]] bool isMasked(const FilterSubject &subject) const;

private:
    struct MappedField
    {
        fields::Field field;
        fields::NormaliseOptions options; // of the first evidence that maps it
        friend bool operator==(const MappedField &, const MappedField &) = default;
    };
    struct ColumnRule
    {
        bool isOpen = false;
        std::vector<MappedField> fields; // it is mapped to, each once unless their options differ
        [[nodiscard]] bool hasOnlyOpenFields() const;
    };
    std::map<std::string, ColumnRule, std::less<>> m_columns;
};

// Reads cells of records in any order. Not thread-safe.
class TableReader
{
public:
    TableReader(RecordStore &store, const MaskRules &rules, std::vector<TableColumn> columns, Reveal reveal);
    // Fills `cells` (one for each column) with what may be shown of the record. A few µs when the segment is cached.
    [[nodiscard]] Result<void> read(RecordId record, std::vector<std::string> &cells);
    [[nodiscard]] const std::vector<TableColumn> &columns() const { return m_columns; }

private:
    [[nodiscard]] Result<void> rawValue(RecordId record, std::size_t column, std::string &out);
    [[nodiscard]] Result<void> placeValue(RecordId record, SubjectKind kind, std::string &out);

    RecordStore &m_store;
    const MaskRules &m_rules;
    std::vector<TableColumn> m_columns;
    std::vector<const ColumnInfo *> m_infos; // of the column store; nullptr = none
    Reveal m_reveal;
    std::string m_raw;
};

} // namespace filature::records
