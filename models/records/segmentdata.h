// SPDX-License-Identifier: GPL-3.0-or-later
// What the import makes of up to 65,536 records, ready to be written in one transaction.
#pragma once

#include "fields/field.h"
#include "ingest/rowbatch.h"
#include "records/column.h"

#include <cstdint>
#include <string>
#include <vector>

namespace filature::records {

// What a column of the case holds. Stored in column_name.kind.
enum class ColumnKind : std::uint8_t {
    Source = 0, // a column of the evidence, by its name
    Field = 1,  // a typed field, by its English name
    Level = 2,  // how valid that field's value is, by the field's English name
};

struct BuiltColumn
{
    ColumnKind kind = ColumnKind::Source;
    std::uint32_t index = 0; // Source: position in the evidence from 0; Field and Level: fields::Field
    // A field whose texts are its source column's: the position of that column, which keeps the blobs for both. -1 = own.
    std::int32_t sameAs = -1;
    std::uint32_t distinct = 0;
    std::string dictionaryBlob;
    std::string codesBlob;
    Dictionary dictionary; // empty once written to the blob, as the codes
    Codes codes;
};

struct StoredRow
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t line = 0;
    std::uint64_t row = 0; // data row of its evidence from 1; stored and set-aside rows count
    std::uint8_t flags = 0;
    friend bool operator==(const StoredRow &, const StoredRow &) = default;
};

struct SetAsideRow
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t line = 0;
    std::uint64_t row = 0;
    std::uint32_t block = 0;
    ingest::SetAsideReason reason = ingest::SetAsideReason::None;
};

// Neighbouring rows of one kind that are neither stored nor set aside.
struct LedgerRange
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t rows = 0;
    std::uint64_t line = 0;
    ingest::RowKind kind = ingest::RowKind::Blank;
};

struct LongCellPlace
{
    std::uint32_t record = 0; // place in the segment
    std::uint32_t column = 0; // position in the evidence
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

struct SegmentData
{
    std::uint32_t number = 0;      // in its reading, from 0
    std::uint64_t nextOffset = 0;  // first byte behind the segment
    std::uint64_t nextRow = 1;     // number of the next data row
    std::string resume;            // reader state at or before nextOffset
    std::vector<StoredRow> rows;
    std::string rowsBlob;
    std::vector<SetAsideRow> setAside;
    std::vector<LedgerRange> ranges;
    std::vector<LongCellPlace> longCells;
    std::vector<BuiltColumn> columns; // columns that are empty throughout are left out
    std::uint64_t undecodableBytes = 0;
};

} // namespace filature::records
