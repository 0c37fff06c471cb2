// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerbytes.h"

#include <algorithm>

namespace filature::app {

namespace {

void add(LedgerBytes &ledger, ingest::RowKind kind, std::uint64_t bytes)
{
    switch (kind) {
    case ingest::RowKind::ByteOrderMark:
        ledger.byteOrderMark += bytes;
        break;
    case ingest::RowKind::Header:
        ledger.header += bytes;
        break;
    case ingest::RowKind::Stored:
        ledger.stored += bytes;
        break;
    case ingest::RowKind::SetAside:
        ledger.setAside += bytes;
        break;
    case ingest::RowKind::Blank:
        ledger.blank += bytes;
        break;
    case ingest::RowKind::Structure:
        ledger.structure += bytes;
        break;
    }
}

} // namespace

Result<LedgerBytes> ledgerBytes(storage::Connection &connection, const records::EvidenceInfo &evidence)
{
    LedgerBytes ledger;
    FILATURE_TRY_ASSIGN(
        ranges, connection.prepare("SELECT kind, sum(length) FROM ledger_range WHERE reading = ? GROUP BY kind"));
    ranges.bind(0, evidence.reading.id.value);
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, ranges.step());
        if (!hasRow) break;
        add(ledger, static_cast<ingest::RowKind>(ranges.integer(0)), static_cast<std::uint64_t>(ranges.integer(1)));
    }
    FILATURE_TRY(records::forEachSetAside(connection, evidence.reading.id,
                                          [&ledger](const records::SetAsideEntry &entry) -> Result<void> {
                                              ledger.setAside += entry.length;
                                              return {};
                                          }));
    const std::uint64_t others =
        ledger.byteOrderMark + ledger.header + ledger.setAside + ledger.blank + ledger.structure;
    ledger.stored = evidence.bytes - std::min(evidence.bytes, others);
    return ledger;
}

} // namespace filature::app
