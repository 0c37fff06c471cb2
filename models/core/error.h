// SPDX-License-Identifier: GPL-3.0-or-later
// How every engine function reports failure: a code for machines, details for the log, never personal data.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>

namespace filature {

// What went wrong, as a closed set. The front end translates the code; exitCode() below gives the command line's answer.
enum class ErrorCode : std::uint8_t
{
    Internal,         // a broken invariant of the program itself
    Usage,            // the caller asked for something that makes no sense
    Cancelled,        // the user stopped it: an outcome of its own, never shown as a failure
    NotFound,         // a file, evidence, column or record does not exist
    NotAFile,         // a directory, pipe, socket or device where a regular file is needed
    IsALink,          // a symbolic link where a file is needed
    PermissionDenied, // the operating system refuses
    ReadFailed,       // reading a file failed midway (offset says where)
    WriteFailed,      // writing failed midway
    DiskFull,         // no space left where the case or the output lies
    AlreadyExists,    // an output would overwrite something
    SourceChanged,    // an evidence file was changed, truncated or replaced while it was read
    UnsupportedFormat,// bytes are not of a format that can be read (a picture, a program ...)
    BadInput,         // a readable file says something that cannot be accepted (line/offset say where)
    WrongKey,         // the passphrase does not open the case
    Damaged,          // the case's bytes fail their check
    JournalBroken,    // the journal's chain does not verify
    NotACase,         // a file that is no case of this program
    NewerFormat,      // a case written by a newer version
    Locked,           // another process holds the case
    Refused,          // the rules of the case forbid it (masked data without a reason ...)
    FilterSyntax,     // the filter text cannot be understood (column says where)
    Sql,              // a statement of the user's is wrong
    OutOfMemory,
};

// Stable lower-case name of a code, for JSON and logs, e.g. "wrong-key".
[[nodiscard]] std::string_view errorName(ErrorCode code);

// Exit code of the command line for an error, as documented in README: 1 internal, 2 usage, 3 input, 4 key, 5 damage, 6 rules, 130 cancelled.
[[nodiscard]] int exitCode(ErrorCode code);

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail;       // machine detail in English, without personal data: a statement, a system error, a rule
    std::string path;         // file concerned, if any
    std::int64_t offset = -1; // byte offset in that file, -1 = none
    std::int64_t line = -1;   // line in it from 1, -1 = none
    std::int64_t column = -1; // position in a user's text (filter, SQL, argument) in characters from 1, -1 = none
    int systemCode = 0;       // errno or SQLite extended code, 0 = none
    std::shared_ptr<const Error> cause;
};

template<typename T>
using Result = std::expected<T, Error>;

// Short forms for returning an error.
[[nodiscard]] std::unexpected<Error> fail(ErrorCode code, std::string detail = {});
[[nodiscard]] std::unexpected<Error> failAt(ErrorCode code, std::string path, std::int64_t offset, std::string detail = {});
// From errno, with the code that fits it (ENOSPC → DiskFull, EACCES → PermissionDenied ...).
[[nodiscard]] std::unexpected<Error> failErrno(std::string path, int errnoValue, ErrorCode otherwise);

// One line with everything that is known: "damaged: page 3 fails its check (case.filature, offset 49152)".
[[nodiscard]] std::string describe(const Error &error);

// Returns early from a function that returns a Result when `expression` failed.
#define FILATURE_TRY(expression) FILATURE_TRY_AS(filatureTried, __COUNTER__, expression)
// The counter gives each use a name of its own, since an expression may hold a lambda with uses inside.
#define FILATURE_TRY_AS(name, counter, expression) FILATURE_TRY_NAMED(name, counter, expression)
#define FILATURE_TRY_NAMED(name, counter, expression)                                                                  \
    do {                                                                                                               \
        if (auto name##counter = (expression); !name##counter)                                                         \
            return std::unexpected(std::move(name##counter).error());                                                  \
    } while (false)

// The same, and declares `name` with the value.
#define FILATURE_TRY_ASSIGN(name, expression)                                                                          \
    auto name##Tried = (expression);                                                                                   \
    if (!name##Tried)                                                                                                  \
        return std::unexpected(std::move(name##Tried).error());                                                        \
    auto name = std::move(*name##Tried)

} // namespace filature
