// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobcontrol.h"

namespace filature {

Result<void> JobControl::check()
{
    if (m_paused.load(std::memory_order_acquire)) {
        std::unique_lock lock(m_mutex);
        m_resumed.wait(lock, [this] { return !m_paused.load() || m_cancelled.load(); });
    }
    if (isCancelled()) return fail(ErrorCode::Cancelled);
    return {};
}

void JobControl::setPhase(JobPhase phase, std::uint64_t total)
{
    m_phase.store(phase, std::memory_order_relaxed);
    m_done.store(0, std::memory_order_relaxed);
    m_total.store(total, std::memory_order_relaxed);
}

void JobControl::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled.store(true);
    }
    m_resumed.notify_all();
}

void JobControl::pause() { m_paused.store(true, std::memory_order_release); }

void JobControl::resume()
{
    {
        const std::lock_guard lock(m_mutex);
        m_paused.store(false);
    }
    m_resumed.notify_all();
}

} // namespace filature
