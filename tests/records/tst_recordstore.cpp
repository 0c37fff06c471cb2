// SPDX-License-Identifier: GPL-3.0-or-later
// What a store shows of a case, and that damage in it stays harmless.
#include "leakcase.h"
#include "records/buckets.h"
#include "records/columncodec.h"
#include "records/facets.h"
#include "records/sorter.h"

#include <QtTest>

#include <set>
#include <thread>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using fields::Field;

namespace {

std::string textAt(RecordStore &store, const ReferenceRecord &record, ColumnKind kind, std::string_view name)
{
    const ColumnInfo *column = store.column(kind, name);
    std::string text;
    if (column != nullptr) must(store.appendText({record.id}, column->id, text));
    return text;
}

// First place where the store and the reference differ.
std::string difference(RecordStore &store, const Reference &reference)
{
    for (const ReferenceRecord &record : reference.records()) {
        for (const auto &[name, cell] : record.cells)
            if (textAt(store, record, ColumnKind::Source, name) != cell) return "cell " + name + " of record " + std::to_string(record.id);
        for (const fields::FieldInfo &info : fields::allFields()) {
            if (textAt(store, record, ColumnKind::Field, info.name) != record.value(info.field))
                return std::string(info.name) + " of record " + std::to_string(record.id);
            const std::string level = textAt(store, record, ColumnKind::Level, info.name);
            if (info.hasLevel && (level.empty() ? "absent" : level) != fields::levelName(record.level(info.field)))
                return "level of " + std::string(info.name) + " of record " + std::to_string(record.id);
        }
    }
    return {};
}

} // namespace

class TestRecordStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAreThoseOfTheTexts();
    void anEmptyCaseHasNoRecords();
    void everyCellAndFieldIsThere();
    void aSmallCacheChangesNothing();
    void severalThreadsReadAtOnce();
    void columnsThatNoRecordHasAreNotThere();
    void ranksLeadToTexts();
    void aRankThatNobodyHasIsNotFound();
    void anImportInProgressIsInvisible();
    void onlyTheNewestReadingIsVisible();
    void segmentsKnowTheirEvidence();
    void aStoreFromBeforeAnImportNeverMixesRanks();
    void codesBeyondTheDictionaryAreDamage();
    void shortCodesAreDamage();
    void ranksThatDoNotFitAreDamage();
    void randomDamageIsNeverMoreThanAnError();
};

void TestRecordStore::anEmptyCaseHasNoRecords()
{
    TestCase test;
    const auto store = test.store();
    QCOMPARE(store->recordCount(), std::uint64_t{0});
    QVERIFY(store->all().isEmpty());
    QVERIFY(store->segments().empty());
    QVERIFY(store->columns().empty());
    QVERIFY(store->column(ColumnKind::Source, "NOM") == nullptr);
    QVERIFY(&store->caseFile() == &test.file());
}

void TestRecordStore::everyCellAndFieldIsThere()
{
    Random random(printedSeed());
    for (int round = 0; round < 3; ++round) {
        LeakCase test(random, 250, {.hasNuls = true});
        QCOMPARE(test.records->recordCount(), test.reference.records().size());
        QCOMPARE(test.records->all().count(), test.reference.records().size());
        const std::string different = difference(*test.records, test.reference);
        QVERIFY2(different.empty(), different.c_str());
    }
}

void TestRecordStore::aSmallCacheChangesNothing()
{
    Random random(printedSeed());
    LeakCase test(random, 60);
    const auto store = must(RecordStore::open(test.file(), 1));
    const std::string different = difference(*store, test.reference);
    QVERIFY2(different.empty(), different.c_str());
}

void TestRecordStore::severalThreadsReadAtOnce()
{
    Random random(printedSeed());
    LeakCase test(random, 60);
    const auto store = must(RecordStore::open(test.file(), 4'000));
    std::vector<std::string> differences(4);
    {
        std::vector<std::jthread> threads;
        for (std::string &different : differences) threads.emplace_back([&] { different = difference(*store, test.reference); });
    }
    for (const std::string &different : differences) QVERIFY2(different.empty(), different.c_str());
}

void TestRecordStore::columnsThatNoRecordHasAreNotThere()
{
    TestCase test;
    ImportOptions options = plainOptions();
    options.mapping = fields::Mapping{};
    const EvidenceInfo evidence = test.import("a.csv", "NUM;NOM,AGE\n1;MARTIN,7\n2;DURAND,8\n", options);
    QVERIFY(test.store()->column(ColumnKind::Source, "NUM;NOM") != nullptr);
    options.dialect.delimiter = ";";
    must(Importer(test.file()).reread(evidence.id, options, test.job));
    const auto store = test.store();
    QVERIFY(store->column(ColumnKind::Source, "NUM;NOM") == nullptr); // of the reading that is hidden
    std::set<std::string> names;
    for (const ColumnInfo &column : store->columns()) names.insert(column.name);
    QVERIFY(names == std::set<std::string>({"NUM", "NOM,AGE"}));
}

void TestRecordStore::ranksLeadToTexts()
{
    Random random(printedSeed());
    LeakCase test(random, 120);
    for (const ColumnInfo &column : test.records->columns()) {
        std::set<std::string> texts;
        std::string before;
        for (std::uint32_t rank = 0; rank < column.distinct; ++rank) {
            const std::string text = must(test.records->textOfRank(column.id, rank));
            if (rank > 0) QVERIFY(compareTexts(before, text) < 0);
            before = text;
        }
        for (const SegmentInfo &segment : test.records->segments()) {
            const auto dictionary = must(test.records->dictionary(segment.id, column.id));
            const auto ranks = must(test.records->ranks(segment.id, column.id));
            const auto codes = must(test.records->codes(segment.id, column.id));
            QCOMPARE(dictionary == nullptr, ranks == nullptr);
            QCOMPARE(dictionary == nullptr, codes == nullptr);
            if (!dictionary) continue;
            QCOMPARE(codes->size(), std::size_t{segment.records});
            for (std::uint32_t code = 0; code < dictionary->size(); ++code)
                QCOMPARE(must(test.records->textOfRank(column.id, (*ranks)[code])), std::string(dictionary->at(code)));
        }
    }
}

void TestRecordStore::aRankThatNobodyHasIsNotFound()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n2,b\n");
    const auto store = test.store();
    const ColumnInfo *column = store->column(ColumnKind::Source, "NOM");
    COMPARE_ERROR(store->textOfRank(column->id, 2), ErrorCode::NotFound);
    COMPARE_ERROR(store->textOfRank(9'999, 0), ErrorCode::NotFound);
}

void TestRecordStore::anImportInProgressIsInvisible()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n2,b\n");
    test.import("b.csv", "NUM,AUTRE\n1,c\n");
    test.execute("UPDATE evidence SET state = 0 WHERE id = 2");
    auto store = test.store();
    QCOMPARE(store->recordCount(), std::uint64_t{2});
    QVERIFY(store->column(ColumnKind::Source, "AUTRE") == nullptr);
    test.execute("UPDATE evidence SET state = 1 WHERE id = 2; UPDATE reading SET state = 1 WHERE evidence = 2");
    store = test.store();
    QCOMPARE(store->recordCount(), std::uint64_t{2});
    QCOMPARE(store->segments().size(), std::size_t{1});
}

void TestRecordStore::onlyTheNewestReadingIsVisible()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "a,b\n1;2,3\n4;5,6\n");
    ImportOptions options = plainOptions();
    options.dialect.headerRows = 0;
    must(Importer(test.file()).reread(evidence.id, options, test.job));
    const auto store = test.store();
    QCOMPARE(store->recordCount(), std::uint64_t{3});
    QCOMPARE(store->segments().size(), std::size_t{1});
    QCOMPARE(store->segments().front().id.value, 1U);
    QCOMPARE(store->segments().front().reading.value, 2U);
    QCOMPARE(store->all().count(), std::uint64_t{3});
}

void TestRecordStore::segmentsKnowTheirEvidence()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n2,b\n");
    test.import("empty.csv", "");
    test.import("header.csv", "NUM,NOM\n");
    test.import("b.csv", "NUM,NOM\n1,c\n");
    const auto store = test.store();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> evidencesAndRecords;
    for (const SegmentInfo &segment : store->segments())
        if (segment.records != 0) evidencesAndRecords.emplace_back(segment.evidence.value, segment.records);
    QVERIFY((evidencesAndRecords == std::vector<std::pair<std::uint32_t, std::uint32_t>>({{1, 2}, {4, 1}})));
}

// Another import makes new ranks while a window still shows the store of before: what that computes from ranks must be right,
// or an error that says so, never a mixture.
void TestRecordStore::aStoreFromBeforeAnImportNeverMixesRanks()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n2,ZOLA\n3,ZOLA\n");
    test.import("b.csv", "NUM,NOM\n1,MARTIN\n2,DURAND\n");
    const auto store = test.store();
    const ColumnInfo column = *store->column(ColumnKind::Source, "NOM");
    must(store->ranks({0}, column.id)); // those of the first segment are known already
    std::string other = "NUM,NOM\n";
    for (int i = 0; i < 500; ++i) other += "9,A" + std::to_string(i) + "\n";
    test.import("c.csv", other);
    const auto counts = countFacet(*store, FilterSubject::ofColumn("NOM"), store->all(), 0, test.job);
    if (counts) {
        for (const FacetValue &value : counts->values)
            QCOMPARE(value.count, std::uint64_t{value.value == "ZOLA" || value.value == "MARTIN" ? 2U : value.value == "DURAND" ? 1U : 0U});
    } else {
        QVERIFY2(counts.error().code == ErrorCode::Refused, describe(counts.error()).c_str());
    }
    const auto order = sortRecords(*store, store->all(), {{column.id, SortOrder::Ascending}}, test.job);
    if (order) QVERIFY((**order == RecordOrder{{65'537}, {0}, {65'536}, {1}, {2}}));
    else QVERIFY(order.error().code == ErrorCode::Refused);
    const auto anew = test.store();
    QCOMPARE(must(countFacet(*anew, FilterSubject::ofColumn("NOM"), anew->all(), 0, test.job)).distinct, std::uint64_t{503});
}

void TestRecordStore::codesBeyondTheDictionaryAreDamage()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n2,b\n3,a\n");
    Codes codes{{0, 9, 200}, {}};
    const std::string blob = encodeCodes(codes);
    {
        storage::Connection writer = test.writer();
        auto update = must(writer.prepare("UPDATE segment_column SET codes = ? WHERE col = (SELECT id FROM column_name WHERE kind = 0 AND name = 'NOM')"));
        must(update.bindBlob(0, blob).run());
    }
    const auto store = test.store();
    const ColumnInfo *column = store->column(ColumnKind::Source, "NOM");
    COMPARE_ERROR(store->codes({0}, column->id), ErrorCode::Damaged);
    std::string text;
    COMPARE_ERROR(store->appendText({1}, column->id, text), ErrorCode::Damaged);
    COMPARE_ERROR(countFacet(*store, FilterSubject::ofColumn("NOM"), store->all(), 0, test.job), ErrorCode::Damaged);
    COMPARE_ERROR(sortRecords(*store, store->all(), {{column->id, SortOrder::Ascending}}, test.job), ErrorCode::Damaged);
}

void TestRecordStore::shortCodesAreDamage()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n2,b\n3,a\n");
    const std::string blob = encodeCodes(Codes{{0, 1}, {}});
    {
        storage::Connection writer = test.writer();
        auto update = must(writer.prepare("UPDATE segment_column SET codes = ? WHERE col = (SELECT id FROM column_name WHERE kind = 0 AND name = 'NOM')"));
        must(update.bindBlob(0, blob).run());
    }
    const auto store = test.store();
    const ColumnInfo *column = store->column(ColumnKind::Source, "NOM");
    std::string text;
    COMPARE_ERROR(store->appendText({2}, column->id, text), ErrorCode::Damaged);
}

void TestRecordStore::ranksThatDoNotFitAreDamage()
{
    for (const std::vector<std::uint32_t> &ranks : {std::vector<std::uint32_t>{0}, std::vector<std::uint32_t>{0, 1, 2}, std::vector<std::uint32_t>{0, 70'000}}) {
        TestCase test;
        test.import("a.csv", "NUM,NOM\n1,a\n2,b\n3,a\n");
        const std::string blob = encodeAscending(ranks);
        {
            storage::Connection writer = test.writer();
            auto update = must(writer.prepare("UPDATE segment_rank SET ranks = ? WHERE col = (SELECT id FROM column_name WHERE kind = 0 AND name = 'NOM')"));
            must(update.bindBlob(0, blob).run());
        }
        const auto store = test.store();
        const ColumnInfo *column = store->column(ColumnKind::Source, "NOM");
        COMPARE_ERROR(store->ranks({0}, column->id), ErrorCode::Damaged);
        COMPARE_ERROR(countFacet(*store, FilterSubject::ofColumn("NOM"), store->all(), 0, test.job), ErrorCode::Damaged);
        COMPARE_ERROR(sortRecords(*store, store->all(), {{column->id, SortOrder::Ascending}}, test.job), ErrorCode::Damaged);
    }
}

// Bytes of blobs changed at random, as a plain case from a stranger may have them.
void TestRecordStore::randomDamageIsNeverMoreThanAnError()
{
    Random random(printedSeed());
    TestCase test;
    test.import("a.csv", written(randomLeak(random, 300)), leakOptions());
    const std::vector<std::string> places{"segment_column SET dictionary", "segment_column SET codes", "segment_rank SET ranks"};
    for (int i = 0; i < 150; ++i) {
        const std::string &place = random.pick(places);
        const std::string part = place.substr(place.rfind(' ') + 1);
        const std::string table = place.substr(0, place.find(' '));
        storage::Connection writer = test.writer();
        auto select = must(writer.prepare("SELECT rowid, " + part + " FROM " + table + " WHERE length(" + part + ") > 0 ORDER BY random() LIMIT 1"));
        if (!must(select.step())) continue;
        const std::int64_t row = select.integer(0);
        const std::string kept(select.blob(1));
        select.reset();
        std::string changed = kept;
        for (std::size_t left = random.between(1, 3); left > 0; --left) changed[random.below(changed.size())] = static_cast<char>(random.below(256));
        auto update = must(writer.prepare("UPDATE " + table + " SET " + part + " = ? WHERE rowid = ?"));
        must(update.bindBlob(0, changed).bind(1, row).run());
        const auto store = test.store();
        for (const ColumnInfo &column : store->columns()) {
            const auto counts = countFacet(*store, column.kind == ColumnKind::Source ? FilterSubject::ofColumn(column.name) : FilterSubject::of(SubjectKind::BirthDecade),
                                           store->all(), 0, test.job);
            if (!counts) QVERIFY(counts.error().code == ErrorCode::Damaged);
            const auto order = sortRecords(*store, store->all(), {{column.id, SortOrder::Descending}}, test.job);
            if (!order) QVERIFY(order.error().code == ErrorCode::Damaged);
            std::string text;
            for (const std::uint32_t record : {0U, 7U, 299U})
                if (const auto done = store->appendText({record}, column.id, text); !done) QVERIFY(done.error().code == ErrorCode::Damaged);
        }
        must(update.bindBlob(0, kept).bind(1, row).run());
    }
}

void TestRecordStore::groupsAreThoseOfTheTexts()
{
    Random random(printedSeed());
    TestCase test;
    for (const char *name : {"a.csv", "b.csv"}) test.import(name, written(randomLeak(random, 200)), leakOptions());
    const auto store = test.store();
    const ColumnInfo *column = store->column(ColumnKind::Field, "birth_date");
    QVERIFY(column != nullptr);
    for (const TextGroup group : {TextGroup{yearOf}, TextGroup{decadeOf}, TextGroup{yearOf}}) {
        const auto groups = must(store->rankGroups(column->id, group));
        QCOMPARE(groups->ofRank.size(), std::size_t{column->distinct});
        QVERIFY(groups->names.size() > 2);
        for (std::uint32_t rank = 0; rank < column->distinct; ++rank) {
            const std::string text = must(store->textOfRank(column->id, rank));
            const auto expected = group(text);
            const std::uint16_t number = groups->ofRank[rank];
            QCOMPARE(number != 0, expected.has_value());
            if (expected) QCOMPARE(groups->names[number - 1U], std::string(*expected));
        }
    }
    COMPARE_ERROR(store->rankGroups(99'999, yearOf), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestRecordStore)
#include "tst_recordstore.moc"
