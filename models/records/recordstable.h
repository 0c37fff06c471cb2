// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL table records: place, fields, levels and regions of every visible record, masked.
#pragma once

#include "records/recordstore.h"
#include "records/tablereader.h"
#include "storage/virtualtable.h"

#include <memory>
#include <vector>

namespace filature::records {

// Columns: record, evidence, row, line, flags; each field; <field>_level of those that have levels; region_lab, region_patient,
// region_prescriber. NULL = no value. Sorted by record. Equality and ranges on record and equality on evidence are used; only
// the columns that a statement asks for are unpacked, segment by segment, and a walk over one of them costs about 0.1 µs a record.
class RecordsTable final : public storage::VirtualTable
{
public:
    RecordsTable(std::shared_ptr<RecordStore> store, std::shared_ptr<const MaskRules> rules, Reveal reveal);
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
