// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of records against std::set.
#include "randomtexts.h"
#include "records/recordset.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

using Numbers = std::set<std::uint32_t>;

RecordSet setOf(const Numbers &numbers)
{
    std::map<std::uint32_t, std::unique_ptr<SegmentBits>> segments;
    for (const std::uint32_t number : numbers) {
        auto &bits = segments[number >> 16];
        if (!bits) bits = std::make_unique<SegmentBits>();
        (*bits)[(number & 0xFFFF) / 64] |= std::uint64_t{1} << (number % 64);
    }
    RecordSet set;
    for (const auto &[segment, bits] : segments) set.append({segment}, *bits);
    return set;
}

Numbers numbersOf(const RecordSet &set)
{
    Numbers numbers;
    set.forEach([&numbers](RecordId record) { numbers.insert(record.value); });
    return numbers;
}

// Few records in few segments, at the edges of words and segments more often than elsewhere.
Numbers randomNumbers(Random &random)
{
    Numbers numbers;
    for (std::size_t left = random.below(60); left > 0; --left) {
        const auto segment = static_cast<std::uint32_t>(random.below(5) * 3);
        const std::vector<std::uint32_t> edges{0, 1, 63, 64, 127, 128, 65'472, 65'534, 65'535};
        const auto place = random.oneIn(2) ? random.pick(edges) : static_cast<std::uint32_t>(random.below(65'536));
        numbers.insert(segment << 16 | place);
    }
    return numbers;
}

template<typename Algorithm>
Numbers combined(const Numbers &a, const Numbers &b, Algorithm algorithm)
{
    Numbers result;
    algorithm(a, b, std::inserter(result, result.begin()));
    return result;
}

} // namespace

class TestRecordSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptySetHasNothing();
    void segmentsWithoutMembersAreLeftOut();
    void holdsWhatWasPutIn();
    void combinesAsStdSet();
    void visitsInAscendingOrder();
    void theLastRecordOfTheLastSegmentHasAPlace();
    void obeysTheLawsOfSets();
};

void TestRecordSet::anEmptySetHasNothing()
{
    const RecordSet set;
    QVERIFY(set.isEmpty());
    QCOMPARE(set.count(), std::uint64_t{0});
    QVERIFY(!set.contains({0}));
    QVERIFY(set.bitsOf({0}) == nullptr);
    QVERIFY(set == setOf({}));
}

void TestRecordSet::segmentsWithoutMembersAreLeftOut()
{
    RecordSet set;
    set.append({4}, SegmentBits{});
    QVERIFY(set.isEmpty());
    QVERIFY(set == RecordSet{});
    const RecordSet one = setOf({70'000});
    QVERIFY(one.without(one) == RecordSet{});
    QVERIFY(one.without(one).isEmpty());
    QVERIFY(one.intersected(setOf({70'001})) == RecordSet{});
}

void TestRecordSet::holdsWhatWasPutIn()
{
    Random random(printedSeed());
    for (int i = 0; i < 300; ++i) {
        const Numbers numbers = randomNumbers(random);
        const RecordSet set = setOf(numbers);
        QCOMPARE(set.count(), numbers.size());
        QCOMPARE(set.isEmpty(), numbers.empty());
        QVERIFY(numbersOf(set) == numbers);
        for (std::uint32_t segment = 0; segment < 16; ++segment) {
            const bool has = std::ranges::any_of(numbers, [segment](std::uint32_t number) { return number >> 16 == segment; });
            QCOMPARE(set.bitsOf({segment}) != nullptr, has);
        }
        for (const std::uint32_t number : numbers)
            for (const std::uint32_t near : {number - 1, number, number + 1})
                QCOMPARE(set.contains({near}), numbers.contains(near));
    }
}

void TestRecordSet::combinesAsStdSet()
{
    Random random(printedSeed());
    for (int i = 0; i < 500; ++i) {
        const Numbers a = randomNumbers(random);
        const Numbers b = random.oneIn(5) ? a : randomNumbers(random);
        const RecordSet x = setOf(a);
        const RecordSet y = setOf(b);
        QVERIFY(x.united(y) == setOf(combined(a, b, [](auto &&...all) { std::ranges::set_union(all...); })));
        QVERIFY(x.intersected(y) == setOf(combined(a, b, [](auto &&...all) { std::ranges::set_intersection(all...); })));
        QVERIFY(x.without(y) == setOf(combined(a, b, [](auto &&...all) { std::ranges::set_difference(all...); })));
        QCOMPARE(x == y, a == b);
    }
}

void TestRecordSet::visitsInAscendingOrder()
{
    Random random(printedSeed());
    for (int i = 0; i < 100; ++i) {
        std::vector<std::uint32_t> visited;
        setOf(randomNumbers(random)).forEach([&visited](RecordId record) { visited.push_back(record.value); });
        QVERIFY(std::ranges::is_sorted(visited));
        QVERIFY(std::ranges::adjacent_find(visited) == visited.end());
    }
}

void TestRecordSet::theLastRecordOfTheLastSegmentHasAPlace()
{
    const RecordSet set = setOf({0, 0xFFFF'FFFF});
    QVERIFY(set.contains({0xFFFF'FFFF}));
    QCOMPARE(set.count(), std::uint64_t{2});
    QVERIFY(numbersOf(set) == Numbers({0, 0xFFFF'FFFF}));
}

void TestRecordSet::obeysTheLawsOfSets()
{
    Random random(printedSeed());
    for (int i = 0; i < 200; ++i) {
        const RecordSet a = setOf(randomNumbers(random));
        const RecordSet b = setOf(randomNumbers(random));
        const RecordSet c = setOf(randomNumbers(random));
        QVERIFY(a.united(b) == b.united(a));
        QVERIFY(a.intersected(b.united(c)) == a.intersected(b).united(a.intersected(c)));
        QVERIFY(a.without(b).united(a.intersected(b)) == a);
        QVERIFY(a.without(b.united(c)) == a.without(b).intersected(a.without(c)));
        QCOMPARE(a.united(b).count() + a.intersected(b).count(), a.count() + b.count());
    }
}

QTEST_APPLESS_MAIN(TestRecordSet)
#include "tst_recordset.moc"
