// SPDX-License-Identifier: GPL-3.0-or-later
// The set-aside rows of an evidence with their raw bytes, as a stream. The caller has journalled it.
#pragma once

#include "words/failure.h"
#include "records/evidence.h"

namespace filature::access {
class OpenCase;
}

namespace filature::app {

struct Session;

// block,line,offset,length,reason,raw
[[nodiscard]] words::Outcome<void> writeSetAsideCsv(Session &session, access::OpenCase &opened, const records::EvidenceInfo &evidence);
// {"evidence":ID,"setAside":[{...}]}
[[nodiscard]] words::Outcome<void> writeSetAsideJson(Session &session, access::OpenCase &opened,
                                              const records::EvidenceInfo &evidence);

} // namespace filature::app
