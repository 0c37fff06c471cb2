// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of text cut into rows to look at them; never fails.
#pragma once

#include "ingest/rowcutter.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace filature::ingest {

struct SampleRow
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;       // with the line end
    std::uint32_t firstCell = 0;
    std::uint32_t cellCount = 0;
    std::uint32_t lineEnds = 0;
    bool isStray = false;        // its quotes break the format
    bool isBlank = false;        // nothing but delimiters and white space
    bool isLine = false;         // a physical line, not cut into cells: a comment, or not to be read
};

// Rows whose quotes break the format are read again as the reader does (if the width is unknown: a bounded number of
// them); when that fails they are physical lines, and so are comments. Rows that do not end in the text are left out,
// unless the text is final.
class SampleRows
{
public:
    SampleRows(std::string_view text, bool isFinal, const Syntax &syntax, std::size_t mostRows);

    [[nodiscard]] std::span<const SampleRow> rows() const { return m_rows; }
    [[nodiscard]] std::span<const Cell> cells(const SampleRow &row) const
    {
        return std::span(m_store.cells).subspan(row.firstCell, row.cellCount);
    }
    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::string_view text(const Cell &cell) const { return m_text.substr(cell.begin, cell.length); }
    [[nodiscard]] std::string_view line(const SampleRow &row) const { return m_text.substr(row.begin, row.end - row.begin); }
    [[nodiscard]] bool isQuoted(const Cell &cell) const;
    // The text up to which rows were cut.
    [[nodiscard]] std::uint32_t end() const { return m_rows.empty() ? 0 : m_rows.back().end; }

private:
    bool addRow(RowCutter &cutter, std::uint32_t begin);
    void addLine(SampleRow row);
    bool addRepaired(SampleRow row);

    std::string_view m_text;
    bool m_isFinal;
    Syntax m_syntax;
    CellStore m_store;
    std::vector<SampleRow> m_rows;
    std::size_t m_repairs = 0;
};

} // namespace filature::ingest
