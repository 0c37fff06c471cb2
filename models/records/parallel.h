// SPDX-License-Identifier: GPL-3.0-or-later
// Splits independent work over a few threads.
#pragma once

#include "core/error.h"

#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace filature::records {

// Calls work(i) -> Result<void> for each i below count, from `threads` threads (0 = as many as there are cores); the first
// error stops the rest and is returned. Runs in the caller's thread when one is enough.
template<typename Work>
[[nodiscard]] Result<void> parallelFor(std::size_t count, unsigned threads, Work work)
{
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::optional<Error> error;
    std::atomic<bool> failed{false};
    const auto loop = [&] {
        for (std::size_t i = next++; i < count && !failed; i = next++) {
            Result<void> done = work(i);
            if (done) continue;
            failed = true;
            const std::lock_guard lock(mutex);
            if (!error) error = std::move(done).error();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads && i < count; ++i) others.emplace_back(loop);
        loop();
    }
    if (error) return std::unexpected(std::move(*error));
    return {};
}

} // namespace filature::records
