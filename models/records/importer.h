// SPDX-License-Identifier: GPL-3.0-or-later
// From a file to visible records: detection, mapping, reading, ranks; resumed after an interruption, undone after a failure.
#pragma once

#include "core/ids.h"
#include "core/jobcontrol.h"
#include "fields/mapping.h"
#include "ingest/bytesource.h"
#include "ingest/dialect.h"
#include "records/evidence.h"
#include "storage/casefile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace filature::records {

struct ImportOptions
{
    ingest::DialectOptions dialect;
    std::optional<fields::Mapping> mapping; // of another leak too: resolved by column names
    ingest::LinkPolicy links = ingest::LinkPolicy::Refuse;
    unsigned threads = 0; // 0 = as many as there are cores
};

// What `preview` shows and what an import starts from.
struct Preview
{
    ingest::Detection detection;
    fields::Mapping mapping;
    std::vector<std::string> missingColumns; // of a given mapping
    std::uint64_t bytes = 0;
};
[[nodiscard]] Result<Preview> preview(ingest::ByteSource &source, const ImportOptions &options, JobControl &job);

// Changes the content of one case. The case must be open in Writer mode; one thread.
class Importer
{
public:
    explicit Importer(const storage::CaseFile &caseFile);

    // Imports a file until its records are browsable. On failure or cancel nothing of it stays. A file whose import was
    // interrupted (kill, power) goes on where it was, if its beginning is unchanged.
    [[nodiscard]] Result<EvidenceInfo> importFile(const std::string &path, const ImportOptions &options, JobControl &job);

    // Finishes imports that were interrupted. One whose file is gone or changed is undone and told in `dropped`.
    struct Resumed
    {
        std::vector<EvidenceInfo> finished;
        std::vector<Error> dropped;
    };
    [[nodiscard]] Result<Resumed> resumePending(JobControl &job);

    // A new reading of an evidence from the bytes in the case, by another dialect or mapping; the old one is kept.
    [[nodiscard]] Result<EvidenceInfo> reread(EvidenceId id, const ImportOptions &options, JobControl &job);
    // A block of set-aside rows as an evidence of its own.
    [[nodiscard]] Result<EvidenceInfo> importBlock(EvidenceId id, std::uint32_t block, const ImportOptions &options, JobControl &job);
    // Another mapping for an evidence: its fields are built again, its records stay.
    [[nodiscard]] Result<EvidenceInfo> applyMapping(EvidenceId id, const fields::Mapping &mapping, JobControl &job);

private:
    struct Plan;
    [[nodiscard]] Result<EvidenceInfo> run(ingest::ByteSource &source, Plan plan, JobControl &job);
    [[nodiscard]] Result<void> begin(Plan &plan);
    [[nodiscard]] Result<void> readSegments(ingest::ByteSource &source, Plan &plan, JobControl &job);
    [[nodiscard]] Result<void> finish(const Plan &plan, JobControl &job);
    [[nodiscard]] Result<void> rank(const Plan &plan, JobControl &job);
    [[nodiscard]] Result<void> publish(const Plan &plan);
    [[nodiscard]] Result<void> remove(EvidenceId evidence, ReadingId reading, bool withEvidence);
    [[nodiscard]] Result<void> removeUnfinishedReadings();
    [[nodiscard]] Result<void> rerankFields(JobControl &job);
    [[nodiscard]] Result<Plan> resumePlan(const EvidenceInfo &pending);
    [[nodiscard]] Result<EvidenceInfo> resumeOne(const EvidenceInfo &pending, JobControl &job);
    [[nodiscard]] Result<storage::Connection *> connection();

    const storage::CaseFile &m_case;
    storage::Connection m_connection;
};

} // namespace filature::records
