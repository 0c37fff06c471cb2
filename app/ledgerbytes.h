// SPDX-License-Identifier: GPL-3.0-or-later
// How the bytes of an evidence are shared out among the classes of its ledger.
#pragma once

#include "core/error.h"
#include "records/evidence.h"
#include "storage/connection.h"

#include <cstdint>

namespace filature::app {

// The sum is the size of the evidence.
struct LedgerBytes
{
    std::uint64_t byteOrderMark = 0;
    std::uint64_t header = 0;
    std::uint64_t stored = 0;
    std::uint64_t setAside = 0;
    std::uint64_t blank = 0;
    std::uint64_t structure = 0;
};

// Of the newest reading. Cost: the ranges and set-aside rows; stored bytes are what is left of the size, since the
// import and `verify` have counted them one by one.
[[nodiscard]] Result<LedgerBytes> ledgerBytes(storage::Connection &connection, const records::EvidenceInfo &evidence);

} // namespace filature::app
