// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to interrupt an import at a chosen place: it looks at the clock of its case when it begins, for every segment and when
// it ends, always inside the transaction that is to be committed.
#pragma once

#include "core/clock.h"
#include "records/importer.h"
#include "storage/childprocess.h"
#include "testcase.h"

#include <atomic>
#include <csignal>
#include <functional>
#include <string>
#include <unistd.h>

namespace filature::test {

// The machine's clock, which does something when it is looked at for the n-th time since it was wound up. Thread-safe.
class SteeringClock final : public Clock
{
public:
    // n from 1; 0 = never.
    void windUp(int n, std::function<void()> act)
    {
        m_act = std::move(act);
        m_left = n;
        m_looks = 0;
    }
    [[nodiscard]] int looks() const { return m_looks; }

    std::int64_t utcMicroseconds() const override
    {
        look();
        return systemClock().utcMicroseconds();
    }
    std::int64_t monotonicNanoseconds() const override
    {
        look();
        return systemClock().monotonicNanoseconds();
    }

private:
    void look() const
    {
        ++m_looks;
        if (m_left > 0 && --m_left == 0) m_act();
    }
    mutable std::atomic<int> m_left{0};
    mutable std::atomic<int> m_looks{0};
    std::function<void()> m_act;
};

inline constexpr int kImportFailed = 3;

// Runs an act on the case in another process, which kills itself when it looks at the clock for the n-th time (0 = never).
// The case must not be open in this process. Returns the exit code, -1 when it was killed, kImportFailed when the act failed.
template<typename Act>
int actInChild(const std::string &casePath, int killedAtLook, Act act)
{
    ChildProcess child([&]() -> int {
        SteeringClock clock;
        clock.windUp(killedAtLook, [] { ::kill(::getpid(), SIGKILL); });
        auto file = storage::CaseFile::open(casePath, storage::CaseKey(), storage::OpenMode::Writer, clock);
        if (!file) return 2;
        const auto done = act(*file);
        if (!done) qWarning("in the child: %s", describe(done.error()).c_str());
        return done ? 0 : kImportFailed;
    });
    return child.wait();
}

// Imports a file in another process which is killed once the case holds that many of its segments.
inline void importInterrupted(TestCase &test, const std::string &path, int segments, const records::ImportOptions &options = plainOptions())
{
    std::int64_t held = -1;
    for (int look = 1; look < 100; ++look) {
        test.close();
        const int ended = actInChild(test.casePath(), look, [&](storage::CaseFile &file) {
            JobControl job;
            return records::Importer(file).importFile(path, options, job);
        });
        test.reopen();
        if (ended != -1) qFatal("the import of %s ended (%d) before it had %d segments", path.c_str(), ended, segments);
        if (test.number("SELECT count(*) FROM evidence WHERE state = 0") == 0) continue;
        const std::int64_t now = test.number("SELECT count(*) FROM segment s JOIN reading r ON r.id = s.reading JOIN evidence e ON e.id = r.evidence WHERE e.state = 0");
        if (now == segments) return;
        if (now > held) { // the next one goes on from here, with fewer looks: no segment may be passed over
            held = now;
            look = 0;
        }
    }
    qFatal("no look at the clock leaves %d segments", segments);
}

} // namespace filature::test
