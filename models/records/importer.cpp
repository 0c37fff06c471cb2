// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/importer.h"

#include "records/casestate.h"
#include "records/importplan.h"
#include "records/rankbuilder.h"
#include "records/segmentbuilder.h"
#include "records/storedsource.h"
#include "storage/account.h"
#include "storage/journal.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <format>
#include <thread>
#include <utility>

namespace filature::records {

namespace {

// What the flags of a segment's rows say of its evidence.
std::uint32_t flagsOf(const SegmentData &data)
{
    constexpr std::array<std::pair<std::uint8_t, std::uint32_t>, 7> meanings = {
        {{ingest::kRowShort, kEvidenceRagged},
         {ingest::kRowLong, kEvidenceRagged},
         {ingest::kRowStrayQuote, kEvidenceStrayQuotes},
         {ingest::kRowUndecodable, kEvidenceUndecodable},
         {ingest::kRowFallback, kEvidenceMixedEncoding},
         {ingest::kRowNul, kEvidenceNul},
         {ingest::kRowHuge, kEvidenceHuge}}};
    std::uint8_t rowFlags = 0;
    for (const StoredRow &row : data.rows) rowFlags |= row.flags;
    std::uint32_t flags = 0;
    for (const auto &[ofRow, ofEvidence] : meanings)
        if ((rowFlags & ofRow) != 0) flags |= ofEvidence;
    return flags;
}

fields::Mapping proposed(const ingest::Detection &detection)
{
    std::vector<fields::ColumnSample> samples(detection.columnNames.size());
    for (std::size_t c = 0; c < samples.size(); ++c) {
        samples[c].name = detection.columnNames[c];
        for (const std::vector<std::string> &row : detection.rows)
            samples[c].values.push_back(c < row.size() ? std::string_view(row[c]) : std::string_view{});
    }
    return fields::proposeMapping(samples);
}

// The number behind those of all segments in the case.
Result<SegmentId> nextSegment(storage::Connection &connection)
{
    FILATURE_TRY_ASSIGN(next, connection.queryInteger("SELECT coalesce(max(id), -1) + 1 FROM segment"));
    return SegmentId{static_cast<std::uint32_t>(next)};
}

} // namespace

Result<Preview> preview(ingest::ByteSource &source, const ImportOptions &options, JobControl &job)
{
    Preview result;
    result.bytes = source.size();
    FILATURE_TRY_ASSIGN(detection, ingest::detect(source, options.dialect, job));
    result.detection = std::move(detection);
    const std::vector<std::string> names = uniqueColumnNames(result.detection.columnNames);
    if (options.mapping) {
        fields::ResolvedMapping resolved = fields::resolveMapping(*options.mapping, names);
        result.mapping = std::move(resolved.mapping);
        result.missingColumns = std::move(resolved.missingColumns);
    } else {
        result.mapping = proposed(result.detection);
        result.mapping.columnNames = names;
    }
    return result;
}

unsigned threadsFor(unsigned wanted) { return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency()); }

Importer::Importer(const storage::CaseFile &caseFile) : m_case(caseFile) {}

Result<storage::Connection *> Importer::connection()
{
    if (!m_connection.isOpen()) {
        FILATURE_TRY_ASSIGN(opened, m_case.connect(storage::CaseFile::Access::Write));
        m_connection = std::move(opened);
    }
    return &m_connection;
}

Result<EvidenceInfo> Importer::importFile(const std::string &path, const ImportOptions &options, JobControl &job)
{
    FILATURE_TRY_ASSIGN(connected, connection());
    FILATURE_TRY_ASSIGN(pending, listEvidence(*connected, true));
    std::error_code none;
    const std::string folder = std::filesystem::current_path(none).string();
    for (const EvidenceInfo &evidence : pending)
        if (evidence.absolutePath() == absolutePathOf(path, folder) && (evidence.flags & kEvidenceBlock) == 0) return resumeOne(evidence, job);
    FILATURE_TRY_ASSIGN(source, ingest::openFile(path, options.links));
    Plan plan;
    plan.startedNs = m_case.clock().monotonicNanoseconds();
    plan.path = path;
    plan.folder = path.starts_with('/') ? std::string{} : folder;
    if (std::filesystem::is_symlink(path, none)) plan.flags |= kEvidenceThroughLink;
    plan.threads = threadsFor(options.threads);
    job.setPhase(JobPhase::Detecting, source->size());
    FILATURE_TRY_ASSIGN(looked, preview(*source, options, job));
    plan.preview = std::move(looked);
    return run(*source, std::move(plan), job);
}

Result<EvidenceInfo> Importer::run(ingest::ByteSource &source, Plan plan, JobControl &job)
{
    if (!plan.isResumed) FILATURE_TRY(begin(plan));
    Result<void> done = readSegments(source, plan, job);
    if (done) done = finish(plan, job);
    if (!done) {
        FILATURE_TRY(remove(plan.evidence, plan.reading, plan.isNewEvidence));
        return std::unexpected(std::move(done).error());
    }
    storage::Journal(m_case, m_connection).updateWitness();
    return findEvidence(m_connection, plan.evidence);
}

Result<void> Importer::begin(Plan &plan)
{
    FILATURE_TRY_ASSIGN(connected, connection());
    FILATURE_TRY_ASSIGN(transaction, storage::Transaction::begin(*connected));
    FILATURE_TRY_ASSIGN(reading, connected->queryInteger("SELECT coalesce(max(id), 0) + 1 FROM reading"));
    FILATURE_TRY_ASSIGN(segment, nextSegment(*connected));
    plan.reading.value = static_cast<std::uint32_t>(reading);
    plan.nextSegment = segment;
    const std::int64_t now = m_case.clock().utcMicroseconds();
    if (plan.isNewEvidence) {
        FILATURE_TRY_ASSIGN(evidence, connected->queryInteger("SELECT coalesce(max(id), 0) + 1 FROM evidence"));
        plan.evidence.value = static_cast<std::uint32_t>(evidence);
        FILATURE_TRY_ASSIGN(insert, connected->prepare("INSERT INTO evidence(id, path, folder, container, member, bytes, imported_utc,"
                                                       " imported_by, state, flags) VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"));
        FILATURE_TRY(insert.bind(0, evidence)
                         .bind(1, plan.path)
                         .bind(2, plan.folder)
                         .bind(3, plan.container)
                         .bind(4, plan.member)
                         .bind(5, static_cast<std::int64_t>(plan.preview.bytes))
                         .bind(6, now)
                         .bind(7, storage::accountName())
                         .bind(8, std::int64_t{plan.flags})
                         .run());
    }
    const std::string dialect = dialectToJson(plan.preview.detection.dialect);
    const std::string mapping = fields::mappingToJson(plan.preview.mapping);
    const std::string columns = namesToJson(plan.preview.detection.columnNames);
    FILATURE_TRY_ASSIGN(insert, connected->prepare("INSERT INTO reading(id, evidence, created_utc, state, format, dialect, mapping,"
                                                   " columns) VALUES(?, ?, ?, 0, ?, ?, ?, ?)"));
    FILATURE_TRY(insert.bind(0, reading)
                     .bind(1, std::int64_t{plan.evidence.value})
                     .bind(2, now)
                     .bind(3, plan.preview.detection.format)
                     .bind(4, dialect)
                     .bind(5, mapping)
                     .bind(6, columns)
                     .run());
    storage::Journal journal(m_case, *connected);
    FILATURE_TRY(journal.append(storage::JournalChain::Content, "import-begun",
                                std::format(R"({{"evidence":{},"reading":{},"dialect":{}}})", plan.evidence.value, reading, dialect)));
    return transaction.commit();
}

Result<void> Importer::readSegments(ingest::ByteSource &source, Plan &plan, JobControl &job)
{
    job.setPhase(JobPhase::Reading, source.size());
    SegmentWriter writer(m_connection, plan.evidence, plan.reading, uniqueColumnNames(plan.preview.detection.columnNames));
    FILATURE_TRY(writer.prepare());
    FILATURE_TRY_ASSIGN(addDamage,
                        m_connection.prepare("UPDATE reading SET undecodable_bytes = undecodable_bytes + ?, flags = flags | ? WHERE id = ?"));
    storage::Journal journal(m_case, m_connection);
    const auto onSegment = [&](const SegmentData &data) -> Result<void> {
        FILATURE_TRY(addDamage.bind(0, static_cast<std::int64_t>(data.undecodableBytes))
                         .bind(1, std::int64_t{flagsOf(data)})
                         .bind(2, std::int64_t{plan.reading.value})
                         .run());
        FILATURE_TRY(journal.append(storage::JournalChain::Content, "segment",
                                    std::format(R"({{"reading":{},"number":{},"records":{},"to":{}}})", plan.reading.value,
                                                data.number, data.rows.size(), data.nextOffset)));
        return {};
    };
    PipelineTask task{plan.evidence, plan.reading, plan.nextSegment, plan.isNewEvidence, plan.threads, plan.position};
    ImportPipeline pipeline(source, plan.preview.detection.dialect, plan.preview.mapping, m_connection, writer, std::move(task), onSegment);
    FILATURE_TRY_ASSIGN(read, pipeline.run(job));
    plan.read = read;
    return {};
}

// In one transaction: an import that is cancelled or killed here leaves the ranks and the text index of the others as they were.
Result<void> Importer::finish(const Plan &plan, JobControl &job)
{
    FILATURE_TRY_ASSIGN(transaction, storage::Transaction::begin(m_connection));
    FILATURE_TRY(rank(plan, job));
    FILATURE_TRY(publish(plan));
    return transaction.commit();
}

Result<void> Importer::rank(const Plan &plan, JobControl &job)
{
    // New ranks make the text index void: until it is built again, search scans.
    FILATURE_TRY(m_connection.execute("UPDATE reading SET state = 2, indexed_us = NULL WHERE state = 3;"
                                      "DELETE FROM text_block; DELETE FROM text_run"));
    FILATURE_TRY(m_connection.execute(kCountRanks));
    FILATURE_TRY_ASSIGN(select, m_connection.prepare("SELECT c.col, sum(c.distinct_values) AS weight FROM segment_column c JOIN segment s"
                                                     " ON s.id = c.segment WHERE s.reading = ? GROUP BY c.col ORDER BY weight DESC"));
    select.bind(0, std::int64_t{plan.reading.value});
    std::vector<std::uint32_t> columns;
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) break;
        columns.push_back(static_cast<std::uint32_t>(select.integer(0)));
    }
    select.reset();
    job.setPhase(JobPhase::Finishing, columns.size());
    return buildRanks(m_case, m_connection, std::move(columns), plan.threads, job);
}

// Sums the ledger from what was stored, checks it against the bytes that were counted while reading, and makes the reading visible.
Result<void> Importer::publish(const Plan &plan)
{
    FILATURE_TRY_ASSIGN(update, m_connection.prepare(R"sql(
        UPDATE reading SET state = 2, bytes_read = ?2, browsable_us = ?3,
          source_rows = (SELECT coalesce(sum(records), 0) FROM segment WHERE reading = ?1)
            + (SELECT count(*) FROM set_aside WHERE reading = ?1)
            + (SELECT coalesce(sum(rows), 0) FROM ledger_range WHERE reading = ?1 AND kind IN (1, 4)),
          stored_rows = (SELECT coalesce(sum(records), 0) FROM segment WHERE reading = ?1),
          set_aside_rows = (SELECT count(*) FROM set_aside WHERE reading = ?1),
          blank_rows = (SELECT coalesce(sum(rows), 0) FROM ledger_range WHERE reading = ?1 AND kind = 4),
          header_rows = (SELECT coalesce(sum(rows), 0) FROM ledger_range WHERE reading = ?1 AND kind = 1),
          structure_bytes = (SELECT coalesce(sum(length), 0) FROM ledger_range WHERE reading = ?1 AND kind = 5)
        WHERE id = ?1)sql"));
    const std::int64_t durationUs = (m_case.clock().monotonicNanoseconds() - plan.startedNs) / 1000;
    FILATURE_TRY(update.bind(0, std::int64_t{plan.reading.value})
                     .bind(1, static_cast<std::int64_t>(plan.read.bytes))
                     .bind(2, durationUs)
                     .run());
    FILATURE_TRY_ASSIGN(ledger, m_connection.prepare(R"sql(
        SELECT (SELECT coalesce(sum(length), 0) FROM set_aside WHERE reading = ?1)
             + (SELECT coalesce(sum(length), 0) FROM ledger_range WHERE reading = ?1)
             + (SELECT coalesce(sum(bytes), 0) FROM segment WHERE reading = ?1))sql"));
    FILATURE_TRY_ASSIGN(hasRow, ledger.bind(0, std::int64_t{plan.reading.value}).step());
    if (!hasRow || static_cast<std::uint64_t>(ledger.integer(0)) != plan.read.bytes)
        return fail(ErrorCode::Internal, "the ledger's bytes do not add up to the file's");
    ledger.reset();
    if (plan.isNewEvidence) {
        FILATURE_TRY_ASSIGN(complete, m_connection.prepare(R"sql(
            UPDATE evidence SET state = 1, sha256 = ?2, flags = flags | (bytes = 0)
              | 2 * EXISTS(SELECT 1 FROM evidence o WHERE o.sha256 = ?2 AND o.id <> ?1) WHERE id = ?1)sql"));
        FILATURE_TRY(complete.bind(0, std::int64_t{plan.evidence.value})
                         .bindBlob(1, {reinterpret_cast<const char *>(plan.read.sha256.data()), plan.read.sha256.size()})
                         .run());
    }
    storage::Journal journal(m_case, m_connection);
    FILATURE_TRY(journal.append(storage::JournalChain::Content, plan.isNewEvidence ? "import" : "reread",
                                std::format(R"({{"evidence":{},"reading":{},"sha256":"{}","bytes":{}}})", plan.evidence.value,
                                            plan.reading.value, toHex(plan.read.sha256), plan.read.bytes)));
    return {};
}

// Takes an unfinished reading out of the case. Its segments need not follow one another: records go segment by segment.
Result<void> Importer::remove(EvidenceId evidence, ReadingId reading, bool withEvidence)
{
    FILATURE_TRY_ASSIGN(transaction, storage::Transaction::begin(m_connection));
    const std::string number = std::to_string(reading.value);
    const std::string segments = "(SELECT id FROM segment WHERE reading = " + number + ")";
    FILATURE_TRY_ASSIGN(each, m_connection.prepare("SELECT id FROM segment WHERE reading = " + number));
    FILATURE_TRY_ASSIGN(deleteLong, m_connection.prepare("DELETE FROM long_cell WHERE record >= ?1 AND record < ?1 + 65536"));
    while (true) {
        FILATURE_TRY_ASSIGN(hasSegment, each.step());
        if (!hasSegment) break;
        FILATURE_TRY(deleteLong.bind(0, each.integer(0) * kSegmentRecords).run());
    }
    FILATURE_TRY(m_connection.execute("DELETE FROM segment_rows WHERE segment IN " + segments +
                                      "; DELETE FROM segment_column WHERE segment IN " + segments +
                                      "; DELETE FROM segment_rank WHERE segment IN " + segments +
                                      "; DELETE FROM set_aside WHERE reading = " + number +
                                      "; DELETE FROM ledger_range WHERE reading = " + number +
                                      "; DELETE FROM segment WHERE reading = " + number + "; DELETE FROM reading WHERE id = " + number + ";" +
                                      kRemoveUnusedColumnNames));
    if (withEvidence) {
        const std::string id = std::to_string(evidence.value);
        FILATURE_TRY(m_connection.execute("DELETE FROM evidence_block WHERE evidence = " + id + "; DELETE FROM evidence WHERE id = " + id));
    }
    storage::Journal journal(m_case, m_connection);
    FILATURE_TRY(journal.append(storage::JournalChain::Content, "import-undone",
                                std::format(R"({{"evidence":{},"reading":{}}})", evidence.value, reading.value)));
    return transaction.commit();
}

Result<Importer::Plan> Importer::resumePlan(const EvidenceInfo &pending)
{
    Plan plan;
    plan.startedNs = m_case.clock().monotonicNanoseconds();
    plan.isResumed = true;
    plan.evidence = pending.id;
    plan.reading = pending.reading.id;
    plan.path = pending.path;
    plan.preview.bytes = pending.bytes;
    plan.preview.detection.dialect = pending.reading.dialect;
    plan.preview.detection.columnNames = pending.reading.header;
    plan.preview.mapping = pending.reading.mapping;
    plan.threads = threadsFor(0);
    FILATURE_TRY_ASSIGN(last, m_connection.prepare("SELECT number, next_offset, next_row, blocks, resume FROM segment"
                                                   " WHERE reading = ? ORDER BY number DESC LIMIT 1"));
    FILATURE_TRY_ASSIGN(hasRow, last.bind(0, std::int64_t{plan.reading.value}).step());
    if (hasRow)
        plan.position = {static_cast<std::uint32_t>(last.integer(0)) + 1, static_cast<std::uint64_t>(last.integer(1)),
                         static_cast<std::uint64_t>(last.integer(2)), static_cast<std::uint32_t>(last.integer(3)), std::string{last.text(4)}};
    // Behind all there are: another import may have come in between.
    FILATURE_TRY_ASSIGN(next, nextSegment(m_connection));
    plan.nextSegment = next;
    return plan;
}

Result<EvidenceInfo> Importer::resumeOne(const EvidenceInfo &pending, JobControl &job)
{
    const auto undo = [&](Error error) -> Result<EvidenceInfo> {
        FILATURE_TRY(remove(pending.id, pending.reading.id, true));
        return std::unexpected(std::move(error));
    };
    auto source = ingest::openFile(pending.absolutePath(), ingest::LinkPolicy::Follow);
    if (!source) return undo(std::move(source).error());
    if ((*source)->size() != pending.bytes)
        return undo(failAt(ErrorCode::SourceChanged, pending.path, -1, "the file's size has changed since its import was interrupted").error());
    FILATURE_TRY_ASSIGN(plan, resumePlan(pending));
    return run(**source, std::move(plan), job);
}

// Further readings that were interrupted are simply undone: the evidence is in the case, they can be asked for again.
Result<void> Importer::removeUnfinishedReadings()
{
    FILATURE_TRY_ASSIGN(select, m_connection.prepare("SELECT r.id, r.evidence FROM reading r JOIN evidence e ON e.id = r.evidence"
                                                     " WHERE r.state < 2 AND e.state = 1"));
    std::vector<std::pair<ReadingId, EvidenceId>> unfinished;
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) break;
        unfinished.push_back({{static_cast<std::uint32_t>(select.integer(0))}, {static_cast<std::uint32_t>(select.integer(1))}});
    }
    select.reset();
    for (const auto &[reading, evidence] : unfinished) FILATURE_TRY(remove(evidence, reading, false));
    return {};
}

Result<Importer::Resumed> Importer::resumePending(JobControl &job)
{
    FILATURE_TRY_ASSIGN(connected, connection());
    FILATURE_TRY_ASSIGN(pending, listEvidence(*connected, true));
    FILATURE_TRY(removeUnfinishedReadings());
    Resumed result;
    for (const EvidenceInfo &evidence : pending) {
        if ((evidence.flags & kEvidenceBlock) != 0) { // its bytes are in the case: it can be asked for again
            FILATURE_TRY(remove(evidence.id, evidence.reading.id, true));
            continue;
        }
        auto finished = resumeOne(evidence, job);
        if (finished) result.finished.push_back(std::move(*finished));
        else if (finished.error().code == ErrorCode::Cancelled) return std::unexpected(std::move(finished).error());
        else result.dropped.push_back(std::move(finished).error());
    }
    return result;
}

} // namespace filature::records
