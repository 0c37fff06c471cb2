// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that fail: a write or a sync that gives an error once or for ever, a source that cannot be read to its end, calls
// that are interrupted or do half of what they should. Never a silent success, never a damaged case.
#include "faults/casefolder.h"
#include "faults/sourcefiles.h"

using namespace filature::test;

namespace {

constexpr int kFailed = 1;
constexpr int kUnreadable = 3;

} // namespace

class TestFailingDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFailedWriteOrSyncEndsTheImport_data();
    void aFailedWriteOrSyncEndsTheImport();
    void aSourceThatCannotBeReadToItsEndIsNotKept_data();
    void aSourceThatCannotBeReadToItsEndIsNotKept();
    void unevenCallsMakeNoDifference_data();
    void unevenCallsMakeNoDifference();
    void aFailedReadOfTheCaseIsTold();

private:
    CaseFolder m_sources;
    std::string m_source;
    std::string m_digest;
    std::string m_emptyDigest;
    long m_changes = 0;
    long m_reads = 0; // of the source
};

void TestFailingDevice::initTestCase()
{
    FILATURE_NEED_FAULTS();
    m_source = m_sources.path("table.csv");
    writeFile(m_source, inventedTable(70'000, 5));
    VERIFY_CODE(m_sources.makePlainCase(), 0);
    m_emptyDigest = m_sources.digest();
    RunOptions counting;
    counting.countFile = m_sources.countFile();
    counting.fault = "count 0 leak.filature";
    VERIFY_CODE(m_sources.runOnCase("import", {m_source}, counting), 0);
    m_changes = m_sources.counted().first;
    m_digest = m_sources.digest();

    const CaseFolder other;
    VERIFY_CODE(other.makePlainCase(), 0);
    counting.countFile = other.countFile();
    counting.fault = "count 0 table.csv";
    VERIFY_CODE(other.runOnCase("import", {m_source}, counting), 0);
    QCOMPARE(other.counted().first, 0L); // never written
    m_reads = other.counted().second;
    QVERIFY(m_changes > 100 && m_reads > 3);
}

void TestFailingDevice::aFailedWriteOrSyncEndsTheImport_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("permille"); // of the changes that an import makes
    for (int permille = 0; permille <= 1000; permille += 50) {
        QTest::addRow("once, at %d in a thousand", permille) << QStringLiteral("broken1") << permille;
        if (permille % 100 == 0) QTest::addRow("for ever, from %d in a thousand", permille) << QStringLiteral("broken") << permille;
    }
}

void TestFailingDevice::aFailedWriteOrSyncEndsTheImport()
{
    FILATURE_NEED_FAULTS();
    QFETCH(QString, fault);
    QFETCH(int, permille);
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    RunOptions options;
    options.fault = fault.toStdString() + ' ' + std::to_string(1 + (m_changes - 1) * permille / 1000) + " leak.filature";
    const Outcome outcome = folder.runOnCase("import", {m_source}, options);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
    if (outcome.code == 0) { // it hit the journal of the opening, the copying of the log or the removal of a file
        QCOMPARE(folder.evidenceCount(), 1);
    } else {
        VERIFY_CODE(outcome, kFailed);
        QVERIFY2(outcome.says("leak.filature"), outcome.told().c_str());
        QCOMPARE(folder.evidenceCount(), 0);
        VERIFY_CODE(folder.runOnCase("import", {m_source}), 0);
    }
    QCOMPARE(folder.digest(), m_digest);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestFailingDevice::aSourceThatCannotBeReadToItsEndIsNotKept_data()
{
    QTest::addColumn<int>("permille"); // of the reads
    for (const int permille : {0, 1, 200, 400, 600, 800, 950, 1000}) QTest::addRow("from %d in a thousand", permille) << permille;
}

void TestFailingDevice::aSourceThatCannotBeReadToItsEndIsNotKept()
{
    FILATURE_NEED_FAULTS();
    QFETCH(int, permille);
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    RunOptions options;
    options.fault = "unread " + std::to_string(1 + (m_reads - 1) * permille / 1000) + " table.csv";
    const Outcome outcome = folder.runOnCase("import", {m_source}, options);
    VERIFY_CODE(outcome, kUnreadable);
    QVERIFY2(outcome.says(m_source) && outcome.says("byte "), outcome.told().c_str()); // the file, and where in it
    QVERIFY2(outcome.says("Reading stopped"), outcome.told().c_str());
    QCOMPARE(folder.evidenceCount(), 0);
    QCOMPARE(folder.digest(), m_emptyDigest);
    VERIFY_CODE(folder.runOnCase("import", {m_source}), 0);
    QCOMPARE(folder.digest(), m_digest);
}

void TestFailingDevice::unevenCallsMakeNoDifference_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {2, 3, 7}) QTest::addRow("every %d. call", number) << number;
}

void TestFailingDevice::unevenCallsMakeNoDifference()
{
    FILATURE_NEED_FAULTS();
    QFETCH(int, number);
    const CaseFolder folder;
    RunOptions options;
    options.fault = "uneven " + std::to_string(number) + " filature"; // the folder's name: everything in it
    VERIFY_CODE(folder.run({"new", folder.casePath(), "--no-encryption"}, options), 0);
    VERIFY_CODE(folder.runOnCase("import", {m_source, "--wait-index"}, options), 0);
    QCOMPARE(folder.digest(options), m_digest);
    QCOMPARE(folder.count(kRareWord, options), std::int64_t{700});
    VERIFY_CODE(folder.run({"generate", folder.path("leak"), "--records", "200"}, options), 0);
    const std::string out = folder.path("source.csv");
    VERIFY_CODE(folder.runOnCase("query", {"--verbatim", "1", "--reveal", "all", "--reason", "test", "-o", out}, options), 0);
    QCOMPARE(std::filesystem::file_size(out) > 1'000'000, true);
    VERIFY_CODE(folder.runOnCase("verify", {}, options), 0);
}

void TestFailingDevice::aFailedReadOfTheCaseIsTold()
{
    FILATURE_NEED_FAULTS();
    for (const long number : {1L, 2L, 5L, 10L, 20L}) {
        RunOptions options;
        options.fault = "unread " + std::to_string(number) + " leak.filature";
        const Outcome outcome = m_sources.runOnCase("digest", {}, options);
        QVERIFY2(outcome.code != 0 && outcome.code != kKilled && outcome.out.empty(), outcome.told().c_str());
        QVERIFY2(outcome.says("leak.filature"), outcome.told().c_str());
    }
    QCOMPARE(m_sources.digest(), m_digest);
}

QTEST_GUILESS_MAIN(TestFailingDevice)
#include "tst_failingdevice.moc"
