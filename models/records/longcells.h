// SPDX-License-Identifier: GPL-3.0-or-later
// Cells over 1 MiB: the columns hold their beginning, the evidence's bytes hold them whole.
#pragma once

#include "core/jobcontrol.h"
#include "ingest/dialect.h"
#include "ingest/rowbatch.h"
#include "records/recordset.h"
#include "records/recordstore.h"
#include "records/storedsource.h"

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

// Decoded, unquoted text of a cell whose raw bytes are [offset, offset + length) of the source. Memory: the cell.
[[nodiscard]] Result<std::string> longCellText(ingest::ByteSource &source, const ingest::Dialect &dialect, std::uint64_t offset,
                                               std::uint64_t length);

// Puts whole texts in the place of beginnings while rows are handed on one by one.
class LongCellText
{
public:
    LongCellText(ingest::ByteSource &source, const ingest::Dialect &dialect) : m_source(source), m_dialect(dialect) {}
    // The texts live until the next call.
    [[nodiscard]] Result<void> replaceIn(const ingest::RowBatch &batch, std::uint32_t row, std::vector<std::string_view> &cells);

private:
    ingest::ByteSource &m_source;
    const ingest::Dialect &m_dialect;
    std::list<std::string> m_texts;
};

// Visible records with a long cell (of the column, or of any) for whose whole text the predicate holds.
[[nodiscard]] Result<RecordSet> longCellsWhere(RecordStore &store, std::optional<std::uint32_t> column,
                                               const std::function<bool(std::string_view)> &predicate, JobControl &job);

} // namespace filature::records
