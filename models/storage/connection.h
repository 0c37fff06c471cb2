// SPDX-License-Identifier: GPL-3.0-or-later
// Move-only RAII classes over SQLCipher's C API: the only place, with the rest of this folder, that sees sqlite3.h.
#pragma once

#include "core/error.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace filature {
class JobControl;
}

namespace filature::storage {

class OpenFile;

// A prepared statement. Parameters and columns count from 0. One thread at a time. Text and blobs returned
// by column…() live until the next step() or reset(). bindView() and bindBlob() need the caller's bytes until
// reset() or the next binding of that parameter. A failed binding is reported by the next step().
class Statement
{
public:
    Statement() = default;
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;

    Statement &bind(int index, std::int64_t value);
    template<std::integral Number>
    Statement &bind(int index, Number value)
    {
        return bind(index, static_cast<std::int64_t>(value));
    }
    Statement &bind(int index, double value);
    Statement &bind(int index, std::string_view text);      // copies
    Statement &bindView(int index, std::string_view text);  // does not copy
    Statement &bindBlob(int index, std::string_view bytes); // does not copy
    Statement &bindNull(int index);

    // true = a row is there, false = done; an error is never the end of the rows.
    [[nodiscard]] Result<bool> step();
    // Runs a statement that returns no rows, then resets it. Bindings stay.
    [[nodiscard]] Result<void> run();
    void reset();

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] std::string columnName(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isInteger(int column) const;
    [[nodiscard]] bool isReal(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;

private:
    friend class Connection;
    explicit Statement(sqlite3_stmt *handle) : m_handle(handle) {}
    void noteBinding(int code);

    sqlite3_stmt *m_handle = nullptr;
    int m_bindError = 0;
};

// One database connection. One thread at a time (connections are never shared between threads); its statements end
// before it.
class Connection
{
public:
    Connection() = default;
    ~Connection();
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;

    // Exactly one statement; more than one, or none, is an error.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    [[nodiscard]] Result<void>
    execute(std::string_view sql); // one or several statements without parameters; rows are dropped
    // First column of the first row; fails with NotFound when there is no row.
    [[nodiscard]] Result<std::int64_t> queryInteger(std::string_view sql);
    [[nodiscard]] Result<std::string> queryText(std::string_view sql);
    [[nodiscard]] std::int64_t lastInsertRowId() const;
    [[nodiscard]] std::int64_t changes() const; // of the last statement
    [[nodiscard]] bool isOpen() const { return m_handle != nullptr; }
    [[nodiscard]] bool isInTransaction() const;
    // Statements that run long are stopped when the job is cancelled (then they fail with Cancelled). nullptr = none.
    // The job must outlive the setting.
    void setInterrupt(JobControl *job);

    // For this folder only.
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] static Connection adopt(sqlite3 *handle, std::shared_ptr<OpenFile> file);

private:
    void close();

    sqlite3 *m_handle = nullptr;
    std::shared_ptr<OpenFile> m_file; // keeps the file known as open in this process
};

// BEGIN IMMEDIATE ... COMMIT; rolls back when it is destroyed without commit().
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(sqlite3 *handle) : m_handle(handle) {}
    sqlite3 *m_handle = nullptr;
};

} // namespace filature::storage
