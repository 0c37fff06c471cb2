// SPDX-License-Identifier: GPL-3.0-or-later
// Turns row batches into a segment: a dictionary and codes for each column, then the typed fields.
#pragma once

#include "fields/mapping.h"
#include "ingest/rowbatch.h"
#include "records/columncollector.h"
#include "records/segmentdata.h"

#include <cstdint>
#include <span>
#include <vector>

namespace filature::records {

// Fills the blobs of a column from its dictionary and codes.
void encodeColumn(BuiltColumn &column);

// Builds segments one after the other. One thread; the mapping must outlive it. Memory: codes (4 bytes a
// cell) and the distinct texts, kept from one to the next.
class SegmentBuilder
{
public:
    SegmentBuilder(const fields::Mapping &mapping, std::uint32_t columns) : m_mapping(mapping), m_columns(columns) {}

    // Takes rows [first, last) of the batch; at most kSegmentRecords stored rows in all.
    void add(const ingest::RowBatch &batch, std::size_t first, std::size_t last, std::uint64_t firstDataRow);
    // Columns, fields and levels of everything added since the segment before; `number` = in its reading, from 0.
    [[nodiscard]] SegmentData finish(std::uint32_t number);

private:
    void addLedger(const ingest::RowBatch &batch, std::size_t first, std::size_t last, std::uint64_t dataRow);
    void addCells(const ingest::RowBatch &batch, std::span<const std::uint32_t> stored);

    const fields::Mapping &m_mapping;
    SegmentData m_data;
    std::vector<ColumnCollector> m_columns;
    std::vector<std::uint32_t> m_storedRows; // scratch: indexes of stored rows in the batch
};

} // namespace filature::records
