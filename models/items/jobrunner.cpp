// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/jobrunner.h"

#include <QMetaObject>

#include <algorithm>

namespace filature::items {

JobRunner::JobRunner(QObject *parent) : QObject(parent)
{
    m_writer.setMaxThreadCount(1);
    m_readers.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

JobRunner::~JobRunner()
{
    cancelAll();
    m_writer.waitForDone();
    m_readers.waitForDone();
}

void JobRunner::run(Lane lane, JobKind kind, const QString &subject, std::shared_ptr<JobControl> control, std::function<void()> work,
                    std::function<void()> done)
{
    const std::uint64_t number = ++m_last;
    m_running.emplace_back(number, control);
    if (kind != JobKind::Quick) {
        m_listed.push_back({number, kind, subject, std::move(control), {}, false});
        m_listed.back().since.start();
        Q_EMIT listChanged();
    }
    QThreadPool &pool = lane == Lane::Writer ? m_writer : m_readers;
    pool.start([this, number, work = std::move(work), done = std::move(done)] {
        work();
        // Posted to this object, which outlives its threads: what is still in its queue when it goes is dropped.
        QMetaObject::invokeMethod(
            this,
            [this, number, done] {
                ended(number);
                done();
                if (isIdle()) Q_EMIT idle();
            },
            Qt::QueuedConnection);
    });
}

void JobRunner::ended(std::uint64_t number)
{
    std::erase_if(m_running, [number](const auto &one) { return one.first == number; });
    if (std::erase_if(m_listed, [number](const RunningJob &job) { return job.number == number; }) > 0) Q_EMIT listChanged();
}

void JobRunner::cancel(std::uint64_t number)
{
    for (const auto &[each, control] : m_running)
        if (each == number) control->cancel();
}

void JobRunner::setPaused(std::uint64_t number, bool isPaused)
{
    for (RunningJob &job : m_listed) {
        if (job.number != number || job.isPaused == isPaused) continue;
        job.isPaused = isPaused;
        if (isPaused)
            job.control->pause();
        else
            job.control->resume();
        Q_EMIT listChanged();
    }
}

void JobRunner::cancelAll()
{
    for (const auto &[number, control] : m_running) control->cancel();
}

} // namespace filature::items
