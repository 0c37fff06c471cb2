// SPDX-License-Identifier: GPL-3.0-or-later
// The source cells of evidences as they were, as CSV.
#pragma once

#include "failure.h"

#include <string>

namespace filature::app {

class OpenCase;
struct Session;

struct VerbatimRequest
{
    std::string evidence; // a number, or "all"
    std::string output;   // a new file; for "all" a new or empty folder; empty = standard output
    std::string reason;
};

// Journals it, then writes. For "all": <ID>.csv of each evidence and index.csv (id,path,sha256).
[[nodiscard]] Outcome<void> writeVerbatim(Session &session, OpenCase &opened, const VerbatimRequest &request);

} // namespace filature::app
