// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/textindex.h"

#include "records/textpostings.h"

#include <algorithm>
#include <utility>

namespace filature::records {

TextIndex::TextIndex(storage::Connection &connection, std::vector<std::int64_t> runs)
    : m_connection(&connection), m_runs(std::move(runs))
{
}

namespace {

Result<std::vector<std::int64_t>> runsIn(storage::Connection &connection)
{
    FILATURE_TRY_ASSIGN(select, connection.prepare("SELECT id FROM text_run ORDER BY id"));
    std::vector<std::int64_t> runs;
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) return runs;
        runs.push_back(select.integer(0));
    }
}

} // namespace

Result<TextIndex> TextIndex::open(storage::Connection &connection)
{
    FILATURE_TRY_ASSIGN(pending, connection.queryInteger("SELECT count(*) FROM reading r JOIN evidence e ON e.id = r.evidence"
                                                         " WHERE r.state = 2 AND e.state = 1"));
    FILATURE_TRY_ASSIGN(runs, runsIn(connection));
    if (pending != 0 || runs.empty()) return fail(ErrorCode::NotFound, "the text index is not complete");
    return TextIndex(connection, std::move(runs));
}

Result<std::vector<TextPlace>> TextIndex::find(std::string_view foldedWord, bool isPrefix) const
{
    const std::string_view wanted = foldedWord.substr(0, kMaxTermBytes);
    std::vector<TextPlace> places;
    bool goesOn = true;
    const TermVisitor visit = [&](std::string_view term, const auto &append) -> Result<bool> {
        if (term < wanted) return true;
        if (isPrefix ? !term.starts_with(wanted) : term != wanted) {
            goesOn = false;
            return false;
        }
        FILATURE_TRY(append(places));
        return true;
    };
    FILATURE_TRY_ASSIGN(select, m_connection->prepare(
        "SELECT data FROM text_block WHERE run = ?1 AND first_term >= coalesce((SELECT max(first_term) FROM text_block"
        " WHERE run = ?1 AND first_term <= ?2), '') ORDER BY first_term"));
    for (const std::int64_t run : m_runs) {
        goesOn = true;
        select.reset();
        select.bind(0, run).bind(1, wanted);
        while (goesOn) {
            FILATURE_TRY_ASSIGN(hasRow, select.step());
            if (!hasRow) break;
            FILATURE_TRY(readTermBlock(select.blob(0), visit));
        }
    }
    FILATURE_TRY_ASSIGN(runsNow, runsIn(*m_connection)); // after the reading: numbers do not come back
    if (runsNow != m_runs) return fail(ErrorCode::NotFound, "the text index has been replaced");
    std::ranges::sort(places);
    const auto tail = std::ranges::unique(places);
    places.erase(tail.begin(), tail.end());
    return places;
}

} // namespace filature::records
