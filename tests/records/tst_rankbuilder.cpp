// SPDX-License-Identifier: GPL-3.0-or-later
// Global ranks against one sorted set of all texts.
#include "randomtexts.h"
#include "records/columncodec.h"
#include "records/rankbuilder.h"
#include "testcase.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

struct ByDictionaryOrder
{
    bool operator()(const std::string &a, const std::string &b) const { return compareTexts(a, b) < 0; }
};
using Texts = std::set<std::string, ByDictionaryOrder>;

std::string blobOf(const Texts &texts)
{
    Dictionary dictionary;
    for (const std::string &text : texts) dictionary.append(text);
    return encodeDictionary(dictionary);
}

std::vector<std::vector<std::uint32_t>> naiveRanks(const std::vector<Texts> &dictionaries, std::uint32_t &distinct)
{
    Texts all;
    for (const Texts &texts : dictionaries) all.insert(texts.begin(), texts.end());
    distinct = static_cast<std::uint32_t>(all.size());
    std::map<std::string, std::uint32_t> rankOf;
    std::uint32_t next = 0;
    for (const std::string &text : all) rankOf[text] = next++;
    std::vector<std::vector<std::uint32_t>> ranks;
    for (const Texts &texts : dictionaries) {
        ranks.emplace_back();
        for (const std::string &text : texts) ranks.back().push_back(rankOf[text]);
    }
    return ranks;
}

// Ranks of dictionaries that are in memory.
Result<std::uint32_t> merged(const std::vector<std::string> &blobs, std::vector<std::vector<std::uint32_t>> &ranks)
{
    std::vector<DictionarySource> sources;
    for (const std::string &blob : blobs)
        sources.push_back({blob.size(), [&blob](std::size_t offset, std::size_t length, std::string &out) -> Result<void> {
                               if (offset + length > blob.size()) return fail(ErrorCode::Damaged);
                               out = blob.substr(offset, length);
                               return {};
                           }});
    std::vector<std::string> packed;
    FILATURE_TRY_ASSIGN(distinct, mergeDictionaries(std::move(sources), packed));
    ranks.clear();
    for (const std::string &blob : packed) ranks.push_back(must(decodeAscending(blob)));
    return distinct;
}

DelimitedTable smallTable(Random &random, std::size_t rows)
{
    DelimitedTable table{{"NUM", "A", "B"}, {}};
    for (std::size_t i = 0; i < rows; ++i) table.rows.push_back({std::to_string(i), random.plainText(2), random.plainText(4)});
    return table;
}

// Ranks of every source column against all texts of the store.
std::string rankFault(RecordStore &store)
{
    for (const ColumnInfo &column : store.columns()) {
        std::vector<Texts> dictionaries;
        std::vector<std::vector<std::uint32_t>> found;
        for (const SegmentInfo &segment : store.segments()) {
            const auto dictionary = must(store.dictionary(segment.id, column.id));
            const auto ranks = must(store.ranks(segment.id, column.id));
            if ((dictionary == nullptr) != (ranks == nullptr)) return column.name + ": ranks without texts, or texts without ranks";
            if (!dictionary) continue;
            dictionaries.emplace_back();
            for (std::uint32_t code = 0; code < dictionary->size(); ++code) dictionaries.back().emplace(dictionary->at(code));
            found.push_back(*ranks);
        }
        std::uint32_t distinct = 0;
        if (naiveRanks(dictionaries, distinct) != found) return column.name + ": other ranks";
        if (distinct != column.distinct) return column.name + ": another number of texts";
    }
    return {};
}

} // namespace

class TestRankBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDictionariesHaveNoTexts();
    void emptyDictionariesAreAllowed();
    void mergingGivesThePlacesInASet();
    void blocksOfLargeDictionariesAreWalked();
    void damageIsToldNotMerged();
    void importedColumnsHaveTheRanksOfASet();
    void doingItAgainGivesTheSame();
    void doingItInsideATransactionGivesTheSame();
    void aCancelledJobStops();
};

void TestRankBuilder::noDictionariesHaveNoTexts()
{
    std::vector<std::vector<std::uint32_t>> ranks{{1}};
    QCOMPARE(must(merged({}, ranks)), 0U);
    QVERIFY(ranks.empty());
}

void TestRankBuilder::emptyDictionariesAreAllowed()
{
    std::vector<std::vector<std::uint32_t>> ranks;
    QCOMPARE(must(merged({blobOf({}), blobOf({"a"}), blobOf({})}, ranks)), 1U);
    QVERIFY(ranks == std::vector<std::vector<std::uint32_t>>({{}, {0}, {}}));
}

void TestRankBuilder::mergingGivesThePlacesInASet()
{
    Random random(printedSeed());
    for (int round = 0; round < 200; ++round) {
        std::vector<Texts> dictionaries(random.between(1, 12));
        for (Texts &texts : dictionaries)
            for (std::size_t left = random.below(80); left > 0; --left) texts.insert(random.text(random.between(1, 5)));
        std::vector<std::string> blobs;
        for (const Texts &texts : dictionaries) blobs.push_back(blobOf(texts));
        std::vector<std::vector<std::uint32_t>> ranks;
        std::uint32_t distinct = 0;
        const auto expected = naiveRanks(dictionaries, distinct);
        QCOMPARE(must(merged(blobs, ranks)), distinct);
        QVERIFY(ranks == expected);
    }
}

void TestRankBuilder::blocksOfLargeDictionariesAreWalked()
{
    Random random(printedSeed());
    std::vector<Texts> dictionaries(3);
    for (Texts &texts : dictionaries)
        while (texts.size() < 2 * kDictionaryBlock + random.below(3)) texts.insert("texts with a common beginning " + std::to_string(random.below(20'000)));
    std::vector<std::string> blobs;
    for (const Texts &texts : dictionaries) blobs.push_back(blobOf(texts));
    std::vector<std::vector<std::uint32_t>> ranks;
    std::uint32_t distinct = 0;
    const auto expected = naiveRanks(dictionaries, distinct);
    QCOMPARE(must(merged(blobs, ranks)), distinct);
    QVERIFY(ranks == expected);
}

void TestRankBuilder::damageIsToldNotMerged()
{
    Random random(printedSeed());
    Texts texts;
    while (texts.size() < 1'500) texts.insert(random.text(6) + std::to_string(texts.size()));
    const std::string blob = blobOf(texts);
    for (const std::size_t length : {std::size_t{0}, std::size_t{3}, std::size_t{11}, blob.size() / 2, blob.size() - 1}) {
        std::vector<std::vector<std::uint32_t>> ranks;
        const auto result = merged({blobOf({"a"}), blob.substr(0, length)}, ranks);
        COMPARE_ERROR(result, ErrorCode::Damaged);
    }
}

void TestRankBuilder::importedColumnsHaveTheRanksOfASet()
{
    Random random(printedSeed());
    TestCase test;
    for (const char *name : {"a.csv", "b.csv", "c.csv"}) {
        test.import(name, written(smallTable(random, 120)));
        const std::string fault = rankFault(*test.store());
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

void TestRankBuilder::doingItAgainGivesTheSame()
{
    Random random(printedSeed());
    TestCase test;
    test.import("a.csv", written(smallTable(random, 200)));
    test.import("b.csv", written(smallTable(random, 200)));
    const std::string sql = "SELECT coalesce(sum(length(ranks) * distinct_total * segment * col), 0) FROM segment_rank";
    const std::int64_t before = test.number(sql);
    std::vector<std::uint32_t> columns;
    const auto store = test.store();
    for (const ColumnInfo &column : store->columns()) columns.push_back(column.id);
    for (const unsigned threads : {1U, 2U, 4U}) {
        test.execute("DELETE FROM segment_rank WHERE segment % 2 = 0");
        storage::Connection writer = test.writer();
        VERIFY_OK(buildRanks(test.file(), writer, columns, threads, test.job));
        QCOMPARE(test.number(sql), before);
        const std::string fault = rankFault(*test.store());
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

void TestRankBuilder::doingItInsideATransactionGivesTheSame()
{
    Random random(printedSeed());
    TestCase test;
    test.import("a.csv", written(smallTable(random, 100)));
    test.import("b.csv", written(smallTable(random, 100)));
    std::vector<std::uint32_t> columns;
    const auto store = test.store();
    for (const ColumnInfo &column : store->columns()) columns.push_back(column.id);
    test.execute("DELETE FROM segment_rank");
    {
        storage::Connection writer = test.writer();
        auto transaction = must(storage::Transaction::begin(writer));
        VERIFY_OK(buildRanksInside(writer, columns, test.job));
        VERIFY_OK(transaction.commit());
    }
    const std::string fault = rankFault(*test.store());
    QVERIFY2(fault.empty(), fault.c_str());
}

void TestRankBuilder::aCancelledJobStops()
{
    Random random(printedSeed());
    TestCase test;
    test.import("a.csv", written(smallTable(random, 50)));
    std::vector<std::uint32_t> columns;
    const auto store = test.store();
    for (const ColumnInfo &column : store->columns()) columns.push_back(column.id);
    JobControl cancelled;
    cancelled.cancel();
    storage::Connection writer = test.writer();
    COMPARE_ERROR(buildRanks(test.file(), writer, columns, 2, cancelled), ErrorCode::Cancelled);
    COMPARE_ERROR(buildRanksInside(writer, columns, cancelled), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestRankBuilder)
#include "tst_rankbuilder.moc"
