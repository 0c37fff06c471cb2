// SPDX-License-Identifier: GPL-3.0-or-later
// The built program, or the one that FILATURE_TEST_PROGRAM names, in a process of its own: limited, hit by a fault, paused or killed.
#pragma once

#include <QProcess>
#include <QString>
#include <QtTest>

#include <chrono>
#include <csignal>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace filature::test {

inline constexpr int kKilled = -1; // in place of an exit code

#ifdef FILATURE_SANITIZED
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

// The program that was built, or another, for example an installed one.
[[nodiscard]] QString programPath();

struct Outcome
{
    int code = 0; // kKilled when a signal ended it
    std::string out;
    std::string err;
    std::chrono::duration<double> took{};

    [[nodiscard]] bool says(std::string_view text) const { return err.find(text) != std::string::npos; }
    [[nodiscard]] std::string told() const; // code and messages, for a test's own message
};

// How one run is set up.
struct RunOptions
{
    std::string key;                                       // FILATURE_KEY
    std::string newKey;                                    // FILATURE_NEW_KEY
    std::string fault;                                     // FILATURE_FAULT, see faultshim.cpp
    std::string countFile;                                 // FILATURE_FAULT_COUNT
    std::string folder;                                    // to run in
    std::function<void()> inChild = nullptr;               // between fork and exec
    std::chrono::seconds limit = std::chrono::seconds(60); // the test fails when it takes longer
};

// A run that is under way. Killed at the end if it still runs.
class RunningProgram
{
public:
    RunningProgram(const std::vector<std::string> &arguments, const RunOptions &options, const std::string &home);
    ~RunningProgram();

    void send(int signal) const;
    [[nodiscard]] qint64 pid() const { return m_process->processId(); }
    // Waits until it ends; code kKilled and a message on `err` when it takes too long.
    [[nodiscard]] Outcome finish();
    // Waits until a file of that name is open in it; false when it ended before.
    [[nodiscard]] bool waitForOpen(const std::string &path) const;
    // Waits until a SIGSTOP has taken effect; false when it ended before.
    [[nodiscard]] bool waitUntilStopped() const;

private:
    std::unique_ptr<QProcess> m_process;
    RunOptions m_options;
    std::chrono::steady_clock::time_point m_begin;
};

// The test needs to let calls fail inside the program; under a sanitizer it cannot.
#define FILATURE_NEED_FAULTS()                                                                                         \
    do {                                                                                                               \
        if (filature::test::kIsSanitized) QSKIP("skipped: faults cannot be put in under a sanitizer");                 \
    } while (false)

#define VERIFY_CODE(outcome, expected)                                                                                 \
    do {                                                                                                               \
        const filature::test::Outcome &filatureOutcome = (outcome);                                                    \
        QVERIFY2(filatureOutcome.code == (expected), filatureOutcome.told().c_str());                                  \
    } while (false)

} // namespace filature::test
