// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL at any moment of an import, of the index and of a change of passphrase: what was committed stays, nothing is doubled, and
// doing it again gives what an undisturbed run gives. 230 kills in all; FILATURE_TEST_KILLS multiplies them.
#include "faults/casefolder.h"
#include "faults/sourcefiles.h"

#include <QThread>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <random>

using namespace filature::test;

namespace {

// An uninterrupted run, to compare with.
struct Undisturbed
{
    std::string digest;
    std::chrono::duration<double> took{};
    long changes = 0; // writes, syncs, removals ...
};

// What the kills of one test met; printed at its end.
struct Tally
{
    int kills = 0;
    int survived = 0; // ended before the kill came
    int nothing = 0;  // the import had not begun
    int resumed = 0;
    int complete = 0; // killed behind the last commit
    void print(const char *what) const
    {
        qInfo("%s: %d kills (%d before anything was committed, %d resumed, %d behind the last commit), %d runs ended before", what, kills,
              nothing, resumed, complete, survived);
    }
};

int timesMore()
{
    const char *given = std::getenv("FILATURE_TEST_KILLS");
    return given != nullptr ? std::max(1, std::atoi(given)) : 1;
}

} // namespace

class TestKilledProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anImportKilledAtAnyTimeGoesOn_data();
    void anImportKilledAtAnyTimeGoesOn();
    void anImportKilledAtAnyWriteGoesOn();
    void anImportKilledOverAndOverGoesOn();
    void aFurtherReadingThatIsKilledIsUndone();
    void aKilledIndexIsBuiltAgain();
    void aKilledRekeyLeavesOneOfTheTwoKeys();

private:
    [[nodiscard]] double share() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    // Starts a command on the case and kills it after a part of the time it takes. true = the kill came first.
    bool killAfter(const CaseFolder &folder, std::chrono::duration<double> delay, const std::string &command,
                   const std::vector<std::string> &rest, const RunOptions &options = {});
    // The case opens and shows all of the evidence or nothing; then the import is finished and compared.
    void finishAndCompare(const CaseFolder &folder, const std::string &source, const Undisturbed &expected, Tally &tally);
    [[nodiscard]] Undisturbed measure(const std::string &source) const;

    CaseFolder m_sources;
    std::mt19937_64 m_random;
    int m_verified = 0;  // `verify` takes as long as an import: one in four
    std::string m_small; // two segments
    Undisturbed m_smallExpected;
};

void TestKilledProcess::initTestCase()
{
    m_random.seed(testSeed());
    m_small = m_sources.path("small.csv");
    writeFile(m_small, inventedTable(70'000, 1));
    m_smallExpected = measure(m_small);
    QVERIFY(!m_smallExpected.digest.empty());
}

Undisturbed TestKilledProcess::measure(const std::string &source) const
{
    Undisturbed result;
    const CaseFolder folder;
    if (folder.makePlainCase().code != 0) return result;
    const Outcome imported = folder.runOnCase("import", {source});
    if (imported.code != 0) qWarning("%s", imported.told().c_str());
    result.took = imported.took;
    result.digest = folder.digest();
    if (kIsSanitized) return result;
    const CaseFolder counted;
    if (counted.makePlainCase().code != 0) return result;
    RunOptions options;
    options.fault = "count 0";
    options.countFile = counted.countFile();
    if (counted.runOnCase("import", {source}, options).code == 0) result.changes = counted.counted().first;
    return result;
}

bool TestKilledProcess::killAfter(const CaseFolder &folder, std::chrono::duration<double> delay, const std::string &command,
                                  const std::vector<std::string> &rest, const RunOptions &options)
{
    const auto running = folder.startOnCase(command, rest, options);
    QThread::sleep(std::chrono::duration_cast<std::chrono::nanoseconds>(delay));
    running->send(SIGKILL);
    return running->finish().code == kKilled;
}

void TestKilledProcess::finishAndCompare(const CaseFolder &folder, const std::string &source, const Undisturbed &expected, Tally &tally)
{
    const int shown = folder.evidenceCount();
    QVERIFY2(shown == 0 || shown == 1, "the case does not open, or shows more than was imported");
    if (shown == 1) {
        ++tally.complete;
    } else {
        const Outcome again = folder.runOnCase("import", {source});
        VERIFY_CODE(again, 0);
        if (again.says("An interrupted import was finished")) ++tally.resumed;
        else ++tally.nothing;
    }
    QCOMPARE(folder.digest(), expected.digest); // of one evidence, not two
    if (m_verified++ % 4 == 0) VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestKilledProcess::anImportKilledAtAnyTimeGoesOn_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("kills");
    QTest::newRow("two segments") << 70'000 << 60 * timesMore();
    QTest::newRow("four segments") << 200'000 << 8 * timesMore();
}

// The moments are drawn one from each part of the run, so that all its phases are met.
void TestKilledProcess::anImportKilledAtAnyTimeGoesOn()
{
    QFETCH(int, rows);
    QFETCH(int, kills);
    const std::string source = m_sources.path("table.csv");
    writeFile(source, inventedTable(static_cast<std::uint32_t>(rows), 1));
    const FileState before = stateOfFile(source);
    const Undisturbed expected = rows == 70'000 ? m_smallExpected : measure(source);
    Tally tally;
    for (int kill = 0; kill < kills; ++kill) {
        const CaseFolder folder;
        VERIFY_CODE(folder.makePlainCase(), 0);
        const double part = (kill + share()) / kills;
        if (killAfter(folder, 1.05 * part * expected.took, "import", {source})) ++tally.kills;
        else ++tally.survived;
        finishAndCompare(folder, source, expected, tally);
        if (QTest::currentTestFailed()) QFAIL(("killed after " + std::to_string(part) + " of the time").c_str());
    }
    tally.print("killed at random times");
    QCOMPARE(stateOfFile(source), before);
    QVERIFY(tally.kills > kills / 2);
}

// Each write of the program is a boundary between two states of the disk; half a write is one too.
void TestKilledProcess::anImportKilledAtAnyWriteGoesOn()
{
    FILATURE_NEED_FAULTS();
    const int kills = 70 * timesMore();
    QVERIFY2(m_smallExpected.changes > 100, std::to_string(m_smallExpected.changes).c_str());
    Tally tally;
    for (int kill = 0; kill < kills; ++kill) {
        const CaseFolder folder;
        VERIFY_CODE(folder.makePlainCase(), 0);
        RunOptions options;
        const long place = 1 + static_cast<long>((kill + share()) / kills * static_cast<double>(m_smallExpected.changes));
        options.fault = (kill % 3 == 0 ? "torn " : "kill ") + std::to_string(place);
        if (folder.runOnCase("import", {m_small}, options).code == kKilled) ++tally.kills;
        else ++tally.survived;
        finishAndCompare(folder, m_small, m_smallExpected, tally);
        if (QTest::currentTestFailed()) QFAIL(options.fault.c_str());
    }
    tally.print("killed at random writes");
    QVERIFY(tally.kills > kills / 2);
}

// Also while it goes on from where an earlier one was killed. Each time it gets a little further.
void TestKilledProcess::anImportKilledOverAndOverGoesOn()
{
    const int rounds = 3 * timesMore();
    constexpr int kKillsEach = 12;
    Tally tally;
    for (int round = 0; round < rounds; ++round) {
        const CaseFolder folder;
        VERIFY_CODE(folder.makePlainCase(), 0);
        for (int kill = 0; kill < kKillsEach && folder.evidenceCount() == 0; ++kill) {
            if (killAfter(folder, 0.6 * share() * m_smallExpected.took, "import", {m_small})) ++tally.kills;
            else ++tally.survived;
        }
        finishAndCompare(folder, m_small, m_smallExpected, tally);
        if (QTest::currentTestFailed()) QFAIL(("round " + std::to_string(round)).c_str());
    }
    tally.print("killed over and over");
}

// The evidence stays as it was read before; the next import takes the remains away.
void TestKilledProcess::aFurtherReadingThatIsKilledIsUndone()
{
    const int kills = 12 * timesMore();
    const std::vector<std::string> arguments = {"1", "--no-header"};
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    VERIFY_CODE(folder.runOnCase("import", {m_small}), 0);
    Tally tally;
    bool isRead = false;
    for (int kill = 0; kill < kills && !isRead; ++kill) {
        if (killAfter(folder, 0.8 * (kill + share()) / kills * m_smallExpected.took, "reread", arguments)) ++tally.kills;
        else ++tally.survived;
        VERIFY_CODE(folder.runOnCase("verify"), 0);
        const std::string digest = folder.digest();
        QVERIFY(!digest.empty());
        isRead = digest != m_smallExpected.digest;
        if (!isRead) VERIFY_CODE(folder.runOnCase("import"), 0);
        if (!isRead) QCOMPARE(folder.digest(), m_smallExpected.digest);
    }
    tally.complete += isRead ? 1 : 0;
    tally.print("killed while reading again");
    if (!isRead) VERIFY_CODE(folder.runOnCase("reread", arguments), 0);
    QVERIFY(folder.digest() != m_smallExpected.digest);
    QCOMPARE(folder.count(""), std::int64_t{70'001});
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestKilledProcess::aKilledIndexIsBuiltAgain()
{
    FILATURE_NEED_FAULTS();
    const int kills = 20 * timesMore();
    const CaseFolder counted;
    VERIFY_CODE(counted.makePlainCase(), 0);
    VERIFY_CODE(counted.runOnCase("import", {m_small}), 0);
    QCOMPARE(counted.count(kRareWord), std::int64_t{700});
    RunOptions counting;
    counting.fault = "count 0";
    counting.countFile = counted.countFile();
    VERIFY_CODE(counted.runOnCase("index", {}, counting), 0);
    const long changes = counted.counted().first;
    QVERIFY2(changes > 5, std::to_string(changes).c_str());

    const CaseFolder ready;
    VERIFY_CODE(ready.makePlainCase(), 0);
    VERIFY_CODE(ready.runOnCase("import", {m_small}), 0);
    std::unique_ptr<CaseFolder> folder;
    Tally tally;
    for (int kill = 0; kill < kills; ++kill) {
        if (!folder || kill % 4 == 0) {
            folder = std::make_unique<CaseFolder>();
            folder->copyFrom(ready);
        }
        RunOptions options;
        options.fault = (kill % 3 == 0 ? "torn " : "kill ") + std::to_string(1 + static_cast<long>((kill + share()) / kills * static_cast<double>(changes)));
        if (folder->runOnCase("index", {}, options).code == kKilled) ++tally.kills;
        else ++tally.survived;
        QCOMPARE(folder->count(kRareWord), std::int64_t{700});
    }
    tally.print("killed while indexing");
    VERIFY_CODE(folder->runOnCase("index"), 0);
    QCOMPARE(folder->count(kRareWord), std::int64_t{700});
    QCOMPARE(folder->digest(), m_smallExpected.digest);
    VERIFY_CODE(folder->runOnCase("verify"), 0);
}

// A plain case that becomes encrypted: it opens with the new key or without one, never with neither, and the content is the same.
void TestKilledProcess::aKilledRekeyLeavesOneOfTheTwoKeys()
{
    FILATURE_NEED_FAULTS();
    const int kills = 14 * timesMore();
    RunOptions newKey;
    newKey.newKey = kPassphrase;
    RunOptions withKey;
    withKey.key = kPassphrase;
    const CaseFolder counted;
    VERIFY_CODE(counted.makePlainCase(), 0);
    VERIFY_CODE(counted.runOnCase("import", {m_small}), 0);
    RunOptions counting = newKey;
    counting.fault = "count 0";
    counting.countFile = counted.countFile();
    VERIFY_CODE(counted.runOnCase("rekey", {}, counting), 0);
    const long changes = counted.counted().first;

    Tally tally;
    CaseFolder folder;
    bool isPlain = false; // there is a plain case in the folder
    for (int kill = 0; kill < kills; ++kill) {
        if (!isPlain) {
            std::filesystem::remove(folder.casePath());
            VERIFY_CODE(folder.makePlainCase(), 0);
            VERIFY_CODE(folder.runOnCase("import", {m_small}), 0);
        }
        // Half of the kills at the very end, where the new file takes the old one's place.
        const long place = kill % 2 == 0 ? 1 + static_cast<long>((kill + share()) / kills * static_cast<double>(changes)) : changes - kill / 2;
        RunOptions options = newKey;
        options.fault = "kill " + std::to_string(place);
        if (folder.runOnCase("rekey", {}, options).code == kKilled) ++tally.kills;
        else ++tally.survived;
        const Outcome plain = folder.runOnCase("digest");
        isPlain = plain.code == 0;
        tally.complete += isPlain ? 0 : 1;
        const Outcome opened = isPlain ? plain : folder.runOnCase("digest", {}, withKey);
        QVERIFY2(opened.code == 0, (options.fault + ": " + plain.told() + opened.told()).c_str());
        QCOMPARE(opened.out, m_smallExpected.digest);
        VERIFY_CODE(folder.runOnCase("verify", {}, isPlain ? RunOptions{} : withKey), 0);
    }
    tally.print("killed while the passphrase was changed");
    if (!isPlain) newKey.key = kPassphrase;
    VERIFY_CODE(folder.runOnCase("rekey", {}, newKey), 0); // takes away what the killed ones left
    QCOMPARE(folder.digest(withKey), m_smallExpected.digest);
    QCOMPARE(namesIn(std::filesystem::path(folder.casePath()).parent_path().string()), (std::vector<std::string>{"leak.filature", "witness"}));
}

QTEST_GUILESS_MAIN(TestKilledProcess)
#include "tst_killedprocess.moc"
