// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/randomstream.h"

#include <QtTest>

#include <array>
#include <set>

using namespace filature::training;

class TestRandomStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mixesLikeTheReferenceOfSplitMix64();
    void sameKeysGiveTheSameNumbers();
    void otherSeedDomainOrCounterGivesOtherNumbers_data();
    void otherSeedDomainOrCounterGivesOtherNumbers();
    void belowReachesAllValuesEvenly();
    void betweenIncludesBothEnds();
    void chanceFollowsItsShare_data();
    void chanceFollowsItsShare();
    void lowBelowLeansToSmallNumbers();
};

// First outputs of the public-domain C code for the state 1234567.
void TestRandomStream::mixesLikeTheReferenceOfSplitMix64()
{
    constexpr std::array<std::uint64_t, 5> kExpected = {6457827717110365317ULL, 3203168211198807973ULL,
                                                        9817491932198370423ULL, 4593380528125082431ULL,
                                                        16408922859458223821ULL};
    std::uint64_t state = 1234567;
    for (const std::uint64_t expected : kExpected) {
        state += 0x9e3779b97f4a7c15ULL;
        QCOMPARE(mixBits(state), expected);
    }
}

void TestRandomStream::sameKeysGiveTheSameNumbers()
{
    RandomStream one(7, Domain::Row, 12, 3);
    RandomStream two(7, Domain::Row, 12, 3);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(one.next(), two.next());
}

void TestRandomStream::otherSeedDomainOrCounterGivesOtherNumbers_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("domain");
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("second");
    QTest::newRow("seed") << quint64{8} << int(Domain::Row) << quint64{12} << quint64{3};
    QTest::newRow("domain") << quint64{7} << int(Domain::Person) << quint64{12} << quint64{3};
    QTest::newRow("first counter") << quint64{7} << int(Domain::Row) << quint64{13} << quint64{3};
    QTest::newRow("second counter") << quint64{7} << int(Domain::Row) << quint64{12} << quint64{4};
    QTest::newRow("counters exchanged") << quint64{7} << int(Domain::Row) << quint64{3} << quint64{12};
    QTest::newRow("no second counter") << quint64{7} << int(Domain::Row) << quint64{12} << quint64{0};
}

void TestRandomStream::otherSeedDomainOrCounterGivesOtherNumbers()
{
    QFETCH(quint64, seed);
    QFETCH(int, domain);
    QFETCH(quint64, first);
    QFETCH(quint64, second);
    RandomStream one(7, Domain::Row, 12, 3);
    RandomStream other(seed, static_cast<Domain>(domain), first, second);
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 50; ++i) {
        seen.insert(one.next());
        seen.insert(other.next());
    }
    QCOMPARE(seen.size(), std::size_t{100});
}

void TestRandomStream::belowReachesAllValuesEvenly()
{
    RandomStream random(1, Domain::Row);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70'000; ++i)
        ++counts[random.below(7)];
    for (const int count : counts)
        QVERIFY2(count > 9'600 && count < 10'400, qPrintable(QString::number(count)));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(random.below(1), 0U);
}

void TestRandomStream::betweenIncludesBothEnds()
{
    RandomStream random(2, Domain::Row);
    std::set<std::uint32_t> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(random.between(5, 8));
    QCOMPARE(seen, (std::set<std::uint32_t>{5, 6, 7, 8}));
}

void TestRandomStream::chanceFollowsItsShare_data()
{
    QTest::addColumn<quint32>("share");
    for (const quint32 share : {0U, 4'000U, 113'300U, 500'000U, 995'930U, 1'000'000U})
        QTest::addRow("%u", share) << share;
}

void TestRandomStream::chanceFollowsItsShare()
{
    QFETCH(quint32, share);
    RandomStream random(3, Domain::Row, share);
    int hits = 0;
    constexpr int kDraws = 200'000;
    for (int i = 0; i < kDraws; ++i)
        hits += random.chance(share) ? 1 : 0;
    const double expected = kDraws * (share / 1e6);
    QVERIFY2(std::abs(hits - expected) < 900, qPrintable(QString::number(hits)));
    if (share == 0) QCOMPARE(hits, 0);
    if (share == 1'000'000) QCOMPARE(hits, kDraws);
}

void TestRandomStream::lowBelowLeansToSmallNumbers()
{
    RandomStream random(4, Domain::Row);
    int low = 0;
    for (int i = 0; i < 10'000; ++i)
        low += random.lowBelow(100) < 50 ? 1 : 0;
    QVERIFY(low > 7'200 && low < 7'800); // 1 - (1/2)^2
}

QTEST_APPLESS_MAIN(TestRandomStream)
#include "tst_randomstream.moc"
