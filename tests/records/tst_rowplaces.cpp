// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rowbatch.h"
#include "leakcase.h"
#include "records/filter/filternames.h"
#include "records/rowplaces.h"

#include <QtTest>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

class TestRowPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFlagOfTheLanguageHasItsBit();
    void severalFlagsAreJoined();
    void anUnknownFlagHasNoBit();
    void placesAreThoseOfTheRows();
    void flagsAreThoseOfTheRows();
    void evidencesAreFoundByNumberAndPath();
    void numbersAtTheEndsOfTheirRange();
};

void TestRowPlaces::everyFlagOfTheLanguageHasItsBit()
{
    std::uint8_t all = 0;
    for (const std::string_view word : flagWords(FilterLanguage::English)) {
        const std::uint8_t flag = rowFlagByName(word);
        QVERIFY2(flag != 0, std::string(word).c_str());
        QCOMPARE(rowFlagNames(flag), std::string(word));
        QVERIFY((all & flag) == 0);
        all |= flag;
    }
    QCOMPARE(all, std::uint8_t{ingest::kRowShort | ingest::kRowLong | ingest::kRowStrayQuote | ingest::kRowUndecodable | ingest::kRowFallback |
                               ingest::kRowNul | ingest::kRowHuge});
}

void TestRowPlaces::severalFlagsAreJoined()
{
    QCOMPARE(rowFlagNames(0), std::string());
    QCOMPARE(rowFlagNames(ingest::kRowNul | ingest::kRowShort), std::string("short,nul"));
}

void TestRowPlaces::anUnknownFlagHasNoBit()
{
    QCOMPARE(rowFlagByName(""), std::uint8_t{0});
    QCOMPARE(rowFlagByName("SHORT"), std::uint8_t{0});
}

void TestRowPlaces::placesAreThoseOfTheRows()
{
    Random random(printedSeed());
    LeakCase test(random, 150);
    for (int i = 0; i < 300; ++i) {
        const std::vector<SubjectKind> kinds{SubjectKind::Row, SubjectKind::Line, SubjectKind::Record};
        const SubjectKind kind = random.pick(kinds);
        const std::uint64_t limit = kind == SubjectKind::Record ? 140'000 : 200;
        const std::string from = std::to_string(random.below(limit));
        FilterItem item = FilterItem::exactly(from);
        if (random.oneIn(2)) item = FilterItem::range(random.oneIn(4) ? "" : from, std::to_string(random.below(limit)));
        else if (random.oneIn(3)) item = FilterItem::range(from, "");
        const FilterExpr expression = makeTerm(FilterSubject::of(kind), {item});
        QVERIFY(idsOf(must(placesOf(*test.records, kind, item))) == test.reference.matching(Filter(expression)));
    }
}

void TestRowPlaces::flagsAreThoseOfTheRows()
{
    Random random(printedSeed());
    LeakCase test(random, 400, {.hasNuls = true});
    for (const char *flag : {"short", "long", "nul", "huge", "stray_quote"}) {
        const FilterItem item = FilterItem::exactly(flag);
        const auto expected = test.reference.matching(Filter(makeTerm(FilterSubject::of(SubjectKind::Flag), {item})));
        QVERIFY2(idsOf(must(placesOf(*test.records, SubjectKind::Flag, item))) == expected, flag);
    }
}

void TestRowPlaces::evidencesAreFoundByNumberAndPath()
{
    TestCase test;
    test.import("Première.csv", "NUM,NOM\n1,a\n2,b\n");
    test.import("second.csv", "NUM,NOM\n1,a\n");
    const auto store = test.store();
    const auto count = [&](const FilterItem &item) { return must(evidenceOf(*store, item)).count(); };
    QCOMPARE(count(FilterItem::exactly("1")), std::uint64_t{2});
    QCOMPARE(count(FilterItem::exactly("2")), std::uint64_t{1});
    QCOMPARE(count(FilterItem::exactly("3")), std::uint64_t{0});
    QCOMPARE(count(FilterItem::range("2", "")), std::uint64_t{1});
    QCOMPARE(count(FilterItem::range("", "9")), std::uint64_t{3});
    QCOMPARE(count(FilterItem::contains("PREMIERE")), std::uint64_t{2});
    QCOMPARE(count(FilterItem::contains(".csv")), std::uint64_t{3});
    QCOMPARE(count(FilterItem::contains("nowhere")), std::uint64_t{0});
}

void TestRowPlaces::numbersAtTheEndsOfTheirRange()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n2,b\n");
    const auto store = test.store();
    QCOMPARE(must(placesOf(*store, SubjectKind::Row, FilterItem::exactly("999999999999999999"))).count(), std::uint64_t{0});
    QCOMPARE(must(placesOf(*store, SubjectKind::Row, FilterItem::range("0", "999999999999999999"))).count(), std::uint64_t{2});
    QCOMPARE(must(placesOf(*store, SubjectKind::Row, FilterItem::range("2", "1"))).count(), std::uint64_t{0});
}

QTEST_GUILESS_MAIN(TestRowPlaces)
#include "tst_rowplaces.moc"
