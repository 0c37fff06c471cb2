// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databaseopener.h"
#include "storage/sqlfunction.h"
#include "storage/virtualtable.h"
#include "storagefixture.h"

#include <algorithm>
#include <array>
#include <limits>
#include <random>
#include <stdexcept>

using namespace filature;
using namespace filature::storage;

namespace {

// The cells of a grid, sorted by record: cell(record, column, value). Counts what it is asked for.
class GridTable final : public VirtualTable
{
public:
    GridTable(std::int64_t records, std::int64_t columns) : m_records(records), m_columns(columns) {}

    [[nodiscard]] std::vector<VirtualColumn> columns() const override
    {
        return {{"record", "INTEGER", true}, {"column", "INTEGER", true}, {"value", "TEXT", false}};
    }
    [[nodiscard]] double estimatedRows(std::span<const VirtualConstraint> constraints) const override
    {
        double rows = static_cast<double>(m_records * m_columns);
        for (const VirtualConstraint &constraint : constraints)
            rows /= constraint.comparison == Comparison::Equal ? 100 : 3;
        return rows;
    }
    [[nodiscard]] Result<std::unique_ptr<VirtualCursor>>
    open(std::span<const VirtualConstraint> constraints) const override;
    [[nodiscard]] int sortedBy() const override { return 0; }

    mutable std::vector<VirtualConstraint> asked;
    mutable int rowsMade = 0;
    ErrorCode failWith = ErrorCode::Usage; // at the fifth row; Usage = never
    bool throws = false;

private:
    friend class GridCursor;
    std::int64_t m_records;
    std::int64_t m_columns;
};

class GridCursor final : public VirtualCursor
{
public:
    GridCursor(const GridTable &table, std::int64_t first, std::int64_t last)
        : m_table(table), m_record(first), m_last(last)
    {
    }

    [[nodiscard]] Result<bool> next() override
    {
        if (++m_column == m_table.m_columns) {
            m_column = 0;
            ++m_record;
        }
        if (m_record > m_last) return false;
        if (++m_table.rowsMade == 5 && m_table.failWith != ErrorCode::Usage)
            return fail(m_table.failWith, "made to fail");
        if (m_table.rowsMade == 5 && m_table.throws) throw std::runtime_error("thrown");
        m_text = "r" + std::to_string(m_record) + "c" + std::to_string(m_column);
        return true;
    }
    Result<void> column(int column, SqlResult &result) override
    {
        if (column == 0)
            result.setInteger(m_record);
        else if (column == 1)
            result.setInteger(m_column);
        else
            result.setTextView(m_text);
        return {};
    }
    [[nodiscard]] std::int64_t rowId() const override { return m_record * m_table.m_columns + m_column; }

private:
    const GridTable &m_table;
    std::int64_t m_record;
    std::int64_t m_last;
    std::int64_t m_column = -1;
    std::string m_text;
};

Result<std::unique_ptr<VirtualCursor>> GridTable::open(std::span<const VirtualConstraint> constraints) const
{
    asked.assign(constraints.begin(), constraints.end());
    std::int64_t first = 0;
    std::int64_t last = m_records - 1;
    for (const VirtualConstraint &constraint : constraints) {
        const auto *value = std::get_if<std::int64_t>(&constraint.value);
        if (constraint.column != 0 || value == nullptr) continue; // SQLite checks the others
        if (constraint.comparison == Comparison::Equal) first = last = *value;
        if (constraint.comparison == Comparison::GreaterOrEqual || constraint.comparison == Comparison::Greater)
            first = std::max(first, *value);
        if (constraint.comparison == Comparison::LessOrEqual || constraint.comparison == Comparison::Less)
            last = std::min(last, *value);
    }
    return std::make_unique<GridCursor>(*this, std::max<std::int64_t>(first, 0), std::min(last, m_records - 1));
}

Connection inMemory()
{
    OpenRequest request;
    request.path = ":memory:";
    return openDatabase(request).value();
}

std::string rowsOf(Connection &connection, const std::string &sql)
{
    auto rows = connection.prepare(sql);
    if (!rows) return "! " + rows.error().detail;
    std::string text;
    while (true) {
        const auto row = rows->step();
        if (!row) return "! " + row.error().detail;
        if (!*row) return text;
        for (int i = 0; i < rows->columnCount(); ++i)
            text += std::string(i > 0 ? "," : "") + std::string(rows->text(i));
        text += ';';
    }
}

} // namespace

class TestVirtualTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsComeAsTheCursorGivesThem();
    void comparisonsReachTheCursor_data();
    void comparisonsReachTheCursor();
    void randomQueriesAgreeWithAnOrdinaryTable();
    void sortingByTheSortedColumnCostsNothing();
    void joinsAskForOneRecordAtATime();
    void errorsOfTheCursorStopTheStatement_data();
    void errorsOfTheCursorStopTheStatement();
    void exceptionsStopTheStatement();
    void nothingCanBeWritten();
    void itMayBeUsedInViews();
    void functionsSeeTheirArguments();
    void functionsGiveEveryKindOfValue();
    void aFunctionThatThrowsFailsTheStatement();
    void valuesOfEveryKindAreTold();

private:
    Connection m_connection;
    std::shared_ptr<GridTable> m_grid;
};

void TestVirtualTable::init()
{
    m_connection = inMemory();
    m_grid = std::make_shared<GridTable>(100, 4);
    VERIFY_OK(registerTable(m_connection, "grid", m_grid));
}

void TestVirtualTable::rowsComeAsTheCursorGivesThem()
{
    QCOMPARE(rowsOf(m_connection, "SELECT * FROM grid LIMIT 5"),
             std::string("0,0,r0c0;0,1,r0c1;0,2,r0c2;0,3,r0c3;1,0,r1c0;"));
    QCOMPARE(rowsOf(m_connection, "SELECT count(*), max(rowid) FROM grid"), std::string("400,399;"));
    VERIFY_OK(registerTable(m_connection, "none", std::make_shared<GridTable>(0, 4)));
    QCOMPARE(rowsOf(m_connection, "SELECT * FROM none"), std::string());
}

void TestVirtualTable::comparisonsReachTheCursor_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("atMost"); // rows made
    QTest::addColumn<int>("constraints");
    QTest::newRow("equal") << QByteArray("record = 7") << QByteArray("4;") << 4 << 1;
    QTest::newRow("range") << QByteArray("record BETWEEN 5 AND 8") << QByteArray("16;") << 16 << 2;
    QTest::newRow("open range") << QByteArray("record > 96") << QByteArray("12;") << 16 << 1;
    QTest::newRow("below") << QByteArray("record < 2") << QByteArray("8;") << 12 << 1;
    QTest::newRow("two columns") << QByteArray("record = 7 AND \"column\" = 2") << QByteArray("1;") << 4 << 2;
    QTest::newRow("a list") << QByteArray("record IN (3, 5)") << QByteArray("8;") << 8 << 1;
    QTest::newRow("not searchable") << QByteArray("value = 'r7c2'") << QByteArray("1;") << 400 << 0;
    QTest::newRow("a text") << QByteArray("record = 'x'") << QByteArray("0;") << 400 << 1;
    QTest::newRow("NULL") << QByteArray("record = NULL") << QByteArray("0;") << 400 << 1;
    QTest::newRow("not a comparison") << QByteArray("record IS NOT 7") << QByteArray("396;") << 400 << 0;
    QTest::newRow("outside") << QByteArray("record = -1") << QByteArray("0;") << 4 << 1;
}

void TestVirtualTable::comparisonsReachTheCursor()
{
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, rows);
    QFETCH(int, atMost);
    QFETCH(int, constraints);
    QCOMPARE(rowsOf(m_connection, "SELECT count(*) FROM grid WHERE " + where.toStdString()), rows.toStdString());
    QVERIFY2(m_grid->rowsMade <= atMost, std::to_string(m_grid->rowsMade).c_str());
    QCOMPARE(m_grid->asked.size(), static_cast<std::size_t>(constraints));
}

void TestVirtualTable::randomQueriesAgreeWithAnOrdinaryTable()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    VERIFY_OK(m_connection.execute(
        "CREATE TABLE plain(record INTEGER, \"column\" INTEGER, value TEXT); INSERT INTO plain SELECT * FROM grid"));
    const std::array operators = {"=", "<", "<=", ">", ">=", "<>", "IS"};
    const std::array columns = {"record", "\"column\"", "value", "rowid % 7"};
    for (int round = 0; round < 300; ++round) {
        std::string where = "1";
        for (auto i = random() % 4; i > 0; --i) {
            const std::string number = std::to_string(static_cast<int>(random() % 120) - 10);
            const std::string value = random() % 8 == 0   ? "'r" + number + "c1'"
                                      : random() % 8 == 0 ? number + ".5"
                                                          : number;
            where += std::string(random() % 5 == 0 ? " OR " : " AND ") + columns[random() % columns.size()] + ' ' +
                     operators[random() % operators.size()] + ' ' + value;
        }
        std::string order =
            random() % 2 == 0 ? " ORDER BY record, \"column\"" : " ORDER BY record DESC, \"column\" DESC";
        const std::string rest = " WHERE (" + where + ") " + order;
        // An ordinary table numbers its rows from 1.
        std::string other = rest;
        for (std::size_t at = 0; (at = other.find("rowid", at)) != std::string::npos; at += 11)
            other.replace(at, 5, "(rowid - 1)");
        QCOMPARE(rowsOf(m_connection, "SELECT * FROM grid" + rest),
                 rowsOf(m_connection, "SELECT * FROM plain" + other));
    }
}

void TestVirtualTable::sortingByTheSortedColumnCostsNothing()
{
    QVERIFY(rowsOf(m_connection, "EXPLAIN QUERY PLAN SELECT * FROM grid ORDER BY record").find("TEMP B-TREE") ==
            std::string::npos);
    for (const char *order : {"record DESC", "\"column\"", "record, \"column\""})
        QVERIFY(rowsOf(m_connection, std::string("EXPLAIN QUERY PLAN SELECT * FROM grid ORDER BY ") + order)
                    .find("TEMP B-TREE") != std::string::npos);
    m_grid->rowsMade = 0;
    QCOMPARE(rowsOf(m_connection, "SELECT record FROM grid ORDER BY record LIMIT 2"), std::string("0;0;"));
    QVERIFY(m_grid->rowsMade <= 3);
}

void TestVirtualTable::joinsAskForOneRecordAtATime()
{
    VERIFY_OK(
        m_connection.execute("CREATE TABLE chosen(id INTEGER PRIMARY KEY); INSERT INTO chosen VALUES(3),(50),(7)"));
    QCOMPARE(rowsOf(m_connection, "SELECT value FROM chosen CROSS JOIN grid ON record = id WHERE \"column\" = 1"),
             std::string("r3c1;r7c1;r50c1;"));
    QVERIFY(m_grid->rowsMade <= 12);
}

void TestVirtualTable::errorsOfTheCursorStopTheStatement_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("cancelled") << static_cast<int>(ErrorCode::Cancelled);
    QTest::newRow("damaged") << static_cast<int>(ErrorCode::Damaged);
    QTest::newRow("internal") << static_cast<int>(ErrorCode::Internal);
    QTest::newRow("unreadable") << static_cast<int>(ErrorCode::ReadFailed);
    QTest::newRow("full disk") << static_cast<int>(ErrorCode::DiskFull);
}

void TestVirtualTable::errorsOfTheCursorStopTheStatement()
{
    QFETCH(int, code);
    m_grid->failWith = static_cast<ErrorCode>(code);
    auto rows = m_connection.prepare("SELECT value FROM grid");
    for (int i = 0; i < 4; ++i)
        QVERIFY(rows->step().value());
    COMPARE_ERROR(rows->step(), static_cast<ErrorCode>(code));
}

void TestVirtualTable::exceptionsStopTheStatement()
{
    m_grid->throws = true;
    auto rows = m_connection.prepare("SELECT value FROM grid");
    for (int i = 0; i < 4; ++i)
        QVERIFY(rows->step().value());
    COMPARE_ERROR(rows->step(), ErrorCode::Internal);
}

void TestVirtualTable::nothingCanBeWritten()
{
    for (const char *sql :
         {"INSERT INTO grid VALUES(1, 2, 'x')", "DELETE FROM grid", "UPDATE grid SET value = 'x'", "DROP TABLE grid"})
        QVERIFY2(!m_connection.execute(sql), sql);
    QVERIFY(!m_connection.execute("CREATE VIRTUAL TABLE other USING grid"));
}

void TestVirtualTable::itMayBeUsedInViews()
{
    VERIFY_OK(m_connection.execute(
        "CREATE VIEW shown AS SELECT record, upper(value) AS value FROM grid WHERE \"column\" = 0"));
    QCOMPARE(rowsOf(m_connection, "SELECT value FROM shown WHERE record = 9"), std::string("R9C0;"));
    QVERIFY(m_grid->rowsMade <= 4);
}

void TestVirtualTable::functionsSeeTheirArguments()
{
    std::string seen;
    const auto tell = [&seen](const SqlArguments &arguments, SqlResult &) {
        seen += std::to_string(arguments.count()) + ':';
        for (int i = 0; i < arguments.count(); ++i) {
            if (arguments.isNull(i))
                seen += "null ";
            else if (arguments.isInteger(i))
                seen += std::to_string(arguments.integer(i)) + ' ';
            else
                seen += '"' + std::string(arguments.text(i)) + "\" ";
        }
    };
    VERIFY_OK(registerFunction(m_connection, "tell", -1, tell));
    QCOMPARE(rowsOf(m_connection, "SELECT tell(1, NULL, 'a' || char(0) || 'b', -9223372036854775808, 0.5)"),
             std::string(";"));
    QCOMPARE(seen, std::string("5:1 null \"a") + '\0' + "b\" -9223372036854775808 \"0.5\" ");
    VERIFY_OK(registerFunction(m_connection, "two", 2,
                               [](const SqlArguments &a, SqlResult &r) { r.setReal(a.real(0) / a.real(1)); }));
    QCOMPARE(rowsOf(m_connection, "SELECT two(1, 4)"), std::string("0.25;"));
    COMPARE_ERROR(m_connection.prepare("SELECT two(1)"), ErrorCode::Internal);
}

void TestVirtualTable::functionsGiveEveryKindOfValue()
{
    const auto give = [](const SqlArguments &arguments, SqlResult &result) {
        switch (arguments.integer(0)) {
        case 1:
            result.setInteger(std::numeric_limits<std::int64_t>::max());
            break;
        case 2:
            result.setReal(0.25);
            break;
        case 3:
            result.setText(std::string_view("a\0b", 3));
            break;
        case 4:
            result.setBlob(std::string_view("\xff\0", 2));
            break;
        case 5:
            result.setText({});
            break;
        default:
            break;
        }
    };
    VERIFY_OK(registerFunction(m_connection, "give", 1, give));
    QCOMPARE(
        rowsOf(m_connection, "SELECT give(1), give(2), hex(give(3)), hex(give(4)), typeof(give(5)), typeof(give(6))"),
        std::string("9223372036854775807,0.25,610062,FF00,text,null;"));
    VERIFY_OK(m_connection.execute("CREATE VIEW given AS SELECT give(1) AS one"));
    QCOMPARE(rowsOf(m_connection, "SELECT one FROM given"), std::string("9223372036854775807;"));
}

void TestVirtualTable::aFunctionThatThrowsFailsTheStatement()
{
    VERIFY_OK(registerFunction(m_connection, "throws", 0,
                               [](const SqlArguments &, SqlResult &) { throw std::runtime_error("x"); }));
    VERIFY_OK(registerFunction(m_connection, "fails", 0,
                               [](const SqlArguments &, SqlResult &r) { r.setError("no such thing"); }));
    QCOMPARE(rowsOf(m_connection, "SELECT throws()"), std::string("! the function failed"));
    QCOMPARE(rowsOf(m_connection, "SELECT fails()"), std::string("! no such thing"));
    QVERIFY(!registerFunction(m_connection, std::string(300, 'x'), 0, [](const SqlArguments &, SqlResult &) {}));
}

void TestVirtualTable::valuesOfEveryKindAreTold()
{
    std::vector<std::size_t> kinds;
    VERIFY_OK(registerFunction(m_connection, "kind", -1, [&kinds](const SqlArguments &arguments, SqlResult &) {
        for (int i = 0; i < arguments.count(); ++i)
            kinds.push_back(arguments.value(i).index());
    }));
    QCOMPARE(rowsOf(m_connection, "SELECT kind(NULL, 1, 0.5, 'a', x'00')"), std::string(";"));
    QCOMPARE(kinds, (std::vector<std::size_t>{0, 1, 2, 3, 3}));
}

QTEST_APPLESS_MAIN(TestVirtualTable)
#include "tst_virtualtable.moc"
