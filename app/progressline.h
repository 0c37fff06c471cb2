// SPDX-License-Identifier: GPL-3.0-or-later
// How far a job is, in one line on the terminal.
#pragma once

#include "core/jobcontrol.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <thread>

namespace filature::app {

// As long as it lives it looks at the job ten times a second and rewrites one line of standard error: phase, per cent,
// rate, time left. Nothing at all when standard error is no terminal. Nobody else writes there meanwhile.
class ProgressLine
{
public:
    explicit ProgressLine(const JobControl &job);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

private:
    void watch(const std::stop_token &stop);

    const JobControl &m_job;
    std::jthread m_watcher;
};

// The line for a job which has spent that long in its phase.
[[nodiscard]] QString progressText(JobPhase phase, std::uint64_t done, std::uint64_t total,
                                   std::chrono::duration<double> elapsed);

} // namespace filature::app
