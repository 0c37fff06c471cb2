// SPDX-License-Identifier: GPL-3.0-or-later
// Turns SQLite's result codes into the engine's errors. Only this folder sees SQLite.
#pragma once

#include "core/error.h"

#include <string>
#include <string_view>

struct sqlite3;

namespace filature::storage {

// The error for `code` (an extended result code) returned by a call on `database`, which may be null. The detail is the
// library's message, which names tables and columns but never a value; messages about a user's own SQL are reduced to
// their kind and to plain identifiers, with `column` where the library says where.
[[nodiscard]] Error sqlError(sqlite3 *database, int code);
[[nodiscard]] std::unexpected<Error> failSql(sqlite3 *database, int code);

// What a message about a user's statement may say in a log: nothing that was quoted in it except plain identifiers.
[[nodiscard]] std::string withoutQuotations(std::string_view message);

// Marks a database as running statements written by the user: their mistakes are then of code Sql, not Internal.
void setRunsUserSql(sqlite3 *database);
[[nodiscard]] bool runsUserSql(sqlite3 *database);

} // namespace filature::storage
