// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a user's own SQL reach named views and nothing else.
#pragma once

#include "core/error.h"
#include "storage/connection.h"

#include <span>
#include <string>
#include <string_view>

namespace filature::storage {

// Functions of SQLite that read nothing but their arguments and cannot grow without bound.
[[nodiscard]] std::span<const std::string_view> plainFunctions();

// From now on prepare() takes only single SELECT statements over `relations` (views, or tables registered with
// registerTable(), which exist already), with plainFunctions() and `functions`. Other tables do not exist for it (Sql:
// no such table); schema tables, PRAGMA, ATTACH, writes, transactions and other functions are Refused; what a view
// reads is not concerned. Mistakes in the statement fail with Sql and, where known, the column; details quote nothing
// but identifiers. Length, depth and size of values are limited; time is limited by setInterrupt(). Cannot be undone:
// use a connection of its own.
//
// SQLite tells its authorizer which view a table is read from by name only, so that a common table expression of the
// same name looks like the view. Therefore every statement is first compiled against an empty database which has the
// relations alone. A temporary view may have the name of the table that it masks.
[[nodiscard]] Result<void> allowOnly(Connection &connection, std::span<const std::string> relations,
                                     std::span<const std::string> functions = {});

// Used by Connection::prepare().
[[nodiscard]] Result<void> checkUserStatement(sqlite3 *database, std::string_view sql);

} // namespace filature::storage
