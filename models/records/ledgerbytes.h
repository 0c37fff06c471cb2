// SPDX-License-Identifier: GPL-3.0-or-later
// How the bytes of an evidence are shared out among the classes of its ledger.
#pragma once

#include "records/evidence.h"
#include "storage/connection.h"

#include <cstdint>

namespace filature::records {

struct LedgerBytes
{
    std::uint64_t byteOrderMark = 0;
    std::uint64_t header = 0;
    std::uint64_t stored = 0;
    std::uint64_t setAside = 0;
    std::uint64_t blank = 0;
    std::uint64_t structure = 0;
    // Each class is counted on its own, so that the sum can fail.
    [[nodiscard]] std::uint64_t sum() const { return byteOrderMark + header + stored + setAside + blank + structure; }
};

// Of the newest reading. Cost: its ranges, set-aside rows and segments; blocks on the case.
[[nodiscard]] Result<LedgerBytes> ledgerBytes(storage::Connection &connection, const EvidenceInfo &evidence);

} // namespace filature::records
