// SPDX-License-Identifier: GPL-3.0-or-later
// Reading again from the case: other dialects, blocks that were set aside, other mappings.
#include "interruption.h"
#include "leakcase.h"
#include "records/casedigest.h"
#include "records/evaluator.h"
#include "records/facets.h"
#include "records/filter/filterparser.h"
#include "records/textindex.h"
#include "records/verbatim.h"

#include <QtTest>

#include <format>
#include <thread>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using fields::Field;

namespace {

// A table, then another one behind it, which is set aside.
constexpr const char *kTwoTables = "NUM,NOM,CP\n1,MARTIN,56000\n2,DURAND,45000\n3,PETIT,27000\n\nCODE,LIBELLE\nA,Labo é\nB,\"Labo \"\"B\"\"\"\nC,\n";

// Hash of the rows, their places and their source columns, whatever their fields.
std::string rowsDigest(TestCase &test)
{
    Sha256 hash;
    storage::Connection reader = test.reader();
    for (const char *sql : {"SELECT * FROM segment_rows ORDER BY 1",
                            "SELECT n.name, c.segment, c.dictionary, c.codes, c.same_as FROM segment_column c JOIN column_name n ON n.id = c.col WHERE n.kind = 0 ORDER BY 1, 2",
                            "SELECT n.name, r.segment, r.ranks FROM segment_rank r JOIN column_name n ON n.id = r.col WHERE n.kind = 0 ORDER BY 1, 2",
                            "SELECT * FROM set_aside ORDER BY 1, 2", "SELECT * FROM ledger_range ORDER BY 1, 2"}) {
        auto select = must(reader.prepare(sql));
        while (must(select.step()))
            for (int column = 0; column < select.columnCount(); ++column) hash.addSized(select.blob(column));
    }
    return toHex(hash.digest());
}

fields::Mapping otherMapping()
{
    fields::Mapping mapping = leakMapping();
    std::erase_if(mapping.fields, [](const fields::FieldMapping &mapped) { return mapped.field == Field::LastName || mapped.field == Field::Commune; });
    for (fields::FieldMapping &mapped : mapping.fields) {
        if (mapped.field == Field::FirstName) mapped.columns = {2};
        if (mapped.field == Field::BirthDate) mapped.options.monthFirst = true;
    }
    mapping.openColumns = {21};
    return mapping;
}

} // namespace

class TestRereading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherDialectIsANewReading();
    void theSameDialectGivesTheSameDigest();
    void theMappingIsKeptWhereTheColumnsAre();
    void anotherMappingComesWithAReading();
    void theFileMayBeGone();
    void unknownEvidenceIsNotFound();
    void cancellingAReadingLeavesTheOldOne();
    void aBlockIsAnEvidenceOfItsOwn();
    void everyByteOfABlockIsThatOfTheFile();
    void blocksOfBlocksCanBeRead();
    void unknownBlocksAreNotFound();
    void anotherMappingBuildsTheFieldsAgain();
    void anotherMappingLeavesTheRowsAlone();
    void theOriginalMappingGivesTheOriginalDigest();
    void facetsAndFiltersFollowTheMapping();
    void aMappingOfUnknownColumnsIsRefused();
    void aCancelledMappingChangesNothing();
    void theIndexOutlivesAMapping();
    void mappingsOfSeveralEvidencesAreApart();
};

void TestRereading::anotherDialectIsANewReading()
{
    TestCase test;
    const EvidenceInfo first = test.import("a.csv", "a;b,c\n1;2,3\n4;5,6\n");
    ImportOptions options = plainOptions();
    options.dialect.delimiter = ";";
    const EvidenceInfo second = must(Importer(test.file()).reread(first.id, options, test.job));
    QCOMPARE(second.id.value, first.id.value);
    QCOMPARE(second.reading.id.value, first.reading.id.value + 1);
    QCOMPARE(second.reading.dialect.delimiter, std::string(";"));
    QVERIFY(second.sha256 == first.sha256);
    QCOMPARE(test.evidences().size(), std::size_t{1});
    QCOMPARE(test.evidences()[0].reading.id.value, second.reading.id.value);
    QCOMPARE(test.number("SELECT count(*) FROM reading"), std::int64_t{2});
    QCOMPARE(test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{4}); // the old one is kept
    QCOMPARE(test.number("SELECT count(*) FROM evidence_block"), std::int64_t{1});
    QVERIFY(must(test.verbatim(second)).rows == std::vector<Cells>({{"1", "2,3"}, {"4", "5,6"}}));
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

void TestRereading::theSameDialectGivesTheSameDigest()
{
    Random random(printedSeed());
    TestCase test;
    test.import("a.csv", written(randomLeak(random, 200)), leakOptions());
    const std::string digest = test.digest();
    must(Importer(test.file()).reread({1}, leakOptions(), test.job));
    QCOMPARE(test.digest(), digest);
    must(Importer(test.file()).reread({1}, plainOptions(), test.job)); // the mapping is taken over
    QCOMPARE(test.digest(), digest);
}

void TestRereading::theMappingIsKeptWhereTheColumnsAre()
{
    TestCase test;
    fields::Mapping mapping;
    mapping.columnNames = {"NUM", "X"};
    fields::FieldMapping mapped;
    mapped.field = Field::LastName;
    mapped.columns = {1};
    mapping.fields.push_back(mapped);
    ImportOptions options = plainOptions();
    options.mapping = mapping;
    test.import("a.csv", "NUM,X\n1,zzz\n2,yyy\n", options);
    const EvidenceInfo again = must(Importer(test.file()).reread({1}, plainOptions(), test.job));
    QCOMPARE(again.reading.mapping.fields.size(), std::size_t{1});
    QVERIFY(again.reading.mapping.fields[0].field == Field::LastName);
}

void TestRereading::anotherMappingComesWithAReading()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n");
    ImportOptions options = plainOptions();
    options.mapping = fields::Mapping{};
    const EvidenceInfo again = must(Importer(test.file()).reread({1}, options, test.job));
    QVERIFY(again.reading.mapping.fields.empty());
    QVERIFY(test.store()->column(ColumnKind::Field, "last_name") == nullptr);
}

void TestRereading::theFileMayBeGone()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", kTwoTables);
    std::filesystem::remove(evidence.path);
    VERIFY_OK(Importer(test.file()).reread(evidence.id, plainOptions(), test.job));
    VERIFY_OK(Importer(test.file()).importBlock(evidence.id, 1, {}, test.job));
    VERIFY_OK(Importer(test.file()).applyMapping(evidence.id, {}, test.job));
}

void TestRereading::unknownEvidenceIsNotFound()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    Importer importer(test.file());
    COMPARE_ERROR(importer.reread({7}, plainOptions(), test.job), ErrorCode::NotFound);
    COMPARE_ERROR(importer.importBlock({7}, 1, {}, test.job), ErrorCode::NotFound);
    COMPARE_ERROR(importer.applyMapping({7}, {}, test.job), ErrorCode::NotFound);
}

void TestRereading::cancellingAReadingLeavesTheOldOne()
{
    SteeringClock clock;
    TestCase test(false, clock);
    test.import("a.csv", manyRows(70'000));
    const std::string digest = test.digest();
    ImportOptions options = plainOptions();
    options.dialect.headerRows = 0;
    int cancelled = 0;
    for (int look = 1;; ++look) {
        JobControl job;
        clock.windUp(look, [&job] { job.cancel(); });
        const auto reread = Importer(test.file()).reread({1}, options, job);
        clock.windUp(0, {});
        if (reread) break;
        QVERIFY(reread.error().code == ErrorCode::Cancelled);
        ++cancelled;
        QCOMPARE(test.digest(), digest);
        QCOMPARE(test.number("SELECT count(*) FROM reading"), std::int64_t{1});
        QCOMPARE(test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{70'000});
    }
    QVERIFY(cancelled >= 3);
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

void TestRereading::aBlockIsAnEvidenceOfItsOwn()
{
    TestCase test;
    const EvidenceInfo whole = test.import("a.csv", kTwoTables);
    QCOMPARE(whole.reading.rows.stored, std::uint64_t{3});
    QCOMPARE(whole.reading.rows.setAside, std::uint64_t{4});
    ImportOptions options;
    options.dialect.headerRows = 1;
    const EvidenceInfo block = must(Importer(test.file()).importBlock(whole.id, 1, options, test.job));
    QCOMPARE(block.id.value, 2U);
    QCOMPARE(block.path, whole.path);
    QCOMPARE(block.container, whole.path);
    QCOMPARE(block.member, std::string("evidence 1 block 1"));
    QCOMPARE(block.flags & kEvidenceBlock, std::uint32_t{kEvidenceBlock});
    QVERIFY(must(test.verbatim(block)) == (DelimitedTable{{"CODE", "LIBELLE"}, {{"A", "Labo é"}, {"B", "Labo \"B\""}, {"C", ""}}}));
    QCOMPARE(test.store()->recordCount(), std::uint64_t{6});
    QVERIFY(must(test.verbatim(must(Importer(test.file()).reread(whole.id, plainOptions(), test.job)))).rows.size() == 3);
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

void TestRereading::everyByteOfABlockIsThatOfTheFile()
{
    TestCase test;
    const EvidenceInfo whole = test.import("a.csv", kTwoTables);
    const EvidenceInfo block = must(Importer(test.file()).importBlock(whole.id, 1, {}, test.job));
    const std::string expected = std::string(kTwoTables).substr(std::string_view(kTwoTables).find("CODE"));
    QCOMPARE(block.bytes, expected.size());
    QVERIFY(block.sha256 == sha256(expected));
    storage::Connection reader = test.reader();
    QVERIFY(must(rawBytes(reader, block.id, 0, block.bytes)) == expected);
}

void TestRereading::blocksOfBlocksCanBeRead()
{
    TestCase test;
    const std::string text = std::string(kTwoTables) + "\nQ,R,S,T\n1,2,3,4\n5,6,7,8\n";
    const EvidenceInfo whole = test.import("a.csv", text);
    storage::Connection reader = test.reader();
    const std::int64_t blocks = must(reader.queryInteger("SELECT max(block) FROM set_aside"));
    QVERIFY(blocks >= 1);
    for (std::uint32_t block = 1; block <= static_cast<std::uint32_t>(blocks); ++block) VERIFY_OK(Importer(test.file()).importBlock(whole.id, block, {}, test.job));
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

void TestRereading::unknownBlocksAreNotFound()
{
    TestCase test;
    const EvidenceInfo whole = test.import("a.csv", kTwoTables);
    for (const std::uint32_t block : {0U, 2U, 4'000'000'000U}) COMPARE_ERROR(Importer(test.file()).importBlock(whole.id, block, {}, test.job), ErrorCode::NotFound);
    QCOMPARE(test.evidences().size(), std::size_t{1});
}

void TestRereading::anotherMappingBuildsTheFieldsAgain()
{
    Random random(printedSeed());
    TestCase test;
    const DelimitedTable table = randomLeak(random, 250);
    test.import("a.csv", written(table), leakOptions());
    must(Importer(test.file()).applyMapping({1}, otherMapping(), test.job));
    TestCase straight;
    ImportOptions options = plainOptions();
    options.mapping = otherMapping();
    straight.import("a.csv", written(table), options);
    QCOMPARE(test.digest(), straight.digest());
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

void TestRereading::anotherMappingLeavesTheRowsAlone()
{
    Random random(printedSeed());
    TestCase test;
    const DelimitedTable table = randomLeak(random, 250);
    const EvidenceInfo before = test.import("a.csv", written(table), leakOptions());
    const std::string rows = rowsDigest(test);
    for (const fields::Mapping &mapping : {otherMapping(), fields::Mapping{}, leakMapping()}) {
        const EvidenceInfo after = must(Importer(test.file()).applyMapping({1}, mapping, test.job));
        QCOMPARE(rowsDigest(test), rows);
        QCOMPARE(after.reading.id.value, before.reading.id.value);
        QVERIFY(must(test.verbatim(after)) == table);
        QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
    }
}

void TestRereading::theOriginalMappingGivesTheOriginalDigest()
{
    Random random(printedSeed());
    TestCase test;
    test.import("a.csv", written(randomLeak(random, 250)), leakOptions());
    const EvidenceInfo proposed = test.import("b.csv", written(randomLeak(random, 120))); // with whatever the program proposes
    const EvidenceInfo given = test.evidences()[0];
    const std::string digest = test.digest();
    const std::string ranks = rowsDigest(test);
    for (const EvidenceInfo &evidence : {given, proposed}) {
        must(Importer(test.file()).applyMapping(evidence.id, {}, test.job));
        QVERIFY(test.digest() != digest);
        must(Importer(test.file()).applyMapping(evidence.id, evidence.reading.mapping, test.job));
        QCOMPARE(test.digest(), digest);
        QCOMPARE(rowsDigest(test), ranks);
    }
}

void TestRereading::facetsAndFiltersFollowTheMapping()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,X,Y\n1,MARTIN,Anne\n2,DURAND,Zoé\n3,MARTIN,Anne\n");
    const auto mapped = [](Field field, std::uint32_t column) {
        fields::Mapping mapping;
        mapping.columnNames = {"NUM", "X", "Y"};
        fields::FieldMapping each;
        each.field = field;
        each.columns = {column};
        mapping.fields.push_back(each);
        return mapping;
    };
    const auto count = [&test](const char *filter) {
        const auto store = test.store();
        return must(evaluate(*store, nullptr, must(parseFilter(filter)), test.job)).count();
    };
    must(Importer(test.file()).applyMapping(evidence.id, mapped(Field::LastName, 1), test.job));
    QCOMPARE(count("last_name:martin"), std::uint64_t{2});
    QCOMPARE(count("first_name:martin"), std::uint64_t{0});
    must(Importer(test.file()).applyMapping(evidence.id, mapped(Field::FirstName, 1), test.job));
    QCOMPARE(count("last_name:martin"), std::uint64_t{0});
    QCOMPARE(count("first_name:martin"), std::uint64_t{2});
    must(Importer(test.file()).applyMapping(evidence.id, mapped(Field::FirstName, 2), test.job));
    QCOMPARE(count("first_name:anne"), std::uint64_t{2});
    const auto store = test.store();
    const FacetCounts counts = must(countFacet(*store, FilterSubject::ofField(Field::FirstName), store->all(), 0, test.job));
    QCOMPARE(counts.values.size(), std::size_t{2});
    QCOMPARE(counts.values[0].value, std::string("Anne"));
    QCOMPARE(counts.values[0].count, std::uint64_t{2});
}

void TestRereading::aMappingOfUnknownColumnsIsRefused()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n");
    const std::string digest = test.digest();
    fields::Mapping mapping;
    mapping.columnNames = {"PRENOM"};
    fields::FieldMapping mapped;
    mapped.field = Field::FirstName;
    mapped.columns = {0};
    mapping.fields.push_back(mapped);
    COMPARE_ERROR(Importer(test.file()).applyMapping({1}, mapping, test.job), ErrorCode::BadInput);
    QCOMPARE(test.digest(), digest);
}

void TestRereading::aCancelledMappingChangesNothing()
{
    TestCase test;
    test.import("a.csv", manyRows(70'000));
    const std::string digest = test.digest();
    const std::string rows = rowsDigest(test);
    JobControl cancelled;
    cancelled.cancel();
    COMPARE_ERROR(Importer(test.file()).applyMapping({1}, {}, cancelled), ErrorCode::Cancelled);
    JobControl later;
    std::jthread watcher([&later] {
        while (later.phase() != JobPhase::Finishing) std::this_thread::yield();
        later.cancel();
    });
    const auto applied = Importer(test.file()).applyMapping({1}, {}, later);
    watcher.join();
    if (!applied) {
        QVERIFY(applied.error().code == ErrorCode::Cancelled);
        QCOMPARE(test.digest(), digest);
    }
    QCOMPARE(rowsDigest(test), rows);
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

void TestRereading::theIndexOutlivesAMapping()
{
    Random random(printedSeed());
    LeakCase test(random, 100);
    must(buildTextIndex(test.file(), test.job));
    must(Importer(test.file()).applyMapping({1}, otherMapping(), test.job));
    const auto store = test.store();
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    for (const char *filter : {"martin", "mart*", "anne"}) {
        const RecordSet indexed = must(evaluate(*store, &index, must(parseFilter(filter)), test.job));
        QVERIFY(indexed == must(evaluate(*store, nullptr, must(parseFilter(filter)), test.job)));
        QVERIFY(idsOf(indexed) == test.reference.matching(must(parseFilter(filter))));
    }
}

void TestRereading::mappingsOfSeveralEvidencesAreApart()
{
    Random random(printedSeed());
    TestCase test;
    const DelimitedTable first = randomLeak(random, 80);
    const DelimitedTable second = randomLeak(random, 60);
    test.import("a.csv", written(first), leakOptions());
    test.import("b.csv", written(second), leakOptions());
    must(Importer(test.file()).applyMapping({1}, otherMapping(), test.job));
    Reference reference;
    reference.add(test.path("a.csv"), first, otherMapping());
    reference.add(test.path("b.csv"), second, leakMapping());
    const auto store = test.store();
    reference.takeIds(*store);
    for (const char *filter : {"last_name:martin", "first_name:martin", "has:commune", "birth_date:1957", "dept@patient:01", "nir_level:ok"})
        QVERIFY2(idsOf(must(evaluate(*store, nullptr, must(parseFilter(filter)), test.job))) == reference.matching(must(parseFilter(filter))), filter);
    for (const Field field : {Field::LastName, Field::FirstName, Field::DeptPatient, Field::BirthDate}) {
        const FacetCounts counts = must(countFacet(*store, FilterSubject::ofField(field), store->all(), 0, test.job));
        for (const FacetValue &value : counts.values) {
            const auto expected = std::ranges::count_if(reference.records(), [&](const ReferenceRecord &record) { return record.value(field) == value.value; });
            QCOMPARE(value.count, static_cast<std::uint64_t>(expected));
        }
    }
}

QTEST_GUILESS_MAIN(TestRereading)
#include "tst_rereading.moc"
