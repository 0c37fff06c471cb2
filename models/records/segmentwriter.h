// SPDX-License-Identifier: GPL-3.0-or-later
// Writes segments into the case. Belongs to the writer thread and its connection; the caller owns the transaction.
#pragma once

#include "core/ids.h"
#include "records/segmentdata.h"
#include "storage/connection.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace filature::records {

// A packed stretch of the evidence's bytes, kContentBlockBytes long but for the last.
struct ContentBlock
{
    std::uint32_t number = 0;
    std::uint32_t length = 0;
    std::string packed;
};
constexpr std::uint32_t kContentBlockBytes = 128 * 1024;

// Numbers of the case's columns by kind and name; makes those that are missing.
class ColumnNames
{
public:
    explicit ColumnNames(storage::Connection &connection) : m_connection(connection) {}
    [[nodiscard]] Result<std::uint32_t> idOf(ColumnKind kind, std::string_view name);

private:
    storage::Connection &m_connection;
    std::map<std::pair<ColumnKind, std::string>, std::uint32_t> m_known;
};

class SegmentWriter
{
public:
    SegmentWriter(storage::Connection &connection, EvidenceId evidence, ReadingId reading, std::vector<std::string> columnNames);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> writeContent(const ContentBlock &block);
    // `id` = number of the segment in the case; `blocks` = content blocks written so far.
    [[nodiscard]] Result<void> write(SegmentId id, const SegmentData &data, std::uint32_t blocks);
    // Other columns of kind Field and Level for a segment that is there already.
    [[nodiscard]] Result<void> rewriteFields(SegmentId id, const std::vector<BuiltColumn> &columns);

private:
    [[nodiscard]] Result<void> writeColumn(SegmentId id, const BuiltColumn &column);
    [[nodiscard]] Result<void> writeLedger(const SegmentData &data);
    [[nodiscard]] Result<void> writeLongCells(SegmentId id, const SegmentData &data);
    [[nodiscard]] Result<std::uint32_t> columnId(const BuiltColumn &column);

    storage::Connection &m_connection;
    EvidenceId m_evidence;
    ReadingId m_reading;
    std::vector<std::string> m_columnNames;
    ColumnNames m_columns;
    storage::Statement m_insertContent;
    storage::Statement m_insertSegment;
    storage::Statement m_insertRows;
    storage::Statement m_insertColumn;
    storage::Statement m_insertSetAside;
    storage::Statement m_insertRange;
    storage::Statement m_insertLongCell;
};

} // namespace filature::records
