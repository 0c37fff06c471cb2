// SPDX-License-Identifier: GPL-3.0-or-later
// The source cells of an evidence as they were, cut again from the bytes in the case.
#pragma once

#include "core/jobcontrol.h"
#include "records/evidence.h"
#include "records/rowwriter.h"
#include "storage/connection.h"

namespace filature::records {

// Writes the header (c1,c2,... if the evidence has none) and every stored row of the newest reading, in source order, all
// columns, short and long rows as they are. Streams: memory does not grow with the evidence. The caller has asked for a reason.
[[nodiscard]] Result<void> writeVerbatim(storage::Connection &connection, const EvidenceInfo &evidence, RowWriter &writer, JobControl &job);

// Raw bytes of one row of an evidence (stored or set aside): [offset, offset + length).
[[nodiscard]] Result<std::string> rawBytes(storage::Connection &connection, EvidenceId evidence, std::uint64_t offset, std::uint64_t length);

} // namespace filature::records
