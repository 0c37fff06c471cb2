// SPDX-License-Identifier: GPL-3.0-or-later
// A user's own SQL: the views say what the records say, masked, and nothing else can be reached.
#include "fields/places.h"
#include "leakcase.h"
#include "records/sqlviews.h"

#include <QtTest>

#include <format>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using fields::Field;

namespace {

storage::Connection console(LeakCase &test, const Reveal &reveal = {})
{
    return must(openSqlConsole(test.records, std::make_shared<const MaskRules>(must(MaskRules::load(*test.records))), reveal));
}

std::vector<std::string> namesOf(storage::Statement &statement)
{
    std::vector<std::string> names;
    for (int i = 0; i < statement.columnCount(); ++i) names.push_back(statement.columnName(i));
    return names;
}

Reveal everything()
{
    Reveal reveal;
    reveal.everything = true;
    return reveal;
}

} // namespace

class TestSqlViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recordsSayWhatTheRecordsSay();
    void masksAreThoseOfTheTable();
    void aRevealShowsWhatItNames();
    void evidencesAndSetAsideRowsAreThere();
    void columnsAreThere();
    void onlyVisibleReadingsAreSeen();
    void nothingElseCanBeReached_data();
    void nothingElseCanBeReached();
    void noSentinelGetsThrough_data();
    void noSentinelGetsThrough();

private:
    std::unique_ptr<LeakCase> m_test;
};

void TestSqlViews::initTestCase()
{
    Random random(printedSeed());
    m_test = std::make_unique<LeakCase>(random, 150, LeakStyle{.hasNuls = true});
}

void TestSqlViews::recordsSayWhatTheRecordsSay()
{
    storage::Connection connection = console(*m_test, everything());
    auto select = must(connection.prepare("SELECT * FROM records ORDER BY record"));
    const std::vector<std::string> names = namesOf(select);
    for (const ReferenceRecord &record : m_test->reference.records()) {
        QVERIFY(must(select.step()));
        for (int i = 0; i < select.columnCount(); ++i) {
            const std::string &name = names[static_cast<std::size_t>(i)];
            const std::string found(select.text(i));
            std::string expected;
            const bool isLevel = name.ends_with("_level");
            const auto field = fields::fieldByName(isLevel ? name.substr(0, name.size() - 6) : name);
            if (name == "record") expected = std::to_string(record.id);
            else if (name == "evidence") expected = std::to_string(record.evidence);
            else if (name == "row") expected = std::to_string(record.row);
            else if (name == "line") expected = std::to_string(record.line);
            else if (name == "flags") expected = Reference::textOf(FilterSubject::of(SubjectKind::Flag), record);
            else if (name.starts_with("region_")) {
                const auto *place = fields::departement(record.value(*fields::fieldByName("dept_" + name.substr(7))));
                expected = place == nullptr ? std::string() : std::string(place->regionName);
            } else if (isLevel) expected = fields::levelName(record.level(*field));
            else expected = record.value(*field);
            QVERIFY2(found == expected, std::format("{} of record {} is \"{}\" instead of \"{}\"", name, record.id, found, expected).c_str());
        }
    }
    QVERIFY(!must(select.step()));
}

void TestSqlViews::masksAreThoseOfTheTable()
{
    storage::Connection connection = console(*m_test);
    const MaskRules rules = must(MaskRules::load(*m_test->records));
    for (const fields::FieldInfo &info : fields::allFields()) {
        auto select = must(connection.prepare(std::format("SELECT {} FROM records ORDER BY record", info.name)));
        for (const ReferenceRecord &record : m_test->reference.records()) {
            QVERIFY(must(select.step()));
            std::string expected;
            rules.show(FilterSubject::ofField(info.field), record.value(info.field), {}, expected);
            QVERIFY2(std::string(select.text(0)) == expected, std::string(info.name).c_str());
            QCOMPARE(select.isNull(0), record.value(info.field).empty());
        }
    }
}

void TestSqlViews::aRevealShowsWhatItNames()
{
    Reveal reveal;
    reveal.fields.insert(Field::LastName);
    reveal.columns.insert("OBS");
    storage::Connection connection = console(*m_test, reveal);
    auto select = must(connection.prepare("SELECT last_name, first_name FROM records WHERE first_name IS NOT NULL ORDER BY record"));
    for (const ReferenceRecord &record : m_test->reference.records()) {
        if (record.value(Field::FirstName).empty()) continue;
        QVERIFY(must(select.step()));
        QCOMPARE(std::string(select.text(0)), record.value(Field::LastName));
        QVERIFY(std::string(select.text(1)) != record.value(Field::FirstName));
    }
    auto cells = must(connection.prepare("SELECT record, value FROM cells WHERE \"column\" = 'OBS' ORDER BY record"));
    for (const ReferenceRecord &record : m_test->reference.records()) {
        if (record.cell("OBS").empty()) continue;
        QVERIFY(must(cells.step()));
        QCOMPARE(std::string(cells.text(1)), record.cell("OBS"));
    }
}

void TestSqlViews::evidencesAndSetAsideRowsAreThere()
{
    LeakCase &test = *m_test;
    const EvidenceInfo evidence = test.import("aside.csv", "NUM,NOM\n1,a\nNUM,NOM\n2,b\n");
    test.reference.add(evidence.path, {{"NUM", "NOM"}, {{"1", "a"}, {"2", "b"}}}, {});
    storage::Connection connection = console(test);
    auto select = must(connection.prepare("SELECT id, path, bytes, sha256, source_rows, stored_rows, set_aside_rows FROM evidences ORDER BY id DESC"));
    QVERIFY(must(select.step()));
    QCOMPARE(select.integer(0), std::int64_t{evidence.id.value});
    QCOMPARE(std::string(select.text(1)), evidence.path);
    QCOMPARE(std::string(select.text(3)), toHex(evidence.sha256));
    QCOMPARE(select.integer(4), std::int64_t{4});
    QCOMPARE(select.integer(5), std::int64_t{2});
    auto aside = must(connection.prepare("SELECT evidence, row, line, reason FROM set_aside_rows"));
    QVERIFY(must(aside.step()));
    QCOMPARE(aside.integer(0), std::int64_t{evidence.id.value});
    QCOMPARE(aside.integer(1), std::int64_t{2});
    QCOMPARE(std::string(aside.text(3)), std::string("repeated-header"));
    QVERIFY(!must(aside.step()));
}

void TestSqlViews::columnsAreThere()
{
    storage::Connection connection = console(*m_test);
    auto select = must(connection.prepare("SELECT name, distinct_texts FROM columns WHERE name = 'XO'"));
    QVERIFY(must(select.step()));
    QVERIFY(select.integer(1) > 1);
    QVERIFY(!must(select.step()));
}

void TestSqlViews::onlyVisibleReadingsAreSeen()
{
    Random random(1);
    LeakCase test(random, 20);
    const std::size_t records = test.reference.records().size();
    must(Importer(test.file()).reread({1}, leakOptions(), test.job));
    test.refresh();
    storage::Connection connection = console(test);
    QCOMPARE(must(connection.queryInteger("SELECT count(*) FROM records")), static_cast<std::int64_t>(records));
    QCOMPARE(must(connection.queryInteger("SELECT count(*) FROM evidences")), std::int64_t{3});
}

void TestSqlViews::nothingElseCanBeReached_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql : {"SELECT * FROM segment_rows", "SELECT * FROM main.segment_rows", "SELECT rows FROM segment_rows", "SELECT * FROM segment_column", "SELECT * FROM evidence_block",
                            "SELECT * FROM evidence", "SELECT * FROM reading", "SELECT * FROM visible_reading", "SELECT * FROM column_name", "SELECT * FROM text_block",
                            "SELECT * FROM journal_payload", "SELECT * FROM meta", "SELECT * FROM sqlite_schema", "SELECT * FROM sqlite_master", "SELECT * FROM pragma_table_info('segment_rows')",
                            "PRAGMA table_info(segment_rows)", "PRAGMA key = 'x'", "ATTACH '/tmp/x' AS x", "INSERT INTO records DEFAULT VALUES", "UPDATE evidences SET path = ''",
                            "DELETE FROM cells", "DROP TABLE records", "CREATE TABLE x(y)", "SELECT set_aside_reason(1)", "SELECT load_extension('x')",
                            "SELECT readfile('/etc/passwd')", "SELECT writefile('/tmp/x', 'y')", "BEGIN", "VACUUM", "SELECT 1; SELECT 2",
                            "WITH segment AS (SELECT 1) SELECT * FROM main.segment", "SELECT (SELECT rows FROM segment_rows LIMIT 1)",
                            "SELECT * FROM records WHERE record IN (SELECT id FROM segment)"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestSqlViews::nothingElseCanBeReached()
{
    QFETCH(const QByteArray, sql);
    storage::Connection connection = console(*m_test);
    auto prepared = connection.prepare(sql.toStdString());
    if (prepared) {
        const auto stepped = prepared->step();
        QVERIFY2(!stepped.has_value(), sql.constData());
        return;
    }
    QVERIFY2(prepared.error().code == ErrorCode::Refused || prepared.error().code == ErrorCode::Sql, describe(prepared.error()).c_str());
}

void TestSqlViews::noSentinelGetsThrough_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql : {"SELECT * FROM records", "SELECT value FROM cells", "SELECT group_concat(value) FROM cells", "SELECT max(last_name) FROM records",
                            "SELECT name FROM columns", "SELECT * FROM cells WHERE value LIKE '%sentinel%'", "SELECT * FROM records WHERE last_name LIKE '%sentinel%'",
                            "SELECT hex(last_name), length(comment) FROM records", "SELECT * FROM set_aside_rows"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestSqlViews::noSentinelGetsThrough()
{
    QFETCH(const QByteArray, sql);
    TestCase test;
    ImportOptions options = leakOptions();
    DelimitedTable table{{std::begin(kLeakColumns), std::end(kLeakColumns)}, {}};
    for (int i = 0; i < 3; ++i) {
        Cells row{std::to_string(i)};
        while (row.size() + 1 < table.header.size()) row.push_back("xsentinelx");
        row[13] = row[14] = row[15] = "L01"; // what is shown of a laboratory is meant to be seen
        row.push_back("xsentinelx");
        table.rows.push_back(row);
    }
    test.import("a.csv", written(table), options);
    const auto store = test.store();
    storage::Connection connection = must(openSqlConsole(store, std::make_shared<const MaskRules>(must(MaskRules::load(*store))), {}));
    auto select = must(connection.prepare(sql.toStdString()));
    while (must(select.step()))
        for (int column = 0; column < select.columnCount(); ++column) {
            const std::string text(select.text(column));
            QVERIFY2(!text.contains("sentinel") && !text.contains("73656E74696E656C"), sql.constData());
        }
}

QTEST_GUILESS_MAIN(TestSqlViews)
#include "tst_sqlviews.moc"
