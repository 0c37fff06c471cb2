// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/segmentbuilder.h"

#include "records/columncodec.h"
#include "records/fieldbuilder.h"
#include "records/rowcodec.h"

#include <algorithm>
#include <utility>

namespace filature::records {

void encodeColumn(BuiltColumn &column)
{
    column.distinct = column.dictionary.size();
    column.dictionaryBlob = encodeDictionary(column.dictionary);
    column.codesBlob = encodeCodes(column.codes);
}

namespace {

// Texts go as soon as they are in the blobs and no field is made of them any more.
void releaseTexts(BuiltColumn &column)
{
    column.dictionary = {};
    column.codes = {};
}

} // namespace

void SegmentBuilder::add(const ingest::RowBatch &batch, std::size_t first, std::size_t last, std::uint64_t firstDataRow)
{
    addLedger(batch, first, last, firstDataRow);
    addCells(batch, m_storedRows);
}

void SegmentBuilder::addLedger(const ingest::RowBatch &batch, std::size_t first, std::size_t last, std::uint64_t dataRow)
{
    m_storedRows.clear();
    for (std::size_t i = first; i < last; ++i) {
        const ingest::Row &row = batch.rows[i];
        if (row.kind == ingest::RowKind::Stored) {
            m_storedRows.push_back(static_cast<std::uint32_t>(i));
            m_data.rows.push_back({row.offset, row.length, row.line, dataRow++, row.flags});
        } else if (row.kind == ingest::RowKind::SetAside) {
            m_data.setAside.push_back({row.offset, row.length, row.line, dataRow++, row.block, row.reason});
        } else if (!m_data.ranges.empty() && m_data.ranges.back().kind == row.kind &&
                   m_data.ranges.back().offset + m_data.ranges.back().length == row.offset) {
            m_data.ranges.back().length += row.length;
            ++m_data.ranges.back().rows;
        } else {
            m_data.ranges.push_back({row.offset, row.length, 1, row.line, row.kind});
        }
        m_data.nextOffset = row.offset + row.length;
    }
    m_data.nextRow = dataRow;
    const std::size_t before = m_data.rows.size() - m_storedRows.size();
    for (const ingest::LongCell &cell : batch.longCells) {
        const auto at = std::ranges::lower_bound(m_storedRows, cell.row);
        if (at == m_storedRows.end() || *at != cell.row) continue;
        const auto record = static_cast<std::uint32_t>(before + static_cast<std::size_t>(at - m_storedRows.begin()));
        m_data.longCells.push_back({record, cell.column, cell.offset, cell.length});
    }
}

void SegmentBuilder::addCells(const ingest::RowBatch &batch, std::span<const std::uint32_t> stored)
{
    std::uint32_t widest = 0;
    for (const std::uint32_t row : stored) widest = std::max(widest, batch.rows[row].cellCount);
    const std::size_t before = m_data.rows.size() - stored.size();
    while (m_columns.size() < widest) m_columns.emplace_back().padTo(before);
    for (std::uint32_t c = 0; c < m_columns.size(); ++c) {
        ColumnCollector &column = m_columns[c];
        if (c >= widest) {
            column.padTo(m_data.rows.size());
            continue;
        }
        for (const std::uint32_t row : stored) column.add(batch.cell(batch.rows[row], c));
    }
}

SegmentData SegmentBuilder::finish(std::uint32_t number)
{
    m_data.number = number;
    std::vector<bool> isMapped(m_columns.size(), false);
    for (const fields::FieldMapping &field : m_mapping.fields)
        for (const std::uint32_t column : field.columns)
            if (column < isMapped.size()) isMapped[column] = true;
    std::vector<BuiltColumn *> mapped(m_columns.size(), nullptr);
    m_data.columns.reserve(m_columns.size() + 2 * fields::kFieldCount);
    for (std::uint32_t c = 0; c < m_columns.size(); ++c) {
        if (m_columns[c].isEmptyThroughout()) {
            m_columns[c].restart();
            continue;
        }
        BuiltColumn &column = m_data.columns.emplace_back(m_columns[c].finish(ColumnKind::Source, c));
        encodeColumn(column);
        if (isMapped[c]) mapped[c] = &column;
        else releaseTexts(column);
    }
    const std::vector<const BuiltColumn *> sources(mapped.begin(), mapped.end());
    std::vector<BuiltColumn> fieldColumns = buildFields(m_mapping, sources, m_data.rows.size());
    for (BuiltColumn *source : mapped)
        if (source != nullptr) releaseTexts(*source);
    for (BuiltColumn &column : fieldColumns) {
        if (column.sameAs < 0) encodeColumn(column);
        releaseTexts(column);
        m_data.columns.push_back(std::move(column));
    }
    m_data.rowsBlob = encodeRows(m_data.rows);
    return std::exchange(m_data, {});
}

} // namespace filature::records
