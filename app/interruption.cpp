// SPDX-License-Identifier: GPL-3.0-or-later
#include "interruption.h"

#include "core/jobcontrol.h"
#include "terminalprompt.h"

#include <pthread.h>
#include <unistd.h>

namespace filature::app {

namespace {

constexpr int kInterrupted = 130;
constexpr int kWakeUp = SIGUSR1; // ends the listener with the program

void listen(const std::stop_token &stop, const sigset_t &signals, JobControl &job)
{
    while (true) {
        int number = 0;
        if (::sigwait(&signals, &number) != 0 || stop.stop_requested()) return;
        if (number == kWakeUp) continue;
        if (job.isCancelled()) {
            TerminalPrompt::restore();
            ::_exit(kInterrupted);
        }
        job.cancel();
    }
}

bool isIgnored(int number)
{
    struct sigaction present{};
    return ::sigaction(number, nullptr, &present) == 0 && present.sa_handler == SIG_IGN;
}

} // namespace

Interruption::Interruption(JobControl &job)
{
    ::sigemptyset(&m_signals);
    ::sigaddset(&m_signals, kWakeUp);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        if (!isIgnored(number)) ::sigaddset(&m_signals, number);
    ::pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_listener = std::jthread([this, &job](const std::stop_token &stop) { listen(stop, m_signals, job); });
}

Interruption::~Interruption()
{
    m_listener.request_stop();
    ::pthread_kill(m_listener.native_handle(), kWakeUp);
}

} // namespace filature::app
