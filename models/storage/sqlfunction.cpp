// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlfunction.h"

#include "storage/sqlerror.h"

#include <sqlcipher/sqlite3.h>

#include <memory>
#include <utility>

namespace filature::storage {

namespace {

void call(sqlite3_context *context, int count, sqlite3_value **values)
{
    SqlResult result(context);
    try {
        (*static_cast<ScalarFunction *>(sqlite3_user_data(context)))(SqlArguments(count, values), result);
    } catch (...) {
        result.setError("the function failed");
    }
}

void destroy(void *function) { delete static_cast<ScalarFunction *>(function); }

} // namespace

Result<void> registerFunction(Connection &connection, const std::string &name, int arguments, ScalarFunction function)
{
    auto owned = std::make_unique<ScalarFunction>(std::move(function));
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    // SQLite calls destroy() itself when it refuses.
    const int code = sqlite3_create_function_v2(connection.handle(), name.c_str(), arguments, kFlags, owned.release(),
                                                &call, nullptr, nullptr, &destroy);
    if (code != SQLITE_OK) return failSql(connection.handle(), code);
    return {};
}

} // namespace filature::storage
