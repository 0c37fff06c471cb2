// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databaseopener.h"
#include "storage/journal.h"
#include "storagefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <vector>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

class SteppingClock final : public Clock
{
public:
    [[nodiscard]] std::int64_t utcMicroseconds() const override { return now += 1000; }
    [[nodiscard]] std::int64_t monotonicNanoseconds() const override { return now; }
    mutable std::int64_t now = 1'700'000'000'000'000;
};

constexpr int kEntries = 40; // in each chain, the one of the creation among them
constexpr int kContent = 0;

// A kind of tampering. `sql` gets ?1 = chain and ?2 = the place; the fault must be found at place + shift.
struct Mutation
{
    const char *name;
    std::vector<const char *> sql;
    int shift = 0;
};
constexpr int kFoundAtTheStart = -1000;

constexpr const char *kCopyEntry =
    "INSERT INTO journal_entry SELECT chain, sequence + 1, utc_us, previous, payload_hash, hash, mac FROM journal_entry "
    "WHERE chain = ?1 AND sequence = ?2";
constexpr const char *kCopyPayload =
    "INSERT INTO journal_payload SELECT chain, sequence + 1, salt, author, action, payload FROM journal_payload "
    "WHERE chain = ?1 AND sequence = ?2";
constexpr const char *kMakeRoom =
    "UPDATE journal_entry SET sequence = -sequence - 1 WHERE chain = ?1 AND sequence > ?2";
constexpr const char *kMakeRoomPayload =
    "UPDATE journal_payload SET sequence = -sequence - 1 WHERE chain = ?1 AND sequence > ?2";
constexpr const char *kCloseRoom = "UPDATE journal_entry SET sequence = -sequence WHERE chain = ?1 AND sequence < 0 AND ?2 > 0";
constexpr const char *kCloseRoomPayload = "UPDATE journal_payload SET sequence = -sequence WHERE chain = ?1 AND sequence < 0 AND ?2 > 0";
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
         {"UPDATE journal_payload SET author = author || substr(action, 1, 1), action = substr(action, 2) WHERE chain = ?1 AND "
          "sequence = ?2"}},
        {"payload deleted", {kDeletePayload}},
        {"entry deleted", {kDeleteEntry, kDeletePayload}},
        {"only the header deleted", {kDeleteEntry}},
        {"two deleted",
         {kDeleteEntry, kDeletePayload, "DELETE FROM journal_entry WHERE chain = ?1 AND sequence = ?2 + 1",
          "DELETE FROM journal_payload WHERE chain = ?1 AND sequence = ?2 + 1"}},
        {"deleted and renumbered",
         {kDeleteEntry, kDeletePayload, "UPDATE journal_entry SET sequence = 1 - sequence WHERE chain = ?1 AND sequence > ?2",
          "UPDATE journal_payload SET sequence = 1 - sequence WHERE chain = ?1 AND sequence > ?2", kCloseRoom, kCloseRoomPayload}},
        {"duplicated", {kMakeRoom, kMakeRoomPayload, kCloseRoom, kCloseRoomPayload, kCopyEntry, kCopyPayload}, 1},
        {"inserted",
         {kMakeRoom, kMakeRoomPayload, kCloseRoom, kCloseRoomPayload,
          "INSERT INTO journal_entry SELECT chain, sequence + 1, utc_us + 1, hash, randomblob(32), randomblob(32), mac FROM "
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
          "UPDATE journal_payload SET sequence = -sequence - 1 WHERE chain = ?1 AND sequence >= ?2", kCloseRoom, kCloseRoomPayload}},
        {"everything before deleted",
         {"DELETE FROM journal_entry WHERE chain = ?1 AND sequence <= ?2", "DELETE FROM journal_payload WHERE chain = ?1 AND sequence <= ?2"},
         kFoundAtTheStart},
        {"moved to the other chain",
         {"UPDATE journal_entry SET chain = 1 - chain, sequence = 500 WHERE chain = ?1 AND sequence = ?2",
          "UPDATE journal_payload SET chain = 1 - chain, sequence = 500 WHERE chain = ?1 AND sequence = ?2"}},
    };
    return all;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anUntouchedJournalVerifies();
    void manyUntouchedJournalsVerify();
    void entriesComeBackAsTheyWereWritten();
    void anEntryStandsOrFallsWithItsTransaction();
    void onlyWordsAndObjectsAreEntries();
    void theClockMayJump();
    void tamperingIsFoundAndPlaced_data();
    void tamperingIsFoundAndPlaced();
    void rechainingIsFoundByMacsOnly_data();
    void rechainingIsFoundByMacsOnly();
    void entriesOfAnotherCaseDoNotFit();
    void aMissingTailIsFoundByTheWitness_data();
    void aMissingTailIsFoundByTheWitness();
    void anOlderCopyIsFoundByTheWitness();
    void anotherHistoryIsFoundByTheWitness();
    void theAlarmStaysUntilItIsAccepted();
    void withoutAWitnessNothingIsSaidOfIt();
    void spoiledWitnessesAreNone_data();
    void spoiledWitnessesAreNone();
    void retentionDeletesWhoAndWhatButTheChainHolds();
    void payloadsThatNoPurgeExplainsAreMissed();
    void literalHashesDependOnTheCase();
    void textsBecomeJson_data();
    void textsBecomeJson();
    void twoWritersShareOneChain();

private:
    void fill(const CaseFile &caseFile);
    [[nodiscard]] CaseFile copyOf(const std::string &name);
    void run(Connection &connection, const char *sql, int chain, int place);

    Sandbox m_sandbox;
    SteppingClock m_clock;
    std::string m_master;                // a plain case, closed; tests work on copies of it
    std::string m_witness;               // the path of its witness
    std::string m_witnessed;             // and what it says at first
    std::optional<CaseFile> m_plain;     // cases that tests leave as they are
    std::optional<CaseFile> m_encrypted;
    std::string m_copy;
    int m_copies = 0;
};

void TestJournal::initTestCase()
{
    m_master = m_sandbox.path("master");
    {
        auto made = CaseFile::create(m_master, CaseKey(), {}, m_clock);
        VERIFY_OK(made);
        fill(*made);
        m_witness = m_sandbox.path("witness/") + made->info().id;
        m_witnessed = bytesOfFile(m_witness);
        QVERIFY(!m_witnessed.empty());
    }
    for (const bool encrypted : {false, true}) {
        auto made = CaseFile::create(m_sandbox.path(encrypted ? "with macs" : "without"),
                                     encrypted ? CaseKey(kPassphrase) : CaseKey(), {}, m_clock);
        VERIFY_OK(made);
        fill(*made);
        (encrypted ? m_encrypted : m_plain) = std::move(*made);
    }
}

void TestJournal::init()
{
    qputenv("FILATURE_WITNESS_DIR", m_sandbox.path("witness").c_str());
    writeFile(m_witness, m_witnessed);
}

void TestJournal::fill(const CaseFile &caseFile)
{
    auto connection = caseFile.connect(CaseFile::Access::Write);
    Journal journal(caseFile, *connection);
    auto transaction = Transaction::begin(*connection);
    for (int i = 1; i <= kEntries; ++i) {
        if (i > 1) VERIFY_OK(journal.append(JournalChain::Content, "import", "{\"rows\":" + std::to_string(i) + "}"));
        VERIFY_OK(journal.append(JournalChain::Access, "query", "{\"filter\":" + std::to_string(i) + "}"));
    }
    VERIFY_OK(transaction->commit());
    journal.updateWitness();
}

CaseFile TestJournal::copyOf(const std::string &name)
{
    m_copy = m_sandbox.path("copy" + std::to_string(++m_copies));
    copyFile(name, m_copy);
    return CaseFile::open(m_copy, CaseKey(), OpenMode::Shared, m_clock).value();
}

void TestJournal::run(Connection &connection, const char *sql, int chain, int place)
{
    auto statement = connection.prepare(sql);
    VERIFY_OK(statement);
    VERIFY_OK(statement->bind(0, chain).bind(1, place).run());
}

void TestJournal::anUntouchedJournalVerifies()
{
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Read);
    const auto report = Journal(opened, *connection).verify();
    VERIFY_OK(report);
    QVERIFY(report->isSound());
    QCOMPARE(report->contentEntries, kEntries);
    QCOMPARE(report->accessEntries, kEntries);
    QVERIFY(!report->macsChecked);
    QCOMPARE(report->witness, JournalReport::Witness::Agrees);
}

// No false alarm, whatever was written and in whichever order.
void TestJournal::manyUntouchedJournalsVerify()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    for (int round = 0; round < 60; ++round) {
        for (auto i = random() % 5; i > 0; --i) {
            const auto chain = random() % 2 == 0 ? JournalChain::Content : JournalChain::Access;
            const std::string text(random() % 50, static_cast<char>('a' + random() % 26));
            VERIFY_OK(journal.record(chain, "note", "{\"text\":" + jsonString(text) + "}"));
        }
        if (random() % 10 == 0) VERIFY_OK(journal.purgeAccess(m_clock.now - static_cast<int>(random() % 20'000)));
        const auto report = journal.verify();
        VERIFY_OK(report);
        QVERIFY2(report->isSound(), report->faults.empty() ? "witness" : report->faults[0].what.c_str());
    }
}

void TestJournal::entriesComeBackAsTheyWereWritten()
{
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    auto transaction = Transaction::begin(*connection);
    const auto written = journal.append(JournalChain::Content, "note-added", "{\"note\":\"\xC3\xA9\"}");
    VERIFY_OK(written);
    VERIFY_OK(transaction->commit());
    QCOMPARE(journal.head(JournalChain::Content).value(), *written);
    std::vector<JournalEntry> entries;
    VERIFY_OK(journal.forEach(JournalChain::Content, [&](const JournalEntry &entry) { entries.push_back(entry); }));
    QCOMPARE(entries.size(), std::size_t{kEntries + 1});
    QCOMPARE(entries.front().action, std::string("create"));
    QCOMPARE(entries.front().payload, std::string("{\"format\":1,\"encrypted\":false}"));
    const JournalEntry &last = entries.back();
    QCOMPARE(last.sequence, kEntries + 1);
    QCOMPARE(last.action, std::string("note-added"));
    QCOMPARE(last.payload, std::string("{\"note\":\"\xC3\xA9\"}"));
    QVERIFY(!last.author.empty());
    QVERIFY(!last.payloadPurged);
    QCOMPARE(last.hash, written->hash);
    QVERIFY(last.utcMicroseconds > entries[0].utcMicroseconds);
}

void TestJournal::anEntryStandsOrFallsWithItsTransaction()
{
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    COMPARE_ERROR(journal.append(JournalChain::Content, "note", "{}"), ErrorCode::Internal); // without a transaction
    {
        auto transaction = Transaction::begin(*connection);
        VERIFY_OK(journal.append(JournalChain::Content, "note", "{}"));
        journal.updateWitness(); // not yet: nothing has happened
    }
    QCOMPARE(journal.head(JournalChain::Content)->sequence, kEntries);
    const auto report = journal.verify();
    QVERIFY(report->isSound());
    QCOMPARE(report->witness, JournalReport::Witness::Agrees);
}

void TestJournal::onlyWordsAndObjectsAreEntries()
{
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    auto transaction = Transaction::begin(*connection);
    for (const char *action : {"", "Import", "two words", "\xC3\xA9"})
        COMPARE_ERROR(journal.append(JournalChain::Content, action, "{}"), ErrorCode::Internal);
    for (const char *payload : {"", "[]", "{", "text"})
        COMPARE_ERROR(journal.append(JournalChain::Content, "note", payload), ErrorCode::Internal);
}

void TestJournal::theClockMayJump()
{
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    auto transaction = Transaction::begin(*connection);
    const std::int64_t before = m_clock.now;
    for (const std::int64_t time : {std::int64_t{0}, std::int64_t{-1'000'000}, before + 315'576'000'000'000, before}) {
        m_clock.now = time;
        VERIFY_OK(journal.append(JournalChain::Access, "query", "{}"));
    }
    m_clock.now = before;
    QVERIFY(journal.verify()->faults.empty());
    QVERIFY(connection->isInTransaction()); // verifying within a transaction leaves it alone
}

void TestJournal::tamperingIsFoundAndPlaced_data()
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
void TestJournal::tamperingIsFoundAndPlaced()
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
        for (const char *sql : kind.sql) run(*connection, sql, chain, place);
        const auto report = journal.verify();
        VERIFY_OK(report);
        QVERIFY(!report->isSound());
        const auto found = std::ranges::find(report->faults, static_cast<JournalChain>(chain), &JournalReport::Fault::chain);
        const auto &first = found != report->faults.end() ? *found : *report->witnessFault; // a missing tail
        const std::int64_t expected = kind.shift == kFoundAtTheStart ? 1 : place + kind.shift;
        QVERIFY2(first.sequence == expected, (first.what + " at " + std::to_string(first.sequence)).c_str());
        QVERIFY(report->faults.size() <= 3 * JournalReport::kMostFaults);
    }
}

namespace {

// What somebody who knows the format and may write, but has no MAC key, can do: everything hashes as it should.
Result<void> rechain(Connection &connection, const std::string &caseId, int chain, int place, std::string_view macKey)
{
    FILATURE_TRY(connection.execute("UPDATE journal_payload SET author = 'nobody' WHERE chain = " + std::to_string(chain) +
                                    " AND sequence = " + std::to_string(place)));
    Digest previous = genesisHash(caseId, static_cast<JournalChain>(chain));
    FILATURE_TRY_ASSIGN(rows, connection.prepare("SELECT sequence, utc_us, salt, author, action, payload FROM journal_entry JOIN "
                                                 "journal_payload USING (chain, sequence) WHERE chain = ?1 ORDER BY sequence"));
    FILATURE_TRY_ASSIGN(update, connection.prepare("UPDATE journal_entry SET previous = ?3, payload_hash = ?4, hash = ?5, mac = ?6 "
                                                   "WHERE chain = ?1 AND sequence = ?2"));
    rows.bind(0, chain);
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return {};
        const Digest payload = payloadHash(rows.blob(2), rows.text(3), rows.text(4), rows.text(5));
        const Digest hash = entryHash(caseId, static_cast<JournalChain>(chain), rows.integer(0), rows.integer(1), previous, payload);
        const std::string mac = entryMac(macKey, hash);
        update.bind(0, chain).bind(1, rows.integer(0)).bindBlob(2, bytesOf(previous)).bindBlob(3, bytesOf(payload));
        FILATURE_TRY(update.bindBlob(4, bytesOf(hash)).bindBlob(5, mac).run());
        previous = hash;
    }
}

} // namespace

void TestJournal::rechainingIsFoundByMacsOnly_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain: the witness alone") << false;
    QTest::newRow("encrypted: the MACs") << true;
}

void TestJournal::rechainingIsFoundByMacsOnly()
{
    QFETCH(bool, encrypted);
    const std::string path = m_sandbox.path(encrypted ? "macs" : "no-macs");
    const auto made = CaseFile::create(path, encrypted ? CaseKey(kPassphrase) : CaseKey(), {}, m_clock);
    VERIFY_OK(made);
    fill(*made);
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

void TestJournal::entriesOfAnotherCaseDoNotFit()
{
    const std::string path = m_sandbox.path("other");
    const auto other = CaseFile::create(path, CaseKey(), {}, m_clock);
    VERIFY_OK(other);
    auto connection = other->connect(CaseFile::Access::Write);
    Journal journal(*other, *connection);
    // The whole journal of the first case, which is sound there.
    const CaseFile first = copyOf(m_master);
    auto source = first.connect(CaseFile::Access::Read);
    VERIFY_OK(connection->execute("DELETE FROM journal_entry; DELETE FROM journal_payload"));
    auto rows = source->prepare("SELECT * FROM journal_entry");
    auto insert = connection->prepare("INSERT INTO journal_entry VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    while (rows->step().value()) {
        for (int i = 0; i < 3; ++i) insert->bind(i, rows->integer(i));
        for (int i = 3; i < 7; ++i) insert->bindBlob(i, rows->blob(i));
        VERIFY_OK(insert->run());
    }
    const auto report = journal.verify();
    VERIFY_OK(report);
    QVERIFY(!report->faults.empty());
    QCOMPARE(report->faults.front().sequence, 1);
    QCOMPARE(report->witness, JournalReport::Witness::Forked);
}

void TestJournal::aMissingTailIsFoundByTheWitness_data()
{
    QTest::addColumn<int>("chain");
    QTest::addColumn<int>("left");
    for (const int chain : {0, 1})
        for (const int left : {1, 20, kEntries - 1}) QTest::addRow("chain %d, %d left", chain, left) << chain << left;
}

void TestJournal::aMissingTailIsFoundByTheWitness()
{
    QFETCH(int, chain);
    QFETCH(int, left);
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Write);
    run(*connection, "DELETE FROM journal_entry WHERE chain = ?1 AND sequence > ?2", chain, left);
    run(*connection, "DELETE FROM journal_payload WHERE chain = ?1 AND sequence > ?2", chain, left);
    const auto report = Journal(opened, *connection).verify();
    VERIFY_OK(report);
    QVERIFY(report->faults.empty()); // the chain itself cannot tell
    QCOMPARE(report->witness, JournalReport::Witness::CaseIsOlder);
    QCOMPARE(report->witnessFault->chain, static_cast<JournalChain>(chain));
    QCOMPARE(report->witnessFault->sequence, left + 1);
}

void TestJournal::anOlderCopyIsFoundByTheWitness()
{
    const std::string path = m_sandbox.path("rollback");
    VERIFY_OK(makeCase(path, false));
    copyFile(path, path + ".old");
    {
        const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer, m_clock);
        auto connection = opened->connect(CaseFile::Access::Write);
        VERIFY_OK(Journal(*opened, *connection).record(JournalChain::Content, "decision", "{}"));
    }
    copyFile(path + ".old", path);
    const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer, m_clock);
    auto connection = opened->connect(CaseFile::Access::Write);
    const auto report = Journal(*opened, *connection).verify();
    QCOMPARE(report->witness, JournalReport::Witness::CaseIsOlder);
    QVERIFY(!report->isSound());
}

void TestJournal::anotherHistoryIsFoundByTheWitness()
{
    const std::string path = m_sandbox.path("fork");
    VERIFY_OK(makeCase(path, false));
    copyFile(path, path + ".old");
    for (const char *version : {"", ".old"}) {
        const auto opened = CaseFile::open(path + version, CaseKey(), OpenMode::Writer, m_clock);
        auto connection = opened->connect(CaseFile::Access::Write);
        Journal journal(*opened, *connection);
        VERIFY_OK(journal.record(JournalChain::Content, "decision", "{}"));
        const auto expected = *version == '\0' ? JournalReport::Witness::Agrees : JournalReport::Witness::Forked;
        QCOMPARE(journal.verify()->witness, expected);
    }
}

void TestJournal::theAlarmStaysUntilItIsAccepted()
{
    const std::string path = m_sandbox.path("alarm");
    VERIFY_OK(makeCase(path, false));
    copyFile(path, path + ".old");
    {
        const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer, m_clock);
        auto connection = opened->connect(CaseFile::Access::Write);
        VERIFY_OK(Journal(*opened, *connection).record(JournalChain::Access, "query", "{}"));
    }
    const auto opened = CaseFile::open(path + ".old", CaseKey(), OpenMode::Writer, m_clock);
    auto connection = opened->connect(CaseFile::Access::Write);
    Journal journal(*opened, *connection);
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(journal.record(JournalChain::Content, "decision", "{}"));
        journal.updateWitness();
        QVERIFY(journal.verify()->witnessFault.has_value());
    }
    VERIFY_OK(journal.acceptWitness("restored from the \"backup\" of Monday"));
    QCOMPARE(journal.verify()->witness, JournalReport::Witness::Agrees);
    std::string last;
    VERIFY_OK(journal.forEach(JournalChain::Access, [&](const JournalEntry &entry) { last = entry.action + ' ' + entry.payload; }));
    QVERIFY2(last.starts_with("accept-witness {\"reason\":\"restored from the \\\"backup\\\" of Monday\",\"witness\":{"), last.c_str());
    VERIFY_OK(journal.record(JournalChain::Content, "decision", "{}"));
    QVERIFY(journal.verify()->isSound());
}

void TestJournal::withoutAWitnessNothingIsSaidOfIt()
{
    qputenv("FILATURE_WITNESS_DIR", m_sandbox.path("elsewhere").c_str());
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Read);
    const auto report = Journal(opened, *connection).verify();
    QCOMPARE(report->witness, JournalReport::Witness::NotChecked);
    QVERIFY(report->isSound());
}

void TestJournal::spoiledWitnessesAreNone_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray hash(64, 'a');
    const QByteArray title = "filature-witness 1\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("title only") << title;
    QTest::newRow("one line") << title + "content 3 " + hash + "\n";
    QTest::newRow("short hash") << title + "content 3 " + hash.left(63) + "\naccess 3 " + hash + "\n";
    QTest::newRow("no number") << title + "content x " + hash + "\naccess 3 " + hash + "\n";
    QTest::newRow("negative") << title + "content -3 " + hash + "\naccess 3 " + hash + "\n";
    QTest::newRow("too large") << title + "content 99999999999999999999 " + hash + "\naccess 3 " + hash + "\n";
    QTest::newRow("not hexadecimal") << title + "content 3 " + QByteArray(64, 'g') + "\naccess 3 " + hash + "\n";
    QTest::newRow("more behind") << title + "content 3 " + hash + "\naccess 3 " + hash + "\nmore\n";
    QTest::newRow("another version") << QByteArray("filature-witness 2\n");
    QTest::newRow("junk") << QByteArray(5000, '\xff');
}

void TestJournal::spoiledWitnessesAreNone()
{
    QFETCH(QByteArray, content);
    qputenv("FILATURE_WITNESS_DIR", m_sandbox.path("spoiled").c_str());
    std::filesystem::create_directories(m_sandbox.path("spoiled"));
    writeFile(m_sandbox.path("spoiled/abc"), content.toStdString());
    QVERIFY(!Witness::load("abc"));
    Witness good;
    good.content = {5, genesisHash("abc", JournalChain::Content)};
    VERIFY_OK(good.store("abc"));
    QCOMPARE(Witness::load("abc").value(), good);
    QCOMPARE(std::filesystem::status(m_sandbox.path("spoiled/abc")).permissions(), std::filesystem::perms(0600));
}

void TestJournal::retentionDeletesWhoAndWhatButTheChainHolds()
{
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    std::vector<JournalEntry> before;
    VERIFY_OK(journal.forEach(JournalChain::Access, [&](const JournalEntry &entry) { before.push_back(entry); }));
    const auto purged = journal.purgeAccess(before[20].utcMicroseconds);
    VERIFY_OK(purged);
    QCOMPARE(*purged, 20);
    QVERIFY(journal.verify()->faults.empty());
    std::vector<JournalEntry> after;
    VERIFY_OK(journal.forEach(JournalChain::Access, [&](const JournalEntry &entry) { after.push_back(entry); }));
    QCOMPARE(after.size(), before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i) {
        QCOMPARE(after[i].payloadPurged, i < 20);
        QCOMPARE(after[i].hash, before[i].hash);
        if (i < 20) QVERIFY(after[i].author.empty() && after[i].action.empty() && after[i].payload.empty());
    }
    QCOMPARE(after.back().action, std::string("purge-access"));
    QCOMPARE(connection->queryInteger("SELECT count(*) FROM journal_payload WHERE chain = 0").value(), kEntries);
    // A later purge of everything keeps the entry that explains the first.
    VERIFY_OK(journal.purgeAccess(m_clock.now + 1'000'000));
    QVERIFY(journal.verify()->faults.empty());
    QCOMPARE(connection->queryInteger("SELECT count(*) FROM journal_payload WHERE chain = 1").value(), 2);
}

void TestJournal::payloadsThatNoPurgeExplainsAreMissed()
{
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    std::vector<JournalEntry> before;
    VERIFY_OK(journal.forEach(JournalChain::Access, [&](const JournalEntry &entry) { before.push_back(entry); }));
    VERIFY_OK(journal.purgeAccess(before[10].utcMicroseconds));
    run(*connection, kDeletePayload, 1, 20);
    const auto report = journal.verify();
    QCOMPARE(report->faults.size(), std::size_t{1});
    QCOMPARE(report->faults[0].sequence, 20);
    QCOMPARE(report->faults[0].what, std::string("payload missing"));
}

void TestJournal::literalHashesDependOnTheCase()
{
    const CaseFile opened = copyOf(m_master);
    auto connection = opened.connect(CaseFile::Access::Read);
    const Journal journal(opened, *connection);
    const std::string hash = journal.literalHash("0639980000");
    QCOMPARE(hash.size(), std::size_t{18});
    QVERIFY(hash.starts_with("h:"));
    QCOMPARE(journal.literalHash("0639980000"), hash);
    QVERIFY(journal.literalHash("0639980001") != hash);
    auto keyed = m_encrypted->connect(CaseFile::Access::Read);
    QVERIFY(Journal(*m_encrypted, *keyed).literalHash("0639980000") != hash);
}

void TestJournal::textsBecomeJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << QByteArray("abc") << QByteArray("\"abc\"");
    QTest::newRow("empty") << QByteArray() << QByteArray("\"\"");
    QTest::newRow("quote and backslash") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
    QTest::newRow("control") << QByteArray("a\n\0\x1f", 4) << QByteArray("\"a\\u000a\\u0000\\u001f\"");
    QTest::newRow("accent") << QByteArray("\xC3\xA9") << QByteArray("\"\xC3\xA9\"");
}

void TestJournal::textsBecomeJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    QCOMPARE(jsonString(text.toStdString()), json.toStdString());
    const QJsonDocument parsed = QJsonDocument::fromJson("[" + QByteArray::fromStdString(jsonString(text.toStdString())) + "]");
    QCOMPARE(parsed.array().at(0).toString().toUtf8(), text);
}

void TestJournal::twoWritersShareOneChain()
{
    const CaseFile opened = copyOf(m_master);
    auto one = opened.connect(CaseFile::Access::Write);
    auto two = opened.connect(CaseFile::Access::Write);
    Journal first(opened, *one);
    Journal second(opened, *two);
    for (int i = 0; i < 20; ++i) {
        VERIFY_OK(first.record(JournalChain::Access, "query", "{}"));
        VERIFY_OK(second.record(JournalChain::Access, "query", "{}"));
    }
    QVERIFY(first.verify()->faults.empty());
    QCOMPARE(first.head(JournalChain::Access)->sequence, kEntries + 40);
}

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
