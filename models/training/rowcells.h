// SPDX-License-Identifier: GPL-3.0-or-later
// One row on its way into a file: cells side by side in one buffer.
#pragma once

#include "training/columns.h"
#include "training/textencoding.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::training {

enum class Quoting
{
    WhereNeeded,
    None
};

// Built cell by cell: text is appended to open(), then close() ends the cell. Cells lie in the buffer with the
// separator between them, so that a row which needs no quotes and was not edited is already a line. UTF-8.
// Views into it hold until the next change. One row at a time, reused: no memory is taken per row.
class RowCells
{
public:
    static constexpr char kSeparator = ';';

    RowCells();
    void clear();
    [[nodiscard]] std::string &open() { return m_text; }
    void close()
    {
        m_cells.push_back({m_begin, static_cast<std::uint32_t>(m_text.size()) - m_begin});
        m_text += kSeparator;
        m_begin = static_cast<std::uint32_t>(m_text.size());
    }
    void add(std::string_view text) // a whole cell; not one that points into this row
    {
        m_text += text;
        close();
    }
    // Says that the open cell may hold separators, quotes or line breaks; without it the cell is taken to have none.
    void mayNeedQuotes() { m_isLine = false; }

    [[nodiscard]] std::size_t size() const { return m_cells.size(); }
    [[nodiscard]] std::string_view cell(std::size_t index) const
    {
        if (index >= m_cells.size()) return {};
        return {m_text.data() + m_cells[index].begin, m_cells[index].length};
    }
    [[nodiscard]] std::string_view cell(Column column) const { return cell(static_cast<std::size_t>(column)); }

    // Edits, of complete rows only. `text` must not point into this row.
    void set(Column column, std::string_view text);
    void insert(std::size_t index, std::string_view text);
    void erase(std::size_t index);
    void truncate(std::size_t count);
    void swap(Column a, Column b);

    // Appends the row without a line end.
    void appendLine(std::string &out, TextEncoding encoding, Quoting quoting) const;

private:
    struct Span
    {
        std::uint32_t begin;
        std::uint32_t length;
    };
    [[nodiscard]] Span store(std::string_view text);

    std::string m_text;
    std::vector<Span> m_cells;
    std::uint32_t m_begin = 0; // of the open cell
    bool m_isLine = true;      // m_text without its last separator is the line
};

} // namespace filature::training
