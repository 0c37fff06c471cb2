// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that are killed: after any number of kills the case says what it would have said without them.
#include "interruption.h"
#include "randomtexts.h"
#include "records/casedigest.h"
#include "records/evaluator.h"
#include "records/filter/filterparser.h"
#include "records/textindex.h"

#include <QtTest>

#include <chrono>
#include <format>
#include <thread>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

constexpr std::size_t kRows = 150'000; // three segments

// Short rows with everything that a resumed reader must take up again: line breaks in cells, blank rows, a repeated header,
// ragged rows, bytes that are no UTF-8.
const std::string &oddFile()
{
    static const std::string text = [] {
        std::string rows = "NUM,NOM,CP\n";
        for (std::size_t i = 1; i <= kRows; ++i) {
            if (i % 30'011 == 0) rows += "NUM,NOM,CP\n";
            if (i % 20'000 == 0) rows += "\n\n";
            if (i % 7'001 == 0) rows += std::format("{},\"a\nb\",56000\n", i);
            else if (i % 9'001 == 0) rows += std::format("{},court\n", i);
            else if (i % 9'003 == 0) rows += std::format("{},long,45000,de trop\n", i);
            else if (i % 5'003 == 0) rows += std::format("{},x\xFFy,27000\n", i);
            else rows += std::format("{},n{},{}\n", i, i % 5'000, 56000 + i % 7);
        }
        return rows;
    }();
    return text;
}

// What the case says of its only evidence.
struct Said
{
    std::string digest;
    RowCounts rows;
    std::uint64_t undecodable = 0;
    std::uint32_t flags = 0;
    std::int64_t distinct = 0;

    static Said of(TestCase &test)
    {
        const EvidenceInfo evidence = test.evidences().at(0);
        const RowCounts &rows = evidence.reading.rows;
        return {test.digest(), rows, evidence.reading.undecodableBytes, evidence.reading.flags, test.number("SELECT sum(distinct_total) FROM segment_rank")};
    }
    [[nodiscard]] std::string inWords() const
    {
        return std::format("{} rows {} {} {} {} {} undecodable {} flags {} distinct {}", digest, rows.source, rows.stored, rows.setAside, rows.blank, rows.header,
                           undecodable, flags, distinct);
    }
};

// Kills a process after a time, unless it ends before.
void killAfter(const ChildProcess &child, std::chrono::microseconds delay)
{
    std::this_thread::sleep_for(delay);
    child.kill();
}

int importAndIndex(const std::string &casePath, const std::string &path, bool resumesAll)
{
    auto file = storage::CaseFile::open(casePath, storage::CaseKey(), storage::OpenMode::Writer);
    if (!file) return 2;
    JobControl job;
    Importer importer(*file);
    if (resumesAll) {
        const auto resumed = importer.resumePending(job);
        if (!resumed || !resumed->dropped.empty()) return 3;
        storage::Connection reader = must(file->connect(storage::CaseFile::Access::Read));
        if (must(listEvidence(reader)).empty() && !importer.importFile(path, plainOptions(), job)) return 4;
    } else {
        storage::Connection reader = must(file->connect(storage::CaseFile::Access::Read));
        if (must(listEvidence(reader)).empty() && !importer.importFile(path, plainOptions(), job)) return 4;
    }
    return buildTextIndex(*file, job) ? 0 : 5;
}

} // namespace

class TestImportResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtAnyCommitItGoesOn();
    void killedAtRandomMomentsItGoesOn();
    void whatIsUnfinishedIsInvisible();
    void anotherFileMayComeInBetween();
    void aFileThatChangedMeanwhileIsUndone_data();
    void aFileThatChangedMeanwhileIsUndone();
    void cancellingAResumedImportRemovesIt();
    void severalUnfinishedImportsAreAllFinished();
    void aRelativePathIsFoundFromAnotherFolder();
    void anInterruptedReadingIsUndone();
    void anInterruptedBlockIsUndoneAndTheFileCanBeImported();
    void theFirstReadingSurvivesAKilledMapping();

private:
    std::string m_expected;
    std::chrono::microseconds m_duration{};
};

void TestImportResume::initTestCase()
{
    TestCase straight;
    const auto begun = std::chrono::steady_clock::now();
    straight.import("a.csv", oddFile());
    must(buildTextIndex(straight.file(), straight.job));
    m_duration = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
    m_expected = Said::of(straight).inWords();
    QVERIFY(straight.number("SELECT count(*) FROM segment") == 3);
    QVERIFY(straight.number("SELECT undecodable_bytes FROM reading") > 10);
    QVERIFY(straight.number("SELECT count(*) FROM set_aside") > 2);
    QVERIFY(must(verifyCase(straight.file(), straight.job)).isSound());
}

// Killed inside each transaction in turn: nothing of that transaction is there, everything before it is.
void TestImportResume::killedAtAnyCommitItGoesOn()
{
    int kills = 0;
    for (int look = 1;; ++look) {
        TestCase test;
        const std::string path = test.write("a.csv", oddFile());
        test.close();
        const auto import = [&path](storage::CaseFile &file) {
            JobControl job;
            return Importer(file).importFile(path, plainOptions(), job);
        };
        const int ended = actInChild(test.casePath(), look, import);
        test.reopen();
        if (ended == 0) break;
        QCOMPARE(ended, -1);
        ++kills;
        VERIFY_OK(test.importPath(path));
        QCOMPARE(Said::of(test).inWords(), m_expected);
        QCOMPARE(test.evidences().size(), std::size_t{1});
        QCOMPARE(test.evidences()[0].id.value, 1U);
    }
    QVERIFY(kills >= 7);
}

void TestImportResume::killedAtRandomMomentsItGoesOn()
{
    Random random(printedSeed());
    const int wanted = qEnvironmentVariableIntValue("FILATURE_KILLS") > 0 ? qEnvironmentVariableIntValue("FILATURE_KILLS") : 200;
    int kills = 0;
    int imports = 0;
    while (kills < wanted) {
        TestCase test;
        const std::string path = test.write("a.csv", oddFile());
        test.close();
        const bool resumesAll = random.oneIn(2);
        int inARow = 0;
        while (true) {
            ChildProcess child([&] { return importAndIndex(test.casePath(), path, resumesAll); });
            // Late enough to get somewhere, seldom to the end.
            const bool isLast = inARow == 24;
            if (!isLast) killAfter(child, std::chrono::microseconds(random.below(static_cast<std::size_t>(m_duration.count()) * 3 / 4)));
            const int ended = child.wait();
            if (ended == 0) break;
            QVERIFY2(ended == -1, qPrintable(QString::number(ended)));
            ++kills;
            ++inARow;
        }
        ++imports;
        test.reopen();
        QCOMPARE(Said::of(test).inWords(), m_expected);
        const auto store = test.store();
        storage::Connection connection = test.reader();
        const TextIndex index = must(TextIndex::open(connection));
        QCOMPARE(must(evaluate(*store, &index, must(parseFilter("n4999")), test.job)).count(), must(evaluate(*store, nullptr, must(parseFilter("n4999")), test.job)).count());
    }
    qInfo("%d kills in %d imports", kills, imports);
    QVERIFY(imports > 1);
}

void TestImportResume::whatIsUnfinishedIsInvisible()
{
    TestCase test;
    test.import("before.csv", "NUM,NOM\n1,a\n");
    const std::string digest = test.digest();
    importInterrupted(test, test.write("a.csv", oddFile()), 2);
    QVERIFY(test.number("SELECT coalesce(sum(records), 0) FROM segment") > 100'000);
    QCOMPARE(test.digest(), digest);
    QCOMPARE(test.store()->recordCount(), std::uint64_t{1});
    QCOMPARE(test.evidences().size(), std::size_t{1});
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

// The numbers of segments that the interrupted import had in mind are given to another file meanwhile.
void TestImportResume::anotherFileMayComeInBetween()
{
    TestCase test;
    const std::string path = test.write("a.csv", oddFile());
    importInterrupted(test, path, 1);
    test.import("between.csv", manyRows(70'000));
    VERIFY_OK(test.importPath(path));
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
    TestCase straight;
    straight.import("a.csv", oddFile());
    straight.import("between.csv", manyRows(70'000));
    QCOMPARE(test.digest(), straight.digest());
    QCOMPARE(test.store()->recordCount(), straight.store()->recordCount());
    TestCase cancelled;
    const std::string other = cancelled.write("a.csv", oddFile());
    importInterrupted(cancelled, other, 1);
    const std::string between = [&] {
        cancelled.import("between.csv", manyRows(70'000));
        return cancelled.digest();
    }();
    JobControl job;
    job.cancel();
    COMPARE_ERROR(Importer(cancelled.file()).importFile(other, plainOptions(), job), ErrorCode::Cancelled);
    QCOMPARE(cancelled.digest(), between); // nothing of the other file went with it
    QCOMPARE(cancelled.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{70'000});
}

void TestImportResume::aFileThatChangedMeanwhileIsUndone_data()
{
    QTest::addColumn<QByteArray>("change");
    for (const char *change : {"one byte at the beginning", "shorter", "longer", "gone"}) QTest::newRow(change) << QByteArray(change);
}

void TestImportResume::aFileThatChangedMeanwhileIsUndone()
{
    QFETCH(const QByteArray, change);
    TestCase test;
    test.import("before.csv", "NUM,NOM\n1,a\n");
    const std::string digest = test.digest();
    const std::string path = test.write("a.csv", oddFile());
    importInterrupted(test, path, 2);
    std::string text = oddFile();
    if (change == "shorter") text.pop_back();
    else if (change == "longer") text += "x";
    else text[30] = 'Z';
    test.write("a.csv", text);
    if (change == "gone") std::filesystem::remove(path);
    const auto resumed = Importer(test.file()).resumePending(test.job);
    VERIFY_OK(resumed);
    QVERIFY(resumed->finished.empty());
    QCOMPARE(resumed->dropped.size(), std::size_t{1});
    QVERIFY(resumed->dropped[0].code == (change == "gone" ? ErrorCode::NotFound : ErrorCode::SourceChanged));
    QCOMPARE(test.digest(), digest);
    QCOMPARE(test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{1});
    QCOMPARE(test.number("SELECT count(*) FROM evidence"), std::int64_t{1});
    if (change != "gone") QCOMPARE(must(test.importPath(path)).id.value, 2U);
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

void TestImportResume::cancellingAResumedImportRemovesIt()
{
    TestCase test;
    const std::string path = test.write("a.csv", oddFile());
    importInterrupted(test, path, 2);
    JobControl job;
    job.cancel();
    COMPARE_ERROR(Importer(test.file()).resumePending(job), ErrorCode::Cancelled);
    QCOMPARE(test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{0});
    QCOMPARE(test.number("SELECT count(*) FROM evidence_block"), std::int64_t{0});
    QVERIFY(must(Importer(test.file()).resumePending(test.job)).finished.empty());
    VERIFY_OK(test.importPath(path));
    QCOMPARE(Said::of(test).inWords(), m_expected);
}

void TestImportResume::severalUnfinishedImportsAreAllFinished()
{
    TestCase test;
    const std::string first = test.write("a.csv", oddFile());
    importInterrupted(test, first, 1);
    const std::string second = test.write("b.csv", manyRows(70'000));
    test.close();
    QCOMPARE(actInChild(test.casePath(), 5, [&](storage::CaseFile &file) { // in its first segment
        JobControl job;
        return Importer(file).importFile(second, plainOptions(), job);
    }), -1);
    test.reopen();
    QCOMPARE(test.number("SELECT count(*) FROM evidence WHERE state = 0"), std::int64_t{2});
    const auto resumed = must(Importer(test.file()).resumePending(test.job));
    QCOMPARE(resumed.finished.size(), std::size_t{2});
    QVERIFY(resumed.dropped.empty());
    TestCase straight;
    straight.import("a.csv", oddFile());
    straight.import("b.csv", manyRows(70'000));
    QCOMPARE(test.digest(), straight.digest());
}

void TestImportResume::aRelativePathIsFoundFromAnotherFolder()
{
    TestCase test;
    const std::filesystem::path written = test.write("a.csv", oddFile());
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(written.parent_path());
    importInterrupted(test, "a.csv", 1);
    std::filesystem::current_path("/");
    const auto resumed = Importer(test.file()).resumePending(test.job);
    const auto report = verifyCase(test.file(), test.job);
    std::filesystem::current_path(before);
    VERIFY_OK(resumed);
    QCOMPARE(resumed->finished.size(), std::size_t{1});
    QCOMPARE(resumed->finished[0].path, std::string("a.csv"));
    VERIFY_OK(report);
    QVERIFY(report->evidence[0].file == EvidenceCheck::File::Same);
}

void TestImportResume::anInterruptedReadingIsUndone()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", oddFile());
    const std::string digest = test.digest();
    ImportOptions options = plainOptions();
    options.dialect.headerRows = 0;
    test.close();
    for (const int look : {4, 5, 6}) {
        QCOMPARE(actInChild(test.casePath(), look, [&](storage::CaseFile &file) {
            JobControl job;
            return Importer(file).reread(evidence.id, options, job);
        }), -1);
        test.reopen();
        QCOMPARE(test.digest(), digest);
        const auto resumed = must(Importer(test.file()).resumePending(test.job));
        QVERIFY(resumed.finished.empty() && resumed.dropped.empty());
        QCOMPARE(test.digest(), digest);
        QCOMPARE(test.number("SELECT count(*) FROM reading"), std::int64_t{1});
        QCOMPARE(test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{kRows});
        test.close();
    }
    test.reopen();
    VERIFY_OK(Importer(test.file()).reread(evidence.id, options, test.job));
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

// A block is read from the case, not from the file whose path it has.
void TestImportResume::anInterruptedBlockIsUndoneAndTheFileCanBeImported()
{
    TestCase test;
    const std::string text = "NUM,NOM\n1,a\n2,b\n3,c\n\nX,Y,Z\nu,v,w\nr,s,t\n";
    const EvidenceInfo evidence = test.import("a.csv", text);
    QVERIFY(evidence.reading.rows.setAside > 0);
    const std::string digest = test.digest();
    test.close();
    int kills = 0;
    for (int look = 1; look < 20; ++look) {
        const int ended = actInChild(test.casePath(), look, [&](storage::CaseFile &file) {
            JobControl job;
            return Importer(file).importBlock(evidence.id, 1, {}, job);
        });
        test.reopen();
        if (ended == 0) break;
        ++kills;
        QCOMPARE(test.digest(), digest);
        if (look % 2 == 0) {
            const auto again = test.importPath(evidence.path);
            VERIFY_OK(again);
            QCOMPARE(again->flags & kEvidenceDuplicate, std::uint32_t{kEvidenceDuplicate});
            test.execute("UPDATE evidence SET state = 9 WHERE id = " + std::to_string(again->id.value)); // out of the way
        }
        const auto resumed = must(Importer(test.file()).resumePending(test.job));
        QVERIFY(resumed.finished.empty() && resumed.dropped.empty());
        QCOMPARE(test.digest(), digest);
        test.close();
    }
    QVERIFY(kills > 2);
}

void TestImportResume::theFirstReadingSurvivesAKilledMapping()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", oddFile());
    const std::string digest = test.digest();
    test.close();
    const auto unmap = [&](storage::CaseFile &file) {
        JobControl job;
        return Importer(file).applyMapping(evidence.id, {}, job);
    };
    int look = 1;
    for (; actInChild(test.casePath(), look, unmap) == -1; ++look) {
        test.reopen();
        QCOMPARE(test.digest(), digest);
        test.close();
    }
    QVERIFY(look > 1);
    test.reopen();
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
    QCOMPARE(test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{kRows});
}

QTEST_GUILESS_MAIN(TestImportResume)
#include "tst_importresume.moc"
