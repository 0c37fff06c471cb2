// SPDX-License-Identifier: GPL-3.0-or-later
// What a segment leaves in the tables of the case.
#include "fields/normalise.h"
#include "leakcase.h"
#include "records/evidence.h"
#include "records/rowcodec.h"
#include "records/segmentwriter.h"
#include "segmentparts.h"

#include <QtTest>

#include <algorithm>
#include <format>
#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

class TestSegmentWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnNamesAreUnique_data();
    void columnNamesAreUnique();
    void uniqueNamesStayAsTheyAre();
    void namesHaveNumbersAcrossEvidences();
    void rowsOfASegmentAreKept();
    void contentBlocksAreKept();
    void rewritingFieldsLeavesTheSourceColumns();
    void rewritingFieldsTakesAwayWhatIsNoLongerMapped();
};

void TestSegmentWriter::columnNamesAreUnique_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("unique");
    const auto row = [](const char *name, const QStringList &names, const QStringList &unique) { QTest::newRow(name) << names << unique; };
    using L = QStringList;
    row("none", L{}, L{});
    row("different", L{QStringLiteral("a"), QStringLiteral("b")}, L{QStringLiteral("a"), QStringLiteral("b")});
    row("missing", L{QString(), QStringLiteral("b"), QString()}, L{QStringLiteral("c1"), QStringLiteral("b"), QStringLiteral("c3")});
    row("repeated", L{QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("a")}, L{QStringLiteral("a"), QStringLiteral("a (2)"), QStringLiteral("a (3)")});
    row("the number is taken", L{QStringLiteral("a"), QStringLiteral("a (2)"), QStringLiteral("a")},
        L{QStringLiteral("a"), QStringLiteral("a (2)"), QStringLiteral("a (3)")});
    row("a missing name that somebody has", L{QStringLiteral("c2"), QString()}, L{QStringLiteral("c2"), QStringLiteral("c2 (2)")});
    row("case counts", L{QStringLiteral("a"), QStringLiteral("A")}, L{QStringLiteral("a"), QStringLiteral("A")});
}

void TestSegmentWriter::columnNamesAreUnique()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, unique);
    std::vector<std::string> given;
    for (const QString &name : names) given.push_back(name.toStdString());
    QStringList found;
    for (const std::string &name : uniqueColumnNames(given)) found.append(QString::fromStdString(name));
    QCOMPARE(found, unique);
}

void TestSegmentWriter::uniqueNamesStayAsTheyAre()
{
    Random random(printedSeed());
    const std::vector<std::string> pieces{"", "a", "b", "c1", "c2", "c3", "a (2)", "a (3)", "b (2)"};
    for (int i = 0; i < 500; ++i) {
        std::vector<std::string> names;
        for (std::size_t left = random.below(8); left > 0; --left) names.push_back(random.pick(pieces));
        const auto unique = uniqueColumnNames(names);
        QCOMPARE(unique.size(), names.size());
        QCOMPARE(std::set(unique.begin(), unique.end()).size(), names.size());
        QVERIFY(uniqueColumnNames(unique) == unique);
    }
}

void TestSegmentWriter::namesHaveNumbersAcrossEvidences()
{
    TestCase test;
    storage::Connection writer = test.writer();
    ColumnNames names(writer);
    const std::uint32_t a = must(names.idOf(ColumnKind::Source, "a"));
    QCOMPARE(must(names.idOf(ColumnKind::Source, "a")), a);
    QVERIFY(must(names.idOf(ColumnKind::Source, "A")) != a);
    QVERIFY(must(names.idOf(ColumnKind::Field, "a")) != a);
    const std::string withNul("a\0b", 3);
    const std::uint32_t odd = must(names.idOf(ColumnKind::Source, withNul));
    QVERIFY(odd != a);
    ColumnNames others(writer);
    QCOMPARE(must(others.idOf(ColumnKind::Source, "a")), a);
    QCOMPARE(must(others.idOf(ColumnKind::Source, withNul)), odd);
}

void TestSegmentWriter::rowsOfASegmentAreKept()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM\n1\n");
    storage::Connection connection = test.writer();
    SegmentWriter writer(connection, evidence.id, evidence.reading.id, {"NUM"});
    VERIFY_OK(writer.prepare());
    SegmentData data;
    data.number = 5;
    data.rows = {{10, 20, 2, 1, 0}, {30, 5, 3, 2, 4}};
    data.rowsBlob = encodeRows(data.rows);
    data.nextOffset = 35;
    data.nextRow = 3;
    VERIFY_OK(writer.write({9}, data, 1));
    storage::Connection reader = test.reader();
    auto select = must(reader.prepare("SELECT s.reading, s.records, s.bytes, s.next_offset, s.next_row, r.rows FROM segment s JOIN segment_rows r ON r.segment = s.id WHERE s.id = 9"));
    QVERIFY(must(select.step()));
    for (int column = 0; column < 5; ++column) QCOMPARE(select.integer(column), (std::array<std::int64_t, 5>{1, 2, 25, 35, 3}[static_cast<std::size_t>(column)]));
    QVERIFY(must(decodeRows(select.blob(5))) == data.rows);
}

void TestSegmentWriter::contentBlocksAreKept()
{
    TestCase test;
    storage::Connection connection = test.writer();
    SegmentWriter writer(connection, {7}, {3}, {"a"});
    VERIFY_OK(writer.prepare());
    ContentBlock block{2, 5, {}};
    compressInto("bytes", block.packed);
    VERIFY_OK(writer.writeContent(block));
    QVERIFY(!writer.writeContent(block).has_value()); // the same one again
    QCOMPARE(test.number("SELECT length FROM evidence_block WHERE evidence = 7 AND number = 2"), std::int64_t{5});
}

void TestSegmentWriter::rewritingFieldsLeavesTheSourceColumns()
{
    Random random(printedSeed());
    TestCase test;
    const DelimitedTable table = randomLeak(random, 120);
    const EvidenceInfo evidence = test.import("a.csv", written(table), leakOptions());
    const auto sources = [&test] {
        std::string all;
        storage::Connection reader = test.reader();
        auto select = must(reader.prepare("SELECT c.col, c.segment, c.distinct_values, hex(c.dictionary), hex(c.codes), c.same_as FROM segment_column c"
                                          " JOIN column_name n ON n.id = c.col WHERE n.kind = 0 ORDER BY 1, 2"));
        while (must(select.step()))
            for (int column = 0; column < 6; ++column) all += std::string(select.text(column)) + "|";
        return all;
    };
    const std::string before = sources();
    QVERIFY(before.size() > 1'000);
    fields::Mapping mapping = leakMapping();
    mapping.fields.erase(mapping.fields.begin() + 2);
    must(Importer(test.file()).applyMapping(evidence.id, mapping, test.job));
    QVERIFY(sources() == before);
}

void TestSegmentWriter::rewritingFieldsTakesAwayWhatIsNoLongerMapped()
{
    Random random(printedSeed());
    TestCase test;
    const DelimitedTable table = randomLeak(random, 60);
    const EvidenceInfo evidence = test.import("a.csv", written(table), leakOptions());
    QVERIFY(test.store()->column(ColumnKind::Field, "last_name") != nullptr);
    must(Importer(test.file()).applyMapping(evidence.id, {}, test.job));
    const auto store = test.store();
    for (const ColumnInfo &column : store->columns()) QVERIFY(column.kind == ColumnKind::Source);
    QCOMPARE(test.number("SELECT count(*) FROM segment_column c JOIN column_name n ON n.id = c.col WHERE n.kind <> 0"), std::int64_t{0});
    QCOMPARE(test.number("SELECT count(*) FROM segment_rank r JOIN column_name n ON n.id = r.col WHERE n.kind <> 0"), std::int64_t{0});
}

QTEST_GUILESS_MAIN(TestSegmentWriter)
#include "tst_segmentwriter.moc"
