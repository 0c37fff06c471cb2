// SPDX-License-Identifier: GPL-3.0-or-later
// The source cells of evidences as they were, as CSV.
#pragma once

#include "access/accesslog.h"
#include "words/failure.h"

#include <string>

namespace filature::access {
class OpenCase;
}

namespace filature::app {

struct Session;

struct VerbatimRequest
{
    std::string evidence; // a number, or "all"
    std::string output;   // a new file; for "all" a new or empty folder; empty = standard output
    access::RevealRequest reveal; // everything, with the reason
};

// Journals it, then writes. For "all": <ID>.csv of each evidence and index.csv (id,path,sha256).
[[nodiscard]] words::Outcome<void> writeVerbatim(Session &session, access::OpenCase &opened, const VerbatimRequest &request);

} // namespace filature::app
