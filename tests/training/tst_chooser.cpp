// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/chooser.h"

#include <QtTest>

#include <numeric>

using namespace filature::training;

class TestChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsFollowTheWeights_data();
    void drawsFollowTheWeights();
    void drawsFollowRandomWeights();
};

namespace {

// Every count within five standard deviations of what its weight promises; a weight of 0 is never drawn.
void verifyDraws(const std::vector<std::uint32_t> &weights, RandomStream &random)
{
    const Chooser chooser(weights);
    constexpr int kDraws = 100'000;
    std::vector<int> counts(weights.size());
    for (int i = 0; i < kDraws; ++i) {
        const std::uint32_t index = chooser.pick(random);
        QVERIFY(index < weights.size());
        ++counts[index];
    }
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double share = weights[i] / total;
        const double expected = kDraws * share;
        const double deviation = std::sqrt(kDraws * share * (1 - share));
        QVERIFY2(std::abs(counts[i] - expected) <= 5 * deviation,
                 qPrintable(QStringLiteral("index %1: %2 drawn, %3 expected").arg(i).arg(counts[i]).arg(expected)));
    }
}

} // namespace

void TestChooser::drawsFollowTheWeights_data()
{
    QTest::addColumn<QList<quint32>>("weights");
    QTest::newRow("one") << QList<quint32>{5};
    QTest::newRow("equal") << QList<quint32>{3, 3, 3, 3};
    QTest::newRow("zero among others") << QList<quint32>{0, 1, 0, 9, 0};
    QTest::newRow("very unequal") << QList<quint32>{1, 1, 100'000};
    QTest::newRow("blood groups") << QList<quint32>{365, 382, 77, 25, 65, 68, 14, 4};
}

void TestChooser::drawsFollowTheWeights()
{
    QFETCH(QList<quint32>, weights);
    RandomStream random(1, Domain::Row);
    verifyDraws({weights.begin(), weights.end()}, random);
}

void TestChooser::drawsFollowRandomWeights()
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        RandomStream random(seed, Domain::Row);
        std::vector<std::uint32_t> weights(1 + random.below(60));
        for (std::uint32_t &weight : weights)
            weight = random.below(1000);
        weights.front() += 1;
        verifyDraws(weights, random);
    }
}

QTEST_APPLESS_MAIN(TestChooser)
#include "tst_chooser.moc"
