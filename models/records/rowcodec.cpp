// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/rowcodec.h"

#include "records/columncodec.h"

#include <cstdint>

namespace filature::records {

namespace {

std::unexpected<Error> damaged() { return fail(ErrorCode::Damaged, "the places of a segment's rows are damaged"); }

// The next number added to what it was for the row before.
bool readStep(std::string_view &in, std::uint64_t &value)
{
    std::uint64_t step = 0;
    if (!readVarint(in, step)) return false;
    value += step;
    return true;
}

} // namespace

// Number by number rather than row by row: neighbours are alike then.
std::string encodeRows(std::span<const StoredRow> rows)
{
    std::string raw;
    raw.reserve(6 * rows.size());
    std::uint64_t before = 0;
    const auto appendSteps = [&](std::uint64_t StoredRow::*number) {
        before = 0;
        for (const StoredRow &row : rows) {
            appendVarint(raw, row.*number - before);
            before = row.*number;
        }
    };
    appendSteps(&StoredRow::row);
    appendSteps(&StoredRow::line);
    before = 0;
    for (const StoredRow &row : rows) {
        appendVarint(raw, row.offset - before);
        before = row.offset + row.length;
    }
    for (const StoredRow &row : rows) appendVarint(raw, row.length);
    for (const StoredRow &row : rows) raw += static_cast<char>(row.flags);
    std::string blob;
    appendVarint(blob, rows.size());
    appendVarint(blob, raw.size());
    compressInto(raw, blob);
    return blob;
}

Result<std::vector<StoredRow>> decodeRows(std::string_view blob)
{
    std::uint64_t count = 0;
    std::uint64_t rawSize = 0;
    if (!readVarint(blob, count) || !readVarint(blob, rawSize) || count > kSegmentRecords) return damaged();
    std::string raw;
    FILATURE_TRY(decompressInto(blob, rawSize, raw));
    std::string_view in = raw;
    std::vector<StoredRow> rows(count);
    for (std::uint64_t number = 0; StoredRow &row : rows) {
        if (!readStep(in, number)) return damaged();
        row.row = number;
    }
    for (std::uint64_t line = 0; StoredRow &row : rows) {
        if (!readStep(in, line)) return damaged();
        row.line = line;
    }
    for (StoredRow &row : rows)
        if (!readVarint(in, row.offset)) return damaged();
    for (std::uint64_t end = 0; StoredRow &row : rows) {
        if (!readVarint(in, row.length)) return damaged();
        row.offset += end;
        end = row.offset + row.length;
    }
    if (in.size() != rows.size()) return damaged();
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].flags = static_cast<std::uint8_t>(in[i]);
    return rows;
}

} // namespace filature::records
