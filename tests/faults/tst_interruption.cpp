// SPDX-License-Identifier: GPL-3.0-or-later
// Being asked to stop, and being paused: SIGINT, SIGTERM, SIGHUP, SIGSTOP. What was begun is undone, exit code 130.
#include "faults/casefolder.h"
#include "faults/sourcefiles.h"

#include <QThread>

#include <random>

using namespace filature::test;

namespace {

constexpr int kCancelled = 130;

} // namespace

class TestInterruption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anImportAskedToStopIsUndone_data();
    void anImportAskedToStopIsUndone();
    void earlierEvidenceStaysWhenALaterOneIsStopped();
    void aResumedImportAskedToStopIsUndone();
    void aPausedImportGivesTheSameResult();
    void otherCommandsStopWithoutRemains_data();
    void otherCommandsStopWithoutRemains();
    void twoSignalsEndItAtOnce();

private:
    [[nodiscard]] double share() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    void sleepFor(double seconds) const { QThread::sleep(std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(seconds))); }

    CaseFolder m_sources;
    std::mt19937_64 m_random;
    std::string m_source;
    std::string m_emptyDigest;
    std::string m_digest;
    double m_seconds = 0; // an import takes
};

void TestInterruption::initTestCase()
{
    m_random.seed(testSeed());
    m_source = m_sources.path("table.csv");
    writeFile(m_source, inventedTable(80'000, 2));
    VERIFY_CODE(m_sources.makePlainCase(), 0);
    m_emptyDigest = m_sources.digest();
    const Outcome imported = m_sources.runOnCase("import", {m_source});
    VERIFY_CODE(imported, 0);
    m_seconds = imported.took.count();
    m_digest = m_sources.digest();
    QVERIFY(!m_emptyDigest.empty() && !m_digest.empty() && m_digest != m_emptyDigest);
}

void TestInterruption::anImportAskedToStopIsUndone_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("trials");
    QTest::newRow("SIGINT") << SIGINT << 8;
    QTest::newRow("SIGTERM") << SIGTERM << 3;
    QTest::newRow("SIGHUP") << SIGHUP << 3;
}

void TestInterruption::anImportAskedToStopIsUndone()
{
    QFETCH(int, signal);
    QFETCH(int, trials);
    int stopped = 0;
    for (int trial = 0; trial < trials; ++trial) {
        const CaseFolder folder;
        VERIFY_CODE(folder.makePlainCase(), 0);
        const auto running = folder.startOnCase("import", {m_source});
        QVERIFY(running->waitForOpen(m_source));
        sleepFor(m_seconds * 0.9 * (trial + share()) / trials);
        running->send(signal);
        const Outcome outcome = running->finish();
        if (outcome.code == 0) { // it was faster
            QCOMPARE(folder.digest(), m_digest);
            continue;
        }
        ++stopped;
        VERIFY_CODE(outcome, kCancelled);
        QVERIFY2(outcome.says("Stopped on request"), outcome.told().c_str());
        QCOMPARE(folder.evidenceCount(), 0);
        QCOMPARE(folder.digest(), m_emptyDigest);
        if (stopped > 2) continue;
        VERIFY_CODE(folder.runOnCase("verify"), 0);
        VERIFY_CODE(folder.runOnCase("import", {m_source}), 0);
        QCOMPARE(folder.digest(), m_digest); // also the number of the evidence
    }
    QVERIFY2(stopped >= trials / 2, std::to_string(stopped).c_str());
}

void TestInterruption::earlierEvidenceStaysWhenALaterOneIsStopped()
{
    const CaseFolder folder;
    const std::string second = folder.path("second.csv");
    writeFile(second, inventedTable(80'000, 3));
    VERIFY_CODE(folder.makePlainCase(), 0);
    const auto running = folder.startOnCase("import", {m_source, second, "--json"});
    QVERIFY(running->waitForOpen(second));
    running->send(SIGINT);
    const Outcome outcome = running->finish();
    VERIFY_CODE(outcome, kCancelled);
    QVERIFY(outcome.out.find(m_source) != std::string::npos); // what is complete is told
    QCOMPARE(folder.evidenceCount(), 1);
    QCOMPARE(folder.digest(), m_digest);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestInterruption::aResumedImportAskedToStopIsUndone()
{
    FILATURE_NEED_FAULTS();
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    RunOptions options;
    options.fault = "kill 200 leak.filature"; // within the first segment's writes
    QCOMPARE(folder.runOnCase("import", {m_source}, options).code, kKilled);
    const auto running = folder.startOnCase("import");
    QVERIFY(running->waitForOpen(m_source));
    running->send(SIGINT);
    VERIFY_CODE(running->finish(), kCancelled);
    QCOMPARE(folder.digest(), m_emptyDigest);
    VERIFY_CODE(folder.runOnCase("import", {m_source}), 0);
    QCOMPARE(folder.digest(), m_digest);
}

void TestInterruption::aPausedImportGivesTheSameResult()
{
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    const auto running = folder.startOnCase("import", {m_source});
    QVERIFY(running->waitForOpen(m_source));
    int pauses = 0;
    while (running->pid() > 0 && pauses < 20) {
        running->send(SIGSTOP);
        if (!running->waitUntilStopped()) break;
        ++pauses;
        running->send(SIGCONT);
        sleepFor(m_seconds / 20);
    }
    running->send(SIGCONT);
    VERIFY_CODE(running->finish(), 0);
    QVERIFY(pauses > 1);
    QCOMPARE(folder.digest(), m_digest);
}

void TestInterruption::otherCommandsStopWithoutRemains_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("index") << QStringList{QStringLiteral("index"), QStringLiteral("CASE")};
    QTest::newRow("reread") << QStringList{QStringLiteral("reread"), QStringLiteral("CASE"), QStringLiteral("1"), QStringLiteral("--no-header")};
    QTest::newRow("verify") << QStringList{QStringLiteral("verify"), QStringLiteral("CASE")};
    QTest::newRow("generate") << QStringList{QStringLiteral("generate"), QStringLiteral("OUT"), QStringLiteral("--records"), QStringLiteral("30000")};
    QTest::newRow("verbatim") << QStringList{QStringLiteral("query"), QStringLiteral("CASE"), QStringLiteral("--verbatim"), QStringLiteral("1"),
                                             QStringLiteral("--reveal"), QStringLiteral("all"), QStringLiteral("--reason"),
                                             QStringLiteral("test"), QStringLiteral("-o"), QStringLiteral("OUT")};
}

// Whenever the signal comes, the command has been done completely or not at all.
void TestInterruption::otherCommandsStopWithoutRemains()
{
    QFETCH(QStringList, command);
    const CaseFolder folder;
    folder.copyFrom(m_sources);
    std::vector<std::string> arguments;
    for (const QString &word : command)
        arguments.push_back(word == u"CASE" ? folder.casePath() : word == u"OUT" ? folder.path("out") : word.toStdString());
    int stopped = 0;
    for (int trial = 0; trial < 12; ++trial) {
        const auto running = folder.start(arguments);
        sleepFor(0.03 + 0.02 * trial * share());
        running->send(SIGINT);
        const Outcome outcome = running->finish();
        QVERIFY2(outcome.code == 0 || outcome.code == kCancelled || outcome.code == kKilled, outcome.told().c_str());
        QVERIFY2(outcome.code != kKilled || outcome.took.count() < 1, "killed by the signal when it was already taken care of");
        if (outcome.code == 0) break;
        stopped += outcome.code == kCancelled ? 1 : 0;
        QVERIFY(!std::filesystem::exists(folder.path("out")));
        QCOMPARE(folder.digest(), m_digest);
    }
    qInfo("stopped %d times", stopped);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
    for (const std::string &name : namesIn(folder.path("."))) QVERIFY2(!name.starts_with('.'), name.c_str());
}

void TestInterruption::twoSignalsEndItAtOnce()
{
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    const auto running = folder.startOnCase("import", {m_source});
    QVERIFY(running->waitForOpen(m_source));
    sleepFor(m_seconds * 0.3);
    running->send(SIGINT);
    sleepFor(0.002);
    running->send(SIGINT);
    const Outcome outcome = running->finish();
    QVERIFY2(outcome.code == kCancelled || outcome.code == 0, outcome.told().c_str());
    VERIFY_CODE(folder.runOnCase("import", {m_source}), 0); // what is left of it is taken up or read anew
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

QTEST_GUILESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
