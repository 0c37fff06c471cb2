// SPDX-License-Identifier: GPL-3.0-or-later
// Reading, building and writing side by side: the caller's thread reads and cuts, workers build segments, one thread writes.
#pragma once

#include "core/ids.h"
#include "core/jobcontrol.h"
#include "core/sha256.h"
#include "fields/mapping.h"
#include "ingest/delimitedreader.h"
#include "records/evidence.h"
#include "records/segmentwriter.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace filature::records {

// Where an interrupted import goes on; the default is the start.
struct ImportPosition
{
    std::uint32_t segments = 0;    // written already
    std::uint64_t offset = 0;      // first byte that is not in them
    std::uint64_t nextRow = 1;
    std::uint32_t blocks = 0;      // content blocks written already
    std::string readerState;       // empty = from the start
};

struct PipelineTask
{
    EvidenceId evidence;
    ReadingId reading;
    SegmentId nextSegment;              // of the case, for the first segment that this run writes
    bool keepsContent = true;           // false: the content is in the case already (a further reading)
    unsigned threads = 1;               // that build segments
    ImportPosition start;
};

struct PipelineResult
{
    Digest sha256{};          // of the whole source
    std::uint64_t bytes = 0;  // counted where they were read
};

// Runs in the caller's transaction-free connection: each segment is one transaction of `writer`, which is used by the writing
// thread alone until run() returns. onCommit runs in that transaction before its commit (journal). After an error or a cancel
// the segments written so far stay; the caller removes or resumes them.
class ImportPipeline
{
public:
    using OnSegment = std::function<Result<void>(const SegmentData &)>;
    ImportPipeline(ingest::ByteSource &source, const ingest::Dialect &dialect, const fields::Mapping &mapping,
                   storage::Connection &writer, SegmentWriter &segmentWriter, PipelineTask task, OnSegment onSegment);
    ~ImportPipeline();
    ImportPipeline(const ImportPipeline &) = delete;
    ImportPipeline &operator=(const ImportPipeline &) = delete;

    [[nodiscard]] Result<PipelineResult> run(JobControl &job);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace filature::records
