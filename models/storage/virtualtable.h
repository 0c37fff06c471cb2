// SPDX-License-Identifier: GPL-3.0-or-later
// Read-only SQL tables whose rows are made by C++.
#pragma once

#include "core/error.h"
#include "storage/connection.h"
#include "storage/sqlvalue.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace filature::storage {

struct VirtualColumn
{
    std::string name;          // an SQL identifier
    std::string type;          // "INTEGER", "REAL", "TEXT" or "BLOB"
    bool isSearchable = false; // comparisons with it are handed to VirtualTable::open()
};

enum class Comparison : std::uint8_t
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual
};

// A comparison that the statement makes with a searchable column. SQLite checks it again: a cursor may return too much.
struct VirtualConstraint
{
    int column = 0;
    Comparison comparison = Comparison::Equal;
    SqlValue value; // not known while planning
};

// Walks over rows in one direction. One thread.
class VirtualCursor
{
public:
    virtual ~VirtualCursor() = default;
    // To the first row, and then on; false = no more. Called before anything else.
    [[nodiscard]] virtual Result<bool> next() = 0;
    virtual Result<void> column(int column, SqlResult &result) = 0;
    [[nodiscard]] virtual std::int64_t rowId() const = 0;
};

// A table; one object may serve several connections, each on its own thread.
class VirtualTable
{
public:
    virtual ~VirtualTable() = default;
    [[nodiscard]] virtual std::vector<VirtualColumn> columns() const = 0;
    // How many rows open() with these comparisons is likely to give: SQLite's planner compares that. Values are not
    // known yet.
    [[nodiscard]] virtual double estimatedRows(std::span<const VirtualConstraint> constraints) const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<VirtualCursor>>
    open(std::span<const VirtualConstraint> constraints) const = 0;
    // The column by which every cursor is sorted (ascending), so that ORDER BY needs no sorting; -1 = none.
    [[nodiscard]] virtual int sortedBy() const { return -1; }
};

// The table is there under that name on this connection, without CREATE, and may be used in views.
[[nodiscard]] Result<void> registerTable(Connection &connection, const std::string &name,
                                         std::shared_ptr<const VirtualTable> table);

} // namespace filature::storage
