// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobcontrol.h"

#include <QtTest>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using namespace filature;
using namespace std::chrono_literals;

class TestJobControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsIdleAndUnstopped();
    void cancelledJobFailsEveryCheck();
    void pausedJobWaitsUntilResumed();
    void cancelWakesAPausedJob();
    void pauseAndResumeWithoutWaitingLeaveNoTrace();
    void newPhaseStartsItsProgressAtZero();
    void progressOfSeveralThreadsAddsUp();
    void pausingAndResumingManyTimesLosesNoWakeUp();
};

void TestJobControl::startsIdleAndUnstopped()
{
    JobControl job;
    QVERIFY(job.check());
    QVERIFY(!job.isCancelled());
    QCOMPARE(int(job.phase()), int(JobPhase::Idle));
    QCOMPARE(job.done(), std::uint64_t{0});
    QCOMPARE(job.total(), std::uint64_t{0});
}

void TestJobControl::cancelledJobFailsEveryCheck()
{
    JobControl job;
    job.cancel();
    QVERIFY(job.isCancelled());
    for (int i = 0; i < 3; ++i) {
        const auto checked = job.check();
        QVERIFY(!checked);
        QCOMPARE(int(checked.error().code), int(ErrorCode::Cancelled));
    }
}

void TestJobControl::pausedJobWaitsUntilResumed()
{
    JobControl job;
    job.pause();
    std::atomic<bool> hasPassed = false;
    std::thread worker([&] {
        const bool isFine = job.check().has_value();
        hasPassed = isFine;
    });
    std::this_thread::sleep_for(30ms);
    QVERIFY(!hasPassed);
    job.resume();
    worker.join();
    QVERIFY(hasPassed);
}

void TestJobControl::cancelWakesAPausedJob()
{
    JobControl job;
    job.pause();
    std::atomic<bool> wasCancelled = false;
    std::thread worker([&] {
        const auto checked = job.check();
        wasCancelled = !checked && checked.error().code == ErrorCode::Cancelled;
    });
    std::this_thread::sleep_for(10ms);
    job.cancel();
    worker.join();
    QVERIFY(wasCancelled);
}

void TestJobControl::pauseAndResumeWithoutWaitingLeaveNoTrace()
{
    JobControl job;
    job.pause();
    job.resume();
    QVERIFY(job.check());
}

void TestJobControl::newPhaseStartsItsProgressAtZero()
{
    JobControl job;
    job.setPhase(JobPhase::Reading, 1000);
    job.advance(400);
    job.advance(5);
    QCOMPARE(job.done(), std::uint64_t{405});
    QCOMPARE(job.total(), std::uint64_t{1000});
    job.setPhase(JobPhase::Indexing, 0);
    QCOMPARE(int(job.phase()), int(JobPhase::Indexing));
    QCOMPARE(job.done(), std::uint64_t{0});
    QCOMPARE(job.total(), std::uint64_t{0});
}

void TestJobControl::progressOfSeveralThreadsAddsUp()
{
    JobControl job;
    job.setPhase(JobPhase::Reading, 40000);
    std::vector<std::thread> workers;
    for (int i = 0; i < 4; ++i)
        workers.emplace_back([&job] {
            for (int k = 0; k < 10000; ++k)
                job.advance(1);
        });
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(job.done(), std::uint64_t{40000});
}

void TestJobControl::pausingAndResumingManyTimesLosesNoWakeUp()
{
    JobControl job;
    std::atomic<bool> isOver = false;
    std::atomic<std::uint64_t> checks = 0;
    std::thread worker([&] {
        while (!isOver && job.check())
            ++checks;
    });
    for (int i = 0; i < 2000; ++i) {
        job.pause();
        job.resume();
    }
    const std::uint64_t before = checks;
    while (checks == before)
        std::this_thread::yield(); // goes on for ever when the worker sleeps: the test's time limit
    isOver = true;
    worker.join();
    QVERIFY(checks > before);
}

QTEST_APPLESS_MAIN(TestJobControl)
#include "tst_jobcontrol.moc"
