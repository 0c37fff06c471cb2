// SPDX-License-Identifier: GPL-3.0-or-later
// The set-aside rows of an evidence with their raw bytes, as a stream. The caller has journalled it.
#pragma once

#include "failure.h"
#include "records/evidence.h"

namespace filature::app {

class OpenCase;
struct Session;

// block,line,offset,length,reason,raw
[[nodiscard]] Outcome<void> writeSetAsideCsv(Session &session, OpenCase &opened, const records::EvidenceInfo &evidence);
// {"evidence":ID,"setAside":[{...}]}
[[nodiscard]] Outcome<void> writeSetAsideJson(Session &session, OpenCase &opened,
                                              const records::EvidenceInfo &evidence);

} // namespace filature::app
