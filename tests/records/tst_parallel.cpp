// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/parallel.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <set>

using namespace filature;
using namespace filature::records;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPieceIsDoneOnce_data();
    void everyPieceIsDoneOnce();
    void nothingToDoIsDone();
    void onePieceRunsInTheCallersThread();
    void theFirstErrorIsGivenBackAndStopsTheRest();
    void severalThreadsTakePart();
};

void TestParallel::everyPieceIsDoneOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("threads");
    for (const int count : {1, 2, 3, 1'000})
        for (const int threads : {0, 1, 2, 4, 9}) QTest::addRow("%d pieces, %d threads", count, threads) << count << threads;
}

void TestParallel::everyPieceIsDoneOnce()
{
    QFETCH(const int, count);
    QFETCH(const int, threads);
    std::vector<std::atomic<int>> done(static_cast<std::size_t>(count));
    QVERIFY(parallelFor(done.size(), static_cast<unsigned>(threads), [&done](std::size_t i) -> Result<void> {
        ++done[i];
        return {};
    }).has_value());
    QVERIFY(std::ranges::all_of(done, [](const std::atomic<int> &times) { return times == 1; }));
}

void TestParallel::nothingToDoIsDone()
{
    QVERIFY(parallelFor(0, 4, [](std::size_t) -> Result<void> { return fail(ErrorCode::Internal); }).has_value());
}

void TestParallel::onePieceRunsInTheCallersThread()
{
    const auto caller = std::this_thread::get_id();
    QVERIFY(parallelFor(1, 8, [caller](std::size_t) -> Result<void> {
        if (std::this_thread::get_id() != caller) return fail(ErrorCode::Internal);
        return {};
    }).has_value());
}

void TestParallel::theFirstErrorIsGivenBackAndStopsTheRest()
{
    constexpr std::size_t kMany = 100'000;
    for (const unsigned threads : {1U, 2U, 4U}) {
        std::atomic<std::size_t> done{0};
        const auto result = parallelFor(kMany, threads, [&done](std::size_t i) -> Result<void> {
            ++done;
            if (i == 10) return fail(ErrorCode::Damaged, "piece 10");
            return {};
        });
        QVERIFY(!result.has_value());
        QVERIFY(result.error().code == ErrorCode::Damaged);
        QCOMPARE(result.error().detail, std::string("piece 10"));
        QVERIFY(done < kMany);
    }
}

void TestParallel::severalThreadsTakePart()
{
    std::mutex mutex;
    std::set<std::thread::id> threads;
    QVERIFY(parallelFor(64, 4, [&](std::size_t) -> Result<void> {
        {
            const std::lock_guard lock(mutex);
            threads.insert(std::this_thread::get_id());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        return {};
    }).has_value());
    QVERIFY(threads.size() > 1);
    QVERIFY(threads.size() <= 4);
}

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
