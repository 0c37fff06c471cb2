// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/mapping.h"
#include "fields/normalising.h"

#include <array>
#include <random>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

namespace {

Mapping example()
{
    Mapping mapping;
    mapping.columnNames = {"NUMSS", "CLE", "NOM", "", "X", "X", "Prénom \"1\"\n"};
    mapping.fields = {{Field::Nir, {0, 1}, "name:NUMSS content:nir 98%", 0.98, {}},
                      {Field::LastName, {2}, "name:NOM", 0.9, {}},
                      {Field::BirthDate, {3}, "content:birth_date 100%", 0.75, {.monthFirst = true, .excel1904 = true}},
                      {Field::Postcode, {5}, "manual", 1, {.foreignPostcodes = true}}};
    mapping.openColumns = {4, 6};
    return mapping;
}

void compareMappings(const Mapping &actual, const Mapping &expected)
{
    QCOMPARE(actual.columnNames, expected.columnNames);
    QCOMPARE(actual.openColumns, expected.openColumns);
    QCOMPARE(actual.fields.size(), expected.fields.size());
    for (std::size_t i = 0; i < actual.fields.size(); ++i) {
        QVERIFY(actual.fields[i].field == expected.fields[i].field);
        QCOMPARE(actual.fields[i].columns, expected.fields[i].columns);
        QCOMPARE(text(actual.fields[i].reason), text(expected.fields[i].reason));
        QCOMPARE(actual.fields[i].confidence, expected.fields[i].confidence);
        QVERIFY(actual.fields[i].options == expected.fields[i].options);
    }
}

} // namespace

class TestMappingJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void readsAShortFile();
    void readsNumbersWithoutNames();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
    void tellsWhereTheTextBreaks();
    void survivesDamage();
    void carriesOverByName();
    void reportsMissingColumns();
    void carriesOverByPosition();
};

void TestMappingJson::roundTrips()
{
    const auto read = mappingFromJson(mappingToJson(example()));
    QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
    compareMappings(*read, example());
    QVERIFY(mappingToJson(*read) == mappingToJson(example()));
}

void TestMappingJson::readsAShortFile()
{
    const auto read =
        mappingFromJson(R"({"fields":[{"field":"nom","columns":"NOM"},{"field":"nir","columns":["NUMSS","CLE"]}]})");
    QVERIFY(read.has_value());
    QCOMPARE(read->columnNames, (std::vector<std::string>{"NOM", "NUMSS", "CLE"}));
    QVERIFY(read->fields[0].field == Field::LastName);
    QCOMPARE(read->fields[1].columns, (std::vector<std::uint32_t>{1, 2}));
    QCOMPARE(text(read->fields[0].reason), text("file"));
    QVERIFY(read->openColumns.empty());
}

void TestMappingJson::readsNumbersWithoutNames()
{
    const auto read = mappingFromJson(R"({"fields":[{"field":"email","columns":[3]},{"field":"nir","columns":[1]}]})");
    QVERIFY(read.has_value());
    QCOMPARE(read->columnNames.size(), 3U);
    QCOMPARE(read->fields[0].columns, (std::vector<std::uint32_t>{2}));
}

void TestMappingJson::refusesWhatItCannotUse_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<std::string>("named");
    const auto add = [](const char *name, const char *json, const char *named) {
        QTest::newRow(name) << std::string(json) << std::string(named);
    };
    add("unknown field", R"({"fields":[{"field":"shoe_size","columns":["A"]}]})", "shoe_size");
    add("unknown column", R"({"columns":["A"],"fields":[{"field":"nir","columns":["B"]}]})", "\"B\"");
    add("column number too high", R"({"columns":["A"],"fields":[{"field":"nir","columns":[2]}]})", "column 2");
    add("column number 0", R"({"columns":["A"],"fields":[{"field":"nir","columns":[0]}]})", "column 0");
    add("derived field", R"({"fields":[{"field":"dept_lab","columns":["A"]}]})", "dept_lab");
    add("field twice", R"({"fields":[{"field":"nir","columns":["A"]},{"field":"NIR","columns":["B"]}]})", "twice");
    add("no columns", R"({"fields":[{"field":"nir","columns":[]}]})", "nir");
    add("columns missing", R"({"fields":[{"field":"nir"}]})", "nir");
    add("column of a wrong type", R"({"fields":[{"field":"nir","columns":[true]}]})", "number from 1");
    add("unknown option", R"({"fields":[{"field":"nir","columns":["A"],"options":["guess"]}]})", "guess");
    add("no fields", R"({"columns":["A"]})", "fields");
    add("fields no list", R"({"fields":{}})", "fields");
    add("a field no object", R"({"fields":["nir"]})", "fields");
    add("not an object", R"([1])", "object");
    add("newer", R"({"version":99,"fields":[]})", "newer");
    add("names and numbers", R"({"fields":[{"field":"nir","columns":["A"]},{"field":"email","columns":[1]}]})",
        "\"columns\"");
    add("numbers and names", R"({"fields":[{"field":"nir","columns":[1]},{"field":"email","columns":["A"]}]})",
        "\"columns\"");
    add("a column name of a wrong type", R"({"columns":[1],"fields":[]})", "text");
    add("open column unknown", R"({"columns":["A"],"fields":[],"open":["B"]})", "\"B\"");
}

void TestMappingJson::refusesWhatItCannotUse()
{
    QFETCH(std::string, json);
    QFETCH(std::string, named);
    const auto read = mappingFromJson(json);
    QVERIFY(!read.has_value());
    QVERIFY(read.error().code == ErrorCode::BadInput);
    QVERIFY2(read.error().detail.contains(named), read.error().detail.c_str());
}

void TestMappingJson::tellsWhereTheTextBreaks()
{
    const auto read = mappingFromJson("{\"fields\":[}");
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().offset, 11);
    QVERIFY(!mappingFromJson("").has_value());
    QVERIFY(!mappingFromJson("{\"fields\":[]} x").has_value());
}

void TestMappingJson::survivesDamage()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const std::string good = mappingToJson(example());
    int read = 0;
    for (int i = 0; i < 5'000; ++i) {
        std::string bad = good;
        bad[random() % bad.size()] = static_cast<char>(random() % 256);
        if (i % 3 == 0) bad.resize(random() % bad.size());
        const auto result = mappingFromJson(bad);
        if (!result) continue;
        ++read;
        for (const FieldMapping &each : result->fields)
            for (const std::uint32_t column : each.columns)
                QVERIFY(column < result->columnNames.size());
    }
    QVERIFY(read > 0);
}

void TestMappingJson::carriesOverByName()
{
    Mapping mapping;
    mapping.columnNames = {"NOM", "Code postal", "PRENOM", "NUMSS", "CLE"};
    mapping.fields = {{Field::LastName, {0}, "name", 1, {}},
                      {Field::Postcode, {1}, "name", 1, {.foreignPostcodes = true}},
                      {Field::Nir, {3, 4}, "name", 1, {}}};
    mapping.openColumns = {2};
    const std::vector<std::string> others{"CLE", "prenom", "NUMSS", "CODE_POSTAL", "NOM", "AUTRE"};
    const ResolvedMapping resolved = resolveMapping(mapping, others);
    QVERIFY(resolved.missingColumns.empty());
    QCOMPARE(resolved.mapping.columnNames, others);
    QCOMPARE(resolved.mapping.fields[0].columns, (std::vector<std::uint32_t>{4}));
    QCOMPARE(resolved.mapping.fields[1].columns, (std::vector<std::uint32_t>{3}));
    QVERIFY(resolved.mapping.fields[1].options.foreignPostcodes);
    QCOMPARE(resolved.mapping.fields[2].columns, (std::vector<std::uint32_t>{2, 0}));
    QCOMPARE(resolved.mapping.openColumns, (std::vector<std::uint32_t>{1}));
}

void TestMappingJson::reportsMissingColumns()
{
    Mapping mapping;
    mapping.columnNames = {"NOM", "NUMSS", "CLE"};
    mapping.fields = {{Field::LastName, {0}, "name", 1, {}}, {Field::Nir, {1, 2}, "name", 1, {}}};
    const std::vector<std::string> others{"NOM", "NUMSS"};
    const ResolvedMapping resolved = resolveMapping(mapping, others);
    QCOMPARE(resolved.missingColumns, (std::vector<std::string>{"CLE"}));
    QCOMPARE(resolved.mapping.fields.size(), 1U);
    QVERIFY(resolved.mapping.fields[0].field == Field::LastName);
}

void TestMappingJson::carriesOverByPosition()
{
    Mapping mapping;
    mapping.columnNames = {"", "", "X", "X"};
    mapping.fields = {{Field::LastName, {1}, "file", 1, {}}, {Field::Email, {3}, "file", 1, {}}};
    const std::vector<std::string> others{"c1", "c2", "X", "X"};
    const ResolvedMapping resolved = resolveMapping(mapping, others);
    QCOMPARE(resolved.mapping.fields[0].columns, (std::vector<std::uint32_t>{1}));
    QCOMPARE(resolved.mapping.fields[1].columns, (std::vector<std::uint32_t>{3}));
    const std::vector<std::string> fewer{"c1"};
    QCOMPARE(resolveMapping(mapping, fewer).missingColumns, (std::vector<std::string>{"2", "X"}));
}

QTEST_APPLESS_MAIN(TestMappingJson)
#include "tst_mappingjson.moc"
