// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/verbatim.h"

#include "ingest/delimitedreader.h"
#include "records/longcells.h"
#include "records/storedsource.h"

#include <algorithm>
#include <format>
#include <string>
#include <vector>

namespace filature::records {

namespace {

std::vector<std::string> headerOf(const EvidenceInfo &evidence)
{
    if (evidence.reading.dialect.headerRows != 0) return evidence.reading.header;
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= evidence.reading.columns.size(); ++i) names.push_back(std::format("c{}", i));
    return names;
}

std::vector<std::string_view> views(const std::vector<std::string> &texts) { return {texts.begin(), texts.end()}; }

// A table without columns: in JSON an empty array, in CSV not even a header.
Result<void> writeNothing(RowWriter &writer)
{
    FILATURE_TRY(writer.begin({}));
    return writer.end();
}

} // namespace

Result<void> writeVerbatim(storage::Connection &connection, const EvidenceInfo &evidence, RowWriter &writer, JobControl &job)
{
    if (evidence.bytes == 0) return writeNothing(writer);
    FILATURE_TRY_ASSIGN(source, StoredSource::open(connection, evidence.id, 0, evidence.bytes));
    const std::vector<std::string> names = headerOf(evidence);
    FILATURE_TRY(writer.begin(views(names)));
    ingest::DelimitedReader reader(source, evidence.reading.dialect);
    LongCellText longTexts(source, evidence.reading.dialect);
    ingest::RowBatch batch;
    std::vector<std::string_view> cells;
    job.setPhase(JobPhase::Exporting, evidence.bytes);
    while (true) {
        FILATURE_TRY(job.check());
        FILATURE_TRY(reader.next(batch, job));
        if (batch.rows.empty()) return writer.end();
        for (std::size_t i = 0; i < batch.rows.size(); ++i) {
            const ingest::Row &row = batch.rows[i];
            job.advance(row.length);
            if (row.kind != ingest::RowKind::Stored) continue;
            cells.clear();
            for (std::uint32_t c = 0; c < row.cellCount; ++c) cells.push_back(batch.cell(row, c));
            FILATURE_TRY(longTexts.replaceIn(batch, static_cast<std::uint32_t>(i), cells));
            FILATURE_TRY(writer.row(cells));
        }
    }
}

Result<std::string> rawBytes(storage::Connection &connection, EvidenceId evidence, std::uint64_t offset, std::uint64_t length)
{
    FILATURE_TRY_ASSIGN(source, StoredSource::open(connection, evidence, 0, offset + length));
    return storedBytes(source, offset, length);
}

} // namespace filature::records
