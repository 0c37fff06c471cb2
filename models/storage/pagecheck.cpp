// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pagecheck.h"

#include "storage/sqlerror.h"

#include <sqlcipher/sqlite3.h>

#include <chrono>
#include <thread>

namespace filature::storage {

namespace {

// Another process may be copying the log into the page just now: a second look decides.
bool verifiesSoon(sqlite3_file *file, const DerivedKey &key, std::uint32_t number, std::vector<std::uint8_t> &page)
{
    constexpr int kLooks = 3;
    constexpr auto kPause = std::chrono::milliseconds(20);
    for (int look = 0; look < kLooks; ++look) {
        if (look > 0) std::this_thread::sleep_for(kPause);
        const auto offset = static_cast<sqlite3_int64>(number - 1) * kPageSize;
        if (file->pMethods->xRead(file, page.data(), kPageSize, offset) == SQLITE_OK && key.verifies(page, number))
            return true;
    }
    return false;
}

} // namespace

Result<std::vector<std::uint32_t>> pagesThatFail(Connection &connection, const DerivedKey &key, std::size_t most,
                                                 JobControl &job)
{
    FILATURE_TRY(
        connection.queryInteger("SELECT count(*) FROM sqlite_schema")); // SQLite opens the file when it is first used
    sqlite3_file *file = nullptr;
    int code = sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || file == nullptr || file->pMethods == nullptr)
        return fail(ErrorCode::Internal, "no file behind the database");
    sqlite3_int64 size = 0;
    code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK) return failSql(connection.handle(), code);
    std::vector<std::uint32_t> bad;
    std::vector<std::uint8_t> page(kPageSize);
    const auto pages = static_cast<std::uint32_t>(size / kPageSize);
    constexpr std::uint32_t kStep = 64;
    for (std::uint32_t number = 1; number <= pages && bad.size() < most; ++number) {
        if (number % kStep == 0) {
            FILATURE_TRY(job.check());
            job.advance(kStep);
        }
        if (!verifiesSoon(file, key, number, page)) bad.push_back(number);
    }
    return bad;
}

} // namespace filature::storage
