// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be read into a case, and the engine's calls for it.
#pragma once

#include "records/importer.h"
#include "storage/casefile.h"

#include <cstdint>
#include <string>

namespace filature::evidencepages {

enum class SubjectKind : std::uint8_t
{
    File,    // a file on disk becomes an evidence
    Block,   // a set-aside block of an evidence becomes one of its own
    Reread,  // an evidence is read again, from the bytes in the case
    Mapping, // an evidence gets another mapping; its rows stay
};

struct ImportSubject
{
    SubjectKind kind = SubjectKind::File;
    std::string path;    // of the file, or of the evidence
    EvidenceId evidence; // unless it is a file
    std::uint32_t block = 0;
};

// Both block: in a job. The case itself is refused (BadInput with the detail kIsTheCase), before it is opened.
[[nodiscard]] Result<records::Preview> lookAt(const storage::CaseFile &caseFile, const ImportSubject &subject,
                                              const records::ImportOptions &options, JobControl &job);
// The lane of the writer.
[[nodiscard]] Result<records::EvidenceInfo> readInto(const storage::CaseFile &caseFile, const ImportSubject &subject,
                                                     const records::ImportOptions &options, JobControl &job);
// Takes imports that were interrupted out of the case again. The lane of the writer.
[[nodiscard]] Result<void> undoPending(const storage::CaseFile &caseFile);

inline constexpr const char *kIsTheCase = "the case itself";

} // namespace filature::evidencepages
