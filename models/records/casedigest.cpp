// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/casedigest.h"

#include "records/columncodec.h"
#include "records/rowcodec.h"

#include <string>
#include <utility>

namespace filature::records {

namespace {

Result<void> addRows(std::string_view rowsBlob, Sha256 &hash, JobControl &job)
{
    FILATURE_TRY_ASSIGN(rows, decodeRows(rowsBlob));
    std::string numbers;
    for (const StoredRow &row : rows)
        for (const std::uint64_t number : {row.row, row.line, row.offset, row.length, std::uint64_t{row.flags}}) appendVarint(numbers, number);
    hash.addSized(numbers);
    return job.check();
}

// Columns by kind and name; a column that shares its texts counts like one of its own.
Result<void> addColumns(storage::Connection &connection, std::int64_t segment, Sha256 &hash, JobControl &job)
{
    FILATURE_TRY_ASSIGN(select, connection.prepare(
        "SELECT n.kind, n.name, coalesce(s.dictionary, c.dictionary), coalesce(s.codes, c.codes) FROM segment_column c"
        " JOIN column_name n ON n.id = c.col LEFT JOIN segment_column s ON s.col = c.same_as AND s.segment = c.segment"
        " WHERE c.segment = ? ORDER BY n.kind, n.name"));
    select.bind(0, segment);
    while (true) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) return {};
        hash.addNumber(static_cast<std::uint64_t>(select.integer(0)));
        hash.addSized(select.text(1));
        FILATURE_TRY_ASSIGN(dictionary, decodeDictionary(select.blob(2)));
        FILATURE_TRY_ASSIGN(codes, decodeCodes(select.blob(3), dictionary.size()));
        hash.addSized({reinterpret_cast<const char *>(dictionary.begins.data()), dictionary.begins.size() * sizeof(std::uint32_t)});
        hash.addSized(dictionary.text);
        hash.addSized({reinterpret_cast<const char *>(codes.narrow.data()), codes.narrow.size()});
        hash.addSized({reinterpret_cast<const char *>(codes.wide.data()), codes.wide.size() * sizeof(std::uint16_t)});
    }
}

// Every row of a statement's numbers.
Result<void> addNumbers(storage::Connection &connection, std::string_view sql, std::int64_t key, Sha256 &hash)
{
    FILATURE_TRY_ASSIGN(select, connection.prepare(sql));
    select.bind(0, key);
    std::uint64_t rows = 0;
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) break;
        ++rows;
        for (int column = 0; column < select.columnCount(); ++column) hash.addNumber(static_cast<std::uint64_t>(select.integer(column)));
    }
    hash.addNumber(rows);
    return {};
}

} // namespace

Result<Digest> caseDigest(const storage::CaseFile &caseFile, JobControl &job)
{
    FILATURE_TRY_ASSIGN(connection, caseFile.connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(evidences, listEvidence(connection));
    Sha256 hash;
    hash.addNumber(evidences.size());
    std::uint64_t position = 0;
    for (const EvidenceInfo &evidence : evidences) {
        const std::int64_t reading = evidence.reading.id.value;
        hash.addNumber(++position);
        hash.add({reinterpret_cast<const char *>(evidence.sha256.data()), evidence.sha256.size()});
        hash.addSized(dialectToJson(evidence.reading.dialect));
        hash.addSized(namesToJson(evidence.reading.columns));
        FILATURE_TRY(addNumbers(connection, "SELECT row, block, line, offset, length, reason FROM set_aside WHERE reading = ? ORDER BY row", reading, hash));
        FILATURE_TRY(addNumbers(connection, "SELECT kind, sum(length), sum(rows) FROM ledger_range WHERE reading = ? GROUP BY kind ORDER BY kind", reading, hash));
        FILATURE_TRY_ASSIGN(segments, connection.prepare("SELECT s.id, r.rows FROM segment s LEFT JOIN segment_rows r ON r.segment = s.id"
                                                          " WHERE s.reading = ? ORDER BY s.number"));
        segments.bind(0, reading);
        while (true) {
            FILATURE_TRY_ASSIGN(hasRow, segments.step());
            if (!hasRow) break;
            FILATURE_TRY(addRows(segments.blob(1), hash, job));
            FILATURE_TRY(addColumns(connection, segments.integer(0), hash, job));
        }
    }
    return hash.digest();
}

} // namespace filature::records
