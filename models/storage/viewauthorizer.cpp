// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/viewauthorizer.h"

#include "storage/databaseopener.h"
#include "storage/sqlerror.h"
#include "storage/sqlvalue.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <memory>
#include <set>
#include <utility>

namespace filature::storage {

namespace {

constexpr const char *kRulesMark = "filature-user-rules";

constexpr auto kPlainFunctions = std::to_array<std::string_view>({
    "abs",       "avg",        "ceil",        "char",         "coalesce",     "count",      "cume_dist",    "date",
    "datetime",  "dense_rank", "first_value", "floor",        "format",       "glob",       "group_concat", "hex",
    "ifnull",    "iif",        "instr",       "julianday",    "lag",          "last_value", "lead",         "length",
    "like",      "ln",         "log",         "lower",        "ltrim",        "max",        "min",          "mod",
    "nth_value", "ntile",      "nullif",      "octet_length", "percent_rank", "pow",        "power",        "printf",
    "quote",     "rank",       "replace",     "round",        "row_number",   "rtrim",      "sign",         "sqrt",
    "strftime",  "string_agg", "substr",      "substring",    "sum",          "time",       "total",        "trim",
    "trunc",     "typeof",     "unicode",     "unixepoch",    "upper",
});

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A')); // as SQLite compares names
    return out;
}

// What a connection for users, or its empty database, lets a statement do.
struct Rules
{
    std::set<std::string, std::less<>> relations; // lower case
    std::set<std::string, std::less<>> functions;
    std::set<std::string, std::less<>> modules; // tables that exist without being in any schema
    // Of the connection for users alone:
    std::set<std::string, std::less<>> views; // all of the case; what they read is allowed
    Connection model;                         // the empty database, in which statements are tried first
};

bool has(const std::set<std::string, std::less<>> &names, const char *name)
{
    return name != nullptr && names.contains(lowered(name));
}

// A table of which no column is needed ("count(*)"). For the user that is a common table expression; what SQLite brings
// along is nobody's. For a view, once SQLite has flattened it and forgotten its name, it may be any table: one that the
// user had named would not exist in the empty database.
bool mayCountRows(const Rules &rules, const char *table)
{
    const std::string name = lowered(table);
    if (name.starts_with("sqlite_") || name.starts_with("pragma_")) return false;
    return rules.model.isOpen() || !rules.modules.contains(name);
}

bool mayRead(const Rules &rules, const char *table, const char *column, const char *accessor)
{
    if (has(rules.relations, table) || has(rules.views, accessor)) return true;
    return table != nullptr && column != nullptr && *column == '\0' && mayCountRows(rules, table);
}

int authorize(void *context, int action, const char *first, const char *second, const char *, const char *accessor)
{
    const Rules &rules = *static_cast<const Rules *>(context);
    bool allowed = false;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        allowed = true;
        break;
    case SQLITE_READ:
        allowed = mayRead(rules, first, second, accessor);
        break;
    case SQLITE_FUNCTION:
        allowed = has(rules.functions, second) || has(rules.views, accessor);
        break;
    default:
        break;
    }
    return allowed ? SQLITE_OK : SQLITE_DENY;
}

void destroyRules(void *rules) { delete static_cast<Rules *>(rules); }

void limitUserSql(sqlite3 *database)
{
    constexpr std::array kLimits = {
        std::pair{SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024},
        std::pair{SQLITE_LIMIT_SQL_LENGTH, 100'000},
        std::pair{SQLITE_LIMIT_COLUMN, 2000},
        std::pair{SQLITE_LIMIT_EXPR_DEPTH, 100},
        std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 20},
        std::pair{SQLITE_LIMIT_FUNCTION_ARG, 32},
        std::pair{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
        std::pair{SQLITE_LIMIT_VARIABLE_NUMBER, 0},
    };
    for (const auto &[what, value] : kLimits)
        sqlite3_limit(database, what, value);
}

// An empty table with the relation's name, columns and schema: what is called main.x by the user must not be found as
// temp.x.
Result<void> addRelation(Connection &connection, Connection &model, const std::string &name)
{
    FILATURE_TRY_ASSIGN(temporary,
                        connection.prepare("SELECT 1 FROM sqlite_temp_schema WHERE name = ?1 COLLATE NOCASE"));
    FILATURE_TRY_ASSIGN(isTemporary, temporary.bind(0, std::string_view(name)).step());
    FILATURE_TRY_ASSIGN(columns, connection.prepare("SELECT name, type FROM pragma_table_xinfo(?1)"));
    columns.bind(0, std::string_view(name));
    std::string sql;
    while (true) {
        FILATURE_TRY_ASSIGN(row, columns.step());
        if (!row) break;
        sql += (sql.empty() ? "" : ",") + quotedIdentifier(columns.text(0)) + ' ' +
               (columns.text(1).empty() ? "" : quotedIdentifier(columns.text(1)));
    }
    if (sql.empty()) return fail(ErrorCode::Internal, "a relation for users does not exist");
    return model.execute((isTemporary ? "CREATE TEMP TABLE " : "CREATE TABLE ") + quotedIdentifier(name) + "(" + sql + ")");
}

// A function which only has to be known by name.
Result<void> addFunction(Connection &model, const std::string &name)
{
    FILATURE_TRY_ASSIGN(known, model.prepare("SELECT 1 FROM pragma_function_list WHERE name = ?1 LIMIT 1"));
    FILATURE_TRY_ASSIGN(there, known.bind(0, std::string_view(name)).step());
    if (there) return {};
    const auto nothing = [](sqlite3_context *, int, sqlite3_value **) {};
    const int code = sqlite3_create_function_v2(model.handle(), name.c_str(), -1, SQLITE_UTF8, nullptr, nothing,
                                                nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>{} : failSql(model.handle(), code);
}

constexpr std::string_view kViews = "SELECT name FROM sqlite_schema WHERE type = 'view' UNION ALL "
                                    "SELECT name FROM sqlite_temp_schema WHERE type = 'view'";
constexpr std::string_view kModules = "SELECT name FROM pragma_module_list";

Result<void> addNames(Connection &connection, std::string_view sql, std::set<std::string, std::less<>> &to)
{
    FILATURE_TRY_ASSIGN(names, connection.prepare(sql));
    while (true) {
        FILATURE_TRY_ASSIGN(row, names.step());
        if (!row) return {};
        to.insert(lowered(names.text(0)));
    }
}

} // namespace

std::span<const std::string_view> plainFunctions() { return kPlainFunctions; }

Result<void> allowOnly(Connection &connection, std::span<const std::string> relations,
                       std::span<const std::string> functions)
{
    auto rules = std::make_unique<Rules>();
    OpenRequest inMemory;
    inMemory.path = ":memory:";
    FILATURE_TRY_ASSIGN(model, openDatabase(inMemory));
    for (const std::string &name : relations) {
        FILATURE_TRY(addRelation(connection, model, name));
        rules->relations.insert(lowered(name));
    }
    for (const std::string &name : functions) {
        FILATURE_TRY(addFunction(model, name));
        rules->functions.insert(lowered(name));
    }
    rules->functions.insert(kPlainFunctions.begin(), kPlainFunctions.end());
    FILATURE_TRY(addNames(connection, kViews, rules->views));
    FILATURE_TRY(connection.execute("PRAGMA query_only=ON"));

    auto modelRules = std::make_unique<Rules>();
    modelRules->relations = rules->relations;
    modelRules->functions = rules->functions;
    FILATURE_TRY(addNames(model, kModules, modelRules->modules));
    for (sqlite3 *database : {connection.handle(), model.handle()}) {
        limitUserSql(database);
        setRunsUserSql(database);
    }
    sqlite3_set_authorizer(model.handle(), &authorize, modelRules.get());
    sqlite3_set_clientdata(model.handle(), "filature-model-rules", modelRules.release(), &destroyRules);
    rules->model = std::move(model);
    sqlite3_set_authorizer(connection.handle(), &authorize, rules.get());
    sqlite3_set_clientdata(connection.handle(), kRulesMark, rules.release(), &destroyRules);
    return {};
}

Result<void> checkUserStatement(sqlite3 *database, std::string_view sql)
{
    auto *rules = static_cast<Rules *>(sqlite3_get_clientdata(database, kRulesMark));
    if (rules == nullptr) return {}; // the empty database itself
    auto tried = rules->model.prepare(sql);
    if (!tried) return std::unexpected(std::move(tried).error());
    return {};
}

} // namespace filature::storage
