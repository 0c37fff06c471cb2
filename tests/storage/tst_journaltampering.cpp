// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal finds of tampering, and where.
#include "journalfixture.h"
#include "storage/journal.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

constexpr int kContent = 0;

// A kind of tampering. `sql` gets ?1 = chain and ?2 = the place; the fault must be found at place + shift.
struct Mutation
{
    const char *name;
    std::vector<const char *> sql;
    int shift = 0;
};
constexpr int kFoundAtTheStart = -1000;

constexpr const char *kCopyEntry = "INSERT INTO journal_entry SELECT chain, sequence + 1, utc_us, previous, "
                                   "payload_hash, hash, mac FROM journal_entry "
                                   "WHERE chain = ?1 AND sequence = ?2";
constexpr const char *kCopyPayload =
    "INSERT INTO journal_payload SELECT chain, sequence + 1, salt, author, action, payload FROM journal_payload "
    "WHERE chain = ?1 AND sequence = ?2";
constexpr const char *kMakeRoom =
    "UPDATE journal_entry SET sequence = -sequence - 1 WHERE chain = ?1 AND sequence > ?2";
constexpr const char *kMakeRoomPayload =
    "UPDATE journal_payload SET sequence = -sequence - 1 WHERE chain = ?1 AND sequence > ?2";
constexpr const char *kCloseRoom =
    "UPDATE journal_entry SET sequence = -sequence WHERE chain = ?1 AND sequence < 0 AND ?2 > 0";
constexpr const char *kCloseRoomPayload =
    "UPDATE journal_payload SET sequence = -sequence WHERE chain = ?1 AND sequence < 0 AND ?2 > 0";
constexpr const char *kDeleteEntry = "DELETE FROM journal_entry WHERE chain = ?1 AND sequence = ?2";
constexpr const char *kDeletePayload = "DELETE FROM journal_payload WHERE chain = ?1 AND sequence = ?2";

const std::vector<Mutation> &mutations()
{
    static const std::vector<Mutation> all = {
        {"time", {"UPDATE journal_entry SET utc_us = utc_us + 1 WHERE chain = ?1 AND sequence = ?2"}},
        {"payload hash", {"UPDATE journal_entry SET payload_hash = randomblob(32) WHERE chain = ?1 AND sequence = ?2"}},
        {"previous hash", {"UPDATE journal_entry SET previous = randomblob(32) WHERE chain = ?1 AND sequence = ?2"}},
        {"hash", {"UPDATE journal_entry SET hash = randomblob(32) WHERE chain = ?1 AND sequence = ?2"}},
        {"hash of a wrong length", {"UPDATE journal_entry SET hash = x'00' WHERE chain = ?1 AND sequence = ?2"}},
        {"MAC", {"UPDATE journal_entry SET mac = randomblob(32) WHERE chain = ?1 AND sequence = ?2"}},
        {"author", {"UPDATE journal_payload SET author = 'somebody' WHERE chain = ?1 AND sequence = ?2"}},
        {"action", {"UPDATE journal_payload SET action = 'other' WHERE chain = ?1 AND sequence = ?2"}},
        {"payload", {"UPDATE journal_payload SET payload = '{}' WHERE chain = ?1 AND sequence = ?2"}},
        {"salt", {"UPDATE journal_payload SET salt = x'00' WHERE chain = ?1 AND sequence = ?2"}},
        {"text moved between fields",
         {"UPDATE journal_payload SET author = author || substr(action, 1, 1), action = substr(action, 2) WHERE chain "
          "= ?1 AND "
          "sequence = ?2"}},
        {"payload deleted", {kDeletePayload}},
        {"entry deleted", {kDeleteEntry, kDeletePayload}},
        {"only the header deleted", {kDeleteEntry}},
        {"two deleted",
         {kDeleteEntry, kDeletePayload, "DELETE FROM journal_entry WHERE chain = ?1 AND sequence = ?2 + 1",
          "DELETE FROM journal_payload WHERE chain = ?1 AND sequence = ?2 + 1"}},
        {"deleted and renumbered",
         {kDeleteEntry, kDeletePayload,
          "UPDATE journal_entry SET sequence = 1 - sequence WHERE chain = ?1 AND sequence > ?2",
          "UPDATE journal_payload SET sequence = 1 - sequence WHERE chain = ?1 AND sequence > ?2", kCloseRoom,
          kCloseRoomPayload}},
        {"duplicated", {kMakeRoom, kMakeRoomPayload, kCloseRoom, kCloseRoomPayload, kCopyEntry, kCopyPayload}, 1},
        {"inserted",
         {kMakeRoom, kMakeRoomPayload, kCloseRoom, kCloseRoomPayload,
          "INSERT INTO journal_entry SELECT chain, sequence + 1, utc_us + 1, hash, randomblob(32), randomblob(32), mac "
          "FROM "
          "journal_entry WHERE chain = ?1 AND sequence = ?2",
          kCopyPayload},
         1},
        {"swapped with the next",
         {"UPDATE journal_entry SET sequence = -sequence WHERE chain = ?1 AND sequence = ?2",
          "UPDATE journal_entry SET sequence = sequence - 1 WHERE chain = ?1 AND sequence = ?2 + 1",
          "UPDATE journal_entry SET sequence = 1 - sequence WHERE chain = ?1 AND sequence = -?2"}},
        {"payloads swapped",
         {"UPDATE journal_payload SET sequence = -sequence WHERE chain = ?1 AND sequence = ?2",
          "UPDATE journal_payload SET sequence = sequence - 1 WHERE chain = ?1 AND sequence = ?2 + 1",
          "UPDATE journal_payload SET sequence = 1 - sequence WHERE chain = ?1 AND sequence = -?2"}},
        {"renumbered from here",
         {"UPDATE journal_entry SET sequence = -sequence - 1 WHERE chain = ?1 AND sequence >= ?2",
          "UPDATE journal_payload SET sequence = -sequence - 1 WHERE chain = ?1 AND sequence >= ?2", kCloseRoom,
          kCloseRoomPayload}},
        {"everything before deleted",
         {"DELETE FROM journal_entry WHERE chain = ?1 AND sequence <= ?2",
          "DELETE FROM journal_payload WHERE chain = ?1 AND sequence <= ?2"},
         kFoundAtTheStart},
        {"moved to the other chain",
         {"UPDATE journal_entry SET chain = 1 - chain, sequence = 500 WHERE chain = ?1 AND sequence = ?2",
          "UPDATE journal_payload SET chain = 1 - chain, sequence = 500 WHERE chain = ?1 AND sequence = ?2"}},
    };
    return all;
}

} // namespace

class TestJournalTampering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tamperingIsFoundAndPlaced_data();
    void tamperingIsFoundAndPlaced();
    void rechainingIsFoundByMacsOnly_data();
    void rechainingIsFoundByMacsOnly();
    void entriesOfAnotherCaseDoNotFit();

private:
    Sandbox m_sandbox;
    SteppingClock m_clock;
    JournalMaster m_master;
    std::optional<CaseFile> m_plain; // left as they are
    std::optional<CaseFile> m_encrypted;
};

void TestJournalTampering::initTestCase()
{
    VERIFY_OK(m_master.make(m_sandbox, m_clock));
    for (const bool encrypted : {false, true}) {
        auto made = makeJournalledCase(m_sandbox.path(encrypted ? "with MACs" : "without"), encrypted, m_clock);
        VERIFY_OK(made);
        (encrypted ? m_encrypted : m_plain) = std::move(*made);
    }
}

void TestJournalTampering::tamperingIsFoundAndPlaced_data()
{
    QTest::addColumn<int>("mutation");
    QTest::addColumn<int>("chain");
    QTest::addColumn<bool>("encrypted");
    for (std::size_t i = 0; i < mutations().size(); ++i)
        for (const int chain : {0, 1})
            for (const bool encrypted : {false, true})
                QTest::addRow("%s, chain %d, %s", mutations()[i].name, chain, encrypted ? "encrypted" : "plain")
                    << static_cast<int>(i) << chain << encrypted;
}

// At every place but the last, in a transaction that is then given up.
void TestJournalTampering::tamperingIsFoundAndPlaced()
{
    QFETCH(int, mutation);
    QFETCH(int, chain);
    QFETCH(bool, encrypted);
    const Mutation &kind = mutations()[static_cast<std::size_t>(mutation)];
    const CaseFile &caseFile = encrypted ? *m_encrypted : *m_plain;
    auto connection = caseFile.connect(CaseFile::Access::Write);
    const Journal journal(caseFile, *connection);
    QVERIFY(journal.verify()->isSound());
    for (int place = 1; place < kEntries; ++place) {
        auto transaction = Transaction::begin(*connection);
        for (const char *sql : kind.sql)
            VERIFY_OK(runAt(*connection, sql, chain, place));
        const auto report = journal.verify();
        VERIFY_OK(report);
        QVERIFY(!report->isSound());
        const auto found =
            std::ranges::find(report->faults, static_cast<JournalChain>(chain), &JournalReport::Fault::chain);
        const auto &first = found != report->faults.end() ? *found : *report->witnessFault; // a missing tail
        const std::int64_t expected = kind.shift == kFoundAtTheStart ? 1 : place + kind.shift;
        QVERIFY2(first.sequence == expected, (first.what + " at " + std::to_string(first.sequence)).c_str());
        QVERIFY(report->faults.size() <= 3 * JournalReport::kMostFaults);
    }
}

void TestJournalTampering::rechainingIsFoundByMacsOnly_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain: the witness alone") << false;
    QTest::newRow("encrypted: the MACs") << true;
}

namespace {

// What somebody who knows the format and may write, but has no MAC key, can do: everything hashes as it should.
Result<void> rechain(Connection &connection, const std::string &caseId, int chain, int place, std::string_view macKey)
{
    FILATURE_TRY(connection.execute("UPDATE journal_payload SET author = 'nobody' WHERE chain = " +
                                    std::to_string(chain) + " AND sequence = " + std::to_string(place)));
    Digest previous = genesisHash(caseId, static_cast<JournalChain>(chain));
    FILATURE_TRY_ASSIGN(
        rows, connection.prepare("SELECT sequence, utc_us, salt, author, action, payload FROM journal_entry JOIN "
                                 "journal_payload USING (chain, sequence) WHERE chain = ?1 ORDER BY sequence"));
    FILATURE_TRY_ASSIGN(
        update, connection.prepare("UPDATE journal_entry SET previous = ?3, payload_hash = ?4, hash = ?5, mac = ?6 "
                                   "WHERE chain = ?1 AND sequence = ?2"));
    rows.bind(0, chain);
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return {};
        const Digest payload = payloadHash(rows.blob(2), rows.text(3), rows.text(4), rows.text(5));
        const Digest hash =
            entryHash(caseId, static_cast<JournalChain>(chain), rows.integer(0), rows.integer(1), previous, payload);
        const std::string mac = entryMac(macKey, hash);
        update.bind(0, chain).bind(1, rows.integer(0)).bindBlob(2, bytesOf(previous)).bindBlob(3, bytesOf(payload));
        FILATURE_TRY(update.bindBlob(4, bytesOf(hash)).bindBlob(5, mac).run());
        previous = hash;
    }
}

} // namespace

void TestJournalTampering::rechainingIsFoundByMacsOnly()
{
    QFETCH(bool, encrypted);
    const std::string path = m_sandbox.path(encrypted ? "macs" : "no-macs");
    const auto made = makeJournalledCase(path, encrypted, m_clock);
    VERIFY_OK(made);
    auto connection = made->connect(CaseFile::Access::Write);
    Journal journal(*made, *connection);
    QVERIFY(journal.verify()->isSound());
    QCOMPARE(journal.verify()->macsChecked, encrypted);
    VERIFY_OK(rechain(*connection, made->info().id, kContent, 17, encrypted ? "guessed key" : ""));
    const auto report = journal.verify();
    VERIFY_OK(report);
    QCOMPARE(report->witness, JournalReport::Witness::Forked);
    QCOMPARE(report->witnessFault->sequence, kEntries);
    QCOMPARE(report->faults.empty(), !encrypted);
    if (!encrypted) return;
    QCOMPARE(report->faults.front().what, std::string("wrong MAC"));
    VERIFY_OK(connection->execute("UPDATE journal_entry SET mac = x'' WHERE sequence = 3"));
    QVERIFY(!journal.verify()->faults.empty());
}

void TestJournalTampering::entriesOfAnotherCaseDoNotFit()
{
    const std::string path = m_sandbox.path("other");
    const auto other = CaseFile::create(path, CaseKey(), {}, m_clock);
    VERIFY_OK(other);
    auto connection = other->connect(CaseFile::Access::Write);
    Journal journal(*other, *connection);
    // The whole journal of the first case, which is sound there.
    const CaseFile first = m_master.copy(m_clock);
    auto source = first.connect(CaseFile::Access::Read);
    VERIFY_OK(connection->execute("DELETE FROM journal_entry; DELETE FROM journal_payload"));
    auto rows = source->prepare("SELECT * FROM journal_entry");
    auto insert = connection->prepare("INSERT INTO journal_entry VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    while (rows->step().value()) {
        for (int i = 0; i < 3; ++i)
            insert->bind(i, rows->integer(i));
        for (int i = 3; i < 7; ++i)
            insert->bindBlob(i, rows->blob(i));
        VERIFY_OK(insert->run());
    }
    const auto report = journal.verify();
    VERIFY_OK(report);
    QVERIFY(!report->faults.empty());
    QCOMPARE(report->faults.front().sequence, 1);
    QCOMPARE(report->witness, JournalReport::Witness::Forked);
}

QTEST_APPLESS_MAIN(TestJournalTampering)
#include "tst_journaltampering.moc"
