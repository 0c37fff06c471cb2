// SPDX-License-Identifier: GPL-3.0-or-later
// The complete check of a case's database.
#pragma once

#include "core/error.h"
#include "core/jobcontrol.h"
#include "storage/casefile.h"

#include <cstdint>
#include <string>
#include <vector>

namespace filature::storage {

struct DatabaseReport
{
    struct Damage
    {
        std::string what;       // "page 7 fails its check", or a line of SQLite's integrity_check, without values
        std::int64_t page = -1; // from 1, -1 = none in particular
    };
    std::vector<Damage> damages; // at most kMostDamages
    static constexpr std::size_t kMostDamages = 100;
    std::int64_t pages = 0;
    bool pagesAuthenticated = false; // every page's HMAC was checked: an encrypted case
    [[nodiscard]] bool isSound() const { return damages.empty(); }
};

// HMAC of every page; then, unless one fails, PRAGMA integrity_check and foreign_key_check on a fresh connection. For
// each GiB about 1.6 s, then 5 s. Progress in pages, phase Verifying. Damage is data; an Error only when checking
// itself fails or is cancelled.
[[nodiscard]] Result<DatabaseReport> verifyDatabase(const CaseFile &caseFile, JobControl &job);

} // namespace filature::storage
