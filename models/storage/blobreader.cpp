// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/blobreader.h"

#include "storage/sqlerror.h"

#include <sqlcipher/sqlite3.h>

namespace filature::storage {

void BlobReader::Close::operator()(sqlite3_blob *handle) const { sqlite3_blob_close(handle); }

Result<BlobReader> BlobReader::open(Connection &connection, const char *table, const char *column, std::int64_t rowId)
{
    constexpr int kReadOnly = 0;
    BlobReader reader;
    sqlite3_blob *handle = nullptr;
    const int code = sqlite3_blob_open(connection.handle(), "main", table, column, rowId, kReadOnly, &handle);
    reader.m_handle.reset(handle);
    reader.m_database = connection.handle();
    if (code != SQLITE_OK) return failSql(connection.handle(), code);
    return reader;
}

std::size_t BlobReader::size() const { return static_cast<std::size_t>(sqlite3_blob_bytes(m_handle.get())); }

Result<void> BlobReader::read(std::size_t offset, std::size_t length, std::string &out) const
{
    if (offset > size() || length > size() - offset) return fail(ErrorCode::Damaged, "a value in the case is cut short");
    out.resize(length);
    const int code = sqlite3_blob_read(m_handle.get(), out.data(), static_cast<int>(length), static_cast<int>(offset));
    if (code != SQLITE_OK) return failSql(m_database, code);
    return {};
}

} // namespace filature::storage
