// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/evidence.h"

#include <algorithm>
#include <array>
#include <format>
#include <set>
#include <utility>

namespace filature::records {

namespace {

constexpr std::array<std::string_view, 10> kFlagNames = {"empty",        "duplicate",    "link", "mixed-encoding", "ragged",
                                                         "undecodable",  "stray-quotes", "nul",  "huge-cells",     "set-aside-block"};
constexpr std::array<std::string_view, 9> kReasonNames = {"none",          "preamble",    "footer",   "comment",   "repeated-header",
                                                          "stacked-table", "stray-quote", "too-long", "unreadable"};

constexpr std::string_view kEvidenceColumns =
    "SELECT e.id, e.path, e.container, e.member, e.bytes, e.sha256, e.imported_utc, e.imported_by, e.flags, e.state, e.folder,"
    " r.id, r.state, r.format, r.dialect, r.mapping, r.columns, r.source_rows, r.stored_rows, r.set_aside_rows, r.blank_rows,"
    " r.header_rows, r.undecodable_bytes, r.flags, r.browsable_us, r.indexed_us"
    " FROM evidence e JOIN reading r ON r.evidence = e.id"
    " WHERE r.id = (SELECT max(n.id) FROM reading n WHERE n.evidence = e.id AND (n.state >= 2 OR e.state = 0))";

std::uint64_t number(storage::Statement &row, int column) { return static_cast<std::uint64_t>(row.integer(column)); }

std::optional<std::int64_t> optionalInteger(storage::Statement &row, int column)
{
    if (row.isNull(column)) return std::nullopt;
    return row.integer(column);
}

Result<ReadingInfo> readingFromRow(storage::Statement &row, int first)
{
    ReadingInfo reading;
    reading.id.value = static_cast<std::uint32_t>(row.integer(first));
    reading.state = static_cast<ReadingState>(row.integer(first + 1));
    reading.format = row.text(first + 2);
    FILATURE_TRY_ASSIGN(dialect, dialectFromJson(row.text(first + 3)));
    FILATURE_TRY_ASSIGN(mapping, fields::mappingFromJson(row.text(first + 4)));
    FILATURE_TRY_ASSIGN(header, namesFromJson(row.text(first + 5)));
    reading.dialect = std::move(dialect);
    reading.mapping = std::move(mapping);
    reading.header = std::move(header);
    reading.columns = uniqueColumnNames(reading.header);
    reading.rows = {number(row, first + 6), number(row, first + 7), number(row, first + 8), number(row, first + 9),
                    number(row, first + 10)};
    reading.undecodableBytes = number(row, first + 11);
    reading.flags = static_cast<std::uint32_t>(row.integer(first + 12));
    reading.browsableUs = optionalInteger(row, first + 13);
    reading.indexedUs = optionalInteger(row, first + 14);
    return reading;
}

Result<EvidenceInfo> evidenceFromRow(storage::Statement &row)
{
    EvidenceInfo evidence;
    evidence.id.value = static_cast<std::uint32_t>(row.integer(0));
    evidence.path = row.text(1);
    evidence.container = row.text(2);
    evidence.member = row.text(3);
    evidence.bytes = number(row, 4);
    const std::string_view hash = row.blob(5);
    std::ranges::copy_n(hash.begin(), static_cast<std::ptrdiff_t>(std::min(hash.size(), evidence.sha256.size())),
                        reinterpret_cast<char *>(evidence.sha256.data()));
    evidence.importedUtc = row.integer(6);
    evidence.importedBy = row.text(7);
    evidence.flags = static_cast<std::uint32_t>(row.integer(8));
    evidence.isComplete = row.integer(9) != 0;
    evidence.folder = row.text(10);
    FILATURE_TRY_ASSIGN(reading, readingFromRow(row, 11));
    evidence.reading = std::move(reading);
    return evidence;
}

} // namespace

std::string absolutePathOf(const std::string &path, const std::string &folder)
{
    return path.starts_with('/') || folder.empty() ? path : folder + '/' + path;
}

std::vector<std::string> uniqueColumnNames(const std::vector<std::string> &names)
{
    std::vector<std::string> result;
    std::set<std::string, std::less<>> taken;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string base = names[i].empty() ? std::format("c{}", i + 1) : names[i];
        std::string name = base;
        for (int repeat = 2; !taken.insert(name).second; ++repeat) name = std::format("{} ({})", base, repeat);
        result.push_back(std::move(name));
    }
    return result;
}

std::vector<std::string_view> flagNames(std::uint32_t flags)
{
    std::vector<std::string_view> names;
    for (std::size_t bit = 0; bit < kFlagNames.size(); ++bit)
        if ((flags >> bit & 1U) != 0) names.push_back(kFlagNames[bit]);
    return names;
}

std::string_view reasonName(ingest::SetAsideReason reason)
{
    const auto index = static_cast<std::size_t>(reason);
    return index < kReasonNames.size() ? kReasonNames[index] : kReasonNames[0];
}

Result<std::vector<EvidenceInfo>> listEvidence(storage::Connection &connection, bool unfinished)
{
    std::string sql{kEvidenceColumns};
    sql += unfinished ? " AND e.state = 0 ORDER BY e.id" : " AND e.state = 1 ORDER BY e.id";
    FILATURE_TRY_ASSIGN(statement, connection.prepare(sql));
    std::vector<EvidenceInfo> result;
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, statement.step());
        if (!hasRow) return result;
        FILATURE_TRY_ASSIGN(evidence, evidenceFromRow(statement));
        result.push_back(std::move(evidence));
    }
}

Result<EvidenceInfo> findEvidence(storage::Connection &connection, EvidenceId id)
{
    FILATURE_TRY_ASSIGN(statement, connection.prepare(std::string(kEvidenceColumns).append(" AND e.state = 1 AND e.id = ?")));
    statement.bind(0, static_cast<std::int64_t>(id.value));
    FILATURE_TRY_ASSIGN(hasRow, statement.step());
    if (!hasRow) return fail(ErrorCode::NotFound, "no evidence has the number " + std::to_string(id.value));
    return evidenceFromRow(statement);
}

Result<void> forEachSetAside(storage::Connection &connection, ReadingId reading,
                             const std::function<Result<void>(const SetAsideEntry &)> &visit)
{
    FILATURE_TRY_ASSIGN(rows, connection.prepare("SELECT row, block, line, offset, length, reason FROM set_aside"
                                                 " WHERE reading = ? ORDER BY row"));
    rows.bind(0, static_cast<std::int64_t>(reading.value));
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, rows.step());
        if (!hasRow) return {};
        FILATURE_TRY(visit({number(rows, 0), static_cast<std::uint32_t>(rows.integer(1)), number(rows, 2), number(rows, 3),
                            number(rows, 4), static_cast<ingest::SetAsideReason>(rows.integer(5))}));
    }
}

} // namespace filature::records
