// SPDX-License-Identifier: GPL-3.0-or-later
// A case with a filled journal, for the tests of the journal.
#pragma once

#include "storage/journal.h"
#include "storagefixture.h"

#include <string>

namespace filature::test {

// Goes on by a millisecond whenever it is looked at.
class SteppingClock final : public Clock
{
public:
    [[nodiscard]] std::int64_t utcMicroseconds() const override { return now += 1000; }
    [[nodiscard]] std::int64_t monotonicNanoseconds() const override { return now; }
    mutable std::int64_t now = 1'700'000'000'000'000;
};

inline constexpr int kEntries = 40; // in each chain, the one of the creation among them

// Makes a case with that journal, and its witness.
inline Result<storage::CaseFile> makeJournalledCase(const std::string &path, bool encrypted, const Clock &clock)
{
    using namespace storage;
    FILATURE_TRY_ASSIGN(made, CaseFile::create(path, encrypted ? CaseKey(kPassphrase) : CaseKey(), {}, clock));
    FILATURE_TRY_ASSIGN(connection, made.connect(CaseFile::Access::Write));
    Journal journal(made, connection);
    FILATURE_TRY_ASSIGN(transaction, Transaction::begin(connection));
    for (int i = 1; i <= kEntries; ++i) {
        const std::string payload = "{\"number\":" + std::to_string(i) + "}";
        if (i > 1) FILATURE_TRY(journal.append(JournalChain::Content, "import", payload));
        FILATURE_TRY(journal.append(JournalChain::Access, "query", payload));
    }
    FILATURE_TRY(transaction.commit());
    journal.updateWitness();
    return made;
}

// A closed plain case with that journal, of which tests take copies; its witness is put back for each.
class JournalMaster
{
public:
    [[nodiscard]] Result<void> make(const Sandbox &sandbox, const Clock &clock)
    {
        m_path = sandbox.path("master");
        FILATURE_TRY_ASSIGN(made, makeJournalledCase(m_path, false, clock));
        m_witnessPath = sandbox.path("witness/") + made.info().id;
        m_witness = bytesOfFile(m_witnessPath);
        return {};
    }
    [[nodiscard]] storage::CaseFile copy(const Clock &clock)
    {
        writeFile(m_witnessPath, m_witness);
        const std::string path = m_path + std::to_string(++m_copies);
        copyFile(m_path, path);
        return storage::CaseFile::open(path, storage::CaseKey(), storage::OpenMode::Shared, clock).value();
    }

private:
    std::string m_path;
    std::string m_witnessPath;
    std::string m_witness;
    int m_copies = 0;
};

// Runs a statement with ?1 = chain and ?2 = sequence.
inline Result<void> runAt(storage::Connection &connection, const char *sql, int chain, int sequence)
{
    FILATURE_TRY_ASSIGN(statement, connection.prepare(sql));
    return statement.bind(0, chain).bind(1, sequence).run();
}

} // namespace filature::test
