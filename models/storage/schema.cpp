// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include "storage/notebookschema.h"
#include "storage/recordsschema.h"

#include <array>
#include <string>

namespace filature::storage {

namespace {

// What every case has: its identity and its journal.
constexpr std::string_view kCaseTables = R"(
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_entry (
    chain        INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,
    utc_us       INTEGER NOT NULL,
    previous     BLOB NOT NULL,
    payload_hash BLOB NOT NULL,
    hash         BLOB NOT NULL,
    mac          BLOB NOT NULL,
    PRIMARY KEY (chain, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_payload (
    chain    INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    salt     BLOB NOT NULL,
    author   TEXT NOT NULL,
    action   TEXT NOT NULL,
    payload  TEXT NOT NULL,
    PRIMARY KEY (chain, sequence)
) STRICT, WITHOUT ROWID;
)";

constexpr std::array kMigrations = {
    Migration{1, {kCaseTables, kRecordsSchema1, kRecordsViews1}},
    Migration{2, {kNotebookSchema2}},
};

static_assert(kMigrations.back().version == kFormatVersion);

} // namespace

std::span<const Migration> migrations() { return kMigrations; }

Result<void> migrate(Connection &connection, int version)
{
    for (const Migration &migration : migrations()) {
        if (migration.version <= version) continue;
        FILATURE_TRY_ASSIGN(transaction, Transaction::begin(connection));
        for (const std::string_view part : migration.parts)
            if (!part.empty()) FILATURE_TRY(connection.execute(part));
        FILATURE_TRY(connection.execute("PRAGMA user_version = " + std::to_string(migration.version)));
        FILATURE_TRY(transaction.commit());
    }
    return {};
}

} // namespace filature::storage
