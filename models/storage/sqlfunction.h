// SPDX-License-Identifier: GPL-3.0-or-later
// SQL functions written in C++.
#pragma once

#include "core/error.h"
#include "storage/connection.h"
#include "storage/sqlvalue.h"

#include <functional>
#include <string>

namespace filature::storage {

// Called on the connection's thread; an exception becomes an error of the statement.
using ScalarFunction = std::function<void(const SqlArguments &arguments, SqlResult &result)>;

// The function must give the same result for the same arguments, and have no effect: it may be used in views and
// indexes. `arguments` is their number, -1 = any. The function lives as long as the connection.
[[nodiscard]] Result<void> registerFunction(Connection &connection, const std::string &name, int arguments,
                                            ScalarFunction function);

} // namespace filature::storage
