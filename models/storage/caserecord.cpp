// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/caserecord.h"

#include "core/sha256.h"
#include "storage/casefile.h"
#include "storage/caseprobe.h"
#include "storage/databaseopener.h"
#include "storage/keymaterial.h"
#include "storage/schema.h"

#include <algorithm>
#include <array>
#include <vector>

namespace filature::storage {

namespace {

// The id becomes a file name (of the witness), and a case may come from anywhere.
bool isCaseId(std::string_view id)
{
    constexpr std::size_t kLength = 36;
    return id.size() == kLength && id.find_first_not_of("0123456789abcdef-") == std::string_view::npos;
}

} // namespace

Result<int> readFormat(Connection &connection)
{
    FILATURE_TRY_ASSIGN(application, connection.queryInteger("PRAGMA application_id"));
    if (application != kApplicationId) return fail(ErrorCode::NotACase, "a database of another application");
    FILATURE_TRY_ASSIGN(version, connection.queryInteger("PRAGMA user_version"));
    if (version > kFormatVersion)
        return fail(ErrorCode::NewerFormat, "format " + std::to_string(version) + ", this program knows up to " +
                                                std::to_string(kFormatVersion));
    return static_cast<int>(version);
}

Result<void> readCaseRecord(Connection &connection, CaseInfo &info, std::string &macKey)
{
    FILATURE_TRY_ASSIGN(version, readFormat(connection));
    info.formatVersion = version;
    // Nothing but a real table is asked: a view or a virtual table in a hostile file could do anything for any time.
    constexpr std::string_view kIsTable =
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'meta' AND rootpage > 0";
    FILATURE_TRY_ASSIGN(tables, connection.queryInteger(kIsTable));
    if (tables != 1) return fail(ErrorCode::Damaged, "the case has no record of itself");
    FILATURE_TRY_ASSIGN(statement, connection.prepare("SELECT key, value FROM meta"));
    int found = 0;
    while (true) {
        FILATURE_TRY_ASSIGN(row, statement.step());
        if (!row) break;
        const std::string_view key = statement.text(0);
        ++found;
        if (key == "case_id")
            info.id = statement.text(1);
        else if (key == "title")
            info.title = statement.text(1);
        else if (key == "reference")
            info.reference = statement.text(1);
        else if (key == "created_us")
            info.createdUtcMicroseconds = statement.integer(1);
        else if (key == "mac_key")
            macKey = statement.blob(1);
        else
            --found;
    }
    constexpr int kKeys = 5;
    if (found != kKeys || !isCaseId(info.id))
        return fail(ErrorCode::Damaged, "the case's record of itself is incomplete");
    return {};
}

Result<void> writeCaseRecord(Connection &connection, const CaseInfo &info, std::string_view macKey)
{
    FILATURE_TRY_ASSIGN(insert, connection.prepare("INSERT INTO meta(key, value) VALUES(?1, ?2)"));
    FILATURE_TRY(insert.bind(0, "case_id").bind(1, info.id).run());
    FILATURE_TRY(insert.bind(0, "title").bind(1, info.title).run());
    FILATURE_TRY(insert.bind(0, "reference").bind(1, info.reference).run());
    FILATURE_TRY(insert.bind(0, "created_us").bind(1, info.createdUtcMicroseconds).run());
    return insert.bind(0, "mac_key").bindBlob(1, macKey).run();
}

namespace {

// What runs code when it is read or written: triggers, views and virtual tables (which have no root page).
constexpr std::string_view kActiveObjects = "SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema "
                                            "WHERE type IN ('trigger', 'view') OR ifnull(rootpage, 0) = 0 ORDER BY 1";

Result<std::vector<std::string>> activeObjects(Connection &connection)
{
    std::vector<std::string> all;
    FILATURE_TRY_ASSIGN(rows, connection.prepare(kActiveObjects));
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return all;
        all.emplace_back(rows.text(0));
    }
}

} // namespace

Result<void> quickCheck(Connection &connection)
{
    FILATURE_TRY_ASSIGN(verdict, connection.queryText("PRAGMA quick_check(1)"));
    if (verdict != "ok") return fail(ErrorCode::Damaged, verdict);
    return {};
}

Result<void> checkForeignCase(Connection &connection)
{
    FILATURE_TRY_ASSIGN(present, activeObjects(connection));
    if (!present.empty()) {
        OpenRequest inMemory;
        inMemory.path = ":memory:";
        FILATURE_TRY_ASSIGN(model, openDatabase(inMemory));
        FILATURE_TRY(migrate(model, 0));
        FILATURE_TRY_ASSIGN(own, activeObjects(model));
        if (!std::ranges::includes(own, present))
            return fail(ErrorCode::Refused,
                        "the case has a trigger, view or virtual table that this program does not make");
    }
    return quickCheck(connection);
}

std::string newCaseId()
{
    std::array<std::uint8_t, 16> bytes{};
    fillRandom(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    std::string text = toHex(bytes);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

} // namespace filature::storage
