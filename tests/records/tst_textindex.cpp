// SPDX-License-Identifier: GPL-3.0-or-later
// The text index against a walk over every distinct text.
#include "fields/fold.h"
#include "leakcase.h"
#include "naivewords.h"
#include "records/evaluator.h"
#include "records/textindex.h"
#include "records/textpostings.h"
#include "support/corpus.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

// Every distinct text of the visible source columns with the words that it holds.
struct IndexedText
{
    TextPlace place;
    std::vector<std::string> words;
};

std::vector<IndexedText> textsOf(RecordStore &store)
{
    std::map<TextPlace, std::string> texts;
    for (const ColumnInfo &column : store.columns()) {
        if (column.kind != ColumnKind::Source) continue;
        for (const SegmentInfo &segment : store.segments()) {
            const auto dictionary = must(store.dictionary(segment.id, column.id));
            const auto ranks = must(store.ranks(segment.id, column.id));
            for (std::uint32_t code = 0; dictionary && code < dictionary->size(); ++code)
                texts.emplace(TextPlace{column.id, (*ranks)[code]}, std::string(dictionary->at(code)));
        }
    }
    std::vector<IndexedText> result;
    for (const auto &[place, text] : texts) result.push_back({place, naiveWords(fields::fold(text))});
    return result;
}

std::vector<TextPlace> naiveFind(const std::vector<IndexedText> &texts, const std::string &word, bool isPrefix)
{
    std::vector<TextPlace> places;
    for (const IndexedText &text : texts)
        if (std::ranges::any_of(text.words, [&](const std::string &each) { return isPrefix ? each.starts_with(word) : each == word; })) places.push_back(text.place);
    return places;
}

} // namespace

class TestTextIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnIndexThereIsNone();
    void wordsAreFoundWhereTheyAre();
    void beginningsOfWordsAreFoundWhereTheyAre();
    void veryLongWordsAreFound();
    void readingsAreMarkedAsIndexed();
    void anImportMakesTheIndexVoid();
    void buildingItAgainGivesTheSame();
    void aCancelledBuildLeavesTheOldIndex();
    void aCaseWithoutRecordsCanBeIndexed();
    void hiddenTextsAreNotIndexed();
    void damageIsTold();
    void anIndexThatHasGoneIsNotAnEmptyAnswer();
    void corpusFilesAreFoundAsTheyAreScanned();
};

void TestTextIndex::withoutAnIndexThereIsNone()
{
    TestCase test;
    storage::Connection connection = test.reader();
    COMPARE_ERROR(TextIndex::open(connection), ErrorCode::NotFound);
    test.import("a.csv", "NUM,NOM\n1,a\n");
    COMPARE_ERROR(TextIndex::open(connection), ErrorCode::NotFound);
}

void TestTextIndex::wordsAreFoundWhereTheyAre()
{
    Random random(printedSeed());
    LeakCase test(random, 300, {.hasNuls = true});
    must(buildTextIndex(test.file(), test.job));
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    const std::vector<IndexedText> texts = textsOf(*test.store());
    std::set<std::string> words;
    for (const IndexedText &text : texts) words.insert(text.words.begin(), text.words.end());
    QVERIFY(words.size() > 300);
    for (const std::string &word : words) QVERIFY2(must(index.find(word, false)) == naiveFind(texts, word, false), word.c_str());
    for (int i = 0; i < 300; ++i) {
        const std::string word = fields::fold(random.word(4));
        if (!word.empty()) QVERIFY2(must(index.find(word, false)) == naiveFind(texts, word, false), word.c_str());
    }
}

void TestTextIndex::beginningsOfWordsAreFoundWhereTheyAre()
{
    Random random(printedSeed());
    LeakCase test(random, 300, {.hasNuls = true});
    must(buildTextIndex(test.file(), test.job));
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    const std::vector<IndexedText> texts = textsOf(*test.store());
    for (int i = 0; i < 600; ++i) {
        const IndexedText &text = random.pick(texts);
        std::string word = text.words.empty() || random.oneIn(4) ? fields::fold(random.word(3)) : random.pick(text.words);
        const std::vector<std::string> characters = charactersOf(word);
        if (characters.empty()) continue;
        word.clear();
        for (std::size_t c = 0; c <= random.below(characters.size()); ++c) word += characters[c];
        QVERIFY2(must(index.find(word, true)) == naiveFind(texts, word, true), word.c_str());
    }
}

void TestTextIndex::veryLongWordsAreFound()
{
    TestCase test;
    const std::string common(kMaxTermBytes, 'x');
    test.import("a.csv", "NUM,NOM\n1," + common + "\n2," + common + "a\n3," + common + "ab\n4," + std::string(kMaxTermBytes / 2, 'y') + "\n5," +
                             std::string(kMaxTermBytes - 1, 'z') + "é\n");
    must(buildTextIndex(test.file(), test.job));
    const auto store = test.store();
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    const auto count = [&](const std::string &text, bool isPrefix) {
        const FilterItem item = isPrefix ? FilterItem::prefix(text) : FilterItem::exactly(text);
        const Filter filter(makeTerm(FilterSubject::of(SubjectKind::Word), {item}));
        const RecordSet indexed = must(evaluate(*store, &index, filter, test.job));
        return indexed == must(evaluate(*store, nullptr, filter, test.job)) ? static_cast<int>(indexed.count()) : -1;
    };
    QCOMPARE(count(common, false), 1);
    QCOMPARE(count(common + "a", false), 1);
    QCOMPARE(count(common + "ab", false), 1);
    QCOMPARE(count(common + "b", false), 0);
    QCOMPARE(count(common, true), 3);
    QCOMPARE(count(common + "a", true), 2);
    QCOMPARE(count(common.substr(1), true), 3);
    QCOMPARE(count(common.substr(1), false), 0);
    QCOMPARE(count(std::string(kMaxTermBytes - 1, 'z') + "e", false), 1);
    QCOMPARE(count(std::string(kMaxTermBytes - 1, 'z'), true), 1);
}

void TestTextIndex::readingsAreMarkedAsIndexed()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    test.import("b.csv", "NUM,NOM\n1,b\n");
    for (const EvidenceInfo &evidence : test.evidences()) {
        QVERIFY(evidence.reading.state == ReadingState::Browsable);
        QVERIFY(!evidence.reading.indexedUs.has_value());
        QVERIFY(evidence.reading.browsableUs.has_value());
    }
    must(buildTextIndex(test.file(), test.job));
    for (const EvidenceInfo &evidence : test.evidences()) {
        QVERIFY(evidence.reading.state == ReadingState::Indexed);
        QVERIFY(evidence.reading.indexedUs.has_value());
        QVERIFY(*evidence.reading.indexedUs >= *evidence.reading.browsableUs);
    }
}

void TestTextIndex::anImportMakesTheIndexVoid()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    must(buildTextIndex(test.file(), test.job));
    storage::Connection connection = test.reader();
    VERIFY_OK(TextIndex::open(connection));
    test.import("b.csv", "NUM,NOM\n1,b\n");
    COMPARE_ERROR(TextIndex::open(connection), ErrorCode::NotFound);
    must(buildTextIndex(test.file(), test.job));
    VERIFY_OK(TextIndex::open(connection));
}

void TestTextIndex::buildingItAgainGivesTheSame()
{
    Random random(printedSeed());
    LeakCase test(random, 100);
    const std::string before = test.digest();
    must(buildTextIndex(test.file(), test.job));
    const std::int64_t bytes = test.number("SELECT sum(length(data)) FROM text_block");
    const std::int64_t postings = test.number("SELECT sum(postings) FROM text_run");
    must(buildTextIndex(test.file(), test.job));
    QCOMPARE(test.number("SELECT sum(length(data)) FROM text_block"), bytes);
    QCOMPARE(test.number("SELECT sum(postings) FROM text_run"), postings);
    QCOMPARE(test.digest(), before); // an index says nothing new
}

void TestTextIndex::aCancelledBuildLeavesTheOldIndex()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,martin\n");
    must(buildTextIndex(test.file(), test.job));
    JobControl cancelled;
    cancelled.cancel();
    COMPARE_ERROR(buildTextIndex(test.file(), cancelled), ErrorCode::Cancelled);
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    QCOMPARE(must(index.find("martin", false)).size(), std::size_t{1});
}

void TestTextIndex::aCaseWithoutRecordsCanBeIndexed()
{
    TestCase test;
    test.import("empty.csv", "");
    must(buildTextIndex(test.file(), test.job));
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    QVERIFY(must(index.find("a", true)).empty());
}

void TestTextIndex::hiddenTextsAreNotIndexed()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM;NOM,AGE\n1;MARTIN,7\n");
    ImportOptions options = plainOptions();
    options.dialect.delimiter = ";";
    must(Importer(test.file()).reread(evidence.id, options, test.job));
    must(buildTextIndex(test.file(), test.job));
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    QCOMPARE(must(index.find("martin", false)).size(), std::size_t{1});
}

void TestTextIndex::damageIsTold()
{
    Random random(printedSeed());
    LeakCase test(random, 50);
    must(buildTextIndex(test.file(), test.job));
    test.execute("UPDATE text_block SET data = substr(data, 1, length(data) / 2)");
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    COMPARE_ERROR(index.find("martin", false), ErrorCode::Damaged);
}

void TestTextIndex::anIndexThatHasGoneIsNotAnEmptyAnswer()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,martin\n");
    must(buildTextIndex(test.file(), test.job));
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    test.import("b.csv", "NUM,NOM\n1,durand\n");
    COMPARE_ERROR(index.find("martin", false), ErrorCode::NotFound);
    must(buildTextIndex(test.file(), test.job));
    COMPARE_ERROR(index.find("martin", false), ErrorCode::NotFound); // the new one has other ranks
    const TextIndex anew = must(TextIndex::open(connection));
    QCOMPARE(must(anew.find("martin", false)).size(), std::size_t{1});
}

void TestTextIndex::corpusFilesAreFoundAsTheyAreScanned()
{
    FILATURE_NEED_CORPUS("csv-w3c");
    Random random(printedSeed());
    TestCase test;
    int imported = 0;
    for (const auto &entry : std::filesystem::directory_iterator(corpusFolder() / "csv-w3c" / "files")) {
        if (imported == 25) break;
        if (entry.is_regular_file() && test.importPath(entry.path().string(), {})) ++imported;
    }
    QVERIFY(imported > 5);
    must(buildTextIndex(test.file(), test.job));
    const auto store = test.store();
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    const std::vector<IndexedText> texts = textsOf(*store);
    for (int i = 0; i < 300; ++i) {
        const IndexedText &text = random.pick(texts);
        if (text.words.empty()) continue;
        const std::string &word = random.pick(text.words);
        const bool isPrefix = random.oneIn(3);
        QVERIFY2(must(index.find(word, isPrefix)) == naiveFind(texts, word, isPrefix), word.c_str());
        const Filter filter(makeTerm(FilterSubject::of(SubjectKind::Word), {isPrefix ? FilterItem::prefix(word) : FilterItem::exactly(word)}));
        QVERIFY(must(evaluate(*store, &index, filter, test.job)) == must(evaluate(*store, nullptr, filter, test.job)));
    }
}

QTEST_GUILESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
