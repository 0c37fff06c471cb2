// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader emits: rows as flat arrays without pointers, so that a batch can cross a process boundary.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::ingest {

// To which class of the ledger a stretch of bytes belongs. Every byte of a source is in exactly one.
enum class RowKind : std::uint8_t { ByteOrderMark, Header, Stored, SetAside, Blank, Structure };

enum class SetAsideReason : std::uint8_t {
    None,
    Preamble,        // text before the table
    Footer,          // text after the table
    Comment,
    RepeatedHeader,
    StackedTable,    // rows of a later table in the same file
    StrayQuote,      // a quote that cannot be resolved
    TooLong,         // over a documented limit
    Unreadable,      // bytes that cannot be read from the medium
};

enum RowFlag : std::uint8_t {
    kRowShort = 1,        // fewer cells than columns; stored as found
    kRowLong = 2,         // more cells than columns; stored as found
    kRowStrayQuote = 4,   // read again with the quote as data
    kRowUndecodable = 8,  // holds bytes that are no text in the encoding (U+FFFD in the cells)
    kRowFallback = 16,    // decoded with the fallback encoding
    kRowNul = 32,         // holds NUL bytes
    kRowHuge = 64,        // holds a cell over kLongCellBytes; the cell's text is its beginning only, see RowBatch::longCells
};

constexpr std::uint64_t kLongCellBytes = 1 << 20;

// Decoded, unquoted text of a cell: RowBatch::text[begin, begin+length).
struct Cell
{
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
};

struct Row
{
    std::uint64_t offset = 0;     // first byte in the source (of the unpacked stream)
    std::uint64_t length = 0;     // bytes with the line end; the rows of all batches tile the source
    std::uint64_t line = 0;       // physical line on which it starts, from 1
    std::uint32_t firstCell = 0;  // index into RowBatch::cells; only Stored and Header rows have cells
    std::uint32_t cellCount = 0;
    RowKind kind = RowKind::Stored;
    std::uint8_t flags = 0;
    SetAsideReason reason = SetAsideReason::None;
    std::uint32_t block = 0;      // numbered block of set-aside rows, from 1 in order; 0 = none
};

// A cell that is too long for a batch: where its raw bytes lie (with its quotes).
struct LongCell
{
    std::uint32_t row = 0;        // index into RowBatch::rows
    std::uint32_t column = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

// Rows in source order. `text` holds what the cells point into; it has at least kTextPadding readable bytes behind its last cell.
struct RowBatch
{
    static constexpr std::size_t kTextPadding = 16;
    std::string text;
    std::vector<Cell> cells;
    std::vector<Row> rows;
    std::vector<LongCell> longCells;
    std::uint64_t undecodableBytes = 0;

    [[nodiscard]] std::string_view cell(const Row &row, std::uint32_t column) const
    {
        if (column >= row.cellCount) return {};
        const Cell &c = cells[row.firstCell + column];
        return {text.data() + c.begin, c.length};
    }
};

} // namespace filature::ingest
