// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasecopy.h"

#include "core/sha256.h"
#include "storage/caseprobe.h"
#include "storage/sqlerror.h"
#include "storage/sqlvalue.h"

#include <sqlcipher/sqlite3.h>

#include <memory>
#include <vector>

namespace filature::storage {

Result<void> copyPages(Connection &from, Connection &to, JobControl &job)
{
    sqlite3_backup *started = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (started == nullptr) return failSql(to.handle(), sqlite3_extended_errcode(to.handle()));
    std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(started, &sqlite3_backup_finish);
    constexpr int kPagesAtOnce = 256; // 4 MiB: some 10 ms
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        FILATURE_TRY(job.check());
        code = sqlite3_backup_step(backup.get(), kPagesAtOnce);
        job.advance(kPagesAtOnce);
    }
    const int finished = sqlite3_backup_finish(backup.release());
    if (code != SQLITE_DONE) return failSql(to.handle(), code);
    if (finished != SQLITE_OK) return failSql(to.handle(), finished);
    return {};
}

namespace {

// The library's function answers every failure with SQLITE_ERROR and the words of the code that it met.
Error exportError(const Connection &from, Error error)
{
    for (const int code : {SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM, SQLITE_CORRUPT, SQLITE_INTERRUPT})
        if (error.code == ErrorCode::Internal && error.detail == sqlite3_errstr(code)) return sqlError(from.handle(), code);
    return error;
}

// The library's export writes schema rows directly, which a defensive connection refuses. DETACH is left to the
// connection's end. Only the new file is written, which is worth nothing before it is complete: with a journal of its
// own, or one with the case, a killed process would leave that behind.
Result<void> runExport(Connection &from, const std::string &path, const SecretBytes &key)
{
    sqlite3_limit(from.handle(), SQLITE_LIMIT_ATTACHED, 1);
    sqlite3_db_config(from.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    FILATURE_TRY(from.execute("PRAGMA cipher_log_level=NONE"));
    {
        FILATURE_TRY_ASSIGN(attach, from.prepare("ATTACH DATABASE ?1 AS encrypted KEY ?2"));
        FILATURE_TRY(attach.bindView(0, path).bindView(1, key.view()).run());
    }
    FILATURE_TRY(from.execute("PRAGMA encrypted.cipher_page_size=" + std::to_string(kPageSize)));
    FILATURE_TRY(from.execute("PRAGMA encrypted.journal_mode=OFF; PRAGMA encrypted.synchronous=OFF"));
    FILATURE_TRY_ASSIGN(transaction, Transaction::begin(from));
    if (auto copied = from.execute("SELECT sqlcipher_export('encrypted')"); !copied)
        return std::unexpected(exportError(from, std::move(copied).error()));
    FILATURE_TRY_ASSIGN(version, from.queryInteger("PRAGMA main.user_version"));
    FILATURE_TRY(from.execute("PRAGMA encrypted.application_id=" + std::to_string(kApplicationId)));
    FILATURE_TRY(from.execute("PRAGMA encrypted.user_version=" + std::to_string(version)));
    return transaction.commit();
}

} // namespace

Result<void> exportEncrypted(Connection &from, const std::string &path, const DerivedKey &key, JobControl &job)
{
    from.setInterrupt(&job);
    auto done = runExport(from, path, key.specification());
    from.setInterrupt(nullptr);
    if (!done && job.isCancelled())
        return fail(ErrorCode::Cancelled); // the library's function has its own words for it
    FILATURE_TRY(std::move(done));
    return from.execute("DETACH DATABASE encrypted");
}

Result<std::string> contentSketch(Connection &connection)
{
    Sha256 sketch;
    std::vector<std::string> tables;
    FILATURE_TRY_ASSIGN(
        schema, connection.prepare("SELECT type, name, tbl_name, ifnull(sql, ''), rootpage > 0 FROM sqlite_schema "
                                   "ORDER BY type, name"));
    while (true) {
        FILATURE_TRY_ASSIGN(row, schema.step());
        if (!row) break;
        for (int column = 0; column < 4; ++column)
            sketch.addSized(schema.text(column));
        if (schema.text(0) == "table" && schema.integer(4) != 0) tables.emplace_back(schema.text(1));
    }
    for (const std::string &table : tables) {
        FILATURE_TRY_ASSIGN(rows, connection.queryInteger("SELECT count(*) FROM " + quotedIdentifier(table)));
        sketch.addNumber(static_cast<std::uint64_t>(rows));
    }
    return toHex(sketch.digest());
}

} // namespace filature::storage
