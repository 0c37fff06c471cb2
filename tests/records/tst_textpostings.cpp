// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of the text index: what is written is read again; damage is refused.
#include "randomtexts.h"
#include "records/columncodec.h"
#include "records/textpostings.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

using Index = std::map<std::string, std::set<TextPlace>>;

Index randomIndex(Random &random, std::size_t terms)
{
    Index index;
    while (index.size() < terms) {
        std::set<TextPlace> &places = index[random.word(5) + random.bytes(random.below(2))];
        for (std::size_t left = random.between(1, 30); left > 0; --left)
            places.insert({static_cast<std::uint32_t>(random.below(5) * 1'000), static_cast<std::uint32_t>(random.below(100'000))});
    }
    return index;
}

std::string blockOf(const Index &index, Random &random)
{
    TermBlockWriter writer;
    for (const auto &[term, places] : index) {
        std::vector<TextPlace> unsorted(places.begin(), places.end());
        unsorted.push_back(random.pick(unsorted)); // twice
        std::ranges::shuffle(unsorted, random.engine());
        writer.add(term, unsorted);
    }
    return writer.finish();
}

Result<Index> readAll(std::string_view block)
{
    Index index;
    FILATURE_TRY(readTermBlock(block, [&index](std::string_view term, const auto &append) -> Result<bool> {
        std::vector<TextPlace> places;
        FILATURE_TRY(append(places));
        index[std::string(term)] = {places.begin(), places.end()};
        return true;
    }));
    return index;
}

} // namespace

class TestTextPostings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyBlockHasNoTerms();
    void termsAndPlacesAreReadAgain();
    void placesComeSortedAndOnce();
    void theVisitorCanStop();
    void theVisitorsErrorIsGivenBack();
    void theLargestNumbersSurvive();
    void theFirstTermIsRemembered();
    void everyShorterBlockIsDamage();
    void aDamagedBlockIsRefusedOrReadToItsEnd();
    void anAbsurdLengthIsDamage();
};

void TestTextPostings::anEmptyBlockHasNoTerms()
{
    const auto index = readAll(TermBlockWriter().finish());
    QVERIFY(index.has_value());
    QVERIFY(index->empty());
}

void TestTextPostings::termsAndPlacesAreReadAgain()
{
    Random random(printedSeed());
    for (int i = 0; i < 100; ++i) {
        const Index index = randomIndex(random, random.between(1, kTermsPerBlock));
        const auto read = readAll(blockOf(index, random));
        QVERIFY(read.has_value());
        QVERIFY(*read == index);
    }
}

void TestTextPostings::placesComeSortedAndOnce()
{
    TermBlockWriter writer;
    std::vector<TextPlace> places{{7, 3}, {2, 9}, {7, 3}, {2, 1}, {7, 0}};
    writer.add("word", places);
    std::vector<TextPlace> read;
    QVERIFY(readTermBlock(writer.finish(), [&read](std::string_view, const auto &append) -> Result<bool> {
        FILATURE_TRY(append(read));
        return true;
    }).has_value());
    QVERIFY(read == std::vector<TextPlace>({{2, 1}, {2, 9}, {7, 0}, {7, 3}}));
}

void TestTextPostings::theVisitorCanStop()
{
    Random random(printedSeed());
    const Index index = randomIndex(random, 20);
    std::vector<std::string> visited;
    QVERIFY(readTermBlock(blockOf(index, random), [&visited](std::string_view term, const auto &) -> Result<bool> {
        visited.emplace_back(term);
        return visited.size() < 5;
    }).has_value());
    std::vector<std::string> expected;
    for (const auto &[term, places] : index)
        if (expected.size() < 5) expected.push_back(term);
    QVERIFY(visited == expected);
}

void TestTextPostings::theVisitorsErrorIsGivenBack()
{
    Random random(printedSeed());
    const auto done = readTermBlock(blockOf(randomIndex(random, 3), random),
                                    [](std::string_view, const auto &) -> Result<bool> { return fail(ErrorCode::Cancelled); });
    QVERIFY(!done && done.error().code == ErrorCode::Cancelled);
}

void TestTextPostings::theLargestNumbersSurvive()
{
    Random random(1);
    const Index index{{"a", {{0, 0}, {0, 0xFFFF'FFFF}, {0xFFFF'FFFF, 0}, {0xFFFF'FFFF, 0xFFFF'FFFF}}}, {std::string(kMaxTermBytes, 'z'), {{1, 1}}}};
    const auto read = readAll(blockOf(index, random));
    QVERIFY(read.has_value());
    QVERIFY(*read == index);
}

void TestTextPostings::theFirstTermIsRemembered()
{
    TermBlockWriter writer;
    QCOMPARE(writer.count(), std::size_t{0});
    std::vector<TextPlace> places{{1, 1}};
    writer.add("b", places);
    writer.add("c", places);
    QCOMPARE(writer.firstTerm(), std::string("b"));
    QCOMPARE(writer.count(), std::size_t{2});
}

void TestTextPostings::everyShorterBlockIsDamage()
{
    Random random(printedSeed());
    const std::string block = blockOf(randomIndex(random, 60), random);
    for (std::size_t length = 0; length < block.size(); ++length) {
        const auto read = readAll(std::string_view(block).substr(0, length));
        QVERIFY(!read && read.error().code == ErrorCode::Damaged);
    }
}

void TestTextPostings::aDamagedBlockIsRefusedOrReadToItsEnd()
{
    Random random(printedSeed());
    for (int i = 0; i < 5'000; ++i) {
        std::string block = blockOf(randomIndex(random, random.between(1, 12)), random);
        for (std::size_t left = random.between(1, 3); left > 0; --left) block[random.below(block.size())] = static_cast<char>(random.below(256));
        const auto read = readAll(block);
        if (!read) QVERIFY(read.error().code == ErrorCode::Damaged);
    }
}

void TestTextPostings::anAbsurdLengthIsDamage()
{
    Random random(printedSeed());
    const std::string block = blockOf(randomIndex(random, 60), random);
    std::string_view packed = block;
    std::uint64_t rawSize = 0;
    QVERIFY(readVarint(packed, rawSize));
    for (const std::uint64_t absurd : {std::uint64_t{1} << 33, ~std::uint64_t{0}}) {
        std::string changed;
        appendVarint(changed, absurd);
        changed += packed;
        const auto read = readAll(changed);
        QVERIFY(!read && read.error().code == ErrorCode::Damaged);
    }
}

QTEST_APPLESS_MAIN(TestTextPostings)
#include "tst_textpostings.moc"
