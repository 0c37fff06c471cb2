// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT, SIGTERM and SIGHUP as a request to stop.
#pragma once

#include <csignal>
#include <thread>

namespace filature {
class JobControl;
}

namespace filature::app {

// The first signal cancels the job; a second one ends the process at once with status 130, which is safe at any time:
// the case stays as it was last committed. Signals that are ignored from outside (nohup) stay so. Make it while the
// process has one thread, since the others inherit its signal mask.
class Interruption
{
public:
    explicit Interruption(JobControl &job);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    sigset_t m_signals{};
    std::jthread m_listener;
};

} // namespace filature::app
