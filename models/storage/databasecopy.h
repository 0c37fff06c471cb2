// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a whole database.
#pragma once

#include "core/error.h"
#include "core/jobcontrol.h"
#include "storage/connection.h"
#include "storage/keymaterial.h"

#include <string>

namespace filature::storage {

// Page by page between databases of the same kind (both encrypted or both plain); `to` is empty. Flat in memory.
[[nodiscard]] Result<void> copyPages(Connection &from, Connection &to, JobControl &job);
// Table by table from a plain database into the empty file `path`, which becomes encrypted. One transaction.
[[nodiscard]] Result<void> exportEncrypted(Connection &from, const std::string &path, const DerivedKey &key,
                                           JobControl &job);
// Digest over the schema and the number of rows of every table: equal for a database and its copy.
[[nodiscard]] Result<std::string> contentSketch(Connection &connection);

} // namespace filature::storage
