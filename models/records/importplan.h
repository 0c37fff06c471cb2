// SPDX-License-Identifier: GPL-3.0-or-later
// What one run of the importer works from.
#pragma once

#include "records/importer.h"
#include "records/importpipeline.h"

#include <cstdint>
#include <string>

namespace filature::records {

struct Importer::Plan
{
    EvidenceId evidence;
    ReadingId reading;
    bool isNewEvidence = true; // false: a further reading of one that is there
    bool isResumed = false;
    std::string path;
    std::string folder;
    std::string container;
    std::string member;
    std::uint32_t flags = 0;
    Preview preview;
    ImportPosition position;
    SegmentId nextSegment; // number of the first segment that will be written
    unsigned threads = 1;
    std::int64_t startedNs = 0;
    PipelineResult read;
};

// Names of columns which no segment has any more.
inline constexpr const char *kRemoveUnusedColumnNames =
    "DELETE FROM column_name WHERE NOT EXISTS (SELECT 1 FROM segment_column c WHERE c.col = column_name.id)";

// As many as there are cores when none are wanted in particular.
[[nodiscard]] unsigned threadsFor(unsigned wanted);

} // namespace filature::records
