// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "core/jobcontrol.h"
#include "storage/openfile.h"
#include "storage/sqlerror.h"
#include "storage/viewauthorizer.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <utility>

namespace filature::storage {

Connection::~Connection() { close(); }

Connection::Connection(Connection &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_file(std::move(other.m_file))
{
}

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, nullptr);
        m_file = std::move(other.m_file);
    }
    return *this;
}

Connection Connection::adopt(sqlite3 *handle, std::shared_ptr<OpenFile> file)
{
    Connection connection;
    connection.m_handle = handle;
    connection.m_file = std::move(file);
    return connection;
}

// The connection that checkpoints leaves an empty WAL behind where no reader is in its way.
void Connection::close()
{
    if (m_handle == nullptr) return;
    if (m_file != nullptr && m_file->releaseCheckpointer(m_handle)) {
        sqlite3_busy_timeout(m_handle, 0);
        sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    }
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
    m_file.reset();
}

namespace {

bool isBlank(std::string_view sql) { return sql.find_first_not_of(" \t\r\n;") == std::string_view::npos; }

std::unexpected<Error> failStatement(sqlite3 *database, const char *what)
{
    return fail(runsUserSql(database) ? ErrorCode::Sql : ErrorCode::Internal, what);
}

// Of the code points that start in the first `bytes` bytes.
std::int64_t charactersBefore(std::string_view text, std::int64_t bytes)
{
    return std::ranges::count_if(text.substr(0, static_cast<std::size_t>(bytes)),
                                 [](char c) { return (c & 0xc0) != 0x80; });
}

// Prepares the first statement of `sql` and removes it from there; null when there was only a comment.
Result<sqlite3_stmt *> prepareFirst(sqlite3 *database, std::string_view &sql)
{
    if (sql.size() > static_cast<std::size_t>(sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, -1)))
        return failStatement(database, "the statement is too long");
    if (sql.find('\0') != std::string_view::npos) return failStatement(database, "the statement has a NUL character");
    sqlite3_stmt *handle = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &handle, &tail);
    if (code != SQLITE_OK) {
        Error error = sqlError(database, code);
        if (error.column > 0) error.column = charactersBefore(sql, error.column - 1) + 1;
        return std::unexpected(std::move(error));
    }
    sql.remove_prefix(static_cast<std::size_t>(tail - sql.data()));
    return handle;
}

} // namespace

Result<Statement> Connection::prepare(std::string_view sql)
{
    if (m_handle == nullptr) return fail(ErrorCode::Internal, "the connection is closed");
    if (runsUserSql(m_handle)) FILATURE_TRY(checkUserStatement(m_handle, sql));
    FILATURE_TRY_ASSIGN(handle, prepareFirst(m_handle, sql));
    Statement statement(handle);
    if (handle == nullptr) return failStatement(m_handle, "there is no statement");
    if (!isBlank(sql)) return failStatement(m_handle, "more than one statement");
    return statement;
}

Result<void> Connection::execute(std::string_view sql)
{
    if (m_handle == nullptr) return fail(ErrorCode::Internal, "the connection is closed");
    if (runsUserSql(m_handle)) return fail(ErrorCode::Refused, "a user's connection only queries");
    while (!isBlank(sql)) {
        FILATURE_TRY_ASSIGN(handle, prepareFirst(m_handle, sql));
        Statement statement(handle);
        if (handle != nullptr) FILATURE_TRY(statement.run());
    }
    return {};
}

Result<std::int64_t> Connection::queryInteger(std::string_view sql)
{
    FILATURE_TRY_ASSIGN(statement, prepare(sql));
    FILATURE_TRY_ASSIGN(row, statement.step());
    if (!row) return fail(ErrorCode::NotFound, "the query has no row");
    return statement.integer(0);
}

Result<std::string> Connection::queryText(std::string_view sql)
{
    FILATURE_TRY_ASSIGN(statement, prepare(sql));
    FILATURE_TRY_ASSIGN(row, statement.step());
    if (!row) return fail(ErrorCode::NotFound, "the query has no row");
    return std::string(statement.text(0));
}

std::int64_t Connection::lastInsertRowId() const { return sqlite3_last_insert_rowid(m_handle); }
std::int64_t Connection::changes() const { return sqlite3_changes64(m_handle); }
bool Connection::isInTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

namespace {

int isCancelled(void *job) { return static_cast<JobControl *>(job)->isCancelled() ? 1 : 0; }

} // namespace

void Connection::setInterrupt(JobControl *job)
{
    constexpr int kInstructions = 4000; // of SQLite's machine between two looks: below a millisecond
    sqlite3_progress_handler(m_handle, kInstructions, job != nullptr ? &isCancelled : nullptr, job);
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    FILATURE_TRY(connection.execute("BEGIN IMMEDIATE"));
    return Transaction(connection.handle());
}

Transaction::Transaction(Transaction &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}

// After a full disk or an I/O error SQLite has rolled back by itself, and a further ROLLBACK would be an error.
Transaction::~Transaction()
{
    if (m_handle == nullptr || sqlite3_get_autocommit(m_handle) != 0) return;
    sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit()
{
    if (m_handle == nullptr) return fail(ErrorCode::Internal, "the transaction is already committed");
    const int code = sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failSql(m_handle, code);
    m_handle = nullptr;
    return {};
}

} // namespace filature::storage
