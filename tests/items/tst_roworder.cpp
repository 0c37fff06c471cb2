// SPDX-License-Identifier: GPL-3.0-or-later
// Places of records against a plain list of them.
#include "items/roworder.h"
#include "randomtexts.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace filature;
using namespace filature::items;
using namespace filature::test;
using records::RecordSet;

namespace {

constexpr std::uint32_t kSegments = 9;

std::vector<records::SegmentInfo> segments()
{
    std::vector<records::SegmentInfo> all;
    for (std::uint32_t id = 1; id <= kSegments; ++id) all.push_back({{id * 2}, 65'536, {1}, {1}});
    return all;
}

std::shared_ptr<const RecordSet> setOf(const std::set<std::uint32_t> &numbers)
{
    std::map<std::uint32_t, std::unique_ptr<records::SegmentBits>> parts;
    for (const std::uint32_t number : numbers) {
        auto &bits = parts[number >> 16];
        if (!bits) bits = std::make_unique<records::SegmentBits>();
        (*bits)[(number & 0xFFFF) / 64] |= std::uint64_t{1} << (number % 64);
    }
    auto set = std::make_shared<RecordSet>();
    for (const auto &[segment, bits] : parts) set->append({segment}, *bits);
    return set;
}

// Edges of words and segments, runs and single ones.
std::set<std::uint32_t> randomNumbers(Random &random)
{
    std::set<std::uint32_t> numbers;
    for (std::size_t left = random.below(40); left > 0; --left) {
        const auto segment = static_cast<std::uint32_t>(2 + 2 * random.below(kSegments));
        const std::vector<std::uint32_t> edges{0, 1, 63, 64, 127, 65'472, 65'535};
        const auto place = random.oneIn(2) ? random.pick(edges) : static_cast<std::uint32_t>(random.below(65'536));
        const auto run = random.oneIn(4) ? static_cast<std::uint32_t>(random.below(300)) : 1U;
        for (std::uint32_t i = 0; i < run && place + i < 65'536; ++i) numbers.insert(segment << 16 | (place + i));
    }
    return numbers;
}

void compareWithList(const RowOrder &order, const std::vector<RecordId> &list)
{
    QCOMPARE(order.count(), list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        QCOMPARE(order.at(i).value, list[i].value);
        QCOMPARE(order.placeOf(list[i]), std::optional<std::uint64_t>(i));
    }
}

} // namespace

class TestRowOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreThoseOfAList_data();
    void placesAreThoseOfAList();
    void aRecordThatIsNotThereHasNoPlace();
    void sortedRecordsKeepTheirPlaces();
    void anEmptySetHasNoRows();
};

void TestRowOrder::placesAreThoseOfAList_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed) QTest::addRow("seed %u", seed) << seed;
}

void TestRowOrder::placesAreThoseOfAList()
{
    QFETCH(quint32, seed);
    Random random(seed);
    const std::set<std::uint32_t> numbers = randomNumbers(random);
    std::vector<RecordId> list;
    for (const std::uint32_t number : numbers) list.push_back({number});
    compareWithList(*RowOrder::ofImport(setOf(numbers), segments(), Direction::Forward), list);
    std::ranges::reverse(list);
    compareWithList(*RowOrder::ofImport(setOf(numbers), segments(), Direction::Backward), list);
}

void TestRowOrder::aRecordThatIsNotThereHasNoPlace()
{
    const auto order = RowOrder::ofImport(setOf({2 << 16 | 5, 6 << 16}), segments(), Direction::Forward);
    for (const std::uint32_t number : {0U, 2U << 16, 2U << 16 | 6, 4U << 16, 6U << 16 | 1, ~0U})
        QVERIFY(!order->placeOf({number}));
}

void TestRowOrder::sortedRecordsKeepTheirPlaces()
{
    const records::RecordOrder list{{7}, {3}, {9}, {2}};
    const auto order = RowOrder::sorted(std::make_shared<const records::RecordOrder>(list));
    compareWithList(*order, list);
    QVERIFY(!order->placeOf({1}));
}

void TestRowOrder::anEmptySetHasNoRows()
{
    const auto order = RowOrder::ofImport(std::make_shared<const RecordSet>(), segments(), Direction::Backward);
    QCOMPARE(order->count(), 0U);
    QVERIFY(!order->placeOf({2 << 16}));
}

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
