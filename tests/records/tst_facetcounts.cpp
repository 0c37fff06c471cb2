// SPDX-License-Identifier: GPL-3.0-or-later
// Facet counts against counting record by record.
#include "leakcase.h"
#include "randomcondition.h"
#include "records/evaluator.h"
#include "records/facets.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"
#include "records/selection.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using fields::Field;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

// Values with at least one record; the empty one included.
Counts naiveCounts(const Reference &reference, const FilterSubject &subject, const std::vector<std::uint32_t> &ids)
{
    const std::set<std::uint32_t> wanted(ids.begin(), ids.end());
    Counts counts;
    for (const ReferenceRecord &record : reference.records())
        if (wanted.contains(record.id)) ++counts[Reference::textOf(subject, record)];
    return counts;
}

Counts present(const FacetCounts &counts)
{
    Counts result;
    for (const FacetValue &value : counts.values)
        if (value.count != 0) result[value.value] = value.count;
    return result;
}

std::vector<FilterSubject> countable()
{
    std::vector<FilterSubject> subjects{FilterSubject::of(SubjectKind::Evidence), FilterSubject::of(SubjectKind::BirthYear),
                                        FilterSubject::of(SubjectKind::BirthDecade), FilterSubject::of(SubjectKind::EntryYear)};
    for (const fields::FieldInfo &info : fields::allFields()) {
        subjects.push_back(FilterSubject::ofField(info.field));
        if (info.hasLevel) subjects.push_back(FilterSubject::ofLevel(info.field));
    }
    for (const Field place : {Field::DeptLab, Field::DeptPatient, Field::DeptPrescriber, Field::DeptNir}) subjects.push_back(FilterSubject::ofRegion(place));
    for (const char *name : {"NOM", "OBS", "AUTRE", "c23", "no such column"}) subjects.push_back(FilterSubject::ofColumn(name));
    return subjects;
}

std::string named(const FilterSubject &subject)
{
    return subject.kind == SubjectKind::Column ? "col:" + subject.column : subjectName(subject, FilterLanguage::English);
}

bool isOrdered(const FacetCounts &counts)
{
    return std::ranges::is_sorted(counts.values, [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : compareTexts(a.value, b.value) < 0;
    });
}

} // namespace

class TestFacetCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subjectsHaveNames_data();
    void subjectsHaveNames();
    void unknownNamesAreToldWithTheOneMeant();
    void countsAreThoseOfARecount();
    void countsOfAnySetAreThoseOfARecount();
    void theOwnSelectionIsIgnoredAndAllOthersHonoured();
    void aSelectionCountsAsTheFilterDoes();
    void aLimitKeepsTheMostFrequent();
    void fewValuesAreListedEvenWithoutRecords();
    void anEmptySetHasNoValues();
    void choosingAValueGivesAsManyRecordsAsItsCount();
    void whatIsInNoColumnCannotBeCounted();
    void blanksAreValuesOfTheirOwn();
    void hiddenReadingsDoNotCount();
};

void TestFacetCounts::subjectsHaveNames_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("column");
    const auto row = [](const char *name, SubjectKind kind, const char *column = "") { QTest::newRow(name) << static_cast<int>(kind) << QByteArray(column); };
    row("lab", SubjectKind::Field);
    row("laboratoire", SubjectKind::Field);
    row("dept@patient", SubjectKind::Field);
    row("region", SubjectKind::Region);
    row("region@prescriber", SubjectKind::Region);
    row("birth_decade", SubjectKind::BirthDecade);
    row("annee_naissance", SubjectKind::BirthYear);
    row("entry_year", SubjectKind::EntryYear);
    row("nir_level", SubjectKind::Level);
    row("evidence", SubjectKind::Evidence);
    row("col:NOM", SubjectKind::Column, "NOM");
    row("col:\"NOM, PRENOM\"", SubjectKind::Column, "NOM, PRENOM");
    row("colonne:x", SubjectKind::Column, "x");
}

void TestFacetCounts::subjectsHaveNames()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, column);
    const auto subject = facetByName(QTest::currentDataTag());
    VERIFY_OK(subject);
    QCOMPARE(static_cast<int>(subject->kind), kind);
    QCOMPARE(QByteArray::fromStdString(subject->column), column);
}

void TestFacetCounts::unknownNamesAreToldWithTheOneMeant()
{
    const auto subject = facetByName("birth_decad");
    COMPARE_ERROR(subject, ErrorCode::Usage);
    QCOMPARE(subject.error().detail, std::string("unknown-field:birth_decad;did-you-mean:birth_decade"));
    for (const char *name : {"", "word", "col", "nothing of the kind"}) COMPARE_ERROR(facetByName(name), ErrorCode::Usage);
}

void TestFacetCounts::countsAreThoseOfARecount()
{
    Random random(printedSeed());
    LeakCase test(random, 300);
    const auto all = test.reference.matching({});
    for (const FilterSubject &subject : countable()) {
        const auto counts = countFacet(*test.records, subject, test.records->all(), 0, test.job);
        VERIFY_OK(counts);
        const Counts expected = naiveCounts(test.reference, subject, all);
        QVERIFY2(present(*counts) == expected, named(subject).c_str());
        QVERIFY2(isOrdered(*counts), named(subject).c_str());
        const std::uint64_t empty = expected.contains("") ? expected.at("") : 0;
        QCOMPARE(counts->empty, empty);
        QCOMPARE(counts->distinct, expected.size() - (empty != 0 ? 1 : 0));
    }
}

void TestFacetCounts::countsOfAnySetAreThoseOfARecount()
{
    Random random(printedSeed());
    LeakCase test(random, 150);
    RandomCondition conditions(random, test.reference);
    const std::vector<FilterSubject> subjects = countable();
    for (int i = 0; i < 300; ++i) {
        const Filter filter(conditions.expression(2));
        const FilterSubject &subject = random.pick(subjects);
        const RecordSet set = must(evaluate(*test.records, nullptr, filter, test.job));
        const FacetCounts counts = must(countFacet(*test.records, subject, set, 0, test.job));
        QVERIFY2(present(counts) == naiveCounts(test.reference, subject, idsOf(set)), (named(subject) + " under " + printFilter(filter)).c_str());
    }
}

void TestFacetCounts::theOwnSelectionIsIgnoredAndAllOthersHonoured()
{
    Random random(printedSeed());
    LeakCase test(random, 200);
    const auto check = [&](const FilterSubject &subject, const char *text, const char *without) {
        const Selection selection = must(Selection::of(*test.records, nullptr, must(parseFilter(text)), test.job));
        const FacetCounts counts = must(countFacet(*test.records, subject, selection.setWithout(subject), 0, test.job));
        const auto expected = naiveCounts(test.reference, subject, test.reference.matching(must(parseFilter(without))));
        QVERIFY2(present(counts) == expected, text);
    };
    check(FilterSubject::ofField(Field::Lab), "lab:L01", "");
    check(FilterSubject::ofField(Field::Lab), "lab:L01 blood_group:O-", "blood_group:O-");
    check(FilterSubject::ofField(Field::Lab), "-lab:L01 martin", "martin");
    check(FilterSubject::ofField(Field::BloodGroup), "lab:L01 blood_group:O-", "lab:L01");
    check(FilterSubject::ofField(Field::Lab), "(lab:L01 or martin) blood_group:O-", "(lab:L01 or martin) blood_group:O-");
    check(FilterSubject::of(SubjectKind::BirthDecade), "birth_decade:1950 birth_year:1957", "birth_year:1957");
    check(FilterSubject::ofRegion(Field::DeptPatient), "region@patient:53 dept@patient:56", "dept@patient:56");
    check(FilterSubject::of(SubjectKind::Evidence), "evidence:1 lab:L02", "lab:L02");
    check(FilterSubject::ofColumn("NOM"), "col:NOM~mart col:XO:O", "col:XO:O");
    check(FilterSubject::ofLevel(Field::Nir), "nir_level:ok nir:180*", "nir:180*");
}

void TestFacetCounts::aSelectionCountsAsTheFilterDoes()
{
    Random random(printedSeed());
    LeakCase test(random, 150);
    RandomCondition conditions(random, test.reference);
    const std::vector<FilterSubject> subjects = countable();
    for (int i = 0; i < 200; ++i) {
        const Filter filter(conditions.expression(3));
        const Selection selection = must(Selection::of(*test.records, nullptr, filter, test.job));
        QVERIFY2(idsOf(selection.set()) == test.reference.matching(filter), printFilter(filter).c_str());
        const FilterSubject &subject = random.pick(subjects);
        const auto expected = test.reference.matching(withoutSubject(filter, subject));
        QVERIFY2(idsOf(selection.setWithout(subject)) == expected, (named(subject) + " under " + printFilter(filter)).c_str());
    }
}

void TestFacetCounts::aLimitKeepsTheMostFrequent()
{
    Random random(printedSeed());
    LeakCase test(random, 300);
    for (const FilterSubject &subject : countable()) {
        const FacetCounts whole = must(countFacet(*test.records, subject, test.records->all(), 0, test.job));
        for (const std::size_t limit : {std::size_t{1}, std::size_t{3}, std::size_t{10}}) {
            const FacetCounts cut = must(countFacet(*test.records, subject, test.records->all(), limit, test.job));
            QCOMPARE(cut.values.size(), std::min(limit, whole.values.size()));
            for (std::size_t i = 0; i < cut.values.size(); ++i) {
                QCOMPARE(cut.values[i].value, whole.values[i].value);
                QCOMPARE(cut.values[i].count, whole.values[i].count);
            }
            QCOMPARE(cut.distinct, whole.distinct);
            QCOMPARE(cut.empty, whole.empty);
        }
    }
}

void TestFacetCounts::fewValuesAreListedEvenWithoutRecords()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,b\n2,a\n3,\n4,b\n");
    const auto store = test.store();
    const RecordSet set = must(evaluate(*store, nullptr, must(parseFilter("col:NOM:a")), test.job));
    const FacetCounts counts = must(countFacet(*store, FilterSubject::ofColumn("NOM"), set, 0, test.job));
    QCOMPARE(counts.values.size(), std::size_t{2});
    QCOMPARE(counts.values[0].value, std::string("a"));
    QCOMPARE(counts.values[0].count, std::uint64_t{1});
    QCOMPARE(counts.values[1].value, std::string("b"));
    QCOMPARE(counts.values[1].count, std::uint64_t{0});
    QCOMPARE(counts.distinct, std::uint64_t{1});
    QCOMPARE(counts.empty, std::uint64_t{0});
}

void TestFacetCounts::anEmptySetHasNoValues()
{
    Random random(printedSeed());
    LeakCase test(random, 40);
    for (const FilterSubject &subject : countable()) {
        const FacetCounts counts = must(countFacet(*test.records, subject, RecordSet{}, 0, test.job));
        QVERIFY(present(counts).empty());
        QCOMPARE(counts.distinct, std::uint64_t{0});
        QCOMPARE(counts.empty, std::uint64_t{0});
    }
    TestCase none;
    const auto store = none.store();
    QVERIFY(must(countFacet(*store, FilterSubject::ofField(Field::Lab), store->all(), 0, none.job)).values.empty());
}

// A user clicks on a value: the filter that this makes selects as many records as the facet has told.
void TestFacetCounts::choosingAValueGivesAsManyRecordsAsItsCount()
{
    Random random(printedSeed());
    LeakCase test(random, 200);
    for (const FilterSubject &subject : countable()) {
        const FacetCounts counts = must(countFacet(*test.records, subject, test.records->all(), 0, test.job));
        for (const FacetValue &value : counts.values) {
            const bool isDate = subject.kind == SubjectKind::Field && (subject.field == Field::BirthDate || subject.field == Field::EntryDate);
            if (isDate && value.value.size() < 10) continue; // a year as a filter means all its days
            const bool isLevelOfNothing = subject.kind == SubjectKind::Level && value.value.empty();
            QVERIFY2(!isLevelOfNothing, named(subject).c_str());
            const FilterItem item = value.value.empty() ? FilterItem::empty() : FilterItem::exactly(value.value);
            const RecordSet chosen = must(evaluate(*test.records, nullptr, Filter(makeTerm(subject, {item})), test.job));
            std::uint64_t expected = value.count;
            if (value.value.empty()) // blanks count as empty for a filter, too
                for (const FacetValue &other : counts.values)
                    if (!other.value.empty() && other.value.find_first_not_of(" \xC2\xA0\xE2\x80\xAF\x8B\xEF\xBB\xBF") == std::string::npos) expected += other.count;
            QVERIFY2(chosen.count() == expected || subject.kind == SubjectKind::Column, (named(subject) + " " + value.value).c_str());
        }
    }
}

void TestFacetCounts::whatIsInNoColumnCannotBeCounted()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,b\n");
    const auto store = test.store();
    for (const SubjectKind kind : {SubjectKind::Word, SubjectKind::Row, SubjectKind::Line, SubjectKind::Record, SubjectKind::Flag})
        COMPARE_ERROR(countFacet(*store, FilterSubject::of(kind), store->all(), 0, test.job), ErrorCode::Usage);
}

void TestFacetCounts::blanksAreValuesOfTheirOwn()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1, \n2,\n3,\n");
    const auto store = test.store();
    const FacetCounts counts = must(countFacet(*store, FilterSubject::ofColumn("NOM"), store->all(), 0, test.job));
    QVERIFY((present(counts) == Counts{{"", 2}, {" ", 1}}));
    QCOMPARE(counts.empty, std::uint64_t{2});
}

void TestFacetCounts::hiddenReadingsDoNotCount()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM\n1,a\n2,b\n");
    ImportOptions options = plainOptions();
    options.dialect.headerRows = 0;
    must(Importer(test.file()).reread(evidence.id, options, test.job));
    must(Importer(test.file()).reread(evidence.id, plainOptions(), test.job));
    test.execute("UPDATE evidence SET flags = flags"); // nothing else changes
    const auto store = test.store();
    QVERIFY((present(must(countFacet(*store, FilterSubject::ofColumn("NOM"), store->all(), 0, test.job))) == Counts{{"a", 1}, {"b", 1}}));
    QVERIFY((present(must(countFacet(*store, FilterSubject::ofColumn("c1"), store->all(), 0, test.job))) == Counts{{"", 2}}));
}

QTEST_GUILESS_MAIN(TestFacetCounts)
#include "tst_facetcounts.moc"
