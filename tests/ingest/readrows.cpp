// SPDX-License-Identifier: GPL-3.0-or-later
#include "readrows.h"

#include "core/jobcontrol.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <stdexcept>
#include <utility>

namespace filature::test {

using namespace ingest;

bool operator==(const ReadRow &a, const ReadRow &b)
{
    return a.cells == b.cells && a.row.offset == b.row.offset && a.row.length == b.row.length && a.row.line == b.row.line
           && a.row.kind == b.row.kind && a.row.flags == b.row.flags && a.row.reason == b.row.reason && a.row.block == b.row.block
           && a.row.cellCount == b.row.cellCount;
}

ReadResult readAll(ByteSource &source, const Dialect &dialect, const std::string &state)
{
    ReadResult result;
    JobControl job;
    DelimitedReader reader(source, dialect);
    reader.setTap([&](std::string_view bytes) { result.tapped += bytes; });
    const auto check = [](const Result<void> &outcome) {
        if (!outcome) throw std::runtime_error(describe(outcome.error()));
    };
    if (!state.empty()) check(reader.restart(state));
    RowBatch batch;
    for (;;) {
        check(reader.next(batch, job));
        if (batch.rows.empty()) break;
        for (LongCell cell : batch.longCells) {
            cell.row += static_cast<std::uint32_t>(result.rows.size());
            result.longCells.push_back(cell);
        }
        for (const Row &row : batch.rows) {
            ReadRow read{row, {}};
            for (std::uint32_t column = 0; column < row.cellCount; ++column) read.cells.emplace_back(batch.cell(row, column));
            result.rows.push_back(std::move(read));
        }
        result.undecodableBytes += batch.undecodableBytes;
        result.states.push_back(reader.state());
    }
    result.totals = reader.totals();
    return result;
}

ReadResult readAll(std::string_view text, const Dialect &dialect)
{
    MemorySource source(text);
    return readAll(source, dialect);
}

std::string visible(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n') out += "\\n";
        else if (c == '\r') out += "\\r";
        else if (c == '\0') out += "\\0";
        else out += c;
    }
    return out;
}

namespace {

std::string describeFlags(std::uint8_t flags)
{
    constexpr std::array<std::pair<std::uint8_t, const char *>, 7> names = {{{kRowShort, "+short"},
                                                                             {kRowLong, "+long"},
                                                                             {kRowStrayQuote, "+stray"},
                                                                             {kRowUndecodable, "+undecodable"},
                                                                             {kRowFallback, "+fallback"},
                                                                             {kRowNul, "+nul"},
                                                                             {kRowHuge, "+huge"}}};
    std::string text;
    for (const auto &[flag, name] : names)
        if ((flags & flag) != 0) text += name;
    return text;
}

std::string describeReason(SetAsideReason reason)
{
    constexpr std::array<const char *, 9> names = {"none",           "preamble",      "footer",      "comment",   "repeated-header",
                                                   "stacked-table", "stray-quote", "too-long", "unreadable"};
    return names[static_cast<std::size_t>(reason)];
}

} // namespace

std::string describeRow(const ReadRow &row)
{
    constexpr std::array<const char *, 6> kinds = {"bom", "header", "stored", "aside", "blank", "structure"};
    std::string text = kinds[static_cast<std::size_t>(row.row.kind)];
    if (row.row.kind == RowKind::SetAside) return text + ":" + describeReason(row.row.reason) + ":" + std::to_string(row.row.block);
    text += describeFlags(row.row.flags);
    for (std::size_t i = 0; i < row.cells.size(); ++i) text += (i == 0 ? " " : "|") + visible(row.cells[i]);
    return text;
}

std::string describeRows(const std::vector<ReadRow> &rows)
{
    std::string text;
    for (const ReadRow &row : rows) text += describeRow(row) + "\n";
    return text;
}

std::string tilingFault(const std::vector<ReadRow> &rows, std::uint64_t sourceSize)
{
    std::uint64_t at = 0;
    std::uint64_t line = 1;
    for (const ReadRow &row : rows) {
        if (row.row.offset != at) return "a row at " + std::to_string(row.row.offset) + " instead of " + std::to_string(at);
        if (row.row.length == 0) return "an empty row at " + std::to_string(at);
        if (row.row.line < line) return "lines go back at " + std::to_string(at);
        const bool hasCells = row.row.kind == RowKind::Stored || row.row.kind == RowKind::Header;
        if (hasCells != (row.row.cellCount != 0)) return "cells do not go with the kind at " + std::to_string(at);
        if ((row.row.kind == RowKind::SetAside) != (row.row.reason != SetAsideReason::None)) return "no reason at " + std::to_string(at);
        if ((row.row.kind == RowKind::SetAside) != (row.row.block != 0)) return "no block at " + std::to_string(at);
        at += row.row.length;
        line = row.row.line;
    }
    return at == sourceSize ? "" : "the rows end at " + std::to_string(at) + " of " + std::to_string(sourceSize);
}

Result<std::size_t> SlowSource::read(std::uint64_t offset, std::span<char> buffer)
{
    const std::size_t left = m_bytes.size() - static_cast<std::size_t>(std::min<std::uint64_t>(offset, m_bytes.size()));
    const std::size_t count = std::min({buffer.size(), left, m_most});
    std::memcpy(buffer.data(), m_bytes.data() + (m_bytes.size() - left), count);
    return count;
}

Result<std::size_t> FilledSource::read(std::uint64_t offset, std::span<char> buffer)
{
    std::size_t done = 0;
    const auto part = [&](std::uint64_t begin, std::uint64_t size, auto &&write) {
        const std::uint64_t at = offset + done;
        if (at < begin || at >= begin + size) return;
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size() - done, begin + size - at));
        write(buffer.subspan(done, count), at - begin);
        done += count;
    };
    const auto copy = [](const std::string &text) {
        return [&text](std::span<char> out, std::uint64_t from) { std::memcpy(out.data(), text.data() + from, out.size()); };
    };
    part(0, m_begin.size(), copy(m_begin));
    part(m_begin.size(), m_length, [&](std::span<char> out, std::uint64_t) { std::ranges::fill(out, m_fill); });
    part(m_begin.size() + m_length, m_end.size(), copy(m_end));
    return done;
}

} // namespace filature::test
