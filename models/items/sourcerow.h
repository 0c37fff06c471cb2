// SPDX-License-Identifier: GPL-3.0-or-later
// One row of an evidence as it stands in the source, masked cell by cell with its delimiters kept.
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "items/cellpage.h"
#include "records/evidence.h"
#include "records/recordstore.h"
#include "records/segmentdata.h"
#include "records/tablereader.h"
#include "storage/connection.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace filature::items {

// A stretch of the row: a cell, or what stands between cells.
struct SourcePiece
{
    QString text; // safe to show
    CellState state = CellState::Clear;
    int cell = -1; // position from 0; -1 = a delimiter or a quote
};

struct SourceRow
{
    static constexpr std::uint64_t kMostBytes = 1 << 20; // of a row that is read
    static constexpr std::size_t kMostCells = 2000;      // shown
    static constexpr qsizetype kMostCharacters = 200;    // of a cell; "…" stands for the others

    std::vector<SourcePiece> pieces;
    std::uint64_t cells = 0;
    bool isWhole = true;    // all cells are shown, each to its end
    bool isReadable = true; // false: too long, or not to be cut into cells; then nothing of it is shown
};

// Whether the case holds this text in the column of that name.
using IsStored = std::function<bool(const std::string &column, std::string_view text)>;
// Cuts the raw bytes of a row by the evidence's dialect. A cell that is not what the case holds in its column is dots: the row
// may have been read in another way, and the mask of another column would let too much through.
[[nodiscard]] SourceRow cutSourceRow(std::string_view bytes, const records::ReadingInfo &reading, const records::MaskRules &rules,
                                     const records::Reveal &reveal, const IsStored &isStored);
[[nodiscard]] Result<SourceRow> readSourceRow(storage::Connection &connection, records::RecordStore &store, const records::EvidenceInfo &evidence,
                                              RecordId record, const records::StoredRow &row, const records::MaskRules &rules,
                                              const records::Reveal &reveal);

} // namespace filature::items
