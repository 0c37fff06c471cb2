// SPDX-License-Identifier: GPL-3.0-or-later
// The order of dictionaries against its definition: folded text first, then bytes.
#include "fields/fold.h"
#include "randomtexts.h"
#include "records/column.h"

#include <QtTest>

#include <algorithm>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

int sign(int number) { return number < 0 ? -1 : number > 0 ? 1 : 0; }

int naiveCompare(const std::string &a, const std::string &b)
{
    if (const int order = fields::fold(a).compare(fields::fold(b)); order != 0) return sign(order);
    return sign(a.compare(b));
}

// First sixteen bytes of the folded text as numbers, the first byte weighing most.
SortPrefix naivePrefix(const std::string &text)
{
    std::string folded = fields::fold(text);
    folded.resize(16, '\0');
    SortPrefix prefix;
    for (std::size_t i = 0; i < 16; ++i) {
        std::uint64_t &part = i < 8 ? prefix.high : prefix.low;
        part = part << 8 | static_cast<unsigned char>(folded[i]);
    }
    return prefix;
}

std::string described(const std::string &a, const std::string &b)
{
    return QByteArray::fromStdString(a).toHex().toStdString() + " and " + QByteArray::fromStdString(b).toHex().toStdString();
}

} // namespace

class TestColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersByFoldedTextThenByBytes_data();
    void ordersByFoldedTextThenByBytes();
    void randomTextsCompareAsFoldedTexts();
    void randomBytesCompareAsFoldedTexts();
    void textsWithALongCommonBeginningCompareAsFoldedTexts();
    void sortingGivesTheSameAsSortingByDefinition();
    void thePrefixIsThatOfTheFoldedText();
    void thePrefixNeverDisagreesWithTheOrder();
    void aDictionaryGivesItsTextsBack();
    void anEmptyDictionaryHasNoTexts();
    void codesAreReadInEitherWidth();
};

void TestColumn::ordersByFoldedTextThenByBytes_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char *name, const QByteArray &a, const QByteArray &b, int order) { QTest::newRow(name) << a << b << order; };
    row("equal", "Martin", "Martin", 0);
    row("both empty", "", "", 0);
    row("empty before all", "", " ", -1);
    row("case does not part words", "MARTIN", "martin a", -1);
    row("case decides between equals", "MARTIN", "martin", -1);
    row("accents do not part words", "élan", "elephant", -1);
    row("accent decides between equals", "elan", "élan", -1);
    row("composed and combining are equal but in bytes", "e\xCC\x81lan", "\xC3\xA9lan", -1);
    row("ligature is spelt out", "œuvre", "of", -1);
    row("sharp s is ss", "stra\xC3\x9F" "e", "strassf", -1);
    row("a mark alone folds to nothing", "\xCC\x81", "a", -1);
    row("a mark alone comes behind the empty text", "", "\xCC\x81", -1);
    row("a mark at the end leaves the word where it was", "ab\xCC\x81", "abc", -1);
    row("a NUL is a character", QByteArray("a\0b", 3), QByteArray("a\0c", 3), -1);
    row("a NUL does not end a text", "a", QByteArray("a\0", 2), -1);
    row("eight bytes and more", "abcdefghI", "ABCDEFGHJ", -1);
    row("a letter behind eight equal bytes of another case", "ABCDEFGHz", "abcdefghA", 1);
    row("digits before letters", "a9", "aa", -1);
    row("punctuation between capitals and small letters", "a_", "aB", -1);
    row("brackets are no letters", "a[", "aB", -1);
}

void TestColumn::ordersByFoldedTextThenByBytes()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    QFETCH(const int, order);
    QCOMPARE(sign(compareTexts(a.toStdString(), b.toStdString())), order);
    QCOMPARE(sign(compareTexts(b.toStdString(), a.toStdString())), -order);
    QCOMPARE(naiveCompare(a.toStdString(), b.toStdString()), order);
}

void TestColumn::randomTextsCompareAsFoldedTexts()
{
    Random random(printedSeed());
    for (int i = 0; i < 100'000; ++i) {
        const std::string a = random.text(5);
        const std::string b = random.text(5);
        QVERIFY2(sign(compareTexts(a, b)) == naiveCompare(a, b), described(a, b).c_str());
    }
}

void TestColumn::randomBytesCompareAsFoldedTexts()
{
    Random random(printedSeed());
    for (int i = 0; i < 50'000; ++i) {
        std::string a = random.bytes(random.below(12));
        std::string b = a.substr(0, random.below(a.size() + 1)) + random.bytes(random.below(4));
        QVERIFY2(sign(compareTexts(a, b)) == naiveCompare(a, b), described(a, b).c_str());
    }
}

// The beginning is compared eight bytes at a time: a difference at every place in and behind such a word.
void TestColumn::textsWithALongCommonBeginningCompareAsFoldedTexts()
{
    Random random(printedSeed());
    for (int i = 0; i < 50'000; ++i) {
        std::string beginning;
        for (std::size_t left = random.below(20); left > 0; --left) beginning += static_cast<char>(random.between('@', '{'));
        std::string other = beginning;
        for (char &c : other)
            if (random.oneIn(3)) c = static_cast<char>(c ^ (c >= 'A' ? 0x20 : 0)); // also brackets, which must not count as letters
        const std::string a = beginning + random.text(2);
        const std::string b = other + random.text(2);
        QVERIFY2(sign(compareTexts(a, b)) == naiveCompare(a, b), described(a, b).c_str());
    }
}

void TestColumn::sortingGivesTheSameAsSortingByDefinition()
{
    Random random(printedSeed());
    for (int round = 0; round < 20; ++round) {
        std::vector<std::string> texts;
        for (int i = 0; i < 500; ++i) texts.push_back(random.text(4));
        std::vector<std::string> expected = texts;
        std::ranges::sort(texts, [](const std::string &a, const std::string &b) { return compareTexts(a, b) < 0; });
        std::ranges::sort(expected, [](const std::string &a, const std::string &b) { return naiveCompare(a, b) < 0; });
        QVERIFY(texts == expected);
    }
}

void TestColumn::thePrefixIsThatOfTheFoldedText()
{
    Random random(printedSeed());
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = random.oneIn(4) ? random.bytes(random.below(20)) : random.text(8);
        QVERIFY2(sortPrefix(text) == naivePrefix(text), described(text, "").c_str());
    }
    QVERIFY(sortPrefix("") == SortPrefix{});
    QVERIFY(sortPrefix("ABCDEFGHIJKLMNOPQR") == sortPrefix("abcdefghijklmnopxx"));
    QVERIFY(sortPrefix("abcdefghijklmno") < sortPrefix("abcdefghijklmnop"));
}

void TestColumn::thePrefixNeverDisagreesWithTheOrder()
{
    Random random(printedSeed());
    for (int i = 0; i < 100'000; ++i) {
        const std::string a = random.text(4);
        const std::string b = random.text(4);
        if (sortPrefix(a) == sortPrefix(b)) continue;
        QVERIFY2((sortPrefix(a) < sortPrefix(b)) == (compareTexts(a, b) < 0), described(a, b).c_str());
    }
}

void TestColumn::aDictionaryGivesItsTextsBack()
{
    Dictionary dictionary;
    const std::vector<std::string> texts{"", "a", std::string("b\0c", 3), "é", "", "a long text of more than eight bytes"};
    for (const std::string &text : texts) dictionary.append(text);
    QCOMPARE(dictionary.size(), texts.size());
    for (std::uint32_t code = 0; code < dictionary.size(); ++code) QCOMPARE(std::string(dictionary.at(code)), texts[code]);
}

void TestColumn::anEmptyDictionaryHasNoTexts() { QCOMPARE(Dictionary{}.size(), 0U); }

void TestColumn::codesAreReadInEitherWidth()
{
    const Codes narrow{{1, 255, 0}, {}};
    QVERIFY(narrow.isNarrow());
    QCOMPARE(narrow.size(), std::size_t{3});
    QCOMPARE(narrow.at(1), 255U);
    QCOMPARE(narrow.byteSize(), std::size_t{3});
    const Codes wide{{}, {1, 65'535}};
    QVERIFY(!wide.isNarrow());
    QCOMPARE(wide.size(), std::size_t{2});
    QCOMPARE(wide.at(1), 65'535U);
    QCOMPARE(wide.byteSize(), std::size_t{4});
}

QTEST_APPLESS_MAIN(TestColumn)
#include "tst_column.moc"
