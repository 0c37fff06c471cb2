// SPDX-License-Identifier: GPL-3.0-or-later
// Time as the engine sees it, so that tests can set it.
#pragma once

#include <cstdint>
#include <string>

namespace filature {

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::int64_t utcMicroseconds() const = 0;       // since 1970-01-01T00:00:00Z; may jump
    [[nodiscard]] virtual std::int64_t monotonicNanoseconds() const = 0;  // never goes back; for durations
};

// The machine's clock. Thread-safe.
[[nodiscard]] const Clock &systemClock();

// "2026-01-31T12:34:56.123456Z"
[[nodiscard]] std::string isoUtc(std::int64_t utcMicroseconds);

} // namespace filature
