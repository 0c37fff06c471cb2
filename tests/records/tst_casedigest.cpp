// SPDX-License-Identifier: GPL-3.0-or-later
// The digest: equal for equal content, other for any change of it, deaf to everything else.
#include "randomleak.h"
#include "records/casedigest.h"
#include "records/textindex.h"
#include "storage/journal.h"
#include "testcase.h"

#include <QtTest>

#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

std::string someLeak(std::uint32_t seed, std::size_t rows = 80)
{
    Random random(seed);
    return "\n" + written(randomLeak(random, rows)) + "NUM,CIV,NOM,PRENOM,SEXE,DATNAIS,NIR,CLE,CP,VILLE,TEL,MAIL,GROUPE,LABO,FINESS,CPLABO,CPMED,VILLEMED,DATEX,OBS,LIBRE,XO\n\n";
}

} // namespace

class TestCaseDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casesOfEqualContentHaveEqualDigests();
    void thePathTheTimeAndThePersonDoNotCount();
    void theEncryptionDoesNotCount();
    void threadsDoNotCount_data();
    void threadsDoNotCount();
    void theIndexAndTheJournalDoNotCount();
    void theOrderOfEvidenceCounts();
    void numbersOfRecordsDoNotCount();
    void everyChangeOfTheContentCounts_data();
    void everyChangeOfTheContentCounts();
    void aSharedColumnCountsLikeOneOfItsOwn();
    void anEmptyCaseHasADigest();
    void aCancelledJobGivesNone();
};

void TestCaseDigest::casesOfEqualContentHaveEqualDigests()
{
    const std::uint32_t seed = printedSeed();
    std::set<std::string> digests;
    for (int i = 0; i < 2; ++i) {
        TestCase test;
        test.import("a.csv", someLeak(seed), leakOptions());
        test.import("b.csv", someLeak(seed + 1), leakOptions());
        digests.insert(test.digest());
        digests.insert(test.digest());
    }
    QCOMPARE(digests.size(), std::size_t{1});
}

void TestCaseDigest::thePathTheTimeAndThePersonDoNotCount()
{
    const std::uint32_t seed = printedSeed();
    TestCase one;
    one.import("a.csv", someLeak(seed), leakOptions());
    TestCase other;
    other.import("another name.txt", someLeak(seed), leakOptions());
    other.execute("UPDATE evidence SET imported_by = 'somebody else', imported_utc = 0; UPDATE reading SET created_utc = 5, browsable_us = 9");
    QCOMPARE(one.digest(), other.digest());
}

void TestCaseDigest::theEncryptionDoesNotCount()
{
    const std::uint32_t seed = printedSeed();
    TestCase plain;
    plain.import("a.csv", someLeak(seed), leakOptions());
    TestCase encrypted(true);
    encrypted.import("a.csv", someLeak(seed), leakOptions());
    QCOMPARE(plain.digest(), encrypted.digest());
}

void TestCaseDigest::threadsDoNotCount_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 4}) QTest::addRow("%d", threads) << threads;
}

void TestCaseDigest::threadsDoNotCount()
{
    QFETCH(const int, threads);
    static std::string first;
    TestCase test;
    test.import("a.csv", manyRows(140'000), plainOptions(static_cast<unsigned>(threads)));
    if (first.empty()) first = test.digest();
    QCOMPARE(test.digest(), first);
}

void TestCaseDigest::theIndexAndTheJournalDoNotCount()
{
    TestCase test;
    test.import("a.csv", someLeak(1), leakOptions());
    const std::string before = test.digest();
    must(buildTextIndex(test.file(), test.job));
    {
        storage::Connection writer = test.writer();
        must(storage::Journal(test.file(), writer).record(storage::JournalChain::Access, "query", "{}"));
    }
    QCOMPARE(test.digest(), before);
}

void TestCaseDigest::theOrderOfEvidenceCounts()
{
    TestCase one;
    one.import("a.csv", "NUM,NOM\n1,a\n");
    one.import("b.csv", "NUM,NOM\n1,b\n");
    TestCase other;
    other.import("b.csv", "NUM,NOM\n1,b\n");
    other.import("a.csv", "NUM,NOM\n1,a\n");
    QVERIFY(one.digest() != other.digest());
}

// A file whose import failed leaves a gap in nothing that counts.
void TestCaseDigest::numbersOfRecordsDoNotCount()
{
    TestCase one;
    const EvidenceInfo first = one.import("a.csv", "NUM,NOM\n1,a\n");
    must(Importer(one.file()).reread(first.id, plainOptions(), one.job)); // takes the next segment
    one.import("b.csv", "NUM,NOM\n1,b\n");
    TestCase other;
    other.import("a.csv", "NUM,NOM\n1,a\n");
    other.import("b.csv", "NUM,NOM\n1,b\n");
    QVERIFY(idsOf(one.store()->all()) != idsOf(other.store()->all()));
    QCOMPARE(one.digest(), other.digest());
}

void TestCaseDigest::everyChangeOfTheContentCounts_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("hash of the evidence") << QByteArray("UPDATE evidence SET sha256 = zeroblob(32)");
    QTest::newRow("dialect") << QByteArray("UPDATE reading SET dialect = replace(dialect, '\"headerRows\":1', '\"headerRows\":2')");
    QTest::newRow("column names") << QByteArray("UPDATE reading SET columns = replace(columns, 'NOM', 'NOX')");
    QTest::newRow("row number") << QByteArray("UPDATE segment_rows SET rows = changed_rows(rows, 3, 'row', 1) WHERE segment = 0");
    QTest::newRow("line") << QByteArray("UPDATE segment_rows SET rows = changed_rows(rows, 3, 'line', 1) WHERE segment = 0");
    QTest::newRow("offset") << QByteArray("UPDATE segment_rows SET rows = changed_rows(rows, 3, 'offset', 1) WHERE segment = 0");
    QTest::newRow("length") << QByteArray("UPDATE segment_rows SET rows = changed_rows(rows, 3, 'length', 1) WHERE segment = 0");
    QTest::newRow("flags") << QByteArray("UPDATE segment_rows SET rows = changed_rows(rows, 3, 'flags', 1) WHERE segment = 0");
    QTest::newRow("a record less") << QByteArray("UPDATE segment_rows SET rows = changed_rows(rows, 3, 'gone', 0) WHERE segment = 0");
    QTest::newRow("set-aside row") << QByteArray("UPDATE set_aside SET reason = reason + 1");
    QTest::newRow("set-aside row less") << QByteArray("DELETE FROM set_aside");
    QTest::newRow("ledger") << QByteArray("UPDATE ledger_range SET length = length + 1 WHERE kind = 4");
    QTest::newRow("ledger rows") << QByteArray("UPDATE ledger_range SET rows = rows + 1 WHERE kind = 1");
    QTest::newRow("texts of a column") << QByteArray("UPDATE segment_column SET dictionary = (SELECT dictionary FROM segment_column s WHERE s.col = segment_column.col + 1)"
                                                     " WHERE col = (SELECT id FROM column_name WHERE kind = 0 AND name = 'NOM')");
    QTest::newRow("a column less") << QByteArray("DELETE FROM segment_column WHERE col = (SELECT id FROM column_name WHERE kind = 1 AND name = 'birth_date')");
    QTest::newRow("name of a column") << QByteArray("UPDATE column_name SET name = 'X' WHERE kind = 0 AND name = 'NOM'");
    QTest::newRow("an evidence less") << QByteArray("UPDATE evidence SET state = 0 WHERE id = 2");
}

void TestCaseDigest::everyChangeOfTheContentCounts()
{
    QFETCH(const QByteArray, sql);
    TestCase test;
    test.import("a.csv", someLeak(4), leakOptions());
    test.import("b.csv", "NUM,NOM\n1,b\n");
    QVERIFY(test.number("SELECT count(*) FROM set_aside") > 0);
    QVERIFY(test.number("SELECT count(*) FROM ledger_range WHERE kind = 4") > 0);
    const std::string before = test.digest();
    test.execute(sql.toStdString());
    JobControl job;
    const auto after = caseDigest(test.file(), job);
    if (after) QVERIFY(toHex(*after) != before);
    else QVERIFY(after.error().code == ErrorCode::Damaged);
}

void TestCaseDigest::aSharedColumnCountsLikeOneOfItsOwn()
{
    TestCase test;
    fields::Mapping mapping;
    mapping.columnNames = {"NUM", "NOM"};
    fields::FieldMapping mapped;
    mapped.field = fields::Field::LastName;
    mapped.columns = {1};
    mapping.fields.push_back(mapped);
    ImportOptions options = plainOptions();
    options.mapping = mapping;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n2,DURAND\n", options);
    QCOMPARE(test.number("SELECT count(*) FROM segment_column WHERE same_as IS NOT NULL"), std::int64_t{1});
    const std::string before = test.digest();
    test.execute("UPDATE segment_column SET dictionary = (SELECT dictionary FROM segment_column s WHERE s.col = segment_column.same_as),"
                 " codes = (SELECT codes FROM segment_column s WHERE s.col = segment_column.same_as), same_as = NULL WHERE same_as IS NOT NULL");
    QCOMPARE(test.digest(), before);
}

void TestCaseDigest::anEmptyCaseHasADigest()
{
    TestCase one;
    TestCase other;
    QCOMPARE(one.digest(), other.digest());
    other.import("a.csv", "");
    QVERIFY(one.digest() != other.digest());
}

void TestCaseDigest::aCancelledJobGivesNone()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    JobControl cancelled;
    cancelled.cancel();
    COMPARE_ERROR(caseDigest(test.file(), cancelled), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCaseDigest)
#include "tst_casedigest.moc"
