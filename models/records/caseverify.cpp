// SPDX-License-Identifier: GPL-3.0-or-later
// The check that a case says what its bytes say: every evidence is read again from the bytes in the case and compared.
#include "records/casedigest.h"

#include "ingest/delimitedreader.h"
#include "records/columncodec.h"
#include "records/evidence.h"
#include "records/rowcodec.h"
#include "records/storedsource.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace filature::records {

namespace {

Result<Digest> hashOf(ingest::ByteSource &source, JobControl &job)
{
    Sha256 hash;
    std::string buffer(std::size_t{1} << 20, '\0');
    for (std::uint64_t at = 0; at < source.size();) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(count, source.read(at, buffer));
        if (count == 0) break;
        hash.add(std::string_view(buffer).substr(0, count));
        at += count;
    }
    return hash.digest();
}

EvidenceCheck::File fileState(const EvidenceInfo &evidence, JobControl &job)
{
    if (!evidence.container.empty()) return EvidenceCheck::File::NotAFile; // a part of another one
    auto source = ingest::openFile(evidence.absolutePath(), ingest::LinkPolicy::Follow);
    if (!source) return source.error().code == ErrorCode::NotFound ? EvidenceCheck::File::Missing : EvidenceCheck::File::NotAFile;
    if ((*source)->size() != evidence.bytes) return EvidenceCheck::File::Changed;
    const auto hash = hashOf(**source, job);
    return hash && *hash == evidence.sha256 ? EvidenceCheck::File::Same : EvidenceCheck::File::Changed;
}

// What is stored of one segment, loaded while its rows pass by.
struct LoadedSegment
{
    std::uint32_t id = 0;
    std::uint32_t records = 0;
    std::vector<StoredRow> rows;
    std::vector<std::pair<Dictionary, Codes>> columns; // by position in the evidence

    [[nodiscard]] std::string_view text(std::uint32_t column, std::uint32_t record) const
    {
        if (column >= columns.size() || columns[column].first.size() == 0) return {};
        return columns[column].first.at(columns[column].second.at(record));
    }
};

// Walks the stored rows of a reading in order, next to the rows that are cut again from the bytes.
class ReadingComparison
{
public:
    static Result<ReadingComparison> open(storage::Connection &connection, const EvidenceInfo &evidence)
    {
        ReadingComparison comparison(connection, evidence);
        const std::int64_t reading = evidence.reading.id.value;
        const auto prepare = [&](storage::Statement &statement, std::string_view sql) -> Result<void> {
            FILATURE_TRY_ASSIGN(prepared, connection.prepare(sql));
            statement = std::move(prepared);
            statement.bind(0, reading);
            return {};
        };
        FILATURE_TRY(prepare(comparison.m_segments, "SELECT s.id, s.records, s.bytes, r.rows FROM segment s LEFT JOIN segment_rows r ON r.segment = s.id"
                                                 " WHERE s.reading = ? ORDER BY s.number"));
        FILATURE_TRY(prepare(comparison.m_setAside, "SELECT row, block, line, offset, length, reason FROM set_aside WHERE reading = ? ORDER BY row"));
        return comparison;
    }

    Result<void> compare(const ingest::RowBatch &batch)
    {
        for (const ingest::Row &row : batch.rows) {
            m_bytes += row.length;
            if (row.kind == ingest::RowKind::Stored) FILATURE_TRY(compareStored(batch, row));
            else if (row.kind == ingest::RowKind::SetAside) FILATURE_TRY(compareSetAside(row));
            else {
                Sum &sum = m_sums[row.kind];
                sum.length += row.length;
                ++sum.rows;
            }
        }
        return {};
    }

    // Whether nothing is left over, and the sums of the other kinds agree.
    Result<void> finish(EvidenceCheck &check)
    {
        FILATURE_TRY_ASSIGN(moreAside, m_setAside.step());
        FILATURE_TRY_ASSIGN(isAtEnd, reachesEnd());
        FILATURE_TRY_ASSIGN(sums, m_connection->prepare("SELECT kind, sum(length), sum(rows) FROM ledger_range WHERE reading = ? GROUP BY kind"));
        sums.bind(0, std::int64_t{m_evidence->reading.id.value});
        std::map<ingest::RowKind, Sum> stored;
        while (true) {
            FILATURE_TRY_ASSIGN(hasRow, sums.step());
            if (!hasRow) break;
            stored[static_cast<ingest::RowKind>(sums.integer(0))] = {static_cast<std::uint64_t>(sums.integer(1)), static_cast<std::uint64_t>(sums.integer(2))};
        }
        check.ledgerTiles = m_ledgerAgrees && !moreAside && isAtEnd && stored == m_sums && m_bytes == m_evidence->bytes;
        check.cellsAgree = m_cellsAgree;
        return {};
    }

private:
    struct Sum
    {
        std::uint64_t length = 0;
        std::uint64_t rows = 0;
        friend bool operator==(const Sum &, const Sum &) = default;
    };

    ReadingComparison(storage::Connection &connection, const EvidenceInfo &evidence) : m_connection(&connection), m_evidence(&evidence) {}

    Result<void> compareStored(const ingest::RowBatch &batch, const ingest::Row &row)
    {
        ++m_dataRow;
        while (m_place == m_segment.records) {
            FILATURE_TRY_ASSIGN(hasNext, nextSegment());
            if (hasNext) continue;
            m_ledgerAgrees = m_cellsAgree = false;
            return {};
        }
        m_ledgerAgrees &= m_place < m_segment.rows.size() && m_segment.rows[m_place] == StoredRow{row.offset, row.length, row.line, m_dataRow, row.flags};
        const auto columns = std::max<std::uint32_t>(row.cellCount, static_cast<std::uint32_t>(m_segment.columns.size()));
        for (std::uint32_t c = 0; c < columns; ++c) m_cellsAgree &= batch.cell(row, c) == m_segment.text(c, m_place);
        ++m_place;
        return {};
    }

    Result<void> compareSetAside(const ingest::Row &row)
    {
        ++m_dataRow;
        FILATURE_TRY_ASSIGN(hasRow, m_setAside.step());
        const std::array<std::uint64_t, 6> expected{m_dataRow, row.block, row.line, row.offset, row.length, static_cast<std::uint64_t>(row.reason)};
        for (int i = 0; i < 6 && hasRow; ++i)
            m_ledgerAgrees &= static_cast<std::uint64_t>(m_setAside.integer(i)) == expected[static_cast<std::size_t>(i)];
        m_ledgerAgrees &= hasRow;
        return {};
    }

    Result<bool> nextSegment()
    {
        FILATURE_TRY_ASSIGN(hasRow, m_segments.step());
        if (!hasRow) return false;
        m_segment = {static_cast<std::uint32_t>(m_segments.integer(0)), static_cast<std::uint32_t>(m_segments.integer(1)), {}, {}};
        m_place = 0;
        FILATURE_TRY(loadRows());
        FILATURE_TRY_ASSIGN(select, m_connection->prepare("SELECT n.name, c.dictionary, c.codes FROM segment_column c JOIN column_name n ON n.id = c.col"
                                                          " WHERE c.segment = ? AND n.kind = 0"));
        select.bind(0, std::int64_t{m_segment.id});
        std::vector<std::string> names = m_evidence->reading.columns;
        while (true) {
            FILATURE_TRY_ASSIGN(hasColumn, select.step());
            if (!hasColumn) break;
            auto at = static_cast<std::size_t>(std::ranges::find(names, select.text(0)) - names.begin());
            while (at == names.size()) { // cells beyond the header
                names.emplace_back();
                names = uniqueColumnNames(names);
                at = names.back() == select.text(0) ? names.size() - 1 : names.size();
                if (names.size() > kMostColumns) return fail(ErrorCode::Damaged, "a column has a name that no cell can have");
            }
            if (m_segment.columns.size() <= at) m_segment.columns.resize(at + 1);
            auto dictionary = decodeDictionary(select.blob(1));
            auto codes = dictionary ? decodeCodes(select.blob(2), dictionary->size()) : std::unexpected(dictionary.error());
            if (codes && codes->size() == m_segment.records) m_segment.columns[at] = {std::move(*dictionary), std::move(*codes)};
            else if (!codes && codes.error().code != ErrorCode::Damaged) return std::unexpected(std::move(codes).error());
            else m_cellsAgree = false;
        }
        return true;
    }

    // The places of the segment's rows; none when they are damaged.
    Result<void> loadRows()
    {
        auto rows = decodeRows(m_segments.blob(3));
        if (!rows && rows.error().code != ErrorCode::Damaged) return std::unexpected(std::move(rows).error());
        if (rows) m_segment.rows = std::move(*rows);
        std::uint64_t bytes = 0;
        for (const StoredRow &row : m_segment.rows) bytes += row.length;
        m_ledgerAgrees &= m_segment.rows.size() == m_segment.records && bytes == static_cast<std::uint64_t>(m_segments.integer(2));
        return {};
    }

    Result<bool> reachesEnd()
    {
        while (m_place == m_segment.records) {
            FILATURE_TRY_ASSIGN(hasNext, nextSegment());
            if (!hasNext) return true;
        }
        return false;
    }

    static constexpr std::size_t kMostColumns = 2'000'000;
    storage::Connection *m_connection;
    const EvidenceInfo *m_evidence;
    storage::Statement m_segments;
    storage::Statement m_setAside;
    LoadedSegment m_segment;
    std::uint32_t m_place = 0;
    std::uint64_t m_dataRow = 0;
    std::uint64_t m_bytes = 0;
    std::map<ingest::RowKind, Sum> m_sums;
    bool m_ledgerAgrees = true;
    bool m_cellsAgree = true;
};

// What was found out before damage ended the check stays in `check`.
Result<void> checkEvidence(storage::Connection &connection, const EvidenceInfo &evidence, EvidenceCheck &check, JobControl &job)
{
    check.id = evidence.id;
    check.path = evidence.path;
    check.file = fileState(evidence, job);
    FILATURE_TRY_ASSIGN(source, StoredSource::open(connection, evidence.id, 0, evidence.bytes));
    auto content = hashOf(source, job);
    if (!content && content.error().code != ErrorCode::Damaged) return std::unexpected(std::move(content).error());
    check.contentHashes = content && *content == evidence.sha256;
    if (!check.contentHashes) return {};
    FILATURE_TRY_ASSIGN(comparison, ReadingComparison::open(connection, evidence));
    ingest::DelimitedReader reader(source, evidence.reading.dialect);
    ingest::RowBatch batch;
    while (evidence.bytes != 0) {
        FILATURE_TRY(job.check());
        FILATURE_TRY(reader.next(batch, job));
        if (batch.rows.empty()) break;
        FILATURE_TRY(comparison.compare(batch));
        job.advance(1);
    }
    return comparison.finish(check);
}

} // namespace

bool CaseReport::isSound() const
{
    using Witness = storage::JournalReport::Witness;
    const bool evidenceIsSound = std::ranges::all_of(evidence, [](const EvidenceCheck &check) {
        return check.contentHashes && check.ledgerTiles && check.cellsAgree;
    });
    return database.isSound() && journal.faults.empty() && evidenceIsSound && journal.witness != Witness::CaseIsOlder &&
           journal.witness != Witness::Forked;
}

Result<CaseReport> verifyCase(const storage::CaseFile &caseFile, JobControl &job)
{
    CaseReport report;
    FILATURE_TRY_ASSIGN(database, storage::verifyDatabase(caseFile, job));
    report.database = std::move(database);
    FILATURE_TRY_ASSIGN(connection, caseFile.connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(journal, storage::Journal(caseFile, connection).verify());
    report.journal = std::move(journal);
    FILATURE_TRY_ASSIGN(evidences, listEvidence(connection));
    job.setPhase(JobPhase::Verifying, 0);
    for (const EvidenceInfo &evidence : evidences) {
        EvidenceCheck check;
        auto checked = checkEvidence(connection, evidence, check, job);
        if (!checked && checked.error().code != ErrorCode::Damaged) return std::unexpected(std::move(checked).error());
        report.evidence.push_back(check);
    }
    return report;
}

} // namespace filature::records
