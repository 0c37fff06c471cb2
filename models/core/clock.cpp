// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <chrono>
#include <format>

namespace filature {

namespace {

class SystemClock final : public Clock
{
public:
    std::int64_t utcMicroseconds() const override
    {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    }
    std::int64_t monotonicNanoseconds() const override
    {
        return std::chrono::steady_clock::now().time_since_epoch().count();
    }
};

} // namespace

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

std::string isoUtc(std::int64_t utcMicroseconds)
{
    const std::chrono::sys_time<std::chrono::microseconds> time{std::chrono::microseconds{utcMicroseconds}};
    return std::format("{:%FT%T}Z", time);
}

} // namespace filature
