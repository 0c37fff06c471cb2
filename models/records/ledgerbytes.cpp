// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ledgerbytes.h"

#include <string>

namespace filature::records {

namespace {

void add(LedgerBytes &ledger, ingest::RowKind kind, std::uint64_t bytes)
{
    switch (kind) {
    case ingest::RowKind::ByteOrderMark: ledger.byteOrderMark += bytes; break;
    case ingest::RowKind::Header: ledger.header += bytes; break;
    case ingest::RowKind::Stored: ledger.stored += bytes; break;
    case ingest::RowKind::SetAside: ledger.setAside += bytes; break;
    case ingest::RowKind::Blank: ledger.blank += bytes; break;
    case ingest::RowKind::Structure: ledger.structure += bytes; break;
    }
}

} // namespace

Result<LedgerBytes> ledgerBytes(storage::Connection &connection, const EvidenceInfo &evidence)
{
    LedgerBytes ledger;
    const std::string reading = std::to_string(evidence.reading.id.value);
    FILATURE_TRY_ASSIGN(ranges,
                        connection.prepare("SELECT kind, sum(length) FROM ledger_range WHERE reading = " + reading + " GROUP BY kind"));
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, ranges.step());
        if (!hasRow) break;
        add(ledger, static_cast<ingest::RowKind>(ranges.integer(0)), static_cast<std::uint64_t>(ranges.integer(1)));
    }
    FILATURE_TRY_ASSIGN(setAside, connection.queryInteger("SELECT coalesce(sum(length), 0) FROM set_aside WHERE reading = " + reading));
    FILATURE_TRY_ASSIGN(stored, connection.queryInteger("SELECT coalesce(sum(bytes), 0) FROM segment WHERE reading = " + reading));
    ledger.setAside += static_cast<std::uint64_t>(setAside);
    ledger.stored += static_cast<std::uint64_t>(stored);
    return ledger;
}

} // namespace filature::records
