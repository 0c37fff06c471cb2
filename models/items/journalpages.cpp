// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/journalpages.h"

#include <algorithm>
#include <utility>

namespace filature::items {

namespace {

using storage::JournalChain;
using storage::JournalEntry;

Result<std::vector<JournalEntry>> readChain(storage::Connection &connection, JournalChain chain, const JournalChoice &choice, std::int64_t before,
                                            std::size_t most)
{
    std::vector<JournalEntry> entries;
    if (choice.chain && *choice.chain != chain) return entries;
    FILATURE_TRY_ASSIGN(rows, connection.prepare("SELECT e.sequence, e.utc_us, e.hash, p.author, p.action, p.payload "
                                                 "FROM journal_entry e LEFT JOIN journal_payload p USING (chain, sequence) "
                                                 "WHERE e.chain = ?1 AND e.sequence < ?2 AND (?3 = '' OR p.action = ?3) "
                                                 "AND (?4 = '' OR p.author = ?4) ORDER BY e.sequence DESC LIMIT ?5"));
    rows.bind(0, static_cast<int>(chain)).bind(1, before).bindView(2, choice.action).bindView(3, choice.author);
    rows.bind(4, static_cast<std::int64_t>(most));
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return entries;
        JournalEntry entry;
        entry.chain = chain;
        entry.sequence = rows.integer(0);
        entry.utcMicroseconds = rows.integer(1);
        if (!storage::digestFrom(rows.blob(2), entry.hash)) return fail(ErrorCode::JournalBroken, "a hash has the wrong length");
        entry.payloadPurged = rows.isNull(3);
        entry.author = rows.text(3);
        entry.action = rows.text(4);
        entry.payload = rows.text(5);
        entries.push_back(std::move(entry));
    }
}

// The later of both chains' next entries first, so that neither chain loses its own order to a clock that jumped.
JournalPage merged(std::vector<JournalEntry> content, std::vector<JournalEntry> access, JournalPlace place, std::size_t most)
{
    JournalPage page;
    page.next = place;
    std::size_t c = 0;
    std::size_t a = 0;
    while (page.entries.size() < most && (c < content.size() || a < access.size())) {
        const bool takesContent =
            a == access.size() || (c < content.size() && content[c].utcMicroseconds > access[a].utcMicroseconds);
        JournalEntry &entry = takesContent ? content[c++] : access[a++];
        (takesContent ? page.next.content : page.next.access) = entry.sequence;
        page.entries.push_back(std::move(entry));
    }
    page.isLast = page.entries.size() < most;
    return page;
}

Result<std::vector<std::string>> namesOf(storage::Connection &connection, std::string_view sql)
{
    std::vector<std::string> names;
    FILATURE_TRY_ASSIGN(rows, connection.prepare(sql));
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return names;
        names.emplace_back(rows.text(0));
    }
}

} // namespace

Result<JournalPage> readJournalPage(storage::Connection &connection, const JournalChoice &choice, const JournalPlace &place, std::size_t most)
{
    FILATURE_TRY(connection.execute("BEGIN"));
    auto content = readChain(connection, JournalChain::Content, choice, place.content, most);
    auto access = readChain(connection, JournalChain::Access, choice, place.access, most);
    FILATURE_TRY(connection.execute("COMMIT"));
    FILATURE_TRY(content);
    FILATURE_TRY(access);
    return merged(std::move(*content), std::move(*access), place, most);
}

Result<JournalNames> readJournalNames(storage::Connection &connection)
{
    FILATURE_TRY_ASSIGN(actions, namesOf(connection, "SELECT DISTINCT action FROM journal_payload ORDER BY 1"));
    FILATURE_TRY_ASSIGN(authors, namesOf(connection, "SELECT DISTINCT author FROM journal_payload ORDER BY 1"));
    return JournalNames{std::move(actions), std::move(authors)};
}

} // namespace filature::items
