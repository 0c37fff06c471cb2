// SPDX-License-Identifier: GPL-3.0-or-later
// What is read again from the bytes or the columns in the case: further readings, set-aside blocks, other mappings.
#include "records/importer.h"

#include "records/casestate.h"
#include "records/columncodec.h"
#include "records/fieldbuilder.h"
#include "records/importplan.h"
#include "records/rankbuilder.h"
#include "records/segmentbuilder.h"
#include "records/segmentwriter.h"
#include "records/storedsource.h"
#include "storage/journal.h"

#include <format>
#include <utility>

namespace filature::records {

namespace {

struct BlockPlace
{
    std::uint64_t begin = 0;
    std::uint64_t length = 0;
};

Result<BlockPlace> placeOfBlock(storage::Connection &connection, ReadingId reading, std::uint32_t block)
{
    FILATURE_TRY_ASSIGN(select, connection.prepare("SELECT min(offset), max(offset + length) FROM set_aside WHERE reading = ? AND block = ?"));
    FILATURE_TRY_ASSIGN(hasRow, select.bind(0, std::int64_t{reading.value}).bind(1, std::int64_t{block}).step());
    if (!hasRow || select.isNull(0)) return fail(ErrorCode::NotFound, "no block of set-aside rows has the number " + std::to_string(block));
    const auto begin = static_cast<std::uint64_t>(select.integer(0));
    return BlockPlace{begin, static_cast<std::uint64_t>(select.integer(1)) - begin};
}

// The source columns of a segment as they were built, by position in the evidence.
Result<std::vector<BuiltColumn>> loadSources(storage::Connection &connection, std::int64_t segment, const std::vector<std::string> &names)
{
    FILATURE_TRY_ASSIGN(select, connection.prepare("SELECT c.dictionary, c.codes FROM segment_column c JOIN column_name n ON n.id = c.col"
                                                   " WHERE n.kind = 0 AND n.name = ? AND c.segment = ?"));
    std::vector<BuiltColumn> columns(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns[i].index = static_cast<std::uint32_t>(i);
        select.reset();
        FILATURE_TRY_ASSIGN(hasRow, select.bind(0, names[i]).bind(1, segment).step());
        if (!hasRow) continue;
        FILATURE_TRY_ASSIGN(dictionary, decodeDictionary(select.blob(0)));
        FILATURE_TRY_ASSIGN(codes, decodeCodes(select.blob(1), dictionary.size()));
        columns[i].dictionary = std::move(dictionary);
        columns[i].codes = std::move(codes);
    }
    return columns;
}

// Fields of one segment under a mapping.
Result<std::vector<BuiltColumn>> rebuiltFields(storage::Connection &connection, std::int64_t segment, std::size_t records,
                                               const ReadingInfo &reading, const fields::Mapping &mapping)
{
    FILATURE_TRY_ASSIGN(columns, loadSources(connection, segment, reading.columns));
    std::vector<const BuiltColumn *> sources;
    for (const BuiltColumn &column : columns) sources.push_back(column.dictionary.size() == 0 ? nullptr : &column);
    std::vector<BuiltColumn> fieldColumns = buildFields(mapping, sources, records);
    for (BuiltColumn &column : fieldColumns)
        if (column.sameAs < 0) encodeColumn(column);
    return fieldColumns;
}

} // namespace

Result<EvidenceInfo> Importer::reread(EvidenceId id, const ImportOptions &options, JobControl &job)
{
    FILATURE_TRY_ASSIGN(connected, connection());
    FILATURE_TRY_ASSIGN(evidence, findEvidence(*connected, id));
    FILATURE_TRY_ASSIGN(reader, m_case.connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(source, StoredSource::open(reader, id, 0, evidence.bytes));
    FILATURE_TRY_ASSIGN(looked, preview(source, options, job));
    if (!options.mapping && looked.detection.columnNames == evidence.reading.header) looked.mapping = evidence.reading.mapping;
    Plan plan;
    plan.startedNs = m_case.clock().monotonicNanoseconds();
    plan.isNewEvidence = false;
    plan.evidence = id;
    plan.threads = threadsFor(options.threads);
    plan.preview = std::move(looked);
    return run(source, std::move(plan), job);
}

Result<EvidenceInfo> Importer::importBlock(EvidenceId id, std::uint32_t block, const ImportOptions &options, JobControl &job)
{
    FILATURE_TRY_ASSIGN(connected, connection());
    FILATURE_TRY_ASSIGN(evidence, findEvidence(*connected, id));
    FILATURE_TRY_ASSIGN(place, placeOfBlock(*connected, evidence.reading.id, block));
    FILATURE_TRY_ASSIGN(reader, m_case.connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(source, StoredSource::open(reader, id, place.begin, place.length));
    ImportOptions blockOptions = options;
    if (!blockOptions.dialect.encoding) blockOptions.dialect.encoding = evidence.reading.dialect.encoding;
    FILATURE_TRY_ASSIGN(looked, preview(source, blockOptions, job));
    Plan plan;
    plan.startedNs = m_case.clock().monotonicNanoseconds();
    plan.path = evidence.path;
    plan.folder = evidence.folder;
    plan.container = evidence.path;
    plan.member = std::format("evidence {} block {}", id.value, block);
    plan.flags = kEvidenceBlock;
    plan.threads = threadsFor(options.threads);
    plan.preview = std::move(looked);
    return run(source, std::move(plan), job);
}

Result<EvidenceInfo> Importer::applyMapping(EvidenceId id, const fields::Mapping &mapping, JobControl &job)
{
    FILATURE_TRY_ASSIGN(connected, connection());
    FILATURE_TRY_ASSIGN(evidence, findEvidence(*connected, id));
    fields::ResolvedMapping resolved = fields::resolveMapping(mapping, evidence.reading.columns);
    if (!resolved.missingColumns.empty()) return fail(ErrorCode::BadInput, "the mapping names a column that the evidence does not have");
    FILATURE_TRY_ASSIGN(transaction, storage::Transaction::begin(*connected));
    SegmentWriter writer(*connected, id, evidence.reading.id, evidence.reading.columns);
    FILATURE_TRY(writer.prepare());
    FILATURE_TRY_ASSIGN(segments, connected->prepare("SELECT id, records FROM segment WHERE reading = ? ORDER BY number"));
    segments.bind(0, std::int64_t{evidence.reading.id.value});
    job.setPhase(JobPhase::Finishing, 0);
    while (true) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(hasRow, segments.step());
        if (!hasRow) break;
        const std::int64_t segment = segments.integer(0);
        const auto records = static_cast<std::uint32_t>(segments.integer(1));
        FILATURE_TRY_ASSIGN(columns, rebuiltFields(*connected, segment, records, evidence.reading, resolved.mapping));
        FILATURE_TRY(writer.rewriteFields({static_cast<std::uint32_t>(segment)}, columns));
    }
    FILATURE_TRY(connected->execute(kRemoveUnusedColumnNames));
    FILATURE_TRY(connected->execute(kCountFields));
    FILATURE_TRY(rerankFields(job));
    const std::string json = fields::mappingToJson(resolved.mapping);
    FILATURE_TRY_ASSIGN(update, connected->prepare("UPDATE reading SET mapping = ? WHERE id = ?"));
    FILATURE_TRY(update.bind(0, json).bind(1, std::int64_t{evidence.reading.id.value}).run());
    storage::Journal journal(m_case, *connected);
    FILATURE_TRY(journal.append(storage::JournalChain::Content, "mapping",
                                std::format(R"({{"evidence":{},"fields":{}}})", id.value, resolved.mapping.fields.size())));
    FILATURE_TRY(transaction.commit());
    journal.updateWitness();
    return findEvidence(*connected, id);
}

// Ranks of all field and level columns, within the caller's transaction.
Result<void> Importer::rerankFields(JobControl &job)
{
    FILATURE_TRY(m_connection.execute("DELETE FROM segment_rank WHERE col IN (SELECT id FROM column_name WHERE kind <> 0)"));
    FILATURE_TRY_ASSIGN(select, m_connection.prepare("SELECT id FROM column_name WHERE kind <> 0"));
    std::vector<std::uint32_t> columns;
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) break;
        columns.push_back(static_cast<std::uint32_t>(select.integer(0)));
    }
    return buildRanksInside(m_connection, columns, job);
}

} // namespace filature::records
