// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/virtualtable.h"

#include "storage/sqlerror.h"

#include <sqlcipher/sqlite3.h>

#include <charconv>
#include <string_view>
#include <utility>

namespace filature::storage {

namespace {

// What SQLite's C structures point to: they come first, so that a pointer to them is a pointer to ours.
struct TableHandle
{
    sqlite3_vtab base{};
    const VirtualTable *table = nullptr;
    std::vector<VirtualColumn> columns;
};

struct CursorHandle
{
    sqlite3_vtab_cursor base{};
    std::unique_ptr<VirtualCursor> cursor;
    bool atEnd = true;
};

using SharedTable = std::shared_ptr<const VirtualTable>;

TableHandle &tableOf(sqlite3_vtab *base) { return *reinterpret_cast<TableHandle *>(base); }
CursorHandle &cursorOf(sqlite3_vtab_cursor *base) { return *reinterpret_cast<CursorHandle *>(base); }

int codeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return SQLITE_INTERRUPT;
    case ErrorCode::Damaged:
        return SQLITE_CORRUPT_VTAB;
    case ErrorCode::ReadFailed:
        return SQLITE_IOERR_READ;
    case ErrorCode::DiskFull:
        return SQLITE_FULL;
    case ErrorCode::OutOfMemory:
        return SQLITE_NOMEM;
    default:
        return SQLITE_ERROR;
    }
}

int report(sqlite3_vtab *base, const Error &error)
{
    sqlite3_free(base->zErrMsg);
    base->zErrMsg = sqlite3_mprintf("%s", error.detail.c_str());
    return codeFor(error.code);
}

// Nothing that C++ throws may pass through SQLite's frames. `base` takes the message; without one only memory can run
// out.
template<typename Function>
int guarded(sqlite3_vtab *base, Function function)
{
    try {
        return function();
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    } catch (...) {
        Error error;
        error.detail = "the table failed";
        return base != nullptr ? report(base, error) : SQLITE_NOMEM;
    }
}

int connectTable(sqlite3 *database, void *shared, int, const char *const *, sqlite3_vtab **out, char **)
{
    return guarded(nullptr, [&] {
        auto handle = std::make_unique<TableHandle>();
        handle->table = static_cast<SharedTable *>(shared)->get();
        handle->columns = handle->table->columns();
        std::string sql = "CREATE TABLE x(";
        for (const VirtualColumn &column : handle->columns)
            sql += quotedIdentifier(column.name) + ' ' + column.type + ',';
        sql.back() = ')';
        if (const int code = sqlite3_declare_vtab(database, sql.c_str()); code != SQLITE_OK) return code;
        sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
        *out = &handle.release()->base;
        return SQLITE_OK;
    });
}

int disconnectTable(sqlite3_vtab *base)
{
    delete &tableOf(base);
    return SQLITE_OK;
}

bool comparisonOf(unsigned char operation, Comparison &comparison)
{
    switch (operation) {
    case SQLITE_INDEX_CONSTRAINT_EQ:
        comparison = Comparison::Equal;
        return true;
    case SQLITE_INDEX_CONSTRAINT_LT:
        comparison = Comparison::Less;
        return true;
    case SQLITE_INDEX_CONSTRAINT_LE:
        comparison = Comparison::LessOrEqual;
        return true;
    case SQLITE_INDEX_CONSTRAINT_GT:
        comparison = Comparison::Greater;
        return true;
    case SQLITE_INDEX_CONSTRAINT_GE:
        comparison = Comparison::GreaterOrEqual;
        return true;
    default:
        return false;
    }
}

// The plan goes to filterRows() as text: "column,comparison;" for each argument.
int planQuery(sqlite3_vtab *base, sqlite3_index_info *info)
{
    return guarded(base, [&] {
        const TableHandle &handle = tableOf(base);
        std::vector<VirtualConstraint> constraints;
        std::string plan;
        for (int i = 0; i < info->nConstraint; ++i) {
            const auto &constraint = info->aConstraint[i];
            Comparison comparison{};
            if (constraint.usable == 0 || constraint.iColumn < 0 || !comparisonOf(constraint.op, comparison)) continue;
            if (!handle.columns[static_cast<std::size_t>(constraint.iColumn)].isSearchable) continue;
            constraints.push_back({constraint.iColumn, comparison, {}});
            plan += std::to_string(constraint.iColumn) + ',' + std::to_string(std::to_underlying(comparison)) + ';';
            info->aConstraintUsage[i].argvIndex = static_cast<int>(constraints.size());
        }
        info->idxStr = sqlite3_mprintf("%s", plan.c_str());
        if (info->idxStr == nullptr) return SQLITE_NOMEM;
        info->needToFreeIdxStr = 1;
        const double rows = handle.table->estimatedRows(constraints);
        info->estimatedRows = static_cast<sqlite3_int64>(rows);
        info->estimatedCost = rows;
        const int sorted = handle.table->sortedBy();
        info->orderByConsumed =
            sorted >= 0 && info->nOrderBy == 1 && info->aOrderBy[0].iColumn == sorted && info->aOrderBy[0].desc == 0;
        return SQLITE_OK;
    });
}

int openCursor(sqlite3_vtab *, sqlite3_vtab_cursor **out)
{
    return guarded(nullptr, [&] {
        *out = &std::make_unique<CursorHandle>().release()->base;
        return SQLITE_OK;
    });
}

int closeCursor(sqlite3_vtab_cursor *base)
{
    delete &cursorOf(base);
    return SQLITE_OK;
}

int moveOn(sqlite3_vtab_cursor *base)
{
    return guarded(base->pVtab, [&] {
        CursorHandle &handle = cursorOf(base);
        const auto row = handle.cursor->next();
        handle.atEnd = !row || !*row;
        return row ? SQLITE_OK : report(base->pVtab, row.error());
    });
}

int filterRows(sqlite3_vtab_cursor *base, int, const char *plan, int count, sqlite3_value **values)
{
    return guarded(base->pVtab, [&] {
        CursorHandle &handle = cursorOf(base);
        const SqlArguments arguments(count, values);
        std::vector<VirtualConstraint> constraints(static_cast<std::size_t>(count));
        const char *const end = plan + std::string_view(plan).size();
        for (int i = 0; i < count; ++i) {
            VirtualConstraint &constraint = constraints[static_cast<std::size_t>(i)];
            unsigned comparison = 0;
            plan = std::from_chars(plan, end, constraint.column).ptr + 1;
            plan = std::from_chars(plan, end, comparison).ptr + 1;
            constraint.comparison = static_cast<Comparison>(comparison);
            constraint.value = arguments.value(i);
        }
        auto cursor = tableOf(base->pVtab).table->open(constraints);
        if (!cursor) return report(base->pVtab, cursor.error());
        handle.cursor = std::move(*cursor);
        return moveOn(base);
    });
}

int isAtEnd(sqlite3_vtab_cursor *base) { return cursorOf(base).atEnd ? 1 : 0; }

int readColumn(sqlite3_vtab_cursor *base, sqlite3_context *context, int column)
{
    return guarded(base->pVtab, [&] {
        SqlResult result(context);
        const auto done = cursorOf(base).cursor->column(column, result);
        return done ? SQLITE_OK : report(base->pVtab, done.error());
    });
}

int readRowId(sqlite3_vtab_cursor *base, sqlite3_int64 *out)
{
    return guarded(base->pVtab, [&] {
        *out = cursorOf(base).cursor->rowId();
        return SQLITE_OK;
    });
}

// Without xCreate: the table exists by its module's name alone. Without xUpdate: read-only.
const sqlite3_module *readOnlyModule()
{
    static const sqlite3_module module = [] {
        sqlite3_module m{};
        m.xConnect = &connectTable;
        m.xBestIndex = &planQuery;
        m.xDisconnect = &disconnectTable;
        m.xOpen = &openCursor;
        m.xClose = &closeCursor;
        m.xFilter = &filterRows;
        m.xNext = &moveOn;
        m.xEof = &isAtEnd;
        m.xColumn = &readColumn;
        m.xRowid = &readRowId;
        return m;
    }();
    return &module;
}

void destroyTable(void *shared) { delete static_cast<SharedTable *>(shared); }

} // namespace

Result<void> registerTable(Connection &connection, const std::string &name, std::shared_ptr<const VirtualTable> table)
{
    auto owned = std::make_unique<SharedTable>(std::move(table));
    // SQLite calls destroyTable() itself when it refuses.
    const int code =
        sqlite3_create_module_v2(connection.handle(), name.c_str(), readOnlyModule(), owned.release(), &destroyTable);
    if (code != SQLITE_OK) return failSql(connection.handle(), code);
    return {};
}

} // namespace filature::storage
