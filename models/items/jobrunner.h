// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where a window's long work runs: off the GUI thread, cancellable, listed.
#pragma once

#include "core/error.h"
#include "core/jobcontrol.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace filature::items {

enum class Lane : std::uint8_t
{
    Writer, // one job at a time, in the order in which they were started: what changes the case
    Reader, // several at once
};

// What a job does, for its words. Quick ones are not listed.
enum class JobKind : std::uint8_t { Quick, Opening, Creating, Importing, Resuming, Indexing, Verifying, Mapping, Rereading, Exporting, Generating };

// A listed job.
struct RunningJob
{
    std::uint64_t number = 0;
    JobKind kind = JobKind::Quick;
    QString subject; // a file's name or the like, safe to show; may be empty
    std::shared_ptr<JobControl> control;
    QElapsedTimer since;
    bool isPaused = false;
};

// Lives in the GUI thread, as all calls do. Destroying it cancels everything and waits (jobs look at their control every 10 ms);
// what they would still have said is dropped.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    // Runs `work` in the lane and then, in the GUI thread, `done` with its result, unless `context` is gone by then. An
    // exception becomes an error of code Internal or OutOfMemory.
    template<typename T>
    std::shared_ptr<JobControl> start(Lane lane, JobKind kind, const QString &subject, std::function<Result<T>(JobControl &)> work,
                                      QObject *context, std::function<void(Result<T>)> done)
    {
        const auto control = std::make_shared<JobControl>();
        const auto result = std::make_shared<std::optional<Result<T>>>();
        run(
            lane, kind, subject, control,
            [work = std::move(work), control, result] {
                // A job that was cancelled while it waited for its turn does not begin.
                *result = guarded<T>([&]() -> Result<T> { return control->isCancelled() ? Result<T>(fail(ErrorCode::Cancelled)) : work(*control); });
            },
            [result, done = std::move(done), guard = QPointer<QObject>(context)] {
                if (guard) done(std::move(**result));
            });
        return control;
    }

    [[nodiscard]] const std::vector<RunningJob> &listed() const { return m_listed; }
    void cancel(std::uint64_t number);
    void setPaused(std::uint64_t number, bool isPaused);
    // Cancels everything that runs or waits; idle() follows.
    void cancelAll();
    [[nodiscard]] bool isIdle() const { return m_running.empty(); }

Q_SIGNALS:
    void listChanged(); // a listed job has begun, ended, been paused or gone on
    void idle();        // the last job has ended

private:
    template<typename T>
    static Result<T> guarded(const std::function<Result<T>()> &work)
    {
        try {
            return work();
        } catch (const std::bad_alloc &) {
            return fail(ErrorCode::OutOfMemory);
        } catch (const std::exception &problem) {
            return fail(ErrorCode::Internal, problem.what());
        }
    }
    void run(Lane lane, JobKind kind, const QString &subject, std::shared_ptr<JobControl> control, std::function<void()> work,
             std::function<void()> done);
    void ended(std::uint64_t number);

    QThreadPool m_writer;
    QThreadPool m_readers;
    std::vector<RunningJob> m_listed;
    std::vector<std::pair<std::uint64_t, std::shared_ptr<JobControl>>> m_running; // all of them
    std::uint64_t m_last = 0;
};

// A value that is asked for again before it came: the superseded job is cancelled and its answer dropped.
template<typename T>
class Latest
{
public:
    explicit Latest(JobRunner &runner) : m_runner(runner) {}
    ~Latest() { cancel(); }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;

    // `done` is not called for a cancelled job.
    void start(Lane lane, std::function<Result<T>(JobControl &)> work, QObject *context, std::function<void(Result<T>)> done)
    {
        cancel();
        const std::uint64_t generation = ++*m_generation;
        m_control = m_runner.start<T>(lane, JobKind::Quick, {}, std::move(work), context,
                                      [counter = m_generation, generation, done = std::move(done)](Result<T> result) {
                                          const bool isCancelled = !result && result.error().code == ErrorCode::Cancelled;
                                          if (*counter == generation && !isCancelled) done(std::move(result));
                                      });
    }
    void cancel()
    {
        ++*m_generation;
        if (m_control) m_control->cancel();
        m_control.reset();
    }

private:
    JobRunner &m_runner;
    std::shared_ptr<JobControl> m_control;
    std::shared_ptr<std::uint64_t> m_generation = std::make_shared<std::uint64_t>(0);
};

} // namespace filature::items
