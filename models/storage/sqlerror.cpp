// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlerror.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace filature::storage {

namespace {

constexpr const char *kUserSqlMark = "filature-user-sql";

constexpr std::array kReadFailures = {SQLITE_IOERR_READ,     SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_FSTAT,
                                      SQLITE_IOERR_ACCESS,   SQLITE_IOERR_SEEK,       SQLITE_IOERR_MMAP,
                                      SQLITE_IOERR_CONVPATH, SQLITE_IOERR_GETTEMPPATH};
constexpr std::array kDamagedStorage = {SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_DATA};

ErrorCode ioErrorCode(int extended, int systemError)
{
    if (extended == SQLITE_IOERR_NOMEM) return ErrorCode::OutOfMemory;
    if (systemError == ENOSPC || systemError == EDQUOT) return ErrorCode::DiskFull;
    if (std::ranges::find(kDamagedStorage, extended) != kDamagedStorage.end()) return ErrorCode::Damaged;
    const bool reading = std::ranges::find(kReadFailures, extended) != kReadFailures.end();
    return reading ? ErrorCode::ReadFailed : ErrorCode::WriteFailed;
}

ErrorCode openErrorCode(int systemError)
{
    switch (systemError) {
    case ENOENT:
        return ErrorCode::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::PermissionDenied;
    case ELOOP:
        return ErrorCode::IsALink;
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::ReadFailed;
    }
}

// SQLCipher answers a page that fails its HMAC with an error that nobody has worded; SQLite words all errors about
// statements.
bool isUnworded(sqlite3 *database, int extended)
{
    return extended == SQLITE_ERROR && database != nullptr &&
           std::string_view(sqlite3_errmsg(database)) == sqlite3_errstr(SQLITE_ERROR);
}

ErrorCode errorCode(sqlite3 *database, int extended)
{
    if (isUnworded(database, extended)) return ErrorCode::Damaged;
    const int systemError = database != nullptr ? sqlite3_system_errno(database) : 0;
    switch (extended & 0xff) {
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
        return ioErrorCode(extended, systemError);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_READONLY:
        return ErrorCode::PermissionDenied;
    case SQLITE_CANTOPEN:
        return openErrorCode(systemError);
    case SQLITE_AUTH:
        return ErrorCode::Refused;
    case SQLITE_TOOBIG:
        return runsUserSql(database) ? ErrorCode::Sql : ErrorCode::BadInput;
    default:
        return runsUserSql(database) ? ErrorCode::Sql : ErrorCode::Internal;
    }
}

bool isPlainIdentifier(std::string_view text)
{
    constexpr std::size_t kLongest = 64;
    return !text.empty() && text.size() <= kLongest && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
}

} // namespace

std::string withoutQuotations(std::string_view message)
{
    if (const auto colon = message.find(": "); colon != std::string_view::npos) {
        const std::string_view kind = message.substr(0, colon);
        const std::string_view rest = message.substr(colon + 2);
        if (kind.starts_with("near ")) return rest == "syntax error" ? "syntax error" : "error in the statement";
        if (kind.find_first_of("\"'`[") != std::string_view::npos) return "error in the statement";
        return isPlainIdentifier(rest) ? std::string(message) : std::string(kind);
    }
    return message.find_first_of("\"'`[") == std::string_view::npos ? std::string(message) : "error in the statement";
}

Error sqlError(sqlite3 *database, int code)
{
    Error error;
    error.code = errorCode(database, code);
    error.systemCode = code;
    const bool lastOfDatabase = database != nullptr && sqlite3_extended_errcode(database) == code;
    error.detail = lastOfDatabase ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    if (database == nullptr) return error;
    if (isUnworded(database, code)) error.detail = "a page fails its check";
    if (runsUserSql(database)) {
        error.detail = withoutQuotations(error.detail);
        if (lastOfDatabase) error.column = sqlite3_error_offset(database);
        if (error.column >= 0) ++error.column;
    }
    const bool aboutTheFile =
        error.code != ErrorCode::Internal && error.code != ErrorCode::Sql && error.code != ErrorCode::Cancelled;
    const char *path = aboutTheFile ? sqlite3_db_filename(database, "main") : nullptr;
    if (path != nullptr) error.path = path;
    return error;
}

std::unexpected<Error> failSql(sqlite3 *database, int code) { return std::unexpected(sqlError(database, code)); }

void setRunsUserSql(sqlite3 *database)
{
    static int mark = 0;
    sqlite3_set_clientdata(database, kUserSqlMark, &mark, nullptr);
}

bool runsUserSql(sqlite3 *database)
{
    return database != nullptr && sqlite3_get_clientdata(database, kUserSqlMark) != nullptr;
}

} // namespace filature::storage
