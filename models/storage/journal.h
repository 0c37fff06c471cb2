// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of a case: two hash chains of entries, `content` (what changed the case) and `access` (what was looked at).
#pragma once

#include "core/error.h"
#include "core/sha256.h"
#include "storage/casefile.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filature::storage {

enum class JournalChain : std::uint8_t { Content, Access };

struct JournalEntry
{
    JournalChain chain = JournalChain::Content;
    std::int64_t sequence = 0;          // from 1 in each chain, without gaps
    std::int64_t utcMicroseconds = 0;
    std::string action;                 // "import", "query", "reveal" ... a closed list of lower-case words
    std::string payload;                // one JSON object; empty when purged by retention
    bool payloadPurged = false;
    std::string author;                 // OS account, with the profile name if one is set
    Digest hash{};                      // of the header; the next entry's "previous"
};

struct ChainHead
{
    std::int64_t sequence = 0;
    Digest hash{};
};

// What verification found. broken = first place where a chain does not hold.
struct JournalReport
{
    struct Fault
    {
        JournalChain chain;
        std::int64_t sequence;          // of the entry that does not fit, or is missing
        std::string what;               // "edited", "missing", "out of order", "wrong MAC" ...
    };
    std::vector<Fault> faults;
    std::int64_t contentEntries = 0;
    std::int64_t accessEntries = 0;
    bool macsChecked = false;           // false in a plain case: anyone who can write could re-chain it
    enum class Witness : std::uint8_t { NotChecked, Agrees, CaseIsOlder, Forked } witness = Witness::NotChecked;
};

// Reads and appends entries. Belongs to one connection and its thread.
class Journal
{
public:
    Journal(const CaseFile &caseFile, Connection &connection) : m_case(caseFile), m_connection(connection) {}

    // Appends within the caller's open transaction, so that the act and its entry stand or fall together.
    // `payload` is a JSON object without any value of the leaked data.
    [[nodiscard]] Result<ChainHead> append(JournalChain chain, std::string_view action, std::string_view payload);
    // Appends in a transaction of its own and updates the witness.
    [[nodiscard]] Result<ChainHead> record(JournalChain chain, std::string_view action, std::string_view payload);

    [[nodiscard]] Result<ChainHead> head(JournalChain chain) const;
    [[nodiscard]] Result<void> forEach(JournalChain chain, const std::function<void(const JournalEntry &)> &visit) const;
    [[nodiscard]] Result<JournalReport> verify() const;

    // Writes both heads to the witness in the user's data folder; call it after commits. Failing to is not an error of the case.
    void updateWitness() const;
    // Accepts an older or forked case as it is, with a reason, which is journalled.
    [[nodiscard]] Result<void> acceptWitness(std::string_view reason);
    // Deletes payloads of access entries older than the given time; the headers still verify; journalled itself. Returns how many.
    [[nodiscard]] Result<std::int64_t> purgeAccess(std::int64_t beforeUtcMicroseconds);
    // A keyed hash that stands for a literal in journalled filters ("h:" + 16 hex digits); unkeyed in a plain case.
    [[nodiscard]] std::string literalHash(std::string_view literal) const;

private:
    const CaseFile &m_case;
    Connection &m_connection;
};

} // namespace filature::storage
