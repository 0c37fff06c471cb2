// SPDX-License-Identifier: GPL-3.0-or-later
// The one writer of a case among all processes.
#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <string>

namespace filature::storage {

// An exclusive flock(2) on `<case>.lock`, which says in its text who holds it. The system drops it with the process; a
// file left behind by a crash holds nothing and is taken over. Never touches the case file itself.
class CaseLock
{
public:
    CaseLock() = default;
    // Fails with Locked (detail: process, user, host, since) or PermissionDenied where no file can be made.
    [[nodiscard]] static Result<CaseLock> take(const std::string &casePath, const Clock &clock);
    ~CaseLock();
    CaseLock(CaseLock &&other) noexcept;
    CaseLock &operator=(CaseLock &&other) noexcept;

    // Who holds the lock now; empty when nobody does.
    [[nodiscard]] static std::string holder(const std::string &casePath);
    [[nodiscard]] static std::string pathFor(const std::string &casePath) { return casePath + ".lock"; }

private:
    void release();

    int m_descriptor = -1;
    std::string m_path;
};

} // namespace filature::storage
