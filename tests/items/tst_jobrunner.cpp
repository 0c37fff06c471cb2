// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/jobrunner.h"

#include <QSignalSpy>
#include <QtTest>

#include <thread>

using namespace filature;
using namespace filature::items;

namespace {

// Until it is cancelled.
Result<int> wait(JobControl &job)
{
    while (true) {
        FILATURE_TRY(job.check());
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace

class TestJobRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsComeInTheThreadOfTheRunner();
    void writersRunOneAfterTheOther();
    void aCancelledJobSaysSo();
    void listedJobsAppearAndGo();
    void aPausedJobWaits();
    void nothingIsToldToWhoIsGone();
    void destroyingCancelsAndWaits();
    void exceptionsBecomeErrors();
    void onlyTheLatestAnswerIsDelivered();
};

void TestJobRunner::resultsComeInTheThreadOfTheRunner()
{
    JobRunner runner;
    QSignalSpy idle(&runner, &JobRunner::idle);
    int result = 0;
    QThread *thread = nullptr;
    runner.start<int>(
        Lane::Reader, JobKind::Quick, {}, [](JobControl &) -> Result<int> { return 42; }, this,
        [&](Result<int> value) {
            result = *value;
            thread = QThread::currentThread();
        });
    QVERIFY(!runner.isIdle());
    QTRY_COMPARE(result, 42);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(runner.isIdle());
    QCOMPARE(idle.count(), 1);
}

void TestJobRunner::writersRunOneAfterTheOther()
{
    JobRunner runner;
    std::atomic<int> running = 0;
    std::atomic<bool> overlapped = false;
    std::vector<int> order;
    for (int i = 0; i < 5; ++i)
        runner.start<int>(
            Lane::Writer, JobKind::Quick, {},
            [&, i](JobControl &) -> Result<int> {
                if (++running > 1) overlapped = true;
                std::this_thread::sleep_for(std::chrono::milliseconds(3));
                --running;
                return i;
            },
            this, [&](Result<int> number) { order.push_back(*number); });
    QTRY_COMPARE(order.size(), std::size_t{5});
    QVERIFY(!overlapped);
    QCOMPARE(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

void TestJobRunner::aCancelledJobSaysSo()
{
    JobRunner runner;
    std::vector<ErrorCode> codes;
    const auto take = [&](Result<int> value) { codes.push_back(value.error().code); };
    const auto first = runner.start<int>(Lane::Writer, JobKind::Quick, {}, wait, this, take);
    bool hasBegun = false;
    const auto second = runner.start<int>(
        Lane::Writer, JobKind::Quick, {},
        [&](JobControl &) -> Result<int> {
            hasBegun = true;
            return 0;
        },
        this, take);
    second->cancel(); // while it waits for its turn
    first->cancel();
    QTRY_COMPARE(codes.size(), std::size_t{2});
    QCOMPARE(codes[0], ErrorCode::Cancelled);
    QCOMPARE(codes[1], ErrorCode::Cancelled);
    QVERIFY(!hasBegun);
}

void TestJobRunner::listedJobsAppearAndGo()
{
    JobRunner runner;
    QSignalSpy changed(&runner, &JobRunner::listChanged);
    bool isDone = false;
    runner.start<int>(Lane::Writer, JobKind::Importing, QStringLiteral("a.csv"), wait, this, [&](const Result<int> &) { isDone = true; });
    QCOMPARE(runner.listed().size(), std::size_t{1});
    QCOMPARE(runner.listed()[0].subject, QStringLiteral("a.csv"));
    QCOMPARE(changed.count(), 1);
    runner.cancel(runner.listed()[0].number);
    QTRY_VERIFY(isDone);
    QVERIFY(runner.listed().empty());
    QCOMPARE(changed.count(), 2);
}

void TestJobRunner::aPausedJobWaits()
{
    JobRunner runner;
    std::atomic<int> steps = 0;
    bool isDone = false;
    runner.start<int>(
        Lane::Writer, JobKind::Importing, {},
        [&](JobControl &job) -> Result<int> {
            while (true) {
                FILATURE_TRY(job.check());
                ++steps;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        },
        this, [&](const Result<int> &) { isDone = true; });
    QTRY_VERIFY(steps > 2);
    const std::uint64_t number = runner.listed()[0].number;
    runner.setPaused(number, true);
    QVERIFY(runner.listed()[0].isPaused);
    std::this_thread::sleep_for(std::chrono::milliseconds(20)); // the step under way ends
    const int paused = steps;
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    QCOMPARE(steps.load(), paused);
    runner.setPaused(number, false);
    QTRY_VERIFY(steps > paused);
    runner.setPaused(number, true);
    runner.cancel(number); // also from within a pause
    QTRY_VERIFY(isDone);
}

void TestJobRunner::nothingIsToldToWhoIsGone()
{
    JobRunner runner;
    QSignalSpy idle(&runner, &JobRunner::idle);
    bool wasTold = false;
    {
        QObject context;
        runner.start<int>(Lane::Reader, JobKind::Quick, {}, [](JobControl &) -> Result<int> { return 1; }, &context, [&](const Result<int> &) { wasTold = true; });
    }
    QTRY_COMPARE(idle.count(), 1);
    QVERIFY(!wasTold);
}

void TestJobRunner::destroyingCancelsAndWaits()
{
    std::atomic<bool> hasEnded = false;
    bool wasTold = false;
    {
        JobRunner runner;
        runner.start<int>(
            Lane::Reader, JobKind::Quick, {},
            [&](JobControl &job) {
                auto result = wait(job);
                hasEnded = true;
                return result;
            },
            this, [&](const Result<int> &) { wasTold = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!wasTold);
    static_cast<void>(hasEnded.load()); // a job that had not begun does not begin any more
}

void TestJobRunner::exceptionsBecomeErrors()
{
    JobRunner runner;
    std::vector<ErrorCode> codes;
    const auto take = [&](Result<int> value) { codes.push_back(value.error().code); };
    runner.start<int>(Lane::Writer, JobKind::Quick, {}, [](JobControl &) -> Result<int> { throw std::runtime_error("x"); }, this, take);
    runner.start<int>(Lane::Writer, JobKind::Quick, {}, [](JobControl &) -> Result<int> { throw std::bad_alloc(); }, this, take);
    QTRY_COMPARE(codes, (std::vector<ErrorCode>{ErrorCode::Internal, ErrorCode::OutOfMemory}));
}

void TestJobRunner::onlyTheLatestAnswerIsDelivered()
{
    JobRunner runner;
    QSignalSpy idle(&runner, &JobRunner::idle);
    std::vector<int> answers;
    Latest<int> latest(runner);
    for (int i = 0; i < 20; ++i)
        latest.start(Lane::Reader, [i](JobControl &) -> Result<int> { return i; }, this, [&](Result<int> value) { answers.push_back(*value); });
    QTRY_VERIFY(idle.count() > 0 && runner.isIdle());
    QCOMPARE(answers, std::vector<int>{19});
    latest.start(Lane::Reader, wait, this, [&](const Result<int> &) { answers.push_back(-1); });
    latest.cancel();
    QTRY_VERIFY(runner.isIdle());
    QCOMPARE(answers, std::vector<int>{19});
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
