// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/sqlviews.h"

#include "records/cellstable.h"
#include "records/evidence.h"
#include "records/recordstable.h"
#include "storage/sqlfunction.h"
#include "storage/viewauthorizer.h"

#include <array>
#include <utility>

namespace filature::records {

Result<storage::Connection> openSqlConsole(std::shared_ptr<RecordStore> store, std::shared_ptr<const MaskRules> rules, const Reveal &reveal)
{
    FILATURE_TRY_ASSIGN(connection, store->caseFile().connect(storage::CaseFile::Access::Read));
    FILATURE_TRY(storage::registerFunction(connection, "set_aside_reason", 1, [](const storage::SqlArguments &arguments, storage::SqlResult &result) {
        result.setText(reasonName(static_cast<ingest::SetAsideReason>(arguments.integer(0))));
    }));
    FILATURE_TRY(storage::registerTable(connection, "records", std::make_shared<RecordsTable>(store, rules, reveal)));
    FILATURE_TRY(storage::registerTable(connection, "cells", std::make_shared<CellsTable>(std::move(store), std::move(rules), reveal)));
    const std::array<std::string, 5> relations{"records", "evidences", "set_aside_rows", "columns", "cells"};
    FILATURE_TRY(storage::allowOnly(connection, relations));
    return connection;
}

} // namespace filature::records
