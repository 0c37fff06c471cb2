// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL table of verbatim cells against the cells.
#include "leakcase.h"
#include "records/cellstable.h"
#include "storage/virtualtable.h"

#include <QtTest>

#include <algorithm>
#include <format>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

struct SqlCell
{
    std::uint32_t record;
    std::string column;
    std::string value;
    friend auto operator<=>(const SqlCell &, const SqlCell &) = default;
};

std::vector<SqlCell> expectedCells(const Reference &reference)
{
    std::vector<SqlCell> cells;
    for (const ReferenceRecord &record : reference.records())
        for (const auto &[name, cell] : record.cells)
            if (!cell.empty()) cells.push_back({record.id, name, cell});
    return cells;
}

std::vector<SqlCell> query(storage::Connection &connection, const std::string &where)
{
    auto select = must(connection.prepare("SELECT record, \"column\", value FROM cells " + where));
    std::vector<SqlCell> cells;
    while (must(select.step())) cells.push_back({static_cast<std::uint32_t>(select.integer(0)), std::string(select.text(1)), std::string(select.text(2))});
    return cells;
}

template<typename Keep>
std::vector<SqlCell> kept(std::vector<SqlCell> cells, Keep keep)
{
    std::erase_if(cells, [&keep](const SqlCell &cell) { return !keep(cell); });
    std::ranges::sort(cells);
    return cells;
}

std::vector<SqlCell> sorted(std::vector<SqlCell> cells)
{
    std::ranges::sort(cells);
    return cells;
}

} // namespace

class TestCellsTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyCellThatIsNotEmptyIsARow();
    void rowsComeInOrderOfTheirRecords();
    void constraintsSelectWhatTheySay_data();
    void constraintsSelectWhatTheySay();
    void randomRangesSelectWhatTheySay();
    void joinsAndGroupsWork();
    void valuesAreMasked();
    void estimatesPreferNarrowWays();

private:
    std::unique_ptr<LeakCase> m_test;
    storage::Connection m_connection;
};

void TestCellsTable::init()
{
    Random random(printedSeed());
    m_connection = {};
    m_test = std::make_unique<LeakCase>(random, 60);
    m_connection = m_test->reader();
    Reveal all;
    all.everything = true;
    must(storage::registerTable(m_connection, "cells",
                                std::make_shared<CellsTable>(m_test->records, std::make_shared<const MaskRules>(must(MaskRules::load(*m_test->records))), all)));
}

void TestCellsTable::everyCellThatIsNotEmptyIsARow()
{
    QVERIFY(sorted(query(m_connection, "")) == sorted(expectedCells(m_test->reference)));
}

void TestCellsTable::rowsComeInOrderOfTheirRecords()
{
    const auto cells = query(m_connection, "ORDER BY record");
    QVERIFY(std::ranges::is_sorted(cells, {}, &SqlCell::record));
    QVERIFY(sorted(cells) == sorted(expectedCells(m_test->reference)));
}

void TestCellsTable::constraintsSelectWhatTheySay_data()
{
    QTest::addColumn<QByteArray>("where");
    for (const char *where : {"record = 3", "record = 65536", "record = -1", "record = 4294967296", "record = 99999", "record = 2.5", "record = '3'", "record > 10",
                              "record >= 10 AND record < 20", "record < 0", "record <= 65540 AND record > 50", "record = 3 AND record = 4", "record > 9223372036854775806",
                              "\"column\" = 'NOM'", "\"column\" = 'nom'", "\"column\" = 'no such column'", "\"column\" = 7", "\"column\" = 'NOM' AND record = 5",
                              "\"column\" = 'NOM' AND \"column\" = 'NUM'", "\"column\" IN ('NOM', 'NUM')", "\"column\" > 'NOM'", "value = 'MARTIN'",
                              "record IN (1, 2, 65537)", "record BETWEEN 5 AND 8 AND \"column\" = 'NUM'", "record IS NULL", "NOT record = 3", "1 = 0"})
        QTest::newRow(where) << QByteArray(where);
}

// The same condition on an ordinary table that holds the same cells.
void TestCellsTable::constraintsSelectWhatTheySay()
{
    QFETCH(const QByteArray, where);
    storage::Connection plain = m_test->writer();
    must(plain.execute("CREATE TEMP TABLE cells(record INTEGER, \"column\" TEXT, value TEXT)"));
    {
        auto transaction = must(storage::Transaction::begin(plain));
        auto insert = must(plain.prepare("INSERT INTO temp.cells VALUES(?, ?, ?)"));
        for (const SqlCell &cell : expectedCells(m_test->reference)) must(insert.bind(0, cell.record).bind(1, cell.column).bind(2, cell.value).run());
        must(transaction.commit());
    }
    const std::string condition = "WHERE " + where.toStdString();
    QVERIFY(sorted(query(m_connection, condition)) == sorted(query(plain, condition)));
}

void TestCellsTable::randomRangesSelectWhatTheySay()
{
    Random random(printedSeed());
    const auto all = expectedCells(m_test->reference);
    for (int i = 0; i < 60; ++i) {
        const std::size_t from = random.below(140'000);
        const std::size_t to = from + random.below(70'000);
        const auto cells = query(m_connection, std::format("WHERE record >= {} AND record < {}", from, to));
        QVERIFY(sorted(cells) == kept(all, [&](const SqlCell &cell) { return cell.record >= from && cell.record < to; }));
    }
}

void TestCellsTable::joinsAndGroupsWork()
{
    auto select = must(m_connection.prepare("SELECT count(*) FROM cells a JOIN cells b ON b.record = a.record AND b.\"column\" = 'NUM' WHERE a.\"column\" = 'NOM'"));
    QVERIFY(must(select.step()));
    const auto all = expectedCells(m_test->reference);
    QCOMPARE(select.integer(0), std::int64_t(std::ranges::count(all, std::string("NOM"), &SqlCell::column)));
    auto groups = must(m_connection.prepare("SELECT \"column\", count(*) FROM cells GROUP BY 1 ORDER BY 1"));
    while (must(groups.step())) QCOMPARE(groups.integer(1), std::int64_t(std::ranges::count(all, std::string(groups.text(0)), &SqlCell::column)));
}

void TestCellsTable::valuesAreMasked()
{
    storage::Connection masked = m_test->reader();
    const auto rules = std::make_shared<const MaskRules>(must(MaskRules::load(*m_test->records)));
    must(storage::registerTable(masked, "cells", std::make_shared<CellsTable>(m_test->records, rules, Reveal{})));
    std::vector<SqlCell> expected = expectedCells(m_test->reference);
    for (SqlCell &cell : expected) {
        std::string shown;
        rules->show(FilterSubject::ofColumn(cell.column), cell.value, {}, shown);
        cell.value = shown;
    }
    QVERIFY(sorted(query(masked, "")) == sorted(expected));
    QVERIFY(query(masked, "WHERE value = 'MARTIN'").empty());
}

void TestCellsTable::estimatesPreferNarrowWays()
{
    const CellsTable table(m_test->records, std::make_shared<const MaskRules>(must(MaskRules::load(*m_test->records))), {});
    const storage::VirtualConstraint record{0, storage::Comparison::Equal, std::int64_t{3}};
    const storage::VirtualConstraint after{0, storage::Comparison::Greater, std::int64_t{3}};
    const storage::VirtualConstraint name{1, storage::Comparison::Equal, std::string("NOM")};
    const auto rows = [&table](std::vector<storage::VirtualConstraint> constraints) { return table.estimatedRows(constraints); };
    QVERIFY(rows({record}) < rows({}));
    QVERIFY(rows({name}) < rows({}));
    QVERIFY(rows({after}) < rows({}));
    QVERIFY(rows({record, name}) < rows({record}));
    QVERIFY(rows({record, name}) >= 1);
    QCOMPARE(table.columns().size(), std::size_t{3});
    QCOMPARE(table.sortedBy(), 0);
}

QTEST_GUILESS_MAIN(TestCellsTable)
#include "tst_cellstable.moc"
