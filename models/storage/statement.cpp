// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/sqlerror.h"

#include <sqlcipher/sqlite3.h>

#include <utility>

namespace filature::storage {

Statement::~Statement() { sqlite3_finalize(m_handle); }

Statement::Statement(Statement &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_bindError(std::exchange(other.m_bindError, 0))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        sqlite3_finalize(m_handle);
        m_handle = std::exchange(other.m_handle, nullptr);
        m_bindError = std::exchange(other.m_bindError, 0);
    }
    return *this;
}

void Statement::noteBinding(int code)
{
    if (code != SQLITE_OK && m_bindError == SQLITE_OK) m_bindError = code;
}

Statement &Statement::bind(int index, std::int64_t value)
{
    noteBinding(sqlite3_bind_int64(m_handle, index + 1, value));
    return *this;
}

Statement &Statement::bind(int index, double value)
{
    noteBinding(sqlite3_bind_double(m_handle, index + 1, value));
    return *this;
}

namespace {

// SQLite takes a null pointer for NULL; an empty text is not NULL.
const char *pointerOf(std::string_view bytes) { return bytes.data() != nullptr ? bytes.data() : ""; }

} // namespace

Statement &Statement::bind(int index, std::string_view text)
{
    noteBinding(sqlite3_bind_text64(m_handle, index + 1, pointerOf(text), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindView(int index, std::string_view text)
{
    noteBinding(sqlite3_bind_text64(m_handle, index + 1, pointerOf(text), text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(int index, std::string_view bytes)
{
    noteBinding(sqlite3_bind_blob64(m_handle, index + 1, pointerOf(bytes), bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull(int index)
{
    noteBinding(sqlite3_bind_null(m_handle, index + 1));
    return *this;
}

Result<bool> Statement::step()
{
    if (m_handle == nullptr) return fail(ErrorCode::Internal, "an empty statement was run");
    if (m_bindError != SQLITE_OK) return failSql(sqlite3_db_handle(m_handle), m_bindError);
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return failSql(sqlite3_db_handle(m_handle), code);
}

Result<void> Statement::run()
{
    auto row = step();
    while (row && *row)
        row = step();
    reset();
    if (!row) return std::unexpected(std::move(row).error());
    return {};
}

void Statement::reset()
{
    m_bindError = SQLITE_OK;
    sqlite3_reset(m_handle);
}

int Statement::columnCount() const { return sqlite3_column_count(m_handle); }

std::string Statement::columnName(int column) const
{
    const char *name = sqlite3_column_name(m_handle, column);
    return name != nullptr ? name : "";
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }
bool Statement::isInteger(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_INTEGER; }
bool Statement::isReal(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_FLOAT; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_handle, column); }

std::string_view Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return text != nullptr ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)))
                           : std::string_view{};
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return bytes != nullptr ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)))
                            : std::string_view{};
}

} // namespace filature::storage
