// SPDX-License-Identifier: GPL-3.0-or-later
// An evidence with its dialect and its ledger, as JSON for machines and as text for people.
#pragma once

#include "records/evidence.h"

#include <QString>

namespace filature {
class JsonWriter;
}

namespace filature::app {

// The members of one evidence, into an object that is open: id, path, container, member, sha256, bytes, format,
// encoding, delimiter, quote, header, headerRows, columns (their number), rows, flags, seconds.
void addEvidence(JsonWriter &json, const records::EvidenceInfo &evidence);

// Several lines: what it is, how it was read, and the sum of its rows.
[[nodiscard]] QString evidenceText(const records::EvidenceInfo &evidence);

} // namespace filature::app
