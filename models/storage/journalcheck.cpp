// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalcheck.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace filature::storage {

namespace {

// Purged payloads that a journalled purge explains: entries before it in the chain and earlier than `before`.
struct Purge
{
    std::int64_t sequence;
    std::int64_t before;
};

struct MissingPayload
{
    std::int64_t sequence;
    std::int64_t utcMicroseconds;
};

std::optional<std::int64_t> purgeTime(std::string_view payload)
{
    constexpr std::string_view kStart = "{\"before\":";
    if (!payload.starts_with(kStart)) return std::nullopt;
    payload.remove_prefix(kStart.size());
    std::int64_t time = 0;
    const auto [end, problem] = std::from_chars(payload.data(), payload.data() + payload.size(), time);
    return problem == std::errc() ? std::optional(time) : std::nullopt;
}

class ChainCheck
{
public:
    ChainCheck(std::string_view caseId, std::string_view macKey, JournalChain chain, JournalReport &report)
        : m_caseId(caseId), m_macKey(macKey), m_chain(chain), m_report(report), m_previous(genesisHash(caseId, chain))
    {
    }

    // One row of kRows.
    void add(const Statement &row);
    void finish();

private:
    void report(std::int64_t sequence, std::string_view what);
    void checkPlace(std::int64_t sequence, std::string_view previous);
    void checkHeader(const Statement &row, std::int64_t sequence);
    void checkPayload(const Statement &row, std::int64_t sequence);

    std::string_view m_caseId;
    std::string_view m_macKey;
    JournalChain m_chain;
    JournalReport &m_report;
    std::size_t m_faults = 0;
    std::int64_t m_expected = 1;
    Digest m_previous;
    std::vector<Purge> m_purges;
    std::vector<MissingPayload> m_missing;
};

constexpr std::string_view kRows =
    "SELECT e.sequence, e.utc_us, e.previous, e.payload_hash, e.hash, e.mac, p.salt, p.author, p.action, p.payload "
    "FROM journal_entry e LEFT JOIN journal_payload p USING (chain, sequence) WHERE e.chain = ?1 ORDER BY e.sequence";

Digest digestOf(std::string_view bytes)
{
    Digest digest{};
    static_cast<void>(digestFrom(bytes, digest));
    return digest;
}

void ChainCheck::report(std::int64_t sequence, std::string_view what)
{
    if (m_faults++ < JournalReport::kMostFaults) m_report.faults.push_back({m_chain, sequence, std::string(what)});
}

void ChainCheck::add(const Statement &row)
{
    const std::int64_t sequence = row.integer(0);
    checkPlace(sequence, row.blob(2));
    checkHeader(row, sequence);
    checkPayload(row, sequence);
    m_expected = sequence + 1;
    m_previous = digestOf(row.blob(4));
    ++(m_chain == JournalChain::Content ? m_report.contentEntries : m_report.accessEntries);
}

// After a gap the next entry cannot follow: that is said once.
void ChainCheck::checkPlace(std::int64_t sequence, std::string_view previous)
{
    if (sequence > m_expected)
        report(m_expected, "missing");
    else if (sequence < m_expected)
        report(sequence, "out of order");
    else if (previous != bytesOf(m_previous))
        report(sequence, "does not follow the entry before it");
}

void ChainCheck::checkHeader(const Statement &row, std::int64_t sequence)
{
    const Digest hash =
        entryHash(m_caseId, m_chain, sequence, row.integer(1), digestOf(row.blob(2)), digestOf(row.blob(3)));
    if (row.blob(4) != bytesOf(hash))
        report(sequence, "edited");
    else if (row.blob(5) != entryMac(m_macKey, hash))
        report(sequence, "wrong MAC");
}

void ChainCheck::checkPayload(const Statement &row, std::int64_t sequence)
{
    if (row.isNull(6)) {
        m_missing.push_back({sequence, row.integer(1)});
        return;
    }
    const Digest hash = payloadHash(row.blob(6), row.text(7), row.text(8), row.text(9));
    if (row.blob(3) != bytesOf(hash)) {
        report(sequence, "payload edited");
    } else if (m_chain == JournalChain::Access && row.text(8) == "purge-access") {
        if (const auto before = purgeTime(row.text(9))) m_purges.push_back({sequence, *before});
    }
}

void ChainCheck::finish()
{
    if (m_expected == 1 && m_chain == JournalChain::Content)
        report(1, "missing"); // a case is made with its first entry
    for (const MissingPayload &missing : m_missing) {
        const bool explained = std::ranges::any_of(m_purges, [&](const Purge &purge) {
            return purge.sequence > missing.sequence && missing.utcMicroseconds < purge.before;
        });
        if (!explained) report(missing.sequence, "payload missing");
    }
}

Result<WitnessComparison> compareChain(Connection &connection, std::string_view caseId, JournalChain chain,
                                       const ChainHead &seen)
{
    using State = JournalReport::Witness;
    if (seen.sequence == 0) {
        const bool same = seen.hash == genesisHash(caseId, chain);
        if (same) return WitnessComparison{State::Agrees, {}};
        return WitnessComparison{State::Forked, JournalReport::Fault{chain, 1, "another journal than the witness saw"}};
    }
    FILATURE_TRY_ASSIGN(entry, connection.prepare("SELECT hash FROM journal_entry WHERE chain = ?1 AND sequence = ?2"));
    FILATURE_TRY_ASSIGN(there, entry.bind(0, static_cast<int>(chain)).bind(1, seen.sequence).step());
    if (there) {
        if (entry.blob(0) == bytesOf(seen.hash)) return WitnessComparison{State::Agrees, {}};
        return WitnessComparison{State::Forked,
                                 JournalReport::Fault{chain, seen.sequence, "another entry than the witness saw"}};
    }
    FILATURE_TRY_ASSIGN(last,
                        connection.prepare("SELECT ifnull(max(sequence), 0) FROM journal_entry WHERE chain = ?1"));
    FILATURE_TRY(last.bind(0, static_cast<int>(chain)).step());
    return WitnessComparison{State::CaseIsOlder,
                             JournalReport::Fault{chain, last.integer(0) + 1, "missing, though the witness saw it"}};
}

} // namespace

Result<WitnessComparison> compareWithWitness(Connection &connection, std::string_view caseId, const Witness &witness)
{
    FILATURE_TRY_ASSIGN(content, compareChain(connection, caseId, JournalChain::Content, witness.content));
    FILATURE_TRY_ASSIGN(access, compareChain(connection, caseId, JournalChain::Access, witness.access));
    return std::to_underlying(content.state) >= std::to_underlying(access.state) ? content : access; // the worse one
}

Result<void> verifyChain(Connection &connection, std::string_view caseId, std::string_view macKey, JournalChain chain,
                         JournalReport &report)
{
    ChainCheck check(caseId, macKey, chain, report);
    FILATURE_TRY_ASSIGN(rows, connection.prepare(kRows));
    rows.bind(0, static_cast<int>(chain));
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) break;
        check.add(rows);
    }
    check.finish();
    return {};
}

namespace {

// Rows that belong to no entry at all.
Result<void> verifyStrays(Connection &connection, JournalReport &report)
{
    FILATURE_TRY_ASSIGN(
        strays, connection.prepare("SELECT chain, sequence FROM journal_payload p WHERE NOT EXISTS (SELECT 1 FROM "
                                   "journal_entry e WHERE e.chain = p.chain AND e.sequence = p.sequence) "
                                   "UNION ALL SELECT chain, sequence FROM journal_entry WHERE chain NOT IN (0, 1) "
                                   "LIMIT ?1"));
    strays.bind(0, JournalReport::kMostFaults);
    while (true) {
        FILATURE_TRY_ASSIGN(row, strays.step());
        if (!row) return {};
        const auto chain = strays.integer(0) == 0 ? JournalChain::Content : JournalChain::Access;
        report.faults.push_back({chain, strays.integer(1), "belongs to no entry of the journal"});
    }
}

} // namespace

Result<JournalReport> Journal::verify() const
{
    const auto stored = Witness::load(m_case.info().id);
    const bool own = !m_connection.isInTransaction();
    if (own) FILATURE_TRY(m_connection.execute("BEGIN"));
    JournalReport report;
    report.macsChecked = !m_case.macKey().empty();
    const auto run = [&]() -> Result<void> {
        for (const JournalChain chain : {JournalChain::Content, JournalChain::Access})
            FILATURE_TRY(verifyChain(m_connection, m_case.info().id, m_case.macKey(), chain, report));
        FILATURE_TRY(verifyStrays(m_connection, report));
        if (!stored) return {};
        FILATURE_TRY_ASSIGN(compared, compareWithWitness(m_connection, m_case.info().id, *stored));
        report.witness = compared.state;
        report.witnessFault = compared.fault;
        return {};
    };
    auto done = run();
    if (own) FILATURE_TRY(m_connection.execute("COMMIT"));
    if (!done) return std::unexpected(std::move(done).error());
    return report;
}

} // namespace filature::storage
