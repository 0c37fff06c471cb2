// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of a case's journal and how they are hashed. FORMAT.md documents the hashes.
#pragma once

#include "core/error.h"
#include "core/sha256.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace filature::storage {

class Connection;

enum class JournalChain : std::uint8_t
{
    Content,
    Access
};

struct JournalEntry
{
    JournalChain chain = JournalChain::Content;
    std::int64_t sequence = 0; // from 1 in each chain, without gaps
    std::int64_t utcMicroseconds = 0;
    std::string action;         // "import", "query", "reveal" ... a closed list of lower-case words
    std::string payload;        // one JSON object
    bool payloadPurged = false; // by retention: action, payload and author are empty then
    std::string author;         // OS account, with the profile name if one is set
    Digest hash{};              // of the header; the next entry's "previous"
};

struct ChainHead
{
    std::int64_t sequence = 0; // 0 = the chain is empty; hash is then the one that the first entry follows
    Digest hash{};
    friend bool operator==(const ChainHead &, const ChainHead &) = default;
};

// What the first entry of a chain follows: bound to the case, so that entries of another case never fit.
[[nodiscard]] Digest genesisHash(std::string_view caseId, JournalChain chain);
// The salt keeps short payloads from being guessed from their hash once retention has deleted them.
[[nodiscard]] Digest payloadHash(std::string_view salt, std::string_view author, std::string_view action,
                                 std::string_view payload);
[[nodiscard]] Digest entryHash(std::string_view caseId, JournalChain chain, std::int64_t sequence,
                               std::int64_t utcMicroseconds, const Digest &previous, const Digest &payload);
// HMAC-SHA-256 of an entry's hash; 0 bytes without a key.
[[nodiscard]] std::string entryMac(std::string_view macKey, const Digest &hash);

// The last entry of a chain, and a further one, within the caller's transaction.
[[nodiscard]] Result<ChainHead> chainHead(Connection &connection, std::string_view caseId, JournalChain chain);
struct NewEntry
{
    JournalChain chain = JournalChain::Content;
    std::string_view action;
    std::string_view payload;
    std::int64_t utcMicroseconds = 0;
};
[[nodiscard]] Result<ChainHead> appendEntry(Connection &connection, std::string_view caseId, std::string_view macKey,
                                            const NewEntry &entry);

[[nodiscard]] inline std::string_view bytesOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}
[[nodiscard]] bool digestFrom(std::string_view bytes, Digest &digest); // false when the length is wrong; zeros then

} // namespace filature::storage
