// SPDX-License-Identifier: GPL-3.0-or-later
// The documented views and tables that a user's own SQL may read: masked as everything else.
#pragma once

#include "records/recordstore.h"
#include "records/tablereader.h"
#include "storage/connection.h"

#include <memory>
#include <string>
#include <vector>

namespace filature::records {

// A read-only connection on which the views `evidences`, `set_aside_rows`, `columns` and the tables `records` and
// `cells(record, column, value)` exist and nothing else can be read. What `reveal` names is shown as it is.
[[nodiscard]] Result<storage::Connection> openSqlConsole(std::shared_ptr<RecordStore> store, std::shared_ptr<const MaskRules> rules,
                                                         const Reveal &reveal);

} // namespace filature::records
