// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/segmentwriter.h"

#include "fields/normalise.h"
#include "records/evidence.h"

#include <algorithm>
#include <array>
#include <format>
#include <utility>

namespace filature::records {

namespace {

constexpr int kFixedRecordColumns = 6;

// Where each field's value and level stand in the record table; -1 = it has none.
struct RecordLayout
{
    std::array<int, fields::kFieldCount> value{};
    std::array<int, fields::kFieldCount> level{};
    int columns = 0;
};

RecordLayout recordLayout()
{
    RecordLayout layout;
    layout.level.fill(-1);
    for (std::size_t i = 0; i < fields::kFieldCount; ++i) layout.value[i] = layout.columns++;
    for (const fields::FieldInfo &field : fields::allFields())
        if (field.hasLevel) layout.level[static_cast<std::size_t>(field.field)] = layout.columns++;
    return layout;
}

std::string placeholders(std::size_t count)
{
    std::string text = "?";
    for (std::size_t i = 1; i < count; ++i) text += ",?";
    return text;
}

std::string recordInsert()
{
    std::string names = "id, row, line, offset, length, flags";
    const std::vector<std::string> fieldColumns = recordFieldColumns();
    for (const std::string &name : fieldColumns) names += ", " + name;
    return "INSERT INTO record(" + names + ") VALUES(" + placeholders(kFixedRecordColumns + fieldColumns.size()) + ")";
}

std::string recordUpdate()
{
    std::string sql = "UPDATE record SET ";
    for (const std::string &name : recordFieldColumns()) sql += name + " = ?, ";
    sql.resize(sql.size() - 2);
    return sql + " WHERE id = ?";
}

// One field or level column of a segment with where it goes in the record table.
struct RecordColumn
{
    const BuiltColumn *column; // that has the texts
    int place;
    bool isLevel;
    std::vector<int> levelNumbers; // by local code; 0 = not written
    std::uint32_t bound = ~0U;     // code of the record before, whose binding still stands
};

// The column itself, or the source column with which it shares its texts.
const BuiltColumn *textsOf(const BuiltColumn &column, const std::vector<BuiltColumn> &columns)
{
    if (column.sameAs < 0) return &column;
    const auto source = std::ranges::find_if(columns, [&column](const BuiltColumn &other) {
        return other.kind == ColumnKind::Source && other.index == static_cast<std::uint32_t>(column.sameAs);
    });
    return &*source;
}

std::vector<RecordColumn> recordColumns(const std::vector<BuiltColumn> &columns)
{
    static const RecordLayout layout = recordLayout();
    std::vector<RecordColumn> result;
    for (const BuiltColumn &column : columns) {
        if (column.kind == ColumnKind::Field) result.push_back({textsOf(column, columns), layout.value[column.index], false, {}});
        if (column.kind != ColumnKind::Level) continue;
        RecordColumn level{&column, layout.level[column.index], true, {}};
        for (std::uint32_t code = 0; code < column.dictionary.size(); ++code) {
            const auto value = fields::levelByName(column.dictionary.at(code)).value_or(fields::Level::Ok);
            level.levelNumbers.push_back(value == fields::Level::Ok ? 0 : static_cast<int>(value));
        }
        result.push_back(std::move(level));
    }
    return result;
}

// Binds what the record has; NULL stands for an empty value, and for a level that is ok or absent.
void bindFields(storage::Statement &statement, int first, std::vector<RecordColumn> &columns, std::uint32_t record)
{
    for (RecordColumn &entry : columns) {
        const std::uint32_t code = entry.column->codes.at(record);
        if (code == entry.bound) continue;
        entry.bound = code;
        const int place = first + entry.place;
        if (entry.isLevel) {
            if (entry.levelNumbers[code] == 0) statement.bindNull(place);
            else statement.bind(place, std::int64_t{entry.levelNumbers[code]});
            continue;
        }
        const std::string_view text = entry.column->dictionary.at(code);
        if (text.empty()) statement.bindNull(place);
        else statement.bindView(place, text);
    }
}

} // namespace

std::vector<std::string> recordFieldColumns()
{
    std::vector<std::string> names;
    for (const fields::FieldInfo &field : fields::allFields()) names.emplace_back(field.name);
    for (const fields::FieldInfo &field : fields::allFields())
        if (field.hasLevel) names.push_back(std::string{field.name} + "_level");
    return names;
}

Result<std::uint32_t> ColumnNames::idOf(ColumnKind kind, std::string_view name)
{
    const std::pair<ColumnKind, std::string> key{kind, name};
    if (const auto known = m_known.find(key); known != m_known.end()) return known->second;
    FILATURE_TRY_ASSIGN(insert, m_connection.prepare("INSERT OR IGNORE INTO column_name(kind, name) VALUES(?, ?)"));
    FILATURE_TRY(insert.bind(0, static_cast<std::int64_t>(kind)).bind(1, name).run());
    FILATURE_TRY_ASSIGN(select, m_connection.prepare("SELECT id FROM column_name WHERE kind = ? AND name = ?"));
    FILATURE_TRY_ASSIGN(hasRow, select.bind(0, static_cast<std::int64_t>(kind)).bind(1, name).step());
    if (!hasRow) return fail(ErrorCode::Internal, "a column name was not kept");
    const auto id = static_cast<std::uint32_t>(select.integer(0));
    m_known.emplace(key, id);
    return id;
}

SegmentWriter::SegmentWriter(storage::Connection &connection, EvidenceId evidence, ReadingId reading,
                             std::vector<std::string> columnNames)
    : m_connection(connection), m_evidence(evidence), m_reading(reading), m_columnNames(std::move(columnNames)),
      m_columns(connection)
{
}

Result<void> SegmentWriter::prepare()
{
    const auto prepareInto = [this](storage::Statement &statement, std::string_view sql) -> Result<void> {
        FILATURE_TRY_ASSIGN(prepared, m_connection.prepare(sql));
        statement = std::move(prepared);
        return {};
    };
    FILATURE_TRY(prepareInto(m_insertContent, "INSERT INTO evidence_block VALUES(?, ?, ?, ?)"));
    FILATURE_TRY(prepareInto(m_insertSegment, "INSERT INTO segment VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
    FILATURE_TRY(prepareInto(m_insertColumn, "INSERT OR REPLACE INTO segment_column VALUES(?, ?, ?, ?, ?, ?)"));
    FILATURE_TRY(prepareInto(m_insertRecord, recordInsert()));
    FILATURE_TRY(prepareInto(m_updateFields, recordUpdate()));
    FILATURE_TRY(prepareInto(m_insertSetAside, "INSERT INTO set_aside VALUES(?, ?, ?, ?, ?, ?, ?)"));
    FILATURE_TRY(prepareInto(m_insertRange, "INSERT INTO ledger_range VALUES(?, ?, ?, ?, ?, ?)"));
    return prepareInto(m_insertLongCell, "INSERT INTO long_cell VALUES(?, ?, ?, ?)");
}

Result<void> SegmentWriter::writeContent(const ContentBlock &block)
{
    return m_insertContent.bind(0, std::int64_t{m_evidence.value})
        .bind(1, std::int64_t{block.number})
        .bind(2, std::int64_t{block.length})
        .bindBlob(3, block.packed)
        .run();
}

Result<void> SegmentWriter::write(SegmentId id, const SegmentData &data, std::uint32_t blocks)
{
    FILATURE_TRY(m_insertSegment.bind(0, std::int64_t{id.value})
                     .bind(1, std::int64_t{m_reading.value})
                     .bind(2, std::int64_t{data.number})
                     .bind(3, static_cast<std::int64_t>(data.rows.size()))
                     .bind(4, static_cast<std::int64_t>(data.nextOffset))
                     .bind(5, static_cast<std::int64_t>(data.nextRow))
                     .bind(6, std::int64_t{blocks})
                     .bindView(7, data.resume)
                     .run());
    for (const BuiltColumn &column : data.columns) FILATURE_TRY(writeColumn(id, column));
    FILATURE_TRY(writeRecords(id, data));
    FILATURE_TRY(writeLongCells(id, data));
    return writeLedger(data);
}

Result<std::uint32_t> SegmentWriter::columnId(const BuiltColumn &column)
{
    if (column.kind != ColumnKind::Source)
        return m_columns.idOf(column.kind, fields::info(static_cast<fields::Field>(column.index)).name);
    while (m_columnNames.size() <= column.index) {
        m_columnNames.emplace_back(); // cells beyond the header
        m_columnNames = uniqueColumnNames(m_columnNames);
    }
    return m_columns.idOf(column.kind, m_columnNames[column.index]);
}

Result<void> SegmentWriter::writeColumn(SegmentId id, const BuiltColumn &column)
{
    FILATURE_TRY_ASSIGN(number, columnId(column));
    m_insertColumn.bindNull(5);
    if (column.sameAs >= 0) {
        BuiltColumn source;
        source.index = static_cast<std::uint32_t>(column.sameAs);
        FILATURE_TRY_ASSIGN(sourceNumber, columnId(source));
        m_insertColumn.bind(5, std::int64_t{sourceNumber});
    }
    return m_insertColumn.bind(0, std::int64_t{id.value})
        .bind(1, std::int64_t{number})
        .bind(2, std::int64_t{column.distinct})
        .bindBlob(3, column.dictionaryBlob)
        .bindBlob(4, column.codesBlob)
        .run();
}

Result<void> SegmentWriter::writeRecords(SegmentId id, const SegmentData &data)
{
    std::vector<RecordColumn> columns = recordColumns(data.columns);
    const std::int64_t firstId = std::int64_t{id.value} * kSegmentRecords;
    const int places = kFixedRecordColumns + static_cast<int>(recordFieldColumns().size());
    for (int place = kFixedRecordColumns; place < places; ++place) m_insertRecord.bindNull(place); // of the segment before
    for (std::uint32_t record = 0; record < data.rows.size(); ++record) {
        const StoredRow &row = data.rows[record];
        m_insertRecord.bind(0, firstId + record)
            .bind(1, static_cast<std::int64_t>(row.row))
            .bind(2, static_cast<std::int64_t>(row.line))
            .bind(3, static_cast<std::int64_t>(row.offset))
            .bind(4, static_cast<std::int64_t>(row.length))
            .bind(5, std::int64_t{row.flags});
        bindFields(m_insertRecord, kFixedRecordColumns, columns, record);
        FILATURE_TRY(m_insertRecord.run());
    }
    return {};
}

Result<void> SegmentWriter::rewriteFields(SegmentId id, const std::vector<BuiltColumn> &columns, std::uint32_t records)
{
    FILATURE_TRY_ASSIGN(remove, m_connection.prepare("DELETE FROM segment_column WHERE segment = ? AND col IN"
                                                     " (SELECT id FROM column_name WHERE kind <> 0)"));
    FILATURE_TRY(remove.bind(0, std::int64_t{id.value}).run());
    for (const BuiltColumn &column : columns)
        if (column.kind != ColumnKind::Source) FILATURE_TRY(writeColumn(id, column));
    std::vector<RecordColumn> entries = recordColumns(columns);
    const int idPlace = static_cast<int>(recordFieldColumns().size());
    for (int place = 0; place < idPlace; ++place) m_updateFields.bindNull(place);
    const std::int64_t firstId = std::int64_t{id.value} * kSegmentRecords;
    for (std::uint32_t record = 0; record < records; ++record) {
        bindFields(m_updateFields, 0, entries, record);
        FILATURE_TRY(m_updateFields.bind(idPlace, firstId + record).run());
    }
    return {};
}

Result<void> SegmentWriter::writeLongCells(SegmentId id, const SegmentData &data)
{
    for (const LongCellPlace &cell : data.longCells) {
        BuiltColumn column;
        column.index = cell.column;
        FILATURE_TRY_ASSIGN(number, columnId(column));
        FILATURE_TRY(m_insertLongCell.bind(0, std::int64_t{id.value} * kSegmentRecords + cell.record)
                         .bind(1, std::int64_t{number})
                         .bind(2, static_cast<std::int64_t>(cell.offset))
                         .bind(3, static_cast<std::int64_t>(cell.length))
                         .run());
    }
    return {};
}

Result<void> SegmentWriter::writeLedger(const SegmentData &data)
{
    for (const SetAsideRow &row : data.setAside) {
        FILATURE_TRY(m_insertSetAside.bind(0, std::int64_t{m_reading.value})
                         .bind(1, static_cast<std::int64_t>(row.row))
                         .bind(2, std::int64_t{row.block})
                         .bind(3, static_cast<std::int64_t>(row.line))
                         .bind(4, static_cast<std::int64_t>(row.offset))
                         .bind(5, static_cast<std::int64_t>(row.length))
                         .bind(6, static_cast<std::int64_t>(row.reason))
                         .run());
    }
    for (const LedgerRange &range : data.ranges) {
        FILATURE_TRY(m_insertRange.bind(0, std::int64_t{m_reading.value})
                         .bind(1, static_cast<std::int64_t>(range.offset))
                         .bind(2, static_cast<std::int64_t>(range.length))
                         .bind(3, static_cast<std::int64_t>(range.rows))
                         .bind(4, static_cast<std::int64_t>(range.line))
                         .bind(5, static_cast<std::int64_t>(range.kind))
                         .run());
    }
    return {};
}

} // namespace filature::records
