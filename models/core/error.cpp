// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace filature {

namespace {

struct CodeInfo
{
    ErrorCode code;
    std::string_view name;
    int exitCode;
};

constexpr std::array kCodes = {
    CodeInfo{ErrorCode::Internal, "internal", 1},
    CodeInfo{ErrorCode::Usage, "usage", 2},
    CodeInfo{ErrorCode::Cancelled, "cancelled", 130},
    CodeInfo{ErrorCode::NotFound, "not-found", 3},
    CodeInfo{ErrorCode::NotAFile, "not-a-file", 3},
    CodeInfo{ErrorCode::IsALink, "is-a-link", 3},
    CodeInfo{ErrorCode::PermissionDenied, "permission-denied", 3},
    CodeInfo{ErrorCode::ReadFailed, "read-failed", 3},
    CodeInfo{ErrorCode::WriteFailed, "write-failed", 1},
    CodeInfo{ErrorCode::DiskFull, "disk-full", 1},
    CodeInfo{ErrorCode::AlreadyExists, "already-exists", 2},
    CodeInfo{ErrorCode::SourceChanged, "source-changed", 3},
    CodeInfo{ErrorCode::UnsupportedFormat, "unsupported-format", 3},
    CodeInfo{ErrorCode::BadInput, "bad-input", 3},
    CodeInfo{ErrorCode::WrongKey, "wrong-key", 4},
    CodeInfo{ErrorCode::Damaged, "damaged", 5},
    CodeInfo{ErrorCode::JournalBroken, "journal-broken", 5},
    CodeInfo{ErrorCode::NotACase, "not-a-case", 3},
    CodeInfo{ErrorCode::NewerFormat, "newer-format", 6},
    CodeInfo{ErrorCode::Locked, "locked", 6},
    CodeInfo{ErrorCode::Refused, "refused", 6},
    CodeInfo{ErrorCode::FilterSyntax, "filter-syntax", 2},
    CodeInfo{ErrorCode::Sql, "sql", 2},
    CodeInfo{ErrorCode::OutOfMemory, "out-of-memory", 1},
};

const CodeInfo &info(ErrorCode code)
{
    for (const CodeInfo &entry : kCodes)
        if (entry.code == code) return entry;
    return kCodes.front();
}

} // namespace

std::string_view errorName(ErrorCode code) { return info(code).name; }

int exitCode(ErrorCode code) { return info(code).exitCode; }

std::unexpected<Error> fail(ErrorCode code, std::string detail)
{
    Error error;
    error.code = code;
    error.detail = std::move(detail);
    return std::unexpected(std::move(error));
}

std::unexpected<Error> failAt(ErrorCode code, std::string path, std::int64_t offset, std::string detail)
{
    Error error;
    error.code = code;
    error.path = std::move(path);
    error.offset = offset;
    error.detail = std::move(detail);
    return std::unexpected(std::move(error));
}

std::unexpected<Error> failErrno(std::string path, int errnoValue, ErrorCode otherwise)
{
    ErrorCode code = otherwise;
    switch (errnoValue) {
    case ENOENT: code = ErrorCode::NotFound; break;
    case EACCES:
    case EPERM:
    case EROFS: code = ErrorCode::PermissionDenied; break;
    case EISDIR:
    case ENOTDIR: code = ErrorCode::NotAFile; break;
    case ELOOP: code = ErrorCode::IsALink; break;
    case EEXIST: code = ErrorCode::AlreadyExists; break;
    case ENOSPC:
    case EDQUOT: code = ErrorCode::DiskFull; break;
    default: break;
    }
    Error error;
    error.code = code;
    error.path = std::move(path);
    error.systemCode = errnoValue;
    error.detail = std::strerror(errnoValue);
    return std::unexpected(std::move(error));
}

std::string describe(const Error &error)
{
    std::string text{errorName(error.code)};
    if (!error.detail.empty()) text += ": " + error.detail;
    std::string place;
    const auto add = [&place](std::string_view what, const std::string &value) {
        if (!place.empty()) place += ", ";
        place += what;
        place += value;
    };
    if (!error.path.empty()) add("", error.path);
    if (error.line >= 0) add("line ", std::to_string(error.line));
    if (error.offset >= 0) add("offset ", std::to_string(error.offset));
    if (error.column >= 0) add("column ", std::to_string(error.column));
    if (!place.empty()) text += " (" + place + ")";
    if (error.cause) text += "; because " + describe(*error.cause);
    return text;
}

} // namespace filature
