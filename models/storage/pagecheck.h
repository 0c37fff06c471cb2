// SPDX-License-Identifier: GPL-3.0-or-later
// The HMACs of all pages of an encrypted case.
#pragma once

#include "core/error.h"
#include "core/jobcontrol.h"
#include "storage/connection.h"
#include "storage/keymaterial.h"

#include <cstdint>
#include <vector>

namespace filature::storage {

// Numbers of the pages in the file that do not verify, in order, at most `most`. Reads through SQLite's own descriptor,
// so that no lock is lost, without its cache. A page that the log has anew is not looked at there: SQLite checks it
// whenever it is read.
[[nodiscard]] Result<std::vector<std::uint32_t>> pagesThatFail(Connection &connection, const DerivedKey &key,
                                                               std::size_t most, JobControl &job);

} // namespace filature::storage
