// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databaseopener.h"

#include "storage/caseprobe.h"
#include "storage/sqlerror.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <utility>

namespace filature::storage {

namespace {

constexpr int kBusyTimeoutMs = 10'000; // a writer's transaction is one segment, well below this
constexpr int kCheckpointPages = 4000; // 64 MiB of log
constexpr int kReaderCacheKiB = 32 * 1024;
constexpr int kWriterCacheKiB = 16 * 1024;

struct Limit
{
    int what;
    int value;
};

// https://sqlite.org/security.html, as far as the program's own statements allow.
constexpr std::array kLimits = {
    Limit{SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024},
    Limit{SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
    Limit{SQLITE_LIMIT_COLUMN, 2000},
    Limit{SQLITE_LIMIT_EXPR_DEPTH, 1000},
    Limit{SQLITE_LIMIT_COMPOUND_SELECT, 500},
    Limit{SQLITE_LIMIT_VDBE_OP, 250'000},
    Limit{SQLITE_LIMIT_FUNCTION_ARG, 100},
    Limit{SQLITE_LIMIT_ATTACHED, 0},
    Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    Limit{SQLITE_LIMIT_VARIABLE_NUMBER, 32766},
    Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    Limit{SQLITE_LIMIT_WORKER_THREADS, 0},
};

// A path as the file part of a URI (RFC 3986): everything but unreserved characters and slashes escaped.
std::string uriOf(const std::string &path)
{
    constexpr std::string_view kSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        if (kSafe.find(c) != std::string_view::npos) {
            uri += c;
            continue;
        }
        uri += '%';
        uri += kDigits[static_cast<std::uint8_t>(c) >> 4];
        uri += kDigits[static_cast<std::uint8_t>(c) & 15];
    }
    return uri + "?immutable=1";
}

Result<void> configure(sqlite3 *handle)
{
    constexpr std::array kSwitches = {
        std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},   std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1}, std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        std::pair{SQLITE_DBCONFIG_DQS_DML, 0},     std::pair{SQLITE_DBCONFIG_DQS_DDL, 0},
    };
    for (const auto &[what, value] : kSwitches) {
        int now = -1;
        const int code = sqlite3_db_config(handle, what, value, &now);
        if (code != SQLITE_OK || now != value)
            return fail(ErrorCode::Internal, "the database library refuses a setting");
    }
    for (const Limit &limit : kLimits)
        sqlite3_limit(handle, limit.what, limit.value);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    return {};
}

Result<void> handOverKey(Connection &connection, const OpenRequest &request)
{
    const std::string pageSize = std::to_string(kPageSize);
    if (request.key == nullptr)
        return request.create ? connection.execute("PRAGMA page_size=" + pageSize) : Result<void>{};
    const SecretBytes specification = request.key->specification();
    const int code =
        sqlite3_key(connection.handle(), specification.bytes().data(), static_cast<int>(specification.bytes().size()));
    if (code != SQLITE_OK) return failSql(connection.handle(), code);
    // The library writes to stderr by default; what goes wrong comes back as an error.
    return connection.execute("PRAGMA cipher_log_level=NONE; PRAGMA cipher_page_size=" + pageSize);
}

std::string settings(const OpenRequest &request, bool checkpoints)
{
    std::string sql =
        "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA synchronous=FULL;"
        "PRAGMA journal_size_limit=67108864;";
    sql += "PRAGMA cache_size=-" + std::to_string(request.queryOnly ? kReaderCacheKiB : kWriterCacheKiB) + ";";
    sql += "PRAGMA wal_autocheckpoint=" + std::to_string(checkpoints ? kCheckpointPages : 0) + ";";
    if (request.queryOnly) sql += "PRAGMA query_only=ON;";
    return sql;
}

} // namespace

Result<Connection> openDatabase(const OpenRequest &request, const std::shared_ptr<OpenFile> &file)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    flags |= request.immutable ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE;
    const std::string name = request.immutable ? uriOf(request.path) : request.path;
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    Connection connection = Connection::adopt(handle, file);
    if (code != SQLITE_OK) return failSql(handle, code);
    FILATURE_TRY(configure(handle));
    if (request.keepsLog) setKeepsLog(connection, true);
    FILATURE_TRY(handOverKey(connection, request));
    const bool checkpoints = request.wantsCheckpoints && file != nullptr && file->claimCheckpointer(handle);
    FILATURE_TRY(connection.execute(settings(request, checkpoints)));
    return connection;
}

Result<void> emptyLog(const Connection &connection)
{
    const int code =
        sqlite3_wal_checkpoint_v2(connection.handle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK) return failSql(connection.handle(), code);
    return {};
}

void setKeepsLog(const Connection &connection, bool keeps)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps ? 1 : 0, nullptr);
}

} // namespace filature::storage
