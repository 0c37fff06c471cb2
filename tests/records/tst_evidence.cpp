// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence as the case keeps it: what is written is read again, names are stable, lists are complete.
#include "randomtexts.h"
#include "records/evidence.h"
#include "testcase.h"

#include <QtTest>

#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

ingest::Dialect randomDialect(Random &random)
{
    ingest::Dialect dialect;
    dialect.encoding = random.plainText(3);
    dialect.fallbackEncoding = random.plainText(2);
    dialect.bomBytes = static_cast<std::uint8_t>(random.below(256));
    dialect.delimiter = random.text(2);
    dialect.quote = random.text(1);
    dialect.escape = random.text(1);
    dialect.headerRows = static_cast<std::uint32_t>(random.below(4));
    dialect.columns = static_cast<std::uint32_t>(random.below(3'000'000));
    dialect.tableOffset = random.below(std::size_t{1} << 60);
    dialect.comment = random.text(1);
    dialect.lineEnd = random.oneIn(2) ? "\r\n" : "\r";
    return dialect;
}

bool areEqual(const ingest::Dialect &a, const ingest::Dialect &b)
{
    return a.encoding == b.encoding && a.fallbackEncoding == b.fallbackEncoding && a.bomBytes == b.bomBytes && a.delimiter == b.delimiter &&
           a.quote == b.quote && a.escape == b.escape && a.headerRows == b.headerRows && a.columns == b.columns && a.tableOffset == b.tableOffset &&
           a.comment == b.comment && a.lineEnd == b.lineEnd;
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialectsAreReadAgain();
    void namesAreReadAgain();
    void damagedJsonIsDamage_data();
    void damagedJsonIsDamage();
    void membersThatAreMissingHaveTheirDefault();
    void everyFlagHasAName();
    void everyReasonHasAName();
    void evidenceIsListedInOrder();
    void evidenceSaysWhatWasImported();
    void unknownEvidenceIsNotFound();
    void unfinishedEvidenceIsListedApart();
    void setAsideRowsAreVisitedInOrder();
    void aVisitorCanStopWithAnError();
    void aStoredDialectThatCannotBeReadIsDamage();
};

void TestEvidence::dialectsAreReadAgain()
{
    Random random(printedSeed());
    for (int i = 0; i < 500; ++i) {
        const ingest::Dialect dialect = randomDialect(random);
        const auto read = dialectFromJson(dialectToJson(dialect));
        VERIFY_OK(read);
        QVERIFY2(areEqual(*read, dialect), dialectToJson(dialect).c_str());
    }
}

void TestEvidence::namesAreReadAgain()
{
    Random random(printedSeed());
    for (int i = 0; i < 500; ++i) {
        std::vector<std::string> names;
        for (std::size_t left = random.below(20); left > 0; --left) names.push_back(random.text(5));
        const auto read = namesFromJson(namesToJson(names));
        VERIFY_OK(read);
        QVERIFY(*read == names);
    }
    QCOMPARE(namesToJson({}), std::string("[]"));
}

void TestEvidence::damagedJsonIsDamage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("cut short") << QByteArray("{\"encoding\":\"UTF");
    QTest::newRow("no object") << QByteArray("7");
    QTest::newRow("junk") << QByteArray("\xFF\x00\x01", 3);
    QTest::newRow("deeply nested") << QByteArray(100'000, '[');
}

void TestEvidence::damagedJsonIsDamage()
{
    QFETCH(const QByteArray, json);
    COMPARE_ERROR(dialectFromJson(json.toStdString()), ErrorCode::Damaged);
    COMPARE_ERROR(namesFromJson(json.toStdString()), ErrorCode::Damaged);
}

void TestEvidence::membersThatAreMissingHaveTheirDefault()
{
    const ingest::Dialect dialect = must(dialectFromJson(R"({"encoding":7,"headerRows":-1,"columns":"x","delimiter":";"})"));
    QCOMPARE(dialect.encoding, std::string());
    QCOMPARE(dialect.headerRows, 0U);
    QCOMPARE(dialect.columns, 0U);
    QCOMPARE(dialect.delimiter, std::string(";"));
    QVERIFY(must(namesFromJson(R"(["a",7,"b"])")) == std::vector<std::string>({"a", "b"}));
}

void TestEvidence::everyFlagHasAName()
{
    QVERIFY(flagNames(0).empty());
    std::set<std::string_view> names;
    for (std::uint32_t bit = 0; bit < 10; ++bit) {
        const auto single = flagNames(1U << bit);
        QCOMPARE(single.size(), std::size_t{1});
        names.insert(single.front());
    }
    QCOMPARE(names.size(), std::size_t{10});
    QVERIFY(flagNames(kEvidenceEmpty | kEvidenceBlock) == std::vector<std::string_view>({"empty", "set-aside-block"}));
    QVERIFY(flagNames(0xFFFF'FC00).empty());
}

void TestEvidence::everyReasonHasAName()
{
    std::set<std::string_view> names;
    for (int reason = 0; reason <= static_cast<int>(ingest::SetAsideReason::Unreadable); ++reason) names.insert(reasonName(static_cast<ingest::SetAsideReason>(reason)));
    QCOMPARE(names.size(), static_cast<std::size_t>(ingest::SetAsideReason::Unreadable) + 1);
    QCOMPARE(reasonName(ingest::SetAsideReason::RepeatedHeader), std::string_view("repeated-header"));
    QCOMPARE(reasonName(static_cast<ingest::SetAsideReason>(200)), std::string_view("none"));
}

void TestEvidence::evidenceIsListedInOrder()
{
    TestCase test;
    QVERIFY(test.evidences().empty());
    for (const char *name : {"c.csv", "a.csv", "b.csv"}) test.import(name, "NUM,NOM\n1,a\n");
    const auto evidences = test.evidences();
    QCOMPARE(evidences.size(), std::size_t{3});
    for (std::uint32_t i = 0; i < 3; ++i) QCOMPARE(evidences[i].id.value, i + 1);
    QCOMPARE(evidences[1].path, test.path("a.csv"));
}

void TestEvidence::evidenceSaysWhatWasImported()
{
    TestCase test;
    const std::string text = "NUM,NOM\n1,a\n2,b\n\n";
    test.import("a.csv", text);
    storage::Connection connection = test.reader();
    const EvidenceInfo evidence = must(findEvidence(connection, {1}));
    QCOMPARE(evidence.path, test.path("a.csv"));
    QCOMPARE(evidence.bytes, text.size());
    QVERIFY(evidence.sha256 == sha256(text));
    QVERIFY(evidence.container.empty() && evidence.member.empty());
    QVERIFY(evidence.isComplete);
    QVERIFY(!evidence.importedBy.empty());
    QVERIFY(evidence.importedUtc > 1'600'000'000'000'000);
    QCOMPARE(evidence.flags, 0U);
    QCOMPARE(evidence.reading.format, std::string("csv"));
    QCOMPARE(evidence.reading.dialect.columns, 2U);
    QVERIFY(evidence.reading.columns == std::vector<std::string>({"NUM", "NOM"}));
    QCOMPARE(evidence.reading.rows.source, std::uint64_t{4});
    QCOMPARE(evidence.reading.rows.stored, std::uint64_t{2});
    QCOMPARE(evidence.reading.rows.header, std::uint64_t{1});
    QCOMPARE(evidence.reading.rows.blank, std::uint64_t{1});
    QCOMPARE(evidence.reading.rows.setAside, std::uint64_t{0});
}

void TestEvidence::unknownEvidenceIsNotFound()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    storage::Connection connection = test.reader();
    for (const std::uint32_t id : {0U, 2U, 0xFFFF'FFFFU}) COMPARE_ERROR(findEvidence(connection, {id}), ErrorCode::NotFound);
}

void TestEvidence::unfinishedEvidenceIsListedApart()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    test.import("b.csv", "NUM,NOM\n1,b\n");
    test.execute("UPDATE evidence SET state = 0 WHERE id = 2; UPDATE reading SET state = 0 WHERE evidence = 2");
    storage::Connection connection = test.reader();
    QCOMPARE(must(listEvidence(connection)).size(), std::size_t{1});
    const auto unfinished = must(listEvidence(connection, true));
    QCOMPARE(unfinished.size(), std::size_t{1});
    QCOMPARE(unfinished.front().id.value, 2U);
    QVERIFY(!unfinished.front().isComplete);
    COMPARE_ERROR(findEvidence(connection, {2}), ErrorCode::NotFound);
}

void TestEvidence::setAsideRowsAreVisitedInOrder()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM\n1,a\nNUM,NOM\n2,b\nNUM,NOM\n3,c\n");
    storage::Connection connection = test.reader();
    std::vector<SetAsideEntry> entries;
    VERIFY_OK(forEachSetAside(connection, evidence.reading.id, [&entries](const SetAsideEntry &entry) -> Result<void> {
        entries.push_back(entry);
        return {};
    }));
    QCOMPARE(entries.size(), std::size_t{2});
    QCOMPARE(entries[0].row, std::uint64_t{2});
    QCOMPARE(entries[0].line, std::uint64_t{3});
    QCOMPARE(entries[0].offset, std::uint64_t{12});
    QCOMPARE(entries[0].length, std::uint64_t{8});
    QCOMPARE(entries[0].block, 1U);
    QVERIFY(entries[0].reason == ingest::SetAsideReason::RepeatedHeader);
    QCOMPARE(entries[1].row, std::uint64_t{4});
    QCOMPARE(entries[1].block, 2U);
}

void TestEvidence::aVisitorCanStopWithAnError()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM\n1,a\nNUM,NOM\n2,b\nNUM,NOM\n3,c\n");
    storage::Connection connection = test.reader();
    int visited = 0;
    COMPARE_ERROR(forEachSetAside(connection, evidence.reading.id, [&visited](const SetAsideEntry &) -> Result<void> {
        ++visited;
        return fail(ErrorCode::DiskFull);
    }), ErrorCode::DiskFull);
    QCOMPARE(visited, 1);
}

void TestEvidence::aStoredDialectThatCannotBeReadIsDamage()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    test.execute("UPDATE reading SET dialect = '{'");
    storage::Connection connection = test.reader();
    COMPARE_ERROR(findEvidence(connection, {1}), ErrorCode::Damaged);
    COMPARE_ERROR(listEvidence(connection), ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
