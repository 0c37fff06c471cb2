// SPDX-License-Identifier: GPL-3.0-or-later
// Verification of the journal: what a hash chain, MACs and a witness can show, and where.
#pragma once

#include "core/error.h"
#include "storage/connection.h"
#include "storage/journal.h"
#include "storage/witness.h"

#include <optional>
#include <string_view>

namespace filature::storage {

struct WitnessComparison
{
    JournalReport::Witness state = JournalReport::Witness::NotChecked;
    std::optional<JournalReport::Fault> fault;
};

// Whether the case still has every entry that the witness saw, at its place.
[[nodiscard]] Result<WitnessComparison> compareWithWitness(Connection &connection, std::string_view caseId,
                                                           const Witness &witness);

// Walks one chain within the caller's read transaction; adds faults and counts to the report.
[[nodiscard]] Result<void> verifyChain(Connection &connection, std::string_view caseId, std::string_view macKey,
                                       JournalChain chain, JournalReport &report);

} // namespace filature::storage
