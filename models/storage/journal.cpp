// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal.h"

#include "storage/journalcheck.h"

#include <span>

namespace filature::storage {

namespace {

constexpr std::string_view kPurge = "purge-access";

} // namespace

Result<ChainHead> Journal::head(JournalChain chain) const { return chainHead(m_connection, m_case.info().id, chain); }

Result<ChainHead> Journal::append(JournalChain chain, std::string_view action, std::string_view payload)
{
    return appendEntry(m_connection, m_case.info().id, m_case.macKey(),
                       {chain, action, payload, m_case.clock().utcMicroseconds()});
}

Result<ChainHead> Journal::record(JournalChain chain, std::string_view action, std::string_view payload)
{
    FILATURE_TRY_ASSIGN(transaction, Transaction::begin(m_connection));
    FILATURE_TRY_ASSIGN(written, append(chain, action, payload));
    FILATURE_TRY(transaction.commit());
    updateWitness();
    return written;
}

Result<void> Journal::forEach(JournalChain chain, const std::function<void(const JournalEntry &)> &visit) const
{
    FILATURE_TRY_ASSIGN(rows,
                        m_connection.prepare("SELECT e.sequence, e.utc_us, e.hash, p.author, p.action, p.payload "
                                             "FROM journal_entry e LEFT JOIN journal_payload p USING (chain, sequence) "
                                             "WHERE e.chain = ?1 ORDER BY e.sequence"));
    rows.bind(0, static_cast<int>(chain));
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return {};
        JournalEntry entry;
        entry.chain = chain;
        entry.sequence = rows.integer(0);
        entry.utcMicroseconds = rows.integer(1);
        if (!digestFrom(rows.blob(2), entry.hash)) return fail(ErrorCode::JournalBroken, "a hash has the wrong length");
        entry.payloadPurged = rows.isNull(3);
        entry.author = rows.text(3);
        entry.action = rows.text(4);
        entry.payload = rows.text(5);
        visit(entry);
    }
}

Result<Witness> Journal::heads() const
{
    Witness now;
    FILATURE_TRY_ASSIGN(content, head(JournalChain::Content));
    FILATURE_TRY_ASSIGN(access, head(JournalChain::Access));
    now.content = content;
    now.access = access;
    return now;
}

void Journal::updateWitness() const
{
    if (m_connection.isInTransaction()) return; // what is not committed has not happened
    const auto stored = Witness::load(m_case.info().id);
    const auto now = heads();
    if (!now || (stored && *stored == *now)) return;
    if (stored) {
        const auto compared = compareWithWitness(m_connection, m_case.info().id, *stored);
        if (!compared || compared->state != JournalReport::Witness::Agrees) return;
    }
    static_cast<void>(now->store(m_case.info().id).has_value());
}

Result<void> Journal::acceptWitness(std::string_view reason)
{
    const auto stored = Witness::load(m_case.info().id);
    FILATURE_TRY_ASSIGN(transaction, Transaction::begin(m_connection));
    FILATURE_TRY_ASSIGN(found, heads());
    const auto sequences = [](const Witness &w) {
        return "{\"content\":" + std::to_string(w.content.sequence) +
               ",\"access\":" + std::to_string(w.access.sequence) + "}";
    };
    const std::string payload = "{\"reason\":" + jsonString(reason) +
                                ",\"witness\":" + (stored ? sequences(*stored) : "null") +
                                ",\"case\":" + sequences(found) + "}";
    FILATURE_TRY(append(JournalChain::Access, "accept-witness", payload));
    FILATURE_TRY(transaction.commit());
    FILATURE_TRY_ASSIGN(now, heads());
    return now.store(m_case.info().id);
}

Result<std::int64_t> Journal::purgeAccess(std::int64_t beforeUtcMicroseconds)
{
    FILATURE_TRY_ASSIGN(transaction, Transaction::begin(m_connection));
    FILATURE_TRY_ASSIGN(
        purge, m_connection.prepare("DELETE FROM journal_payload WHERE chain = ?1 AND action <> ?2 AND sequence IN "
                                    "(SELECT sequence FROM journal_entry WHERE chain = ?1 AND utc_us < ?3)"));
    FILATURE_TRY(
        purge.bind(0, static_cast<int>(JournalChain::Access)).bindView(1, kPurge).bind(2, beforeUtcMicroseconds).run());
    const std::int64_t count = m_connection.changes();
    const std::string payload =
        "{\"before\":" + std::to_string(beforeUtcMicroseconds) + ",\"entries\":" + std::to_string(count) + "}";
    FILATURE_TRY(append(JournalChain::Access, kPurge, payload));
    FILATURE_TRY(transaction.commit());
    updateWitness();
    return count;
}

std::string Journal::literalHash(const CaseFile &caseFile, std::string_view literal)
{
    Sha256 hash;
    hash.addSized("filature-literal-1");
    hash.addSized(literal);
    const Digest plain = hash.digest();
    const Digest digest = caseFile.macKey().empty() ? plain : hmacSha256(caseFile.macKey(), bytesOf(plain));
    constexpr std::size_t kBytes = 8;
    return "h:" + toHex(std::span(digest).first(kBytes));
}

std::string jsonString(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

} // namespace filature::storage
