// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/verifydatabase.h"

#include "storage/pagecheck.h"

#include <charconv>
#include <string_view>

namespace filature::storage {

namespace {

void add(DatabaseReport &report, std::string what, std::int64_t page = -1)
{
    if (report.damages.size() < DatabaseReport::kMostDamages) report.damages.push_back({std::move(what), page});
}

// "... page 12 ..." as integrity_check writes it.
std::int64_t pageIn(std::string_view line)
{
    constexpr std::string_view kWord = "page ";
    const auto at = line.find(kWord);
    std::int64_t page = -1;
    if (at != std::string_view::npos) std::from_chars(line.data() + at + kWord.size(), line.data() + line.size(), page);
    return page;
}

// A page that does not verify ends the pragma with an error; that is what it was asked for.
Result<void> addRows(Connection &connection, std::string_view pragma, DatabaseReport &report)
{
    auto rows = connection.prepare(pragma);
    while (rows) {
        const auto row = rows->step();
        if (row && !*row) return {};
        if (row) {
            if (rows->text(0) != "ok") add(report, std::string(rows->text(0)), pageIn(rows->text(0)));
            continue;
        }
        if (row.error().code != ErrorCode::Damaged) return std::unexpected(row.error());
        add(report, row.error().detail);
        return {};
    }
    if (rows.error().code != ErrorCode::Damaged) return std::unexpected(rows.error());
    add(report, rows.error().detail);
    return {};
}

} // namespace

Result<DatabaseReport> verifyDatabase(const CaseFile &caseFile, JobControl &job)
{
    FILATURE_TRY_ASSIGN(connection, caseFile.connect(CaseFile::Access::Read));
    connection.setInterrupt(&job);
    DatabaseReport report;
    FILATURE_TRY_ASSIGN(pages, connection.queryInteger("PRAGMA page_count"));
    report.pages = pages;
    job.setPhase(JobPhase::Verifying, static_cast<std::uint64_t>(pages));
    if (const DerivedKey *key = caseFile.derivedKey()) {
        FILATURE_TRY_ASSIGN(bad, pagesThatFail(connection, *key, DatabaseReport::kMostDamages, job));
        for (const std::uint32_t page : bad)
            add(report, "page " + std::to_string(page) + " fails its check", page);
        report.pagesAuthenticated = true;
        if (!bad.empty()) return report; // SQLite would stop at the first of them
    }
    FILATURE_TRY(addRows(connection, "PRAGMA integrity_check(50)", report));
    FILATURE_TRY(
        addRows(connection,
                "SELECT 'a row of ' || \"table\" || ' refers to a row of ' || parent || ' that does not exist' "
                "FROM pragma_foreign_key_check GROUP BY 1 LIMIT 50",
                report));
    return report;
}

} // namespace filature::storage
