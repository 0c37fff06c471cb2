// SPDX-License-Identifier: GPL-3.0-or-later
// An evidence with its dialect and its ledger, as JSON for machines and as text for people.
#pragma once

#include "records/evidence.h"

#include <QString>

#include <string_view>

namespace filature::app {

class JsonWriter;

// The members of one evidence, into an object that is open: id, path, container, member, sha256, bytes, format,
// encoding, delimiter, quote, header, headerRows, columns (their number), rows, flags, seconds.
void addEvidence(JsonWriter &json, const records::EvidenceInfo &evidence);

// Several lines: what it is, how it was read, and the sum of its rows.
[[nodiscard]] QString evidenceText(const records::EvidenceInfo &evidence);

// Flags of the evidence and of its reading.
[[nodiscard]] std::uint32_t allFlags(const records::EvidenceInfo &evidence);
[[nodiscard]] QString flagWords(std::uint32_t flags); // "ragged rows, mixed encodings"; empty for none
// A delimiter, quote or escape so that it can be seen: "tab", "none", ";".
[[nodiscard]] QString markText(std::string_view mark);

} // namespace filature::app
