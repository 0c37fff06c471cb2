// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalentry.h"

#include "storage/account.h"
#include "storage/connection.h"
#include "storage/keymaterial.h"

#include <algorithm>
#include <array>

namespace filature::storage {

namespace {

// Each hash starts with its purpose, so that none can be taken for another.
Sha256 begin(std::string_view purpose)
{
    Sha256 hash;
    hash.addSized(purpose);
    return hash;
}

bool isActionName(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

bool isObject(std::string_view json) { return json.size() >= 2 && json.front() == '{' && json.back() == '}'; }

} // namespace

bool digestFrom(std::string_view bytes, Digest &digest)
{
    digest.fill(0);
    if (bytes.size() != digest.size()) return false;
    std::ranges::copy(bytes, reinterpret_cast<char *>(digest.data()));
    return true;
}

Digest genesisHash(std::string_view caseId, JournalChain chain)
{
    Sha256 hash = begin("filature-journal-genesis-1");
    hash.addSized(caseId);
    hash.addNumber(static_cast<std::uint64_t>(chain));
    return hash.digest();
}

Digest payloadHash(std::string_view salt, std::string_view author, std::string_view action, std::string_view payload)
{
    Sha256 hash = begin("filature-journal-payload-1");
    for (const std::string_view field : {salt, author, action, payload})
        hash.addSized(field);
    return hash.digest();
}

Digest entryHash(std::string_view caseId, JournalChain chain, std::int64_t sequence, std::int64_t utcMicroseconds,
                 const Digest &previous, const Digest &payload)
{
    Sha256 hash = begin("filature-journal-entry-1");
    hash.addSized(caseId);
    hash.addNumber(static_cast<std::uint64_t>(chain));
    hash.addNumber(static_cast<std::uint64_t>(sequence));
    hash.addNumber(static_cast<std::uint64_t>(utcMicroseconds));
    hash.addSized(bytesOf(previous));
    hash.addSized(bytesOf(payload));
    return hash.digest();
}

std::string entryMac(std::string_view macKey, const Digest &hash)
{
    return macKey.empty() ? std::string() : std::string(bytesOf(hmacSha256(macKey, bytesOf(hash))));
}

Result<ChainHead> chainHead(Connection &connection, std::string_view caseId, JournalChain chain)
{
    FILATURE_TRY_ASSIGN(
        last,
        connection.prepare("SELECT sequence, hash FROM journal_entry WHERE chain = ?1 ORDER BY sequence DESC LIMIT 1"));
    FILATURE_TRY_ASSIGN(row, last.bind(0, static_cast<int>(chain)).step());
    if (!row) return ChainHead{0, genesisHash(caseId, chain)};
    ChainHead head{last.integer(0), {}};
    if (!digestFrom(last.blob(1), head.hash)) return fail(ErrorCode::JournalBroken, "a hash has the wrong length");
    return head;
}

Result<ChainHead> appendEntry(Connection &connection, std::string_view caseId, std::string_view macKey,
                              const NewEntry &entry)
{
    if (!connection.isInTransaction()) return fail(ErrorCode::Internal, "a journal entry outside a transaction");
    if (!isActionName(entry.action) || !isObject(entry.payload))
        return fail(ErrorCode::Internal, "a journal entry without action or payload");
    FILATURE_TRY_ASSIGN(last, chainHead(connection, caseId, entry.chain));
    std::array<std::uint8_t, 16> random{};
    fillRandom(random);
    const std::string_view salt(reinterpret_cast<const char *>(random.data()), random.size());
    const std::string author = authorName();
    const std::int64_t sequence = last.sequence + 1;
    const Digest payload = payloadHash(salt, author, entry.action, entry.payload);
    const Digest hash = entryHash(caseId, entry.chain, sequence, entry.utcMicroseconds, last.hash, payload);
    const std::string mac = entryMac(macKey, hash);

    const int chain = static_cast<int>(entry.chain);
    FILATURE_TRY_ASSIGN(header, connection.prepare("INSERT INTO journal_entry VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    header.bind(0, chain).bind(1, sequence).bind(2, entry.utcMicroseconds).bindBlob(3, bytesOf(last.hash));
    FILATURE_TRY(header.bindBlob(4, bytesOf(payload)).bindBlob(5, bytesOf(hash)).bindBlob(6, mac).run());
    FILATURE_TRY_ASSIGN(body, connection.prepare("INSERT INTO journal_payload VALUES(?1, ?2, ?3, ?4, ?5, ?6)"));
    body.bind(0, chain).bind(1, sequence).bindBlob(2, salt).bindView(3, author);
    FILATURE_TRY(body.bindView(4, entry.action).bindView(5, entry.payload).run());
    return ChainHead{sequence, hash};
}

} // namespace filature::storage
