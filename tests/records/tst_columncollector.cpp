// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting a column: the sorted dictionary and the codes give back what came in.
#include "randomtexts.h"
#include "segmentparts.h"

#include <QtTest>

#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

class TestColumnCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCollectedIsAnEmptyColumn();
    void aColumnOfEmptyTextsIsEmptyThroughout();
    void collectedTextsAreGivenBack();
    void theEmptyTextIsInTheDictionaryOnlyWhenARecordHasIt();
    void paddingMeansEmptyTexts();
    void codesAreNarrowUpTo256Texts_data();
    void codesAreNarrowUpTo256Texts();
    void aFullSegmentOfDistinctTextsFits();
    void dictionariesOfInternersAreSorted();
    void codesGoThroughATable();
};

void TestColumnCollector::nothingCollectedIsAnEmptyColumn()
{
    ColumnCollector collector;
    QVERIFY(collector.isEmptyThroughout());
    const BuiltColumn column = collector.finish(ColumnKind::Source, 3);
    QCOMPARE(column.dictionary.size(), 0U);
    QCOMPARE(column.codes.size(), std::size_t{0});
    QCOMPARE(column.index, 3U);
    QVERIFY(column.kind == ColumnKind::Source);
    QCOMPARE(column.sameAs, -1);
}

void TestColumnCollector::aColumnOfEmptyTextsIsEmptyThroughout()
{
    ColumnCollector collector;
    for (int i = 0; i < 10; ++i) collector.addCopy({});
    QVERIFY(collector.isEmptyThroughout());
    collector.addCopy(" ");
    QVERIFY(!collector.isEmptyThroughout());
}

void TestColumnCollector::collectedTextsAreGivenBack()
{
    Random random(printedSeed());
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> texts;
        for (std::size_t left = random.below(800); left > 0; --left) texts.push_back(random.text(random.between(1, 4)));
        ColumnCollector collector;
        for (const std::string &text : texts) {
            std::string padded = text + std::string(16, '?');
            if (random.oneIn(2)) collector.add(std::string_view(padded).substr(0, text.size()));
            else collector.addCopy(text);
        }
        const BuiltColumn column = collector.finish(ColumnKind::Field, 7);
        QVERIFY(isSortedDictionary(column.dictionary));
        QCOMPARE(std::size_t{column.dictionary.size()}, std::set(texts.begin(), texts.end()).size());
        QCOMPARE(column.codes.size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) QCOMPARE(textAt(column, i), texts[i]);
    }
}

void TestColumnCollector::theEmptyTextIsInTheDictionaryOnlyWhenARecordHasIt()
{
    const auto without = columnsOf({{"b"}, {"a"}}, 1);
    QCOMPARE(without[0].dictionary.size(), 2U);
    QCOMPARE(std::string(without[0].dictionary.at(0)), std::string("a"));
    const auto with = columnsOf({{"b"}, {""}, {"a"}}, 1);
    QCOMPARE(with[0].dictionary.size(), 3U);
    QCOMPARE(std::string(with[0].dictionary.at(0)), std::string());
}

void TestColumnCollector::paddingMeansEmptyTexts()
{
    ColumnCollector collector;
    collector.padTo(3);
    collector.addCopy("x");
    collector.padTo(6);
    const BuiltColumn column = collector.finish(ColumnKind::Source, 0);
    QCOMPARE(column.codes.size(), std::size_t{6});
    for (std::size_t i = 0; i < 6; ++i) QCOMPARE(textAt(column, i), i == 3 ? std::string("x") : std::string());
}

void TestColumnCollector::codesAreNarrowUpTo256Texts_data()
{
    QTest::addColumn<int>("distinct");
    QTest::addColumn<bool>("isNarrow");
    QTest::newRow("one") << 1 << true;
    QTest::newRow("256") << 256 << true;
    QTest::newRow("257") << 257 << false;
}

void TestColumnCollector::codesAreNarrowUpTo256Texts()
{
    QFETCH(const int, distinct);
    QFETCH(const bool, isNarrow);
    ColumnCollector collector;
    for (int i = 0; i < distinct; ++i) collector.addCopy("t" + std::to_string(i));
    const BuiltColumn column = collector.finish(ColumnKind::Source, 0);
    QCOMPARE(column.codes.isNarrow(), isNarrow);
    for (int i = 0; i < distinct; ++i) QCOMPARE(textAt(column, static_cast<std::size_t>(i)), "t" + std::to_string(i));
}

void TestColumnCollector::aFullSegmentOfDistinctTextsFits()
{
    for (const bool withEmpty : {false, true}) {
        ColumnCollector collector;
        for (std::uint32_t i = 0; i < kSegmentRecords; ++i) collector.addCopy(withEmpty && i == 17 ? std::string() : "t" + std::to_string(i));
        const BuiltColumn column = collector.finish(ColumnKind::Source, 0);
        QCOMPARE(column.dictionary.size(), kSegmentRecords);
        QVERIFY(isSortedDictionary(column.dictionary));
        for (std::uint32_t i = 0; i < kSegmentRecords; i += 97) QCOMPARE(textAt(column, i), "t" + std::to_string(i));
        QCOMPARE(textAt(column, 17), withEmpty ? std::string() : std::string("t17"));
    }
}

void TestColumnCollector::dictionariesOfInternersAreSorted()
{
    Random random(printedSeed());
    for (int round = 0; round < 30; ++round) {
        Interner interner;
        static_cast<void>(interner.internCopy({}));
        for (int i = 0; i < 400; ++i) static_cast<void>(interner.internCopy(random.text(4)));
        for (const bool withFirst : {true, false}) {
            std::vector<std::uint32_t> rankOf;
            const Dictionary dictionary = sortedDictionary(interner, withFirst, rankOf);
            QCOMPARE(dictionary.size(), interner.size() - (withFirst ? 0 : 1));
            QVERIFY(isSortedDictionary(dictionary));
            for (std::uint32_t code = withFirst ? 0 : 1; code < interner.size(); ++code)
                QCOMPARE(std::string(dictionary.at(rankOf[code])), std::string(interner.text(code)));
        }
    }
}

void TestColumnCollector::codesGoThroughATable()
{
    const std::vector<std::uint32_t> table{2, 0, 1};
    const Codes narrow = codesThrough(4, 3, table, [](std::size_t i) { return i % 3; });
    QVERIFY(narrow.narrow == std::vector<std::uint8_t>({2, 0, 1, 2}));
    const Codes wide = codesThrough(4, 257, table, [](std::size_t i) { return i % 3; });
    QVERIFY(wide.wide == std::vector<std::uint16_t>({2, 0, 1, 2}));
    QVERIFY(codesThrough(3, table, narrow).narrow == std::vector<std::uint8_t>({1, 2, 0, 1}));
    QVERIFY(codesThrough(300, table, wide).wide == std::vector<std::uint16_t>({1, 2, 0, 1}));
    QVERIFY(codesThrough(3, table, wide).narrow == std::vector<std::uint8_t>({1, 2, 0, 1}));
}

QTEST_APPLESS_MAIN(TestColumnCollector)
#include "tst_columncollector.moc"
