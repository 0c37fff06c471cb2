// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfixture.h"
#include "storage/journal.h"
#include "storage/witness.h"

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

class TestWitness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aMissingTailIsFoundByTheWitness_data();
    void aMissingTailIsFoundByTheWitness();
    void anOlderCopyIsFoundByTheWitness();
    void anotherHistoryIsFoundByTheWitness();
    void theAlarmStaysUntilItIsAccepted();
    void withoutAWitnessNothingIsSaidOfIt();
    void spoiledWitnessesAreNone_data();
    void spoiledWitnessesAreNone();

private:
    Sandbox m_sandbox;
    SteppingClock m_clock;
    JournalMaster m_master;
};

void TestWitness::initTestCase() { VERIFY_OK(m_master.make(m_sandbox, m_clock)); }

void TestWitness::init() { qputenv("FILATURE_WITNESS_DIR", m_sandbox.path("witness").c_str()); }

void TestWitness::aMissingTailIsFoundByTheWitness_data()
{
    QTest::addColumn<int>("chain");
    QTest::addColumn<int>("left");
    for (const int chain : {0, 1})
        for (const int left : {1, 20, kEntries - 1})
            QTest::addRow("chain %d, %d left", chain, left) << chain << left;
}

void TestWitness::aMissingTailIsFoundByTheWitness()
{
    QFETCH(int, chain);
    QFETCH(int, left);
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Write);
    VERIFY_OK(runAt(*connection, "DELETE FROM journal_entry WHERE chain = ?1 AND sequence > ?2", chain, left));
    VERIFY_OK(runAt(*connection, "DELETE FROM journal_payload WHERE chain = ?1 AND sequence > ?2", chain, left));
    const auto report = Journal(opened, *connection).verify();
    VERIFY_OK(report);
    QVERIFY(report->faults.empty()); // the chain itself cannot tell
    QCOMPARE(report->witness, JournalReport::Witness::CaseIsOlder);
    QCOMPARE(report->witnessFault->chain, static_cast<JournalChain>(chain));
    QCOMPARE(report->witnessFault->sequence, left + 1);
}

void TestWitness::anOlderCopyIsFoundByTheWitness()
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

void TestWitness::anotherHistoryIsFoundByTheWitness()
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

void TestWitness::theAlarmStaysUntilItIsAccepted()
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
    VERIFY_OK(journal.forEach(JournalChain::Access,
                              [&](const JournalEntry &entry) { last = entry.action + ' ' + entry.payload; }));
    QVERIFY2(
        last.starts_with("accept-witness {\"reason\":\"restored from the \\\"backup\\\" of Monday\",\"witness\":{"),
        last.c_str());
    VERIFY_OK(journal.record(JournalChain::Content, "decision", "{}"));
    QVERIFY(journal.verify()->isSound());
}

void TestWitness::withoutAWitnessNothingIsSaidOfIt()
{
    qputenv("FILATURE_WITNESS_DIR", m_sandbox.path("elsewhere").c_str());
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Read);
    const auto report = Journal(opened, *connection).verify();
    QCOMPARE(report->witness, JournalReport::Witness::NotChecked);
    QVERIFY(report->isSound());
}

void TestWitness::spoiledWitnessesAreNone_data()
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

void TestWitness::spoiledWitnessesAreNone()
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

QTEST_APPLESS_MAIN(TestWitness)
#include "tst_witness.moc"
