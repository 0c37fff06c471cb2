// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of a case: two hash chains of entries, `content` (what changed the case) and `access` (what was looked
// at).
#pragma once

#include "core/error.h"
#include "core/sha256.h"
#include "storage/casefile.h"
#include "storage/journalentry.h"
#include "storage/witness.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filature::storage {

// What verification found. faults = the first places where a chain does not hold, in order, at most kMostFaults for
// each chain.
struct JournalReport
{
    static constexpr std::size_t kMostFaults = 100;
    struct Fault
    {
        JournalChain chain;
        std::int64_t sequence; // of the entry that does not fit, or is missing
        std::string what; // "edited", "missing", "out of order", "wrong MAC", "payload edited", "payload missing" ...
    };
    std::vector<Fault> faults;
    std::int64_t contentEntries = 0;
    std::int64_t accessEntries = 0;
    bool macsChecked = false; // false in a plain case: anyone who can write could re-chain it
    enum class Witness : std::uint8_t
    {
        NotChecked,
        Agrees,
        CaseIsOlder,
        Forked
    } witness = Witness::NotChecked;
    // Where the case and the witness part: the first entry that is missing, or the witnessed one that is another. Only
    // of the chain that is concerned.
    std::optional<Fault> witnessFault;

    [[nodiscard]] bool isSound() const { return faults.empty() && !witnessFault; }
};

// Reads and appends entries. Belongs to one connection and its thread.
class Journal
{
public:
    Journal(const CaseFile &caseFile, Connection &connection) : m_case(caseFile), m_connection(connection) {}

    // Appends within the caller's open transaction, so that the act and its entry stand or fall together.
    // `action` is a lower-case word (a-z and -), `payload` a JSON object without any value of the leaked data.
    [[nodiscard]] Result<ChainHead> append(JournalChain chain, std::string_view action, std::string_view payload);
    // Appends in a transaction of its own and updates the witness.
    [[nodiscard]] Result<ChainHead> record(JournalChain chain, std::string_view action, std::string_view payload);

    [[nodiscard]] Result<ChainHead> head(JournalChain chain) const;
    [[nodiscard]] Result<void> forEach(JournalChain chain,
                                       const std::function<void(const JournalEntry &)> &visit) const;
    // Both chains in one snapshot; about 7 µs for each entry.
    [[nodiscard]] Result<JournalReport> verify() const;

    // Writes both heads to the witness in the user's data folder; call it after commits. Failing to is not an error of
    // the case. A witness which says that the case is older or forked is left alone, so that the alarm stays.
    void updateWitness() const;
    // Accepts an older or forked case as it is, with a reason, which is journalled in the access chain
    // ("accept-witness").
    [[nodiscard]] Result<void> acceptWitness(std::string_view reason);
    // Deletes author, action and payload of access entries older than the given time; the headers still verify.
    // Journalled itself
    // ("purge-access", never purged). Returns how many.
    [[nodiscard]] Result<std::int64_t> purgeAccess(std::int64_t beforeUtcMicroseconds);
    // A keyed hash that stands for a literal in journalled filters ("h:" + 16 hex digits); unkeyed in a plain case.
    [[nodiscard]] static std::string literalHash(const CaseFile &caseFile, std::string_view literal);

private:
    [[nodiscard]] Result<Witness> heads() const;

    const CaseFile &m_case;
    Connection &m_connection;
};

// A text as a JSON string, with its quotes (RFC 8259).
[[nodiscard]] std::string jsonString(std::string_view text);

} // namespace filature::storage
