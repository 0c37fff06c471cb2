// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL table of records: what a statement selects is what it would select from an ordinary table of the same rows.
#include "leakcase.h"
#include "records/recordstable.h"
#include "storage/virtualtable.h"

#include <QtTest>

#include <algorithm>
#include <format>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

constexpr const char *kColumns = "record, evidence, row, line, flags, last_name, birth_date, postcode, birth_date_level, dept_patient, region_patient";

std::vector<std::string> query(storage::Connection &connection, const std::string &table, const std::string &rest)
{
    auto select = must(connection.prepare("SELECT " + std::string(kColumns) + " FROM " + table + " " + rest));
    std::vector<std::string> rows;
    while (must(select.step())) {
        std::string row;
        for (int column = 0; column < select.columnCount(); ++column) row += (select.isNull(column) ? "NULL" : std::string(select.text(column))) + "|";
        rows.push_back(row);
    }
    return rows;
}

std::vector<std::string> sorted(std::vector<std::string> rows)
{
    std::ranges::sort(rows);
    return rows;
}

} // namespace

class TestRecordsTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void constraintsSelectWhatTheySay_data();
    void constraintsSelectWhatTheySay();
    void rowsComeInOrderOfTheirRecords();
    void randomRangesSelectWhatTheySay();
    void joinsAndGroupsWork();
    void oneSegmentAfterTheOther();
    void fieldsThatNoRecordHasAreNull();
    void damageIsTold_data();
    void damageIsTold();
    void estimatesPreferNarrowWays();

private:
    std::shared_ptr<RecordsTable> table(TestCase &test, bool isMasked = false) const;
    std::unique_ptr<LeakCase> m_test;
    storage::Connection m_connection;
};

std::shared_ptr<RecordsTable> TestRecordsTable::table(TestCase &test, bool isMasked) const
{
    const auto store = test.store();
    Reveal reveal;
    reveal.everything = !isMasked;
    return std::make_shared<RecordsTable>(store, std::make_shared<const MaskRules>(must(MaskRules::load(*store))), reveal);
}

// `plain` holds the same rows in an ordinary table.
void TestRecordsTable::init()
{
    Random random(printedSeed());
    m_connection = {};
    m_test = std::make_unique<LeakCase>(random, 60);
    m_connection = m_test->writer();
    must(storage::registerTable(m_connection, "records", table(*m_test)));
    must(m_connection.execute("CREATE TEMP TABLE plain AS SELECT * FROM records"));
    QCOMPARE(must(m_connection.queryInteger("SELECT count(*) FROM plain")), static_cast<std::int64_t>(m_test->reference.records().size()));
}

void TestRecordsTable::constraintsSelectWhatTheySay_data()
{
    QTest::addColumn<QByteArray>("where");
    for (const char *where : {"record = 3", "record = 65536", "record = -1", "record = 4294967296", "record = 2.5", "record = '3'", "record > 10",
                              "record >= 10 AND record < 20", "record < 0", "record <= 65540 AND record > 50", "record = 3 AND record = 4", "record > 9223372036854775806",
                              "evidence = 2", "evidence = 2 AND record > 65540", "evidence = 9", "evidence = 1 AND evidence = 2", "evidence > 1", "evidence = '2'", "evidence IN (1, 3)",
                              "record IN (1, 2, 65537)", "record IN (1, 2) AND evidence = 2", "row = 3", "line < 5", "last_name IS NULL", "last_name LIKE 'm%'", "birth_date_level = 'ok'",
                              "region_patient = 'Bretagne'", "dept_patient = '56' OR evidence = 3", "record IS NULL", "NOT record = 3", "1 = 0"})
        QTest::newRow(where) << QByteArray(where);
}

void TestRecordsTable::constraintsSelectWhatTheySay()
{
    QFETCH(const QByteArray, where);
    const std::string condition = "WHERE " + where.toStdString();
    QVERIFY(sorted(query(m_connection, "records", condition)) == sorted(query(m_connection, "plain", condition)));
}

void TestRecordsTable::rowsComeInOrderOfTheirRecords()
{
    QVERIFY(query(m_connection, "records", "") == query(m_connection, "plain", "ORDER BY record"));
    QVERIFY(query(m_connection, "records", "ORDER BY record") == query(m_connection, "plain", "ORDER BY record"));
    QVERIFY(query(m_connection, "records", "ORDER BY record DESC") == query(m_connection, "plain", "ORDER BY record DESC"));
    QVERIFY(query(m_connection, "records", "ORDER BY record LIMIT 3 OFFSET 7") == query(m_connection, "plain", "ORDER BY record LIMIT 3 OFFSET 7"));
    QVERIFY(query(m_connection, "records", "ORDER BY last_name, record") == query(m_connection, "plain", "ORDER BY last_name, record"));
}

void TestRecordsTable::randomRangesSelectWhatTheySay()
{
    Random random(printedSeed());
    constexpr std::array kComparisons = {"=", "<", "<=", ">", ">="};
    const auto bound = [&random] { return random.below(3) * 65'536 + random.below(70); };
    for (int i = 0; i < 300; ++i) {
        std::string where = std::format("WHERE record {} {}", kComparisons[random.below(kComparisons.size())], bound());
        if (random.oneIn(2)) where += std::format(" AND record {} {}", kComparisons[random.below(kComparisons.size())], bound());
        if (random.oneIn(3)) where += std::format(" AND evidence = {}", random.below(4));
        QVERIFY2(query(m_connection, "records", where) == query(m_connection, "plain", where + " ORDER BY record"), where.c_str());
    }
}

void TestRecordsTable::joinsAndGroupsWork()
{
    const auto same = [this](std::string sql) {
        std::string other = sql;
        for (std::size_t at = 0; (at = other.find("records", at)) != std::string::npos;) other.replace(at, 7, "plain");
        const auto rows = [this](const std::string &statement) {
            auto select = must(m_connection.prepare(statement));
            std::vector<std::string> all;
            while (must(select.step())) {
                all.emplace_back();
                for (int column = 0; column < select.columnCount(); ++column) all.back() += std::string(select.text(column)) + "|";
            }
            return all;
        };
        return rows(sql) == rows(other);
    };
    QVERIFY(same("SELECT dept_patient, count(*), min(last_name), max(birth_date) FROM records GROUP BY dept_patient ORDER BY 1"));
    QVERIFY(same("SELECT a.record, b.record FROM records a JOIN records b ON a.last_name = b.last_name AND a.record < b.record ORDER BY 1, 2"));
    QVERIFY(same("SELECT group_concat(last_name, ';') FROM (SELECT last_name FROM records ORDER BY record)"));
    QVERIFY(same("SELECT count(DISTINCT last_name), count(postcode) FROM records"));
}

void TestRecordsTable::oneSegmentAfterTheOther()
{
    TestCase test;
    test.import("a.csv", manyRows(70'000));
    storage::Connection connection = test.reader();
    must(storage::registerTable(connection, "records", table(test)));
    QCOMPARE(must(connection.queryInteger("SELECT count(*) FROM records")), std::int64_t{70'000});
    QCOMPARE(must(connection.queryInteger("SELECT sum(row) FROM records")), std::int64_t{70'000} * 70'001 / 2);
    QCOMPARE(must(connection.queryInteger("SELECT count(*) FROM records WHERE line = row + 1")), std::int64_t{70'000});
}

void TestRecordsTable::fieldsThatNoRecordHasAreNull()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    storage::Connection connection = test.reader();
    must(storage::registerTable(connection, "records", table(test)));
    auto select = must(connection.prepare("SELECT nir, nir_level, region_lab FROM records"));
    QVERIFY(must(select.step()));
    QVERIFY(select.isNull(0));
    QCOMPARE(std::string(select.text(1)), std::string("absent"));
    QVERIFY(select.isNull(2));
}

void TestRecordsTable::damageIsTold_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<QByteArray>("column");
    QTest::newRow("places") << QByteArray("UPDATE segment_rows SET rows = x'01'") << QByteArray("line");
    QTest::newRow("no places") << QByteArray("DELETE FROM segment_rows") << QByteArray("flags");
    QTest::newRow("dictionary") << QByteArray("UPDATE segment_column SET dictionary = x'01'") << QByteArray("last_name");
    QTest::newRow("codes") << QByteArray("UPDATE segment_column SET codes = x'01'") << QByteArray("last_name");
}

void TestRecordsTable::damageIsTold()
{
    QFETCH(const QByteArray, damage);
    QFETCH(const QByteArray, column);
    TestCase test;
    test.import("a.csv", written(DelimitedTable{{"NUM", "NOM"}, {{"1", "a"}, {"2", "b"}}}), leakOptions());
    test.execute(damage.toStdString());
    storage::Connection connection = test.reader();
    must(storage::registerTable(connection, "records", table(test)));
    auto select = must(connection.prepare("SELECT " + column.toStdString() + " FROM records"));
    const auto stepped = select.step();
    QVERIFY(!stepped);
    QCOMPARE(stepped.error().code, ErrorCode::Damaged);
}

void TestRecordsTable::estimatesPreferNarrowWays()
{
    const auto made = table(*m_test, true);
    const auto estimate = [&made](std::vector<storage::VirtualConstraint> constraints) { return made->estimatedRows(constraints); };
    const storage::VirtualConstraint one{0, storage::Comparison::Equal, {}};
    const storage::VirtualConstraint range{0, storage::Comparison::Less, {}};
    const storage::VirtualConstraint evidence{1, storage::Comparison::Equal, {}};
    QVERIFY(estimate({one}) < estimate({range}));
    QVERIFY(estimate({range}) < estimate({}));
    QVERIFY(estimate({evidence}) < estimate({}));
    QVERIFY(estimate({one, evidence}) >= 1.0);
}

QTEST_GUILESS_MAIN(TestRecordsTable)
#include "tst_recordstable.moc"
