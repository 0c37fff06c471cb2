// SPDX-License-Identifier: GPL-3.0-or-later
// What a word is, and where words lie, against a cut into characters.
#include "fields/fold.h"
#include "naivewords.h"
#include "randomtexts.h"
#include "records/wordmatch.h"

#include <QtTest>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

class TestWordMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreCutIntoWords_data();
    void textsAreCutIntoWords();
    void randomTextsAreCutAsCharactersAre();
    void wordsAreFoundWhole_data();
    void wordsAreFoundWhole();
    void findingIsLookingAtEveryPlace();
    void everyWordOfATextIsInIt();
};

void TestWordMatch::textsAreCutIntoWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words"); // joined by |
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("one") << QByteArray("martin") << QByteArray("martin");
    QTest::newRow("punctuation") << QByteArray("jean-paul d'or, 12.5") << QByteArray("jean|paul|d|or|12|5");
    QTest::newRow("a NUL parts") << QByteArray("ab\0cd", 5) << QByteArray("ab|cd");
    QTest::newRow("a no-break blank parts") << QByteArray("12\xC2\xA0rue") << QByteArray("12|rue");
    QTest::newRow("a typographic apostrophe parts") << QByteArray("l\xE2\x80\x99" "eau") << QByteArray("l|eau");
    QTest::newRow("a narrow no-break blank parts") << QByteArray("5\xE2\x80\xAF" "000") << QByteArray("5|000");
    QTest::newRow("letters beyond ASCII belong to words") << QByteArray("\xC3\xA9\xD1\x8F" "a") << QByteArray("\xC3\xA9\xD1\x8F" "a");
    QTest::newRow("the euro sign is no separator") << QByteArray("5\xE2\x82\xAC") << QByteArray("5\xE2\x82\xAC");
    QTest::newRow("the last of the punctuation") << QByteArray("a\xE2\x81\xAF" "b") << QByteArray("a|b");
    QTest::newRow("the first behind the punctuation") << QByteArray("a\xE2\x81\xB0" "b") << QByteArray("a\xE2\x81\xB0" "b");
    QTest::newRow("cut in a character") << QByteArray("a\xE2\x80") << QByteArray("a\xE2\x80");
    QTest::newRow("a letter that ends like a no-break blank") << QByteArray("\xC3\xA0 b") << QByteArray("\xC3\xA0|b");
}

void TestWordMatch::textsAreCutIntoWords()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, words);
    const std::string kept = text.toStdString();
    std::vector<std::string_view> found{"left over"};
    wordsOf(kept, found);
    QByteArrayList joined;
    for (const std::string_view word : found) joined.append(QByteArray(word.data(), qsizetype(word.size())));
    QCOMPARE(joined.join('|'), words);
}

void TestWordMatch::randomTextsAreCutAsCharactersAre()
{
    Random random(printedSeed());
    std::vector<std::string_view> found;
    for (int i = 0; i < 20'000; ++i) {
        const std::string folded = fields::fold(random.text(10));
        wordsOf(folded, found);
        QVERIFY2(std::vector<std::string>(found.begin(), found.end()) == naiveWords(folded), QByteArray::fromStdString(folded).toHex());
    }
}

void TestWordMatch::wordsAreFoundWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("needle");
    QTest::addColumn<bool>("asWord");
    QTest::addColumn<bool>("asPrefix");
    const auto row = [](const char *name, const char *text, const char *needle, bool asWord, bool asPrefix) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(needle) << asWord << asPrefix;
    };
    row("whole text", "martin", "martin", true, true);
    row("beginning of a word", "martinez", "martin", false, true);
    row("end of a word", "saint-martin", "martin", true, true);
    row("inside a word", "amartin", "martin", false, false);
    row("second occurrence", "martinez martin", "martin", true, true);
    row("two words", "jean paul martin", "paul martin", true, true);
    row("two words with another separator", "jean-paul martin", "jean paul", false, false);
    row("the last word is the one that may go on", "jean paule", "jean paul", false, true);
    row("a separator at the end parts", "jean. paul", "jean.", true, true);
    row("a separator in front needs no border", "a.b", ".b", true, true);
    row("nothing is in no text", "a", "", false, false);
    row("border beyond ASCII", "martiné", "martin", false, true);
    row("a typographic blank is a border", "a\u202F" "b", "b", true, true);
}

void TestWordMatch::wordsAreFoundWhole()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, needle);
    QFETCH(const bool, asWord);
    QFETCH(const bool, asPrefix);
    QCOMPARE(containsWords(text.toStdString(), needle.toStdString(), false), asWord);
    QCOMPARE(containsWords(text.toStdString(), needle.toStdString(), true), asPrefix);
}

void TestWordMatch::findingIsLookingAtEveryPlace()
{
    Random random(printedSeed());
    int hits = 0;
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = fields::fold(random.text(8));
        const std::string needle = random.oneIn(2) ? fields::fold(random.text(2)) : fields::fold(random.word(2));
        const bool isPrefix = random.oneIn(2);
        const bool found = containsWords(text, needle, isPrefix);
        hits += found ? 1 : 0;
        QVERIFY2(found == naiveContainsWords(text, needle, isPrefix), QByteArray::fromStdString(text + " / " + needle).toHex());
    }
    QVERIFY(hits > 500);
}

void TestWordMatch::everyWordOfATextIsInIt()
{
    Random random(printedSeed());
    for (int i = 0; i < 5'000; ++i) {
        const std::string folded = fields::fold(random.text(10));
        for (const std::string &word : naiveWords(folded)) {
            QVERIFY(containsWords(folded, word, false));
            for (std::size_t length = 1; length <= word.size(); ++length)
                if (length == word.size() || (static_cast<unsigned char>(word[length]) & 0xC0) != 0x80)
                    QVERIFY(containsWords(folded, word.substr(0, length), true));
        }
    }
}

QTEST_APPLESS_MAIN(TestWordMatch)
#include "tst_wordmatch.moc"
