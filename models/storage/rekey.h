// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a case another passphrase.
#pragma once

#include "core/error.h"
#include "core/jobcontrol.h"
#include "storage/casefile.h"

#include <string>

namespace filature::storage {

// Writes a copy under the new key beside the case, checks it completely, and only then puts it in the case's place in
// one step: a kill at any time leaves the case under the old key or under the new one (and perhaps `<case>.new`, which
// the next call removes). Needs free space of the size of the case; memory stays flat. A plain case becomes encrypted
// and its journal gets MACs; an encrypted case never becomes plain (Refused). Nobody else may have the case open, in
// this process either (Locked). Journalled in the access chain ("rekey"). What lay on the disk before is not
// overwritten.
[[nodiscard]] Result<void> rekey(const std::string &path, const CaseKey &oldKey, const CaseKey &newKey, JobControl &job,
                                 const Clock &clock = systemClock());

} // namespace filature::storage
