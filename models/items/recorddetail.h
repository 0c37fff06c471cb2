// SPDX-License-Identifier: GPL-3.0-or-later
// All that the window shows about one record.
#pragma once

#include "access/recordsview.h"
#include "core/ids.h"
#include "core/jobcontrol.h"
#include "fields/field.h"
#include "fields/normalise.h"
#include "items/cellpage.h"
#include "items/neighbours.h"
#include "items/sourcerow.h"
#include "records/evidence.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace filature::items {

struct DetailField
{
    fields::Field field = fields::Field::LastName;
    ShownCell cell;
    std::optional<fields::Level> level; // of fields that have one
};

struct RecordDetail
{
    RecordId record;
    EvidenceId evidence;
    QString evidenceName; // file name or member, safe to show
    std::uint64_t row = 0;
    std::uint64_t line = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint8_t flags = 0; // ingest::RowFlag
    std::vector<DetailField> fields; // those with a value, in the order of fields::Field
    std::vector<QString> columns;    // names of the evidence's columns, safe to show
    std::vector<bool> isMapped;      // whether a field is read off the column
    SourceRow source;
    std::vector<NeighbourCount> neighbours;
};

// `evidence`: the visible ones. A few ms. NotFound for a record that is not visible.
[[nodiscard]] Result<RecordDetail> readRecordDetail(const std::shared_ptr<const access::RecordsView> &view,
                                                    const std::vector<records::EvidenceInfo> &evidence, RecordId record,
                                                    const records::Reveal &reveal, JobControl &job);

} // namespace filature::items
