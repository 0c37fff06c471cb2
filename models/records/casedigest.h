// SPDX-License-Identifier: GPL-3.0-or-later
// One hash over what a case says, and the check that it says what its bytes say.
#pragma once

#include "core/jobcontrol.h"
#include "core/sha256.h"
#include "records/evidence.h"
#include "storage/casefile.h"
#include "storage/journal.h"
#include "storage/verifydatabase.h"

#include <optional>
#include <string>
#include <vector>

namespace filature::records {

// SHA-256 over evidence hashes, rows with every verbatim cell, set-aside rows, ledger, fields with their levels (and so facets), in the
// order (evidence position, row), of the newest readings: equal for equal content, whatever threads or interruptions there were.
// RecordIds and the journal are not part of it.
[[nodiscard]] Result<Digest> caseDigest(const storage::CaseFile &caseFile, JobControl &job);

struct EvidenceCheck
{
    EvidenceId id;
    std::string path;
    enum class File : std::uint8_t { Same, Changed, Missing, NotAFile } file = File::Missing; // on disk now
    bool contentHashes = false;  // the bytes in the case have the recorded SHA-256
    bool ledgerTiles = false;    // every byte in exactly one row or range, sums as recorded
    bool cellsAgree = false;     // the cells cut again from the bytes equal the columns
};

struct CaseReport
{
    storage::DatabaseReport database;
    storage::JournalReport journal;
    std::vector<EvidenceCheck> evidence;
    // Nothing is wrong in the case itself; files on disk are another matter.
    [[nodiscard]] bool isSound() const;
};
[[nodiscard]] Result<CaseReport> verifyCase(const storage::CaseFile &caseFile, JobControl &job);

} // namespace filature::records
