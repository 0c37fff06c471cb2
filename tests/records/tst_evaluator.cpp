// SPDX-License-Identifier: GPL-3.0-or-later
// Filters on a case against what they say of each record.
#include "leakcase.h"
#include "randomcondition.h"
#include "records/evaluator.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"
#include "records/textindex.h"

#include <QtTest>

#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

const DelimitedTable kPeople{{"NUM", "NOM", "PRENOM", "DATNAIS", "NIR", "CP", "VILLE", "TEL", "MAIL", "GROUPE", "LABO", "NOTE"},
                             {{"1", "MARTIN", "Anne", "12/03/1957", "180124599900153", "56000", "VANNES", "0639980001", "a@example.org", "A+", "L01", "vue le 5"},
                              {"2", "Lefèvre", "Zoé", "1962", "180124599900154", "45000", "Orléans", "06 39 98 00 02 / 01 99 00 00 03", "", "", "L02", ""},
                              {"3", "lefevre", "JEAN-PAUL", "31/02/1980", "", "01410", "Lajoux", "", "B@Example.Org; c@boite.example", "O-", "L01", "12,5"},
                              {"4", "Martin-Duval", "", "03/1962", "néant", "97400", "St Denis", "liste rouge", "", "AB+", "", "100"},
                              {"5", "", "Loïc", "00/00/0000", "265045699801736", "99999", "", "", "", "", "l01", " "}}};

fields::Mapping peopleMapping()
{
    using fields::Field;
    fields::Mapping mapping;
    mapping.columnNames = kPeople.header;
    const Field order[] = {Field::PatientId, Field::LastName, Field::FirstName, Field::BirthDate, Field::Nir, Field::Postcode, Field::Commune, Field::Phone,
                           Field::Email,     Field::BloodGroup, Field::Lab};
    for (std::uint32_t column = 0; column < 11; ++column) {
        fields::FieldMapping mapped;
        mapped.field = order[column];
        mapped.columns = {column};
        mapping.fields.push_back(mapped);
    }
    return mapping;
}

// "1 3": the numbers of the rows that a set has.
QByteArray rowsOf(const RecordSet &set)
{
    QByteArrayList rows;
    set.forEach([&rows](RecordId record) { rows.append(QByteArray::number(record.value % 65'536 + 1)); });
    return rows.join(' ');
}

std::string described(const FilterExpr &expression) { return printExpression(expression); }

} // namespace

class TestEvaluator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filtersSelectWhatTheySay_data();
    void filtersSelectWhatTheySay();
    void randomFiltersSelectWhatTheySay();
    void aPrefixOfAccentsAloneSelectsEveryRecord();
    void everyKindOfSubjectIsUsed();
    void anIndexChangesNothing();
    void anIndexOfAnEarlierStateIsNotBelieved();
    void aCaseWithoutRecordsGivesNothing();
    void hiddenReadingsAreNotSearched();
    void aCancelledJobGivesNoAnswer();
    void aDamagedColumnIsToldNotSkipped();

private:
    std::unique_ptr<TestCase> m_people;
    std::shared_ptr<RecordStore> m_store;
};

void TestEvaluator::initTestCase()
{
    m_people = std::make_unique<TestCase>();
    ImportOptions options = plainOptions();
    options.mapping = peopleMapping();
    m_people->import("people.csv", written(kPeople), options);
    m_store = m_people->store();
    QCOMPARE(m_store->recordCount(), std::uint64_t{5});
}

void TestEvaluator::filtersSelectWhatTheySay_data()
{
    QTest::addColumn<QByteArray>("rows");
    const auto row = [](const char *filter, const char *rows) { QTest::newRow(filter) << QByteArray(rows); };
    row("", "1 2 3 4 5");
    row("martin", "1 4");
    row("MARTIN", "1 4");
    row("mart", "");
    row("mart*", "1 4");
    row("\"jean paul\"", "");
    row("jean-paul", "3");
    row("lefevre zoe", "2");
    row("lefevre or martin", "1 2 3 4");
    row("lefevre -zoe", "3");
    row("last_name:martin", "1");
    row("last_name:lefèvre", "2 3");
    row("last_name:\"lefevre\"", "3");
    row("last_name:lefevre,martin", "1 2 3");
    row("last_name:mart*", "1 4");
    row("last_name~duv", "4");
    row("last_name:\"\"", "5");
    row("-last_name:\"\"", "1 2 3 4");
    row("last_name:l..m", "1 2 3 4");
    row("first_name:loic", "5");
    row("birth_date:12/03/1957", "1");
    row("birth_date:1962", "2 4");
    row("birth_date:1957-03", "1");
    row("birth_date:1950..1962", "1 2 4");
    row("birth_date:?", "3");
    row("birth_year:1962", "2 4");
    row("birth_year:1900..1960", "1");
    row("birth_year:500..19999", "1 2 4");
    row("birth_decade:1960", "2 4");
    row("birth_year:\"\"", "3 5");
    row("nir:?", "2 4");
    row("nir:\"1 80 12 45 999 001 53\"", "1");
    row("nir_level:ok", "1 5");
    row("nir_level:absent", "3");
    row("nir_level:format..key_bad", "2 4");
    row("blood_group_level:absent", "2 5");
    row("mobile_level:absent", "1 2 3 4 5");
    row("postcode:45000", "2");
    row("dept@patient:56", "1");
    row("dept@patient:morbihan", "1");
    row("dept@patient:39", "3");
    row("region@patient:53", "1");
    row("region@patient:bretagne", "1");
    row("region@patient:bret*", "1");
    row("region@patient~val", "2");
    row("phone:0199000003", "2");
    row("phone:\"06 39 98 00 01\"", "1");
    row("email:c@boite.example", "3");
    row("email~example.org", "1 3");
    row("lab:l01", "1 3 5");
    row("lab:\"l01\"", "5");
    row("has:email", "1 3");
    row("has:health", "1 3 4");
    row("-has:health", "2 5");
    row("has:\"NOTE\"", "1 3 4");
    row("has:\"no such column\"", "");
    row("col:NOTE:\"\"", "2 5");
    row("col:NOTE:\" \"", "5");
    row("col:NOTE:5..50", "");
    row("col:NOTE:5..100", "4");
    row("col:NOTE~le", "1");
    row("col:\"NOM\":martin*", "1 4");
    row("col:nom:martin", "");
    row("evidence:1", "1 2 3 4 5");
    row("evidence:2", "");
    row("evidence~people", "1 2 3 4 5");
    row("evidence~nobody", "");
    row("row:2", "2");
    row("row:2..4", "2 3 4");
    row("row:4..", "4 5");
    row("line:2", "1");
    row("record:0", "1");
    row("record:..1", "1 2");
    row("flag:short", "");
    row("(martin or zoe) -postcode:56000", "2 4");
}

void TestEvaluator::filtersSelectWhatTheySay()
{
    QFETCH(const QByteArray, rows);
    const auto parsed = parseFilter(QTest::currentDataTag());
    VERIFY_OK(parsed);
    QCOMPARE(rowsOf(must(evaluate(*m_store, nullptr, *parsed, m_people->job))), rows);
}

void TestEvaluator::randomFiltersSelectWhatTheySay()
{
    Random random(printedSeed());
    for (int round = 0; round < 4; ++round) {
        LeakCase test(random, 160, {.hasNuls = true});
        RandomCondition conditions(random, test.reference);
        for (int i = 0; i < 500; ++i) {
            const FilterExpr expression = conditions.expression(i % 4 == 0 ? 3 : 0);
            const auto found = evaluate(*test.records, nullptr, Filter(expression), test.job);
            VERIFY_OK(found);
            QVERIFY2(idsOf(*found) == test.reference.matching(Filter(expression)), described(expression).c_str());
        }
    }
}

// Nothing of the property above is there in vain: each kind of subject and of item selects some records and not all.
void TestEvaluator::aPrefixOfAccentsAloneSelectsEveryRecord()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n2,\n");
    test.import("b.csv", "NUM,NOM\n3,\n4,\n");
    const auto store = test.store();
    const auto count = [&](const char *filter) { return must(evaluate(*store, nullptr, must(parseFilter(filter)), test.job)).count(); };
    for (const char *filter : {"col:NOM:\u0301*", "col:NOM~\u0301", "last_name:\u0301*", "last_name~\u0301", "nir:\u0301*", "col:NONE~\u0301"})
        QVERIFY2(count(filter) == 4, filter);
    QCOMPARE(count("col:NOM:\u0301"), std::uint64_t{3}); // an accent alone is nothing, as the empty cells
}

void TestEvaluator::everyKindOfSubjectIsUsed()
{
    Random random(printedSeed());
    LeakCase test(random, 120, {.hasNuls = true});
    RandomCondition conditions(random, test.reference);
    std::set<std::pair<SubjectKind, ItemKind>> telling;
    for (int i = 0; i < 6'000; ++i) {
        const FilterExpr expression = conditions.term();
        const auto &term = std::get<FilterTerm>(expression.node);
        const std::size_t count = test.reference.matching(Filter(expression)).size();
        if (count != 0 && count != test.reference.records().size())
            for (const FilterItem &item : term.items) telling.emplace(term.subject.kind, item.kind);
    }
    for (std::size_t kind = 0; kind <= static_cast<std::size_t>(SubjectKind::Flag); ++kind)
        QVERIFY2(telling.contains({static_cast<SubjectKind>(kind), ItemKind::Value}), qPrintable(QString::number(kind)));
    QVERIFY(telling.size() > 30);
}

void TestEvaluator::anIndexChangesNothing()
{
    Random random(printedSeed());
    LeakCase test(random, 200, {.hasNuls = true});
    must(buildTextIndex(test.file(), test.job));
    test.refresh();
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    for (int i = 0; i < 800; ++i) {
        const std::string text = random.oneIn(2) ? random.text(3) : random.pick(random.pick(test.reference.records()).source);
        const FilterItem item = random.oneIn(2) ? FilterItem::exactly(text + "a") : FilterItem::prefix(text + "e");
        FilterItem wanted = item;
        if (random.oneIn(2)) wanted.text.pop_back();
        if (wanted.text.empty()) continue;
        const Filter filter(makeTerm(FilterSubject::of(SubjectKind::Word), {wanted}));
        const auto indexed = evaluate(*test.records, &index, filter, test.job);
        const auto scanned = evaluate(*test.records, nullptr, filter, test.job);
        VERIFY_OK(indexed);
        VERIFY_OK(scanned);
        QVERIFY2(*indexed == *scanned, described(*filter.root()).c_str());
        QVERIFY2(idsOf(*indexed) == test.reference.matching(filter), described(*filter.root()).c_str());
    }
}

// An import makes new ranks. Whoever still holds the index, or the store, of before must get right answers or an error.
void TestEvaluator::anIndexOfAnEarlierStateIsNotBelieved()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n2,ZOLA\n");
    must(buildTextIndex(test.file(), test.job));
    const auto store = test.store();
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    const Filter filter = must(parseFilter("zola"));
    test.import("b.csv", "NUM,NOM\n7,AUBIN\n8,MOREAU\n9,ZOLA\n");
    for (int round = 0; round < 2; ++round) {
        const auto found = evaluate(*store, &index, filter, test.job);
        VERIFY_OK(found);
        QVERIFY(idsOf(*found) == std::vector<std::uint32_t>({1}));
        must(buildTextIndex(test.file(), test.job)); // now there is another index, over other ranks
    }
    const auto newStore = test.store();
    const auto found = evaluate(*newStore, &index, filter, test.job);
    VERIFY_OK(found);
    QCOMPARE(found->count(), std::uint64_t{2});
}

void TestEvaluator::aCaseWithoutRecordsGivesNothing()
{
    TestCase test;
    const auto store = test.store();
    for (const char *text : {"", "martin", "-martin", "last_name:a", "row:1", "has:nir", "evidence:1", "region:53"})
        QVERIFY(must(evaluate(*store, nullptr, must(parseFilter(text)), test.job)).isEmpty());
}

void TestEvaluator::hiddenReadingsAreNotSearched()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM;NOM,AGE\n1;MARTIN,7\n2;DURAND,8\n");
    ImportOptions options = plainOptions();
    options.dialect.delimiter = ";";
    must(Importer(test.file()).reread(evidence.id, options, test.job));
    const auto store = test.store();
    QCOMPARE(store->recordCount(), std::uint64_t{2});
    for (const char *text : {"martin", "col:\"NOM,AGE\"~martin", "row:1", "evidence:1 row:1", "line:2"})
        QCOMPARE(must(evaluate(*store, nullptr, must(parseFilter(text)), test.job)).count(), std::uint64_t{1});
    QCOMPARE(must(evaluate(*store, nullptr, must(parseFilter("col:\"NUM;NOM\"~martin")), test.job)).count(), std::uint64_t{0});
}

void TestEvaluator::aCancelledJobGivesNoAnswer()
{
    JobControl cancelled;
    cancelled.cancel();
    for (const char *text : {"martin", "last_name:a", "row:1 or zoe", "-has:nir"})
        COMPARE_ERROR(evaluate(*m_store, nullptr, must(parseFilter(text)), cancelled), ErrorCode::Cancelled);
}

void TestEvaluator::aDamagedColumnIsToldNotSkipped()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n2,ZOLA\n");
    test.execute("UPDATE segment_column SET dictionary = x'0102' WHERE col = (SELECT id FROM column_name WHERE kind = 0 AND name = 'NOM')");
    const auto store = test.store();
    COMPARE_ERROR(evaluate(*store, nullptr, must(parseFilter("col:NOM:a")), test.job), ErrorCode::Damaged);
    COMPARE_ERROR(evaluate(*store, nullptr, must(parseFilter("zola")), test.job), ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestEvaluator)
#include "tst_evaluator.moc"
