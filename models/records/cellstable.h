// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL table cells(record, column, value): every verbatim cell that is not empty, masked.
#pragma once

#include "records/recordstore.h"
#include "records/tablereader.h"
#include "storage/virtualtable.h"

#include <memory>

namespace filature::records {

// Sorted by record, then by column number. Equality and ranges on record and equality on column are used; a full walk costs about
// 0.3 µs a cell.
class CellsTable final : public storage::VirtualTable
{
public:
    CellsTable(std::shared_ptr<RecordStore> store, std::shared_ptr<const MaskRules> rules, Reveal reveal);
    std::vector<storage::VirtualColumn> columns() const override;
    double estimatedRows(std::span<const storage::VirtualConstraint> constraints) const override;
    Result<std::unique_ptr<storage::VirtualCursor>> open(std::span<const storage::VirtualConstraint> constraints) const override;
    int sortedBy() const override { return 0; }

private:
    std::shared_ptr<RecordStore> m_store;
    std::shared_ptr<const MaskRules> m_rules;
    Reveal m_reveal;
};

} // namespace filature::records
