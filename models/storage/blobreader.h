// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of one large value, without the rest of it in memory.
#pragma once

#include "core/error.h"
#include "storage/connection.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

struct sqlite3_blob;

namespace filature::storage {

// Belongs to its connection's thread and ends before it. Sees the value as it was opened; once its row is changed through the
// same connection every read fails.
class BlobReader
{
public:
    // Table and column are identifiers of ours, never text from outside.
    [[nodiscard]] static Result<BlobReader> open(Connection &connection, const char *table, const char *column, std::int64_t rowId);
    [[nodiscard]] std::size_t size() const;
    // Exactly these bytes; Damaged when the value ends before.
    [[nodiscard]] Result<void> read(std::size_t offset, std::size_t length, std::string &out) const;

private:
    struct Close
    {
        void operator()(sqlite3_blob *handle) const;
    };
    sqlite3 *m_database = nullptr;
    std::unique_ptr<sqlite3_blob, Close> m_handle;
};

} // namespace filature::storage
