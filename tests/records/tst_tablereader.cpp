// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table against the records, shown and masked; and that nothing masked gets through.
#include "fields/mask.h"
#include "leakcase.h"
#include "records/tablereader.h"

#include <QtTest>

#include <algorithm>
#include <format>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using fields::Field;

namespace {

std::vector<TableColumn> everyColumn(const RecordStore &store)
{
    std::vector<TableColumn> columns = defaultColumns(store);
    for (const SubjectKind kind : {SubjectKind::Line, SubjectKind::Record, SubjectKind::Flag, SubjectKind::BirthYear, SubjectKind::BirthDecade, SubjectKind::EntryYear})
        columns.push_back({FilterSubject::of(kind), "x"});
    for (const fields::FieldInfo &info : fields::allFields())
        if (info.hasLevel) columns.push_back({FilterSubject::ofLevel(info.field), "level"});
    for (const Field place : {Field::DeptLab, Field::DeptPatient, Field::DeptPrescriber, Field::DeptNir}) columns.push_back({FilterSubject::ofRegion(place), "region"});
    for (const ColumnInfo &column : store.columns())
        if (column.kind == ColumnKind::Source) columns.push_back({FilterSubject::ofColumn(column.name), column.name});
    columns.push_back({FilterSubject::ofColumn("no such column"), "none"});
    return columns;
}

Reveal everything()
{
    Reveal reveal;
    reveal.everything = true;
    return reveal;
}

} // namespace

class TestTableReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsHaveNames();
    void unknownColumnsAreTold();
    void revealsHaveNames();
    void namesOfRevealsMayHoldCommas();
    void whatCannotBeRevealedIsTold();
    void defaultColumnsAreThoseThatSomeRecordHas();
    void revealedRowsAreTheRecords();
    void maskedRowsAreTheMaskedRecords();
    void rowsAreReadInAnyOrder();
    void noSentinelGetsThrough();
    void aRecordThatIsNotThereIsDamage();
};

void TestTableReader::columnsHaveNames()
{
    const TableColumn column = must(tableColumnByName("dept@patient"));
    QVERIFY(column.subject == FilterSubject::ofField(Field::DeptPatient));
    QCOMPARE(column.title, std::string("dept@patient"));
    QVERIFY(must(tableColumnByName("col:NOM USUEL")).subject == FilterSubject::ofColumn("NOM USUEL"));
    QVERIFY(must(tableColumnByName("row")).subject == FilterSubject::of(SubjectKind::Row));
}

void TestTableReader::unknownColumnsAreTold()
{
    const auto column = tableColumnByName("last_nam");
    QVERIFY(!column.has_value());
    QVERIFY(column.error().detail.contains("last_nam"));
    QVERIFY(column.error().detail.contains("last_name"));
}

void TestTableReader::revealsHaveNames()
{
    QVERIFY(must(revealByNames("all")).everything);
    QVERIFY(must(revealByNames("tout")).everything);
    const Reveal reveal = must(revealByNames("last_name,prenom,col:NOTE"));
    QVERIFY(!reveal.everything);
    QVERIFY(reveal.fields == std::set<Field>({Field::LastName, Field::FirstName}));
    QVERIFY((reveal.columns == std::set<std::string, std::less<>>{"NOTE"}));
}

void TestTableReader::namesOfRevealsMayHoldCommas()
{
    const Reveal reveal = must(revealByNames("col:\"NOM, PRENOM\",nir"));
    QVERIFY((reveal.columns == std::set<std::string, std::less<>>{"NOM, PRENOM"}));
    QVERIFY(reveal.fields == std::set<Field>({Field::Nir}));
}

void TestTableReader::whatCannotBeRevealedIsTold()
{
    for (const char *names : {"", "last_name,", "nobody", "row", "nir_level", "region", "last_name,,nir"}) {
        const auto reveal = revealByNames(names);
        QVERIFY2(!reveal.has_value(), names);
        QVERIFY(reveal.error().code == ErrorCode::Usage || reveal.error().code == ErrorCode::NotFound);
    }
}

void TestTableReader::defaultColumnsAreThoseThatSomeRecordHas()
{
    TestCase test;
    ImportOptions options = plainOptions();
    fields::Mapping mapping;
    mapping.columnNames = {"NUM", "NOM", "CP"};
    for (const auto &[field, column] : {std::pair{Field::LastName, 1U}, std::pair{Field::Postcode, 2U}}) {
        fields::FieldMapping mapped;
        mapped.field = field;
        mapped.columns = {column};
        mapping.fields.push_back(mapped);
    }
    options.mapping = mapping;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM,CP\n1,MARTIN,56000\n", options);
    const auto titles = [&test] {
        std::vector<std::string> names;
        for (const TableColumn &column : defaultColumns(*test.store())) names.push_back(column.title);
        return names;
    };
    QVERIFY(titles() == std::vector<std::string>({"evidence", "row", "last_name", "postcode", "dept_patient"}));
    mapping.fields.pop_back();
    must(Importer(test.file()).applyMapping(evidence.id, mapping, test.job));
    QVERIFY(titles() == std::vector<std::string>({"evidence", "row", "last_name"}));
}

void TestTableReader::revealedRowsAreTheRecords()
{
    Random random(printedSeed());
    LeakCase test(random, 200, {.hasNuls = true});
    const MaskRules rules = must(MaskRules::load(*test.records));
    TableReader reader(*test.records, rules, everyColumn(*test.records), everything());
    std::vector<std::string> cells;
    for (const ReferenceRecord &record : test.reference.records()) {
        VERIFY_OK(reader.read({record.id}, cells));
        QCOMPARE(cells.size(), reader.columns().size());
        for (std::size_t i = 0; i < cells.size(); ++i)
            QVERIFY2(cells[i] == Reference::textOf(reader.columns()[i].subject, record),
                     std::format("{} of record {} is \"{}\"", reader.columns()[i].title, record.id, cells[i]).c_str());
    }
}

void TestTableReader::maskedRowsAreTheMaskedRecords()
{
    Random random(printedSeed());
    LeakCase test(random, 150);
    const MaskRules rules = must(MaskRules::load(*test.records));
    Reveal some;
    some.fields.insert(Field::FirstName);
    some.columns.insert("OBS");
    TableReader reader(*test.records, rules, everyColumn(*test.records), some);
    std::vector<std::string> cells;
    std::string expected;
    for (const ReferenceRecord &record : test.reference.records()) {
        VERIFY_OK(reader.read({record.id}, cells));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const FilterSubject &subject = reader.columns()[i].subject;
            const std::string raw = Reference::textOf(subject, record);
            expected.clear();
            if (subject.kind != SubjectKind::Field) rules.show(subject, raw, some, expected);
            else if (subject.field == Field::FirstName) expected = raw;
            else fields::maskFieldInto(subject.field, raw, expected);
            QVERIFY2(cells[i] == expected, reader.columns()[i].title.c_str());
        }
    }
}

void TestTableReader::rowsAreReadInAnyOrder()
{
    Random random(printedSeed());
    LeakCase test(random, 80);
    const MaskRules rules = must(MaskRules::load(*test.records));
    TableReader reader(*test.records, rules, {must(tableColumnByName("col:NUM")), must(tableColumnByName("evidence"))}, everything());
    std::vector<std::string> cells;
    for (int i = 0; i < 500; ++i) {
        const ReferenceRecord &record = random.pick(test.reference.records());
        VERIFY_OK(reader.read({record.id}, cells));
        QCOMPARE(cells[0], record.cell("NUM"));
        QCOMPARE(cells[1], std::to_string(record.evidence));
    }
}

// A text that is found nowhere else in every cell of a masked column: none of it may come out.
void TestTableReader::noSentinelGetsThrough()
{
    const std::vector<Field> maskedFields{Field::LastName, Field::FirstName, Field::Nir,   Field::Address,    Field::Commune, Field::Login,
                                          Field::Password, Field::Comment,   Field::Doctor, Field::BloodGroup, Field::Email,   Field::Phone,
                                          Field::BirthDate, Field::Postcode,  Field::Spouse, Field::PatientId,  Field::Ald,     Field::Sex,
                                          Field::Civility, Field::EntryDate};
    DelimitedTable table{{"NUM"}, {}};
    ImportOptions options = plainOptions();
    fields::Mapping mapping;
    for (const Field field : maskedFields) {
        fields::FieldMapping mapped;
        mapped.field = field;
        mapped.columns = {static_cast<std::uint32_t>(table.header.size())};
        mapping.fields.push_back(mapped);
        table.header.push_back("C" + std::to_string(table.header.size()));
    }
    table.header.push_back("LIBRE");
    mapping.columnNames = table.header;
    options.mapping = mapping;
    for (int i = 0; i < 5; ++i) {
        Cells row{std::to_string(i)};
        while (row.size() < table.header.size()) row.push_back(std::format("xsentinelx{}", i));
        table.rows.push_back(std::move(row));
    }
    TestCase test;
    test.import("a.csv", written(table), options);
    const auto store = test.store();
    const MaskRules rules = must(MaskRules::load(*store));
    TableReader reader(*store, rules, everyColumn(*store), {});
    std::vector<std::string> cells;
    for (const std::uint32_t id : idsOf(store->all())) {
        VERIFY_OK(reader.read({id}, cells));
        for (std::size_t i = 0; i < cells.size(); ++i) QVERIFY2(!cells[i].contains("sentinel"), reader.columns()[i].title.c_str());
    }
}

void TestTableReader::aRecordThatIsNotThereIsDamage()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n2,b\n");
    const auto store = test.store();
    const MaskRules rules = must(MaskRules::load(*store));
    TableReader reader(*store, rules, {must(tableColumnByName("row"))}, {});
    std::vector<std::string> cells;
    VERIFY_OK(reader.read({0}, cells));
    QCOMPARE(cells[0], std::string("1"));
    COMPARE_ERROR(reader.read({2}, cells), ErrorCode::NotFound);
    test.execute("UPDATE segment_rows SET rows = changed_rows(rows, 1, 'gone', 0)");
    const auto damaged = test.store();
    TableReader other(*damaged, rules, {must(tableColumnByName("row"))}, {});
    COMPARE_ERROR(other.read({1}, cells), ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
