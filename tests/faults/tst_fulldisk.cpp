// SPDX-License-Identifier: GPL-3.0-or-later
// A disk without room: the case is as it was, the message says so, and with room the same command succeeds.
// On real small file systems where the test may mount them, and by writes that are refused everywhere.
#include "faults/casefolder.h"
#include "faults/smalldisk.h"
#include "faults/sourcefiles.h"

#include <algorithm>

using namespace filature::test;

namespace {

constexpr int kFailed = 1;
constexpr const char *kNoSpace = "no space left on the device";

// The remains of a write that failed: names beside the case that it does not need.
bool hasRemains(const CaseFolder &folder)
{
    return std::ranges::any_of(namesIn(std::filesystem::path(folder.casePath()).parent_path().string()), [](const std::string &name) {
        return name.ends_with(".new") || name.ends_with("-journal") || name.starts_with(".filature");
    });
}

} // namespace

class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anImportOntoASmallDiskFailsCleanlyAndSucceedsWithRoom();
    void anImportGoesOnWhenRoomIsMade();
    void outputsOntoASmallDiskLeaveNothing();
    void anImportWhoseWritesAreRefusedLeavesTheCaseAsItWas_data();
    void anImportWhoseWritesAreRefusedLeavesTheCaseAsItWas();
    void otherCommandsWhoseWritesAreRefusedLeaveTheCaseAsItWas_data();
    void otherCommandsWhoseWritesAreRefusedLeaveTheCaseAsItWas();
    void lookingStaysPossibleWithoutRoom();
    void lookingStaysPossibleWhenWritesAreRefused();

private:
    CaseFolder m_sources;
    std::string m_source;
    std::string m_digest;
    std::string m_emptyDigest;
    std::uintmax_t m_caseBytes = 0;
};

void TestFullDisk::initTestCase()
{
    m_source = m_sources.path("table.csv");
    writeFile(m_source, inventedTable(70'000, 4));
    VERIFY_CODE(m_sources.makePlainCase(), 0);
    m_emptyDigest = m_sources.digest();
    VERIFY_CODE(m_sources.runOnCase("import", {m_source}), 0);
    m_digest = m_sources.digest();
    m_caseBytes = std::filesystem::file_size(m_sources.casePath());
    QVERIFY(!m_digest.empty() && m_digest != m_emptyDigest);
}

// From a disk that cannot even hold an empty case to one with room for all.
void TestFullDisk::anImportOntoASmallDiskFailsCleanlyAndSucceedsWithRoom()
{
    SmallDisk disk(m_sources.path("disk"));
    if (!disk.isPossible()) QSKIP("skipped: mounting a file system is not allowed here");
    const std::uintmax_t enough = m_caseBytes * 3;
    constexpr int kSizes = 12;
    int failures = 0;
    int full = 0; // ended with an evidence
    for (int i = 0; i <= kSizes; ++i) {
        QVERIFY(disk.mount(32 * 1024 + enough * static_cast<std::uintmax_t>(i) / kSizes));
        CaseFolder folder;
        folder.setCasePath(disk.path() + "/leak.filature");
        const Outcome made = folder.makePlainCase();
        if (made.code != 0) {
            VERIFY_CODE(made, kFailed);
            QVERIFY2(made.says(kNoSpace) && made.says(disk.path()), made.told().c_str());
            QCOMPARE(namesIn(disk.path()), std::vector<std::string>());
            continue;
        }
        const Outcome imported = folder.runOnCase("import", {m_source});
        if (imported.code != 0) {
            ++failures;
            VERIFY_CODE(imported, kFailed);
            QVERIFY2(imported.says(kNoSpace) && imported.says("leak.filature"), imported.told().c_str());
            QVERIFY(!hasRemains(folder));
            QCOMPARE(folder.evidenceCount(), 0);
            QCOMPARE(folder.digest(), m_emptyDigest);
            VERIFY_CODE(folder.runOnCase("verify"), 0);
            QVERIFY(disk.resize(enough * 2));
            VERIFY_CODE(folder.runOnCase("import", {m_source}), 0);
        } else {
            ++full;
        }
        QCOMPARE(folder.evidenceCount(), 1);
        QCOMPARE(folder.digest(), m_digest);
        VERIFY_CODE(folder.runOnCase("verify"), 0);
    }
    qInfo("%d sizes were too small for the import, %d were enough", failures, full);
    QVERIFY(failures >= 2 && full >= 1);
}

// Killed when the disk filled up, say by the user: the segments that are there are used.
void TestFullDisk::anImportGoesOnWhenRoomIsMade()
{
    SmallDisk disk(m_sources.path("disk"));
    if (!disk.isPossible()) QSKIP("skipped: mounting a file system is not allowed here");
    QVERIFY(disk.mount(m_caseBytes * 4));
    CaseFolder folder;
    folder.setCasePath(disk.path() + "/leak.filature");
    VERIFY_CODE(folder.makePlainCase(), 0);
    const auto running = folder.startOnCase("import", {m_source});
    QVERIFY(running->waitForOpen(m_source));
    running->send(SIGKILL);
    static_cast<void>(running->finish());
    QVERIFY(disk.fill());
    const Outcome full = folder.runOnCase("import", {m_source});
    VERIFY_CODE(full, kFailed);
    QVERIFY2(full.says(kNoSpace), full.told().c_str());
    QCOMPARE(folder.evidenceCount(), 0);
    disk.makeRoom();
    VERIFY_CODE(folder.runOnCase("import", {m_source}), 0);
    QCOMPARE(folder.digest(), m_digest);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestFullDisk::outputsOntoASmallDiskLeaveNothing()
{
    SmallDisk disk(m_sources.path("disk"));
    if (!disk.isPossible()) QSKIP("skipped: mounting a file system is not allowed here");
    QVERIFY(disk.mount(1024 * 1024));
    const Outcome generated = m_sources.run({"generate", disk.path() + "/leak", "--records", "20000"});
    VERIFY_CODE(generated, kFailed);
    QVERIFY2(generated.says(kNoSpace) && generated.says(disk.path()), generated.told().c_str());
    const Outcome written =
        m_sources.runOnCase("query", {"--verbatim", "1", "--reveal", "all", "--reason", "test", "-o", disk.path() + "/source.csv"});
    VERIFY_CODE(written, kFailed);
    QVERIFY2(written.says(kNoSpace) && written.says(disk.path()), written.told().c_str());
    QCOMPARE(namesIn(disk.path()), std::vector<std::string>());
    QCOMPARE(m_sources.digest(), m_digest);
}

void TestFullDisk::anImportWhoseWritesAreRefusedLeavesTheCaseAsItWas_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("permille"); // of the writes that an import does
    for (const int permille : {0, 20, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950, 980, 1000}) {
        QTest::addRow("for ever, from %d in a thousand", permille) << QStringLiteral("full") << permille;
        if (permille % 100 == 0) QTest::addRow("once, at %d in a thousand", permille) << QStringLiteral("full1") << permille;
    }
}

void TestFullDisk::anImportWhoseWritesAreRefusedLeavesTheCaseAsItWas()
{
    FILATURE_NEED_FAULTS();
    QFETCH(QString, fault);
    QFETCH(int, permille);
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    static const long kChanges = [this] {
        const CaseFolder counted;
        RunOptions counting;
        counting.fault = "count 0 leak.filature";
        counting.countFile = counted.countFile();
        if (counted.makePlainCase().code != 0 || counted.runOnCase("import", {m_source}, counting).code != 0) return 0L;
        return counted.counted().first;
    }();
    QVERIFY2(kChanges > 100, std::to_string(kChanges).c_str());
    RunOptions options;
    options.fault = fault.toStdString() + ' ' + std::to_string(1 + (kChanges - 1) * permille / 1000) + " leak.filature";
    const Outcome outcome = folder.runOnCase("import", {m_source}, options);
    if (outcome.code != 0) {
        VERIFY_CODE(outcome, kFailed);
        QVERIFY2(outcome.says(kNoSpace) && outcome.says("leak.filature"), outcome.told().c_str());
        QVERIFY(!hasRemains(folder));
        QCOMPARE(folder.evidenceCount(), 0);
        QCOMPARE(folder.digest(), m_emptyDigest);
        VERIFY_CODE(folder.runOnCase("import", {m_source}), 0);
    }
    QCOMPARE(folder.evidenceCount(), 1);
    QCOMPARE(folder.digest(), m_digest);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestFullDisk::otherCommandsWhoseWritesAreRefusedLeaveTheCaseAsItWas_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("number");
    // Beginning, middle and end of what each writes.
    for (const int number : {1, 3, 10, 40, 100, 200}) QTest::addRow("index, write %d", number) << QStringLiteral("index") << number;
    for (const int number : {1, 5, 20, 100, 400, 900}) QTest::addRow("rekey, write %d", number) << QStringLiteral("rekey") << number;
    for (const int number : {1, 2, 3, 10}) QTest::addRow("evidence, write %d", number) << QStringLiteral("evidence") << number;
}

void TestFullDisk::otherCommandsWhoseWritesAreRefusedLeaveTheCaseAsItWas()
{
    FILATURE_NEED_FAULTS();
    QFETCH(QString, command);
    QFETCH(int, number);
    CaseFolder folder;
    folder.copyFrom(m_sources);
    RunOptions options;
    options.newKey = kPassphrase;
    options.fault = "full " + std::to_string(number) + " leak.filature";
    const Outcome outcome = folder.runOnCase(command.toStdString(), {}, options);
    RunOptions reading;
    if (outcome.code == 0 && command == u"rekey") reading.key = kPassphrase;
    if (outcome.code != 0) {
        VERIFY_CODE(outcome, kFailed);
        QVERIFY2(outcome.says(kNoSpace), outcome.told().c_str());
        QVERIFY(!hasRemains(folder));
    }
    QCOMPARE(folder.digest(reading), m_digest);
    QCOMPARE(folder.count(kRareWord, reading), std::int64_t{700});
    VERIFY_CODE(folder.runOnCase("verify", {}, reading), 0);
}

// Nothing can be journalled, which is said; masked data is still shown, unmasked data is not.
void TestFullDisk::lookingStaysPossibleWithoutRoom()
{
    SmallDisk disk(m_sources.path("disk"));
    if (!disk.isPossible()) QSKIP("skipped: mounting a file system is not allowed here");
    QVERIFY(disk.mount(m_caseBytes * 2));
    CaseFolder folder;
    folder.setCasePath(disk.path() + "/leak.filature");
    folder.copyFrom(m_sources);
    QVERIFY(disk.fill());
    const Outcome counted = folder.runOnCase("query", {"--count"});
    VERIFY_CODE(counted, 0);
    QCOMPARE(counted.out, std::string("70000\n"));
    QVERIFY2(counted.says("journalled"), counted.told().c_str());
    const Outcome revealed = folder.runOnCase("query", {"--columns", "last_name", "--reveal", "last_name", "--reason", "test", "--limit", "1"});
    QVERIFY2(revealed.code != 0, revealed.told().c_str());
    QVERIFY2(revealed.out.find("NOM") == std::string::npos, revealed.told().c_str());
    QCOMPARE(folder.digest(), m_digest);
    disk.makeRoom();
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

// From one write on: of the shared memory beside the case, or of the entry that a look at masked data makes. An answer comes with a
// word that it could not be journalled; there is none only where the room went while the case was being opened.
void TestFullDisk::lookingStaysPossibleWhenWritesAreRefused()
{
    FILATURE_NEED_FAULTS();
    const std::int64_t expected = m_sources.count("postcode:56010");
    QVERIFY(expected > 0);
    int answers = 0;
    for (const int number : {1, 4, 9, 15, 22, 24, 26}) {
        CaseFolder folder;
        folder.copyFrom(m_sources);
        RunOptions options;
        options.fault = "full " + std::to_string(number) + " leak.filature";
        const Outcome counted = folder.runOnCase("query", {"--count", "--filter", "postcode:56010"}, options);
        const bool isAnswered = counted.code == 0;
        answers += isAnswered ? 1 : 0;
        if (!isAnswered) VERIFY_CODE(counted, kFailed);
        QCOMPARE(counted.out, isAnswered ? std::to_string(expected) + '\n' : std::string());
        QVERIFY2(counted.says(isAnswered ? "journalled" : kNoSpace), counted.told().c_str());
        const Outcome revealed =
            folder.runOnCase("query", {"--columns", "last_name", "--reveal", "last_name", "--reason", "test", "--limit", "1"}, options);
        QVERIFY2(revealed.code != 0 && revealed.out.find("NOM") == std::string::npos, revealed.told().c_str());
        QCOMPARE(folder.digest(), m_digest);
    }
    QVERIFY2(answers >= 5, std::to_string(answers).c_str());
}

// The namespace is made while the process has one thread.
int main(int argc, char **argv)
{
    static_cast<void>(SmallDisk::isPossible());
    QCoreApplication application(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fulldisk.moc"
