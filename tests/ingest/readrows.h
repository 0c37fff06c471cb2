// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a delimited text as plain values, and sources that misbehave, for tests.
#pragma once

#include "ingest/bytesource.h"
#include "ingest/delimitedreader.h"
#include "ingest/dialect.h"
#include "ingest/rowbatch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::test {

struct ReadRow
{
    ingest::Row row;
    std::vector<std::string> cells;
    friend bool operator==(const ReadRow &a, const ReadRow &b);
};

struct ReadResult
{
    std::vector<ReadRow> rows;
    std::vector<ingest::LongCell> longCells; // `row` counts from the first row
    std::string tapped;
    std::uint64_t undecodableBytes = 0;
    std::vector<std::string> states;         // behind each batch
    ingest::ReadTotals totals;
};

// Reads to the end; an error is thrown as a std::runtime_error with its description.
[[nodiscard]] ReadResult readAll(ingest::ByteSource &source, const ingest::Dialect &dialect, const std::string &state = {});
[[nodiscard]] ReadResult readAll(std::string_view text, const ingest::Dialect &dialect);

// One line a row: "stored a|b", "header a|b", "aside:footer:1", "blank", "bom", "structure"; flags behind the kind as
// "stored+short". Line ends and NUL in cells are written as \n, \r, \0.
[[nodiscard]] std::string describeRow(const ReadRow &row);
[[nodiscard]] std::string describeRows(const std::vector<ReadRow> &rows);

// What is wrong with the rows as a tiling of the source; empty = nothing.
[[nodiscard]] std::string tilingFault(const std::vector<ReadRow> &rows, std::uint64_t sourceSize);

// Gives at most `most` bytes a read.
class SlowSource final : public ingest::ByteSource
{
public:
    SlowSource(std::string_view bytes, std::size_t most) : m_bytes(bytes), m_most(most) {}
    std::uint64_t size() const override { return m_bytes.size(); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override;
    std::string name() const override { return "slow"; }

private:
    std::string_view m_bytes;
    std::size_t m_most;
};

// A text, very many bytes of one kind, another text: for sources larger than the memory that may be used.
class FilledSource final : public ingest::ByteSource
{
public:
    FilledSource(std::string begin, std::uint64_t length, char fill, std::string end)
        : m_begin(std::move(begin)), m_length(length), m_fill(fill), m_end(std::move(end))
    {
    }
    std::uint64_t size() const override { return m_begin.size() + m_length + m_end.size(); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override;
    std::string name() const override { return "filled"; }

private:
    std::string m_begin;
    std::uint64_t m_length;
    char m_fill;
    std::string m_end;
};

// Text with C escapes for what cannot be seen.
[[nodiscard]] std::string visible(std::string_view text);

} // namespace filature::test
