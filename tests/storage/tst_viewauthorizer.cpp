// SPDX-License-Identifier: GPL-3.0-or-later
// What a user's own SQL can reach: the named views and nothing else.
#include "core/jobcontrol.h"
#include "storage/sqlfunction.h"
#include "storage/viewauthorizer.h"
#include "storage/virtualtable.h"
#include "storagefixture.h"

#include <array>
#include <chrono>
#include <optional>
#include <random>
#include <thread>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

// One row, whose text no user may see.
class OneRowTable final : public VirtualTable
{
    class Cursor final : public VirtualCursor
    {
    public:
        [[nodiscard]] Result<bool> next() override { return ++m_row == 1; }
        Result<void> column(int, SqlResult &result) override
        {
            result.setText("shown cell");
            return {};
        }
        [[nodiscard]] std::int64_t rowId() const override { return m_row; }

    private:
        int m_row = 0;
    };

public:
    [[nodiscard]] std::vector<VirtualColumn> columns() const override { return {{"cell", "TEXT", false}}; }
    [[nodiscard]] double estimatedRows(std::span<const VirtualConstraint>) const override { return 1; }
    [[nodiscard]] Result<std::unique_ptr<VirtualCursor>> open(std::span<const VirtualConstraint>) const override
    {
        return std::make_unique<Cursor>();
    }
};

constexpr const char *kSecret = "SENTINEL";

constexpr const char *kAttacks[] = {
    "SELECT name FROM person",
    "SELECT name FROM main.person",
    "SELECT name FROM 'person'",
    "SELECT name FROM \"person\"",
    "SELECT name FROM [person]",
    "SELECT name FROM hidden",
    "SELECT count(*) FROM person",
    "SELECT 1 FROM person",
    "SELECT (SELECT name FROM person LIMIT 1)",
    "SELECT * FROM shown WHERE id IN (SELECT id FROM person WHERE name LIKE 'S%')",
    "SELECT id FROM shown UNION SELECT name FROM person",
    // A name of an allowed view for what is none.
    "WITH shown AS (SELECT * FROM person) SELECT name FROM shown",
    "WITH shown AS (SELECT name FROM hidden) SELECT name FROM shown",
    "WITH cities AS MATERIALIZED (SELECT name FROM person) SELECT name FROM cities",
    "WITH cells AS (SELECT name FROM person) SELECT name FROM cells",
    "SELECT shown.name FROM person AS shown",
    "SELECT name FROM (SELECT * FROM person) AS shown",
    "WITH shown AS (SELECT unmask() AS name) SELECT name FROM shown",
    "WITH shown(name) AS (SELECT sql FROM sqlite_schema) SELECT name FROM shown",
    "WITH RECURSIVE shown(name) AS (SELECT name FROM person UNION SELECT name FROM shown) SELECT name FROM shown",
    "SELECT unmask()",
    "SELECT mask('x')",
    "SELECT * FROM other_cells",
    "SELECT * FROM sqlite_schema",
    "SELECT * FROM sqlite_master",
    "SELECT * FROM sqlite_temp_schema",
    "SELECT * FROM pragma_table_info('person')",
    "SELECT * FROM pragma_database_list",
    "SELECT * FROM json_each('[1]')",
    "SELECT * FROM sqlite_dbpage",
    "SELECT * FROM dbstat",
    "SELECT count(*) FROM sqlite_schema",
    "SELECT count(*) FROM pragma_table_info('person')",
    "SELECT count(*) FROM json_each('[1,2]')",
    "SELECT count(*) FROM other_cells",
    "SELECT count(*) FROM hidden",
    "PRAGMA table_info(person)",
    "PRAGMA query_only=OFF",
    "PRAGMA writable_schema=ON",
    "PRAGMA key='x'",
    "PRAGMA user_version=5",
    "ATTACH DATABASE ':memory:' AS other",
    "DETACH DATABASE main",
    "INSERT INTO person VALUES(9, 'x', 'y')",
    "UPDATE person SET name = 'x'",
    "DELETE FROM person",
    "DELETE FROM shown",
    "REPLACE INTO person VALUES(1, 'x', 'y')",
    "CREATE TABLE mine(a)",
    "CREATE TEMP TABLE mine(a)",
    "CREATE TEMP TABLE mine AS SELECT * FROM person",
    "CREATE TEMP VIEW shown AS SELECT * FROM person",
    "CREATE VIRTUAL TABLE temp.mine USING fts5(a)",
    "DROP VIEW shown",
    "ALTER TABLE person RENAME TO mine",
    "BEGIN",
    "COMMIT",
    "SAVEPOINT a",
    "VACUUM",
    "VACUUM INTO '/tmp/stolen'",
    "REINDEX",
    "ANALYZE",
    "SELECT load_extension('x')",
    "SELECT sqlcipher_export('main')",
    "SELECT readfile('/etc/passwd')",
    "SELECT randomblob(1000000000)",
    "SELECT zeroblob(1000000000)",
    "SELECT sqlite_version()",
    "SELECT fts3_tokenizer('simple')",
    "EXPLAIN SELECT * FROM person",
    "EXPLAIN QUERY PLAN SELECT * FROM person",
    "SELECT 1; SELECT name FROM person",
    "SELECT 1; PRAGMA query_only=OFF",
    "",
    "--",
    "VALUES(unmask())",
    "SELECT ?1",
};

} // namespace

class TestViewAuthorizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void ordinaryQueriesWork_data();
    void ordinaryQueriesWork();
    void nothingElseIsReached_data();
    void nothingElseIsReached();
    void mistakesAreToldWithTheirPlaceAndWithoutQuotations_data();
    void mistakesAreToldWithTheirPlaceAndWithoutQuotations();
    void detailsNeverRepeatWhatWasTyped();
    void endlessQueriesCanBeStopped();
    void valuesCannotGrowWithoutBound();
    void randomStatementsNeverReachTheSecret();
    void aTemporaryViewHidesItsTable_data();
    void aTemporaryViewHidesItsTable();
    void aRelationThatIsMissingIsSaid();
    void otherConnectionsAreNotConcerned();

private:
    [[nodiscard]] Result<std::string> run(const std::string &sql);

    Sandbox m_sandbox;
    std::optional<CaseFile> m_case;
    Connection m_connection;
};

void TestViewAuthorizer::initTestCase()
{
    const std::string path = m_sandbox.path("case");
    auto made = CaseFile::create(path, CaseKey(), {});
    VERIFY_OK(made);
    m_case = std::move(*made);
    auto connection = m_case->connect(CaseFile::Access::Write);
    VERIFY_OK(connection->execute(
        "CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT, city TEXT);"
        "INSERT INTO person VALUES(1, 'SENTINEL one', 'Lyon'), (2, 'SENTINEL two', 'Lille'), (3, NULL, 'Lyon');"
        "CREATE VIEW hidden AS SELECT * FROM person;"
        "CREATE VIEW shown AS SELECT id, mask(name) AS name, city FROM hidden;"
        "CREATE VIEW cities AS SELECT city, count(*) AS people FROM shown GROUP BY city;"));
}

void TestViewAuthorizer::init()
{
    m_connection = m_case->connect(CaseFile::Access::Read).value();
    VERIFY_OK(registerFunction(m_connection, "mask", 1, [](const SqlArguments &arguments, SqlResult &result) {
        if (!arguments.isNull(0)) result.setText(std::string(arguments.text(0).substr(0, 1)) + "....");
    }));
    VERIFY_OK(registerFunction(m_connection, "twice", 1, [](const SqlArguments &arguments, SqlResult &result) {
        result.setInteger(2 * arguments.integer(0));
    }));
    VERIFY_OK(registerFunction(m_connection, "unmask", 0,
                               [](const SqlArguments &, SqlResult &result) { result.setText(kSecret); }));
    VERIFY_OK(registerTable(m_connection, "cells", std::make_shared<OneRowTable>()));
    VERIFY_OK(registerTable(m_connection, "other_cells", std::make_shared<OneRowTable>()));
    const std::array<std::string, 3> relations = {"shown", "cities", "cells"};
    const std::array<std::string, 1> functions = {"twice"};
    VERIFY_OK(allowOnly(m_connection, relations, functions));
}

Result<std::string> TestViewAuthorizer::run(const std::string &sql)
{
    FILATURE_TRY_ASSIGN(rows, m_connection.prepare(sql));
    std::string text;
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return text;
        for (int i = 0; i < rows.columnCount(); ++i)
            text += std::string(i > 0 ? "," : "") + std::string(rows.text(i));
        text += ';';
    }
}

void TestViewAuthorizer::ordinaryQueriesWork_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("all") << QByteArray("SELECT * FROM shown ORDER BY id")
                         << QByteArray("1,S....,Lyon;2,S....,Lille;3,,Lyon;");
    QTest::newRow("a view of a view") << QByteArray("SELECT * FROM cities ORDER BY 1") << QByteArray("Lille,1;Lyon,2;");
    QTest::newRow("any case") << QByteArray("select COUNT(*) from SHOWN") << QByteArray("3;");
    QTest::newRow("join") << QByteArray("SELECT a.id FROM shown a JOIN cities c USING (city) WHERE people > 1")
                          << QByteArray("1;3;");
    QTest::newRow("common table expression")
        << QByteArray("WITH lyon AS (SELECT id FROM shown WHERE city = 'Lyon') SELECT sum(id) FROM lyon")
        << QByteArray("4;");
    QTest::newRow("recursion")
        << QByteArray(
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i) FROM n")
        << QByteArray("15;");
    QTest::newRow("counting an expression")
        << QByteArray("WITH n AS (SELECT 1 UNION SELECT 2) SELECT count(*) FROM n") << QByteArray("2;");
    QTest::newRow("counting a subquery") << QByteArray("SELECT count(*) FROM (SELECT id FROM shown WHERE id > 1)")
                                         << QByteArray("2;");
    QTest::newRow("subquery") << QByteArray(
                                     "SELECT (SELECT max(id) FROM shown), 'x' WHERE EXISTS (SELECT 1 FROM cities)")
                              << QByteArray("3,x;");
    QTest::newRow("window") << QByteArray("SELECT id, row_number() OVER (ORDER BY id DESC) FROM shown ORDER BY 1")
                            << QByteArray("1,3;2,2;3,1;");
    QTest::newRow("functions") << QByteArray("SELECT upper(city) || length(city) FROM shown WHERE city LIKE 'lil%'")
                               << QByteArray("LILLE5;");
    QTest::newRow("own function") << QByteArray("SELECT twice(id) FROM shown WHERE id = 2") << QByteArray("4;");
    QTest::newRow("a table of ours") << QByteArray("SELECT cell FROM cells") << QByteArray("shown cell;");
    QTest::newRow("set operations") << QByteArray("SELECT id FROM shown EXCEPT SELECT 2") << QByteArray("1;3;");
    QTest::newRow("comment and semicolon") << QByteArray("SELECT 1 /* why */;") << QByteArray("1;");
}

void TestViewAuthorizer::ordinaryQueriesWork()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, rows);
    const auto result = run(sql.toStdString());
    VERIFY_OK(result);
    QCOMPARE(*result, rows.toStdString());
}

void TestViewAuthorizer::nothingElseIsReached_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql : kAttacks)
        QTest::addRow("%s", sql) << QByteArray(sql);
    QTest::newRow("NUL") << QByteArray("SELECT 1\0 FROM person", 21);
    QTest::newRow("very long") << "SELECT 1" + QByteArray(200'000, ' ');
    QTest::newRow("very deep") << "SELECT " + QByteArray("NOT ").repeated(500) + "1";
    QTest::newRow("many terms") << "SELECT 1" + QByteArray(" UNION SELECT 1").repeated(200);
}

void TestViewAuthorizer::nothingElseIsReached()
{
    QFETCH(QByteArray, sql);
    const auto result = run(sql.toStdString());
    QVERIFY2(!result, result ? result->c_str() : "");
    QVERIFY2(result.error().code == ErrorCode::Refused || result.error().code == ErrorCode::Sql,
             describe(result.error()).c_str());
    COMPARE_ERROR(m_connection.execute(sql.toStdString()), ErrorCode::Refused);
    QVERIFY(!m_connection.isInTransaction());
    QCOMPARE(run("SELECT count(*) FROM shown").value(), std::string("3;"));
}

void TestViewAuthorizer::mistakesAreToldWithTheirPlaceAndWithoutQuotations_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<int>("column");
    QTest::newRow("syntax") << QByteArray("SELECT FROM shown") << QByteArray("syntax error") << 8;
    QTest::newRow("word") << QByteArray("SELEC 1") << QByteArray("syntax error") << 1;
    QTest::newRow("no column") << QByteArray("SELECT id, nome FROM shown") << QByteArray("no such column: nome") << 12;
    QTest::newRow("no table") << QByteArray("SELECT * FROM nowhere") << QByteArray("no such table: nowhere") << -1;
    QTest::newRow("no function") << QByteArray("SELECT nope(1)") << QByteArray("no such function: nope") << 8;
    QTest::newRow("a name in double quotes")
        << QByteArray("SELECT * FROM shown WHERE city = \"Jean Martin\"") << QByteArray("no such column") << 34;
    QTest::newRow("a stray quote") << QByteArray("SELECT 'Jean Martin") << QByteArray("unrecognized token") << 8;
    QTest::newRow("accents before it") << QByteArray("SELECT '\xC3\xA9\xC3\xA9', nome FROM shown")
                                       << QByteArray("no such column: nome") << 14;
}

void TestViewAuthorizer::mistakesAreToldWithTheirPlaceAndWithoutQuotations()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, detail);
    QFETCH(int, column);
    const auto result = run(sql.toStdString());
    COMPARE_ERROR(result, ErrorCode::Sql);
    QCOMPARE(result.error().detail, detail.toStdString());
    QCOMPARE(result.error().column, column);
}

void TestViewAuthorizer::detailsNeverRepeatWhatWasTyped()
{
    for (const char *sql :
         {"SELECT 'Martin Jean", "SELECT * FROM shown WHERE \"Martin Jean\"", "SELECT * FROM \"Martin Jean\"",
          "Martin Jean", "SELECT 1 'Martin Jean' 2", "SELECT `Martin Jean`", "SELECT [Martin Jean](1)",
          "SELECT x'Martin'", "SELECT * FROM shown WHERE city MATCH 'Martin'", "SELECT \"Martin Jean\"()"}) {
        const auto result = run(sql);
        QVERIFY2(!result, sql);
        QVERIFY2(describe(result.error()).find("Martin") == std::string::npos, describe(result.error()).c_str());
    }
}

void TestViewAuthorizer::endlessQueriesCanBeStopped()
{
    for (const char *sql :
         {"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
          "SELECT count(*) FROM shown a, shown b, shown c, shown d, shown e, shown f, shown g, shown h, shown i, "
          "shown j, shown k, shown l, shown m, shown n, shown o, shown p, shown q, shown r"}) {
        JobControl job;
        m_connection.setInterrupt(&job);
        std::jthread canceller([&job] {
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            job.cancel();
        });
        const auto started = std::chrono::steady_clock::now();
        COMPARE_ERROR(run(sql), ErrorCode::Cancelled);
        QVERIFY(std::chrono::steady_clock::now() - started < std::chrono::milliseconds(230));
        m_connection.setInterrupt(nullptr);
    }
}

void TestViewAuthorizer::valuesCannotGrowWithoutBound()
{
    for (const char *sql :
         {"SELECT length(replace(printf('%.*c', 10000000, 'a'), 'a', 'aaaaaaaaaa'))",
          "SELECT printf('%.*c', 100000000, 'a')",
          "WITH RECURSIVE n(t) AS (SELECT 'aaaaaaaa' UNION ALL SELECT t || t FROM n) SELECT max(length(t)) FROM n"})
        QVERIFY2(!run(sql) || run(sql)->size() < 3, sql); // an error, or nothing
}

// Statements put together at random from pieces that could matter: none shows the secret.
void TestViewAuthorizer::randomStatementsNeverReachTheSecret()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto pick = [&random](const auto &from) -> std::string { return from[random() % std::size(from)]; };
    const char *const names[] = {"person",      "hidden",   "shown",      "cities", "cells",
                                 "main.person", "'person'", "temp.shown", "n"};
    const char *const columns[] = {"name",       "*",          "id",       "city", "unmask()",
                                   "mask(name)", "shown.name", "count(*)", "cell"};
    const char *const aliases[] = {"", " AS shown", " AS person", " AS n", " AS cities"};
    int good = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string sql;
        if (random() % 2 == 0)
            sql += "WITH " + pick(names) + (random() % 2 == 0 ? "(name)" : "") + " AS (SELECT " + pick(columns) +
                   " FROM " + pick(names) + ") ";
        sql += "SELECT " + pick(columns) + " FROM " + pick(names) + pick(aliases);
        if (random() % 3 == 0) sql += " JOIN " + pick(names) + pick(aliases);
        if (random() % 3 == 0)
            sql += " UNION ALL SELECT " + pick(columns) + " FROM (SELECT " + pick(columns) + " FROM " + pick(names) +
                   ")" + pick(aliases);
        const auto result = run(sql);
        if (!result) continue;
        ++good;
        QVERIFY2(result->find(kSecret) == std::string::npos, sql.c_str());
    }
    QVERIFY2(good > 100, std::to_string(good).c_str());
}

void TestViewAuthorizer::aTemporaryViewHidesItsTable_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("good");
    QTest::newRow("the view") << QByteArray("SELECT name FROM person") << true;
    QTest::newRow("the view by its schema") << QByteArray("SELECT name FROM temp.person") << true;
    QTest::newRow("counting it") << QByteArray("SELECT count(*) FROM person") << true;
    QTest::newRow("the table") << QByteArray("SELECT name FROM main.person") << false;
    QTest::newRow("counting the table") << QByteArray("SELECT count(*) FROM main.person") << false;
    QTest::newRow("the table under the view's name")
        << QByteArray("WITH person AS (SELECT * FROM main.person) SELECT name FROM person") << false;
    QTest::newRow("in a subquery") << QByteArray("SELECT (SELECT name FROM main.person) FROM person") << false;
}

void TestViewAuthorizer::aTemporaryViewHidesItsTable()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, good);
    m_connection = m_case->connect(CaseFile::Access::Read).value();
    VERIFY_OK(m_connection.execute(
        "PRAGMA query_only=OFF; CREATE TEMP VIEW person AS SELECT id, 'masked' AS name FROM main.person"));
    const std::array<std::string, 1> relations = {"Person"};
    VERIFY_OK(allowOnly(m_connection, relations));
    const auto result = run(sql.toStdString());
    QVERIFY2(result.has_value() == good, result ? result->c_str() : describe(result.error()).c_str());
    if (good) QVERIFY(result->find(kSecret) == std::string::npos);
}

void TestViewAuthorizer::aRelationThatIsMissingIsSaid()
{
    Connection connection = m_case->connect(CaseFile::Access::Read).value();
    const std::array<std::string, 1> relations = {"nowhere"};
    COMPARE_ERROR(allowOnly(connection, relations), ErrorCode::Internal);
}

void TestViewAuthorizer::otherConnectionsAreNotConcerned()
{
    Connection other = m_case->connect(CaseFile::Access::Read).value();
    QCOMPARE(other.queryInteger("SELECT count(*) FROM person").value(), 3);
    for (const auto name : plainFunctions()) {
        auto known = other.prepare("SELECT 1 FROM pragma_function_list WHERE name = ?1");
        QVERIFY2(known->bind(0, name).step().value(), std::string(name).c_str());
    }
}

QTEST_APPLESS_MAIN(TestViewAuthorizer)
#include "tst_viewauthorizer.moc"
