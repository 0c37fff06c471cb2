// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/segmentwriter.h"

#include "records/evidence.h"

#include <utility>

namespace filature::records {

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
    FILATURE_TRY(prepareInto(m_insertSegment, "INSERT INTO segment VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    FILATURE_TRY(prepareInto(m_insertRows, "INSERT INTO segment_rows VALUES(?, ?)"));
    FILATURE_TRY(prepareInto(m_insertColumn, "INSERT OR REPLACE INTO segment_column VALUES(?, ?, ?, ?, ?, ?)"));
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
    std::uint64_t bytes = 0;
    for (const StoredRow &row : data.rows) bytes += row.length;
    FILATURE_TRY(m_insertSegment.bind(0, std::int64_t{id.value})
                     .bind(1, std::int64_t{m_reading.value})
                     .bind(2, std::int64_t{data.number})
                     .bind(3, static_cast<std::int64_t>(data.rows.size()))
                     .bind(4, static_cast<std::int64_t>(bytes))
                     .bind(5, static_cast<std::int64_t>(data.nextOffset))
                     .bind(6, static_cast<std::int64_t>(data.nextRow))
                     .bind(7, std::int64_t{blocks})
                     .bindView(8, data.resume)
                     .run());
    FILATURE_TRY(m_insertRows.bind(0, std::int64_t{id.value}).bindBlob(1, data.rowsBlob).run());
    for (const BuiltColumn &column : data.columns) FILATURE_TRY(writeColumn(id, column));
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

Result<void> SegmentWriter::rewriteFields(SegmentId id, const std::vector<BuiltColumn> &columns)
{
    FILATURE_TRY_ASSIGN(remove, m_connection.prepare("DELETE FROM segment_column WHERE segment = ? AND col IN"
                                                     " (SELECT id FROM column_name WHERE kind <> 0)"));
    FILATURE_TRY(remove.bind(0, std::int64_t{id.value}).run());
    for (const BuiltColumn &column : columns) FILATURE_TRY(writeColumn(id, column));
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
