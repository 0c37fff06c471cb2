// SPDX-License-Identifier: GPL-3.0-or-later
// Verification of a case: sound ones are sound, and whatever was changed behind its back is found in its evidence.
#include "randomleak.h"
#include "records/casedigest.h"
#include "records/columncodec.h"
#include "storage/journal.h"
#include "testcase.h"

#include <QtTest>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

constexpr const char *kNameColumn = "(SELECT id FROM column_name WHERE kind = 0 AND name = 'NOM')";

CaseReport verified(TestCase &test) { return must(verifyCase(test.file(), test.job)); }

// Two evidences with rows of every kind; the second one is that which is changed.
void fill(TestCase &test)
{
    test.import("first.csv", "NUM,NOM\n1,untouched\n");
    test.import("second.csv", "NUM,NOM\n1,MARTIN\n2,DURAND\nNUM,NOM\n3,MARTIN\n4\n5,a,b\n\n");
}

void setBlob(TestCase &test, const std::string &sql, const std::string &blob)
{
    storage::Connection writer = test.writer();
    auto update = must(writer.prepare(sql));
    must(update.bindBlob(0, blob).run());
}

} // namespace

class TestCaseVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundCasesAreSound_data();
    void soundCasesAreSound();
    void theFileOnDiskIsAnotherMatter();
    void aBlockEvidenceHasNoFile();
    void everyMutationIsFoundInItsEvidence_data();
    void everyMutationIsFoundInItsEvidence();
    void changedTextsOfACellAreFound();
    void codesOutOfTheirRangeAreFound();
    void aFileThatIsTheSameIsToldForADamagedCase();
    void randomDamageNeverPassesForSound();
    void damagedPagesOfAnEncryptedCaseAreFound();
    void whatADamagedPageDoesNotTouchIsToldTruly();
    void aBrokenJournalIsFound();
    void aCancelledJobGivesNoReport();
};

void TestCaseVerify::soundCasesAreSound_data()
{
    QTest::addColumn<bool>("isEncrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestCaseVerify::soundCasesAreSound()
{
    QFETCH(const bool, isEncrypted);
    Random random(printedSeed());
    TestCase test(isEncrypted);
    QVERIFY(verified(test).isSound());
    fill(test);
    test.import("leak.csv", written(randomLeak(random, 300, {.hasNuls = true})), leakOptions());
    test.import("empty.csv", "");
    test.import("header.csv", "NUM,NOM\n");
    test.import("bom.csv", "\xEF\xBB\xBFNUM,NOM\r\n1,a\r\n\r\n");
    const CaseReport report = verified(test);
    QVERIFY(report.isSound());
    QCOMPARE(report.evidence.size(), std::size_t{6});
    for (const EvidenceCheck &check : report.evidence) {
        QVERIFY2(check.contentHashes && check.ledgerTiles && check.cellsAgree, check.path.c_str());
        QVERIFY(check.file == EvidenceCheck::File::Same);
    }
    QCOMPARE(report.evidence[2].path, test.path("leak.csv"));
    QCOMPARE(report.evidence[2].id.value, 3U);
}

void TestCaseVerify::theFileOnDiskIsAnotherMatter()
{
    TestCase test;
    for (const char *name : {"same.csv", "changed.csv", "longer.csv", "missing.csv", "folder.csv"}) test.import(name, "NUM,NOM\n1,a\n");
    test.write("changed.csv", "NUM,NOM\n1,b\n");
    test.write("longer.csv", "NUM,NOM\n1,a\n2,b\n");
    std::filesystem::remove(test.path("missing.csv"));
    std::filesystem::remove(test.path("folder.csv"));
    std::filesystem::create_directory(test.path("folder.csv"));
    const CaseReport report = verified(test);
    QVERIFY(report.isSound());
    using File = EvidenceCheck::File;
    const std::vector<File> expected{File::Same, File::Changed, File::Changed, File::Missing, File::NotAFile};
    for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY2(report.evidence[i].file == expected[i], report.evidence[i].path.c_str());
}

void TestCaseVerify::aBlockEvidenceHasNoFile()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM\n1,a\n2,b\n3,c\n\nX,Y,Z\nu,v,w\nr,s,t\n");
    QVERIFY(evidence.reading.rows.setAside > 0);
    must(Importer(test.file()).importBlock(evidence.id, 1, {}, test.job));
    const CaseReport report = verified(test);
    QVERIFY(report.isSound());
    QCOMPARE(report.evidence.size(), std::size_t{2});
    QVERIFY(report.evidence[1].file == EvidenceCheck::File::NotAFile);
}

void TestCaseVerify::everyMutationIsFoundInItsEvidence_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("content");
    QTest::addColumn<bool>("ledger");
    QTest::addColumn<bool>("cells");
    const auto row = [](const char *name, const QByteArray &sql, bool content, bool ledger, bool cells) { QTest::newRow(name) << sql << content << ledger << cells; };
    row("record offset", "UPDATE segment_rows SET rows = changed_rows(rows, 1, 'offset', 1) WHERE segment = 1", true, false, true);
    row("record length", "UPDATE segment_rows SET rows = changed_rows(rows, 1, 'length', -1) WHERE segment = 1", true, false, true);
    row("record line", "UPDATE segment_rows SET rows = changed_rows(rows, 1, 'line', 97) WHERE segment = 1", true, false, true);
    row("record row", "UPDATE segment_rows SET rows = changed_rows(rows, 1, 'row', 97) WHERE segment = 1", true, false, true);
    row("record flags", "UPDATE segment_rows SET rows = changed_rows(rows, 1, 'flags', 2) WHERE segment = 1", true, false, true);
    row("record deleted", "UPDATE segment_rows SET rows = changed_rows(rows, 1, 'gone', 0) WHERE segment = 1", true, false, true);
    row("last record deleted", "UPDATE segment_rows SET rows = changed_rows(rows, 4, 'gone', 0) WHERE segment = 1", true, false, true);
    row("places of all rows", "DELETE FROM segment_rows WHERE segment = 1", true, false, true);
    row("places that do not unpack", "UPDATE segment_rows SET rows = substr(rows, 1, 9) WHERE segment = 1", true, false, true);
    row("bytes of the segment", "UPDATE segment SET bytes = bytes + 1 WHERE id = 1", true, false, true);
    row("set-aside offset", "UPDATE set_aside SET offset = offset + 1 WHERE reading = 2", true, false, true);
    row("set-aside reason", "UPDATE set_aside SET reason = 3 WHERE reading = 2", true, false, true);
    row("set-aside block", "UPDATE set_aside SET block = 3 WHERE reading = 2", true, false, true);
    row("set-aside deleted", "DELETE FROM set_aside WHERE reading = 2", true, false, true);
    row("set-aside added", "INSERT INTO set_aside VALUES(2, 99, 2, 9, 50, 1, 1)", true, false, true);
    row("range length", "UPDATE ledger_range SET length = length + 1 WHERE reading = 2 AND kind = 4", true, false, true);
    row("range kind", "UPDATE ledger_range SET kind = 5 WHERE reading = 2 AND kind = 4", true, false, true);
    row("range rows", "UPDATE ledger_range SET rows = 7 WHERE reading = 2 AND kind = 1", true, false, true);
    row("range deleted", "DELETE FROM ledger_range WHERE reading = 2 AND kind = 4", true, false, true);
    row("range added", "INSERT INTO ledger_range VALUES(2, 900, 1, 1, 1, 4)", true, false, true);
    row("fewer records in the segment", "UPDATE segment SET records = records - 1 WHERE id = 1", true, false, false);
    row("a segment too many", "INSERT INTO segment VALUES(2, 2, 1, 3, 20, 60, 9, 1, '')", true, false, true);
    row("column taken away", QByteArray("DELETE FROM segment_column WHERE segment = 1 AND col = ") + kNameColumn, true, true, false);
    row("column renamed", QByteArray("UPDATE column_name SET name = 'c9' WHERE id = ") + kNameColumn, true, true, false);
    row("codes of another column", QByteArray("UPDATE segment_column SET codes = (SELECT codes FROM segment_column s WHERE s.segment = 1 AND s.col <> segment_column.col LIMIT 1)"
                                              " WHERE segment = 1 AND col = ") + kNameColumn, true, true, false);
    row("content block", "UPDATE evidence_block SET data = CAST(replace(CAST(data AS TEXT), 'MARTIN', 'MARTEN') AS BLOB) WHERE evidence = 2", false, false, false);
    row("content block deleted", "DELETE FROM evidence_block WHERE evidence = 2", false, false, false);
    row("content block shorter", "UPDATE evidence_block SET data = substr(data, 1, 20), length = 20 WHERE evidence = 2", false, false, false);
    row("recorded hash", "UPDATE evidence SET sha256 = zeroblob(32) WHERE id = 2", false, false, false);
    row("recorded length", "UPDATE evidence SET bytes = bytes - 1 WHERE id = 2", false, false, false);
    row("dialect", "UPDATE reading SET dialect = replace(dialect, '\"headerRows\":1', '\"headerRows\":0') WHERE id = 2", true, false, false);
    row("codes cut short", QByteArray("UPDATE segment_column SET codes = x'0101000000' || x'00' WHERE segment = 1 AND col = ") + kNameColumn, true, true, false);
}

void TestCaseVerify::everyMutationIsFoundInItsEvidence()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const bool, content);
    QFETCH(const bool, ledger);
    QFETCH(const bool, cells);
    TestCase test;
    fill(test);
    QVERIFY(verified(test).isSound());
    test.execute(sql.toStdString());
    const CaseReport report = verified(test);
    QVERIFY(!report.isSound());
    QCOMPARE(report.evidence.size(), std::size_t{2});
    const EvidenceCheck &untouched = report.evidence[0];
    if (!sql.contains("column_name")) QVERIFY(untouched.contentHashes && untouched.ledgerTiles && untouched.cellsAgree);
    const EvidenceCheck &changed = report.evidence[1];
    QCOMPARE(changed.path, test.path("second.csv"));
    QCOMPARE(changed.contentHashes, content);
    QCOMPARE(changed.ledgerTiles, ledger);
    if (!cells || ledger) QCOMPARE(changed.cellsAgree, cells);
}

void TestCaseVerify::changedTextsOfACellAreFound()
{
    TestCase test;
    fill(test);
    Dictionary dictionary;
    for (const char *text : {"", "a", "DURAND", "MARTEN"}) dictionary.append(text);
    setBlob(test, std::string("UPDATE segment_column SET dictionary = ? WHERE segment = 1 AND col = ") + kNameColumn, encodeDictionary(dictionary));
    const CaseReport report = verified(test);
    QVERIFY(!report.isSound());
    QVERIFY(report.evidence[1].contentHashes && report.evidence[1].ledgerTiles && !report.evidence[1].cellsAgree);
}

void TestCaseVerify::codesOutOfTheirRangeAreFound()
{
    for (const Codes &codes : {Codes{{3, 2, 200, 0, 1}, {}}, Codes{{3, 2}, {}}, Codes{{}, {3, 2, 3, 0, 60'000}}, Codes{{3, 2, 3, 0, 1, 1}, {}}}) {
        TestCase test;
        fill(test);
        setBlob(test, std::string("UPDATE segment_column SET codes = ? WHERE segment = 1 AND col = ") + kNameColumn, encodeCodes(codes));
        const CaseReport report = verified(test);
        QVERIFY(!report.isSound());
        QVERIFY(!report.evidence[1].cellsAgree);
        QVERIFY(report.evidence[0].cellsAgree);
    }
}

// The state of the file is told also where the case itself is damaged: then the file is what is left.
void TestCaseVerify::aFileThatIsTheSameIsToldForADamagedCase()
{
    TestCase test;
    fill(test);
    test.execute(std::string("UPDATE segment_column SET dictionary = x'01' WHERE segment = 1 AND col = ") + kNameColumn);
    const CaseReport report = verified(test);
    QVERIFY(!report.isSound());
    QVERIFY(report.evidence[1].file == EvidenceCheck::File::Same);
    QVERIFY(report.evidence[1].contentHashes);
    QVERIFY(!report.evidence[1].cellsAgree);
}

// One byte of any blob of the source columns or the content: found, or without effect on what the case says.
void TestCaseVerify::randomDamageNeverPassesForSound()
{
    Random random(printedSeed());
    TestCase test;
    const DelimitedTable table = randomLeak(random, 150);
    test.import("a.csv", written(table), leakOptions());
    const std::vector<std::string> places{
        "SELECT rowid, dictionary FROM segment_column WHERE length(dictionary) > 0 AND col IN (SELECT id FROM column_name WHERE kind = 0)",
        "SELECT rowid, codes FROM segment_column WHERE length(codes) > 0 AND col IN (SELECT id FROM column_name WHERE kind = 0)",
        "SELECT rowid, data FROM evidence_block"};
    const std::vector<std::string> updates{"UPDATE segment_column SET dictionary = ? WHERE rowid = ?", "UPDATE segment_column SET codes = ? WHERE rowid = ?",
                                           "UPDATE evidence_block SET data = ? WHERE rowid = ?"};
    const std::string before = test.digest();
    for (int i = 0; i < 120; ++i) {
        const std::size_t kind = random.below(places.size());
        storage::Connection writer = test.writer();
        auto select = must(writer.prepare(places[kind] + " ORDER BY random() LIMIT 1"));
        must(select.step());
        const std::int64_t row = select.integer(0);
        const std::string kept(select.blob(1));
        select.reset();
        std::string changed = kept;
        char &byte = changed[random.below(changed.size())];
        byte = static_cast<char>(byte ^ (1 << random.below(8)));
        auto update = must(writer.prepare(updates[kind]));
        must(update.bindBlob(0, changed).bind(1, row).run());
        JobControl job;
        if (verified(test).isSound()) {
            const auto after = caseDigest(test.file(), job);
            QVERIFY2(after && toHex(*after) == before, updates[kind].c_str());
        }
        must(update.bindBlob(0, kept).bind(1, row).run());
    }
    QVERIFY(verified(test).isSound());
}

void TestCaseVerify::damagedPagesOfAnEncryptedCaseAreFound()
{
    TestCase test(true);
    test.import("a.csv", manyRows(3'000));
    test.close();
    std::string bytes = bytesOfFile(test.casePath());
    bytes[bytes.size() - 5'000] = static_cast<char>(bytes[bytes.size() - 5'000] ^ 1);
    writeFile(test.casePath(), bytes);
    const auto opened = storage::CaseFile::open(test.casePath(), storage::CaseKey(kPassphrase), storage::OpenMode::Shared);
    if (!opened) return; // refused at once is as good
    JobControl job;
    const auto report = verifyCase(*opened, job);
    QVERIFY(!report || !report->isSound());
}

// The file on disk is as it is, and the bytes in the case are only doubted where they cannot be read.
void TestCaseVerify::whatADamagedPageDoesNotTouchIsToldTruly()
{
    constexpr std::size_t kPage = 16'384;
    TestCase test(true);
    test.import("a.csv", manyRows(3'000));
    test.close();
    const std::string sound = bytesOfFile(test.casePath());
    bool isContentKept = false;
    for (std::size_t page = sound.size() / kPage - 1, left = 8; left > 0 && page > 0; --page, --left) {
        std::string bytes = sound;
        bytes[page * kPage + 100] = static_cast<char>(bytes[page * kPage + 100] ^ 1);
        writeFile(test.casePath(), bytes);
        const auto opened = storage::CaseFile::open(test.casePath(), storage::CaseKey(kPassphrase), storage::OpenMode::Shared);
        if (!opened) continue;
        JobControl job;
        const auto report = verifyCase(*opened, job);
        if (!report || report->evidence.empty()) continue;
        QVERIFY(!report->isSound());
        const EvidenceCheck &check = report->evidence.front();
        QVERIFY(check.file == EvidenceCheck::File::Same);
        isContentKept |= check.contentHashes && !check.cellsAgree;
    }
    QVERIFY(isContentKept);
}

void TestCaseVerify::aBrokenJournalIsFound()
{
    TestCase test;
    fill(test);
    test.execute("UPDATE journal_payload SET payload = '{\"evidence\":9}' WHERE action = 'import' AND sequence = (SELECT min(sequence) FROM journal_payload WHERE action = 'import')");
    const CaseReport report = verified(test);
    QVERIFY(!report.isSound());
    QVERIFY(!report.journal.faults.empty());
    for (const EvidenceCheck &check : report.evidence) QVERIFY(check.contentHashes && check.ledgerTiles && check.cellsAgree);
}

void TestCaseVerify::aCancelledJobGivesNoReport()
{
    TestCase test;
    fill(test);
    JobControl cancelled;
    cancelled.cancel();
    COMPARE_ERROR(verifyCase(test.file(), cancelled), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCaseVerify)
#include "tst_caseverify.moc"
