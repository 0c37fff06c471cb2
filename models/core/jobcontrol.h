// SPDX-License-Identifier: GPL-3.0-or-later
// What a long engine call looks at (cancel, pause) and reports to (phase, progress).
#pragma once

#include "core/error.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace filature {

enum class JobPhase : std::uint8_t { Idle, Detecting, Reading, Finishing, Indexing, Verifying, Exporting, Generating };

// Shared by the engine (which calls check() and advance()) and its owner (who calls cancel(), pause() and polls).
// All members are thread-safe. The owner keeps it alive until the call has returned.
class JobControl
{
public:
    // Engine side. check() returns an error of code Cancelled after cancel(), and blocks while paused. Cheap: call it every ~10 ms of work.
    [[nodiscard]] Result<void> check();
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void setPhase(JobPhase phase, std::uint64_t total); // total in units of the phase (bytes, rows); 0 = unknown
    void advance(std::uint64_t units) { m_done.fetch_add(units, std::memory_order_relaxed); }

    // Owner side.
    void cancel();
    void pause();
    void resume();
    [[nodiscard]] JobPhase phase() const { return m_phase.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t total() const { return m_total.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled{false};
    std::atomic<bool> m_paused{false};
    std::atomic<JobPhase> m_phase{JobPhase::Idle};
    std::atomic<std::uint64_t> m_total{0};
    std::atomic<std::uint64_t> m_done{0};
    std::mutex m_mutex;
    std::condition_variable m_resumed;
};

} // namespace filature
