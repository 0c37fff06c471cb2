// SPDX-License-Identifier: GPL-3.0-or-later
// Runs parts of a test in another process: one that holds a lock, is killed, or has no privileges.
#pragma once

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace filature::test {

// A child process that runs a function and ends with its result. Killed and waited for at the end.
class ChildProcess
{
public:
    explicit ChildProcess(const std::function<int()> &run)
    {
        static_cast<void>(pipe(m_signal));
        m_pid = fork();
        if (m_pid != 0) return;
        s_ready = m_signal[1];
        _exit(run());
    }
    ~ChildProcess()
    {
        kill();
        wait();
        close(m_signal[0]);
        close(m_signal[1]);
    }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    // In the child: what the parent's waitUntilReady() waits for.
    static void tellReady() { static_cast<void>(write(s_ready, "r", 1)); }
    [[noreturn]] static void sleepForever()
    {
        while (true)
            pause();
    }

    // false when the child ended without saying so.
    bool waitUntilReady()
    {
        close(m_signal[1]);
        m_signal[1] = -1;
        char byte = 0;
        return read(m_signal[0], &byte, 1) == 1;
    }
    void kill() const
    {
        if (m_pid > 0) ::kill(m_pid, SIGKILL);
    }
    // The exit code, or -1 when it was killed.
    int wait()
    {
        if (m_pid <= 0) return -1;
        int status = 0;
        waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    inline static int s_ready = -1;
    int m_signal[2] = {-1, -1};
    pid_t m_pid = -1;
};

inline constexpr int kCannotTest = 77;

// Runs a function as an account for which mode bits count; kCannotTest when root cannot become one here.
inline int runUnprivileged(const std::function<int()> &run)
{
    ChildProcess child([&run] {
        constexpr uid_t kNobody = 65534;
        if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) return kCannotTest;
        return run();
    });
    return child.wait();
}

} // namespace filature::test
