// SPDX-License-Identifier: GPL-3.0-or-later
// What the first rows of a table look like: against it later rows are judged.
#pragma once

#include "core/error.h"
#include "ingest/bytesource.h"
#include "ingest/dialect.h"
#include "ingest/rowbatch.h"
#include "ingest/samplerows.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::ingest {

class TableProfile
{
public:
    TableProfile() = default;
    // Looks at a bounded stretch from the table's offset on, whatever the caller has read: the same for every reader of the source.
    [[nodiscard]] static Result<TableProfile> read(ByteSource &source, const Dialect &dialect, const Syntax &syntax);

    // The first cell is that of a header row: a cheap test before isHeader().
    [[nodiscard]] bool startsLikeHeader(const char *text, std::span<const Cell> cells) const
    {
        for (const auto &header : m_headers)
            if (!cells.empty() && header.front() == std::string_view(text + cells[0].begin, cells[0].length)) return true;
        return false;
    }
    // The row has the cells of a header row.
    [[nodiscard]] bool isHeader(const char *text, std::span<const Cell> cells) const;
    // The row has the cells of the first row of data.
    [[nodiscard]] bool isFirstRow(const SampleRows &sample, const SampleRow &row) const;
    // Half of the cells at least are names of the header.
    [[nodiscard]] bool sharesNames(const SampleRows &sample, const SampleRow &row) const;

    // How the cells agree with what the columns hold (numbers, dates and the like being values).
    struct Agreement
    {
        std::uint32_t values = 0; // values in columns of values
        std::uint32_t texts = 0;  // texts in columns of values
        std::uint32_t misplaced = 0; // values in columns of texts
    };
    [[nodiscard]] Agreement agreement(std::string_view text, std::span<const Cell> cells) const;
    [[nodiscard]] bool hasTypedColumns() const { return m_hasTyped; }
    [[nodiscard]] bool isFirstColumnTyped() const { return !m_columns.empty() && m_columns.front() == Content::Values; }

private:
    enum class Content : std::uint8_t { Unknown, Values, Texts };
    void learn(const SampleRows &sample, std::uint32_t headerRows);
    void learnColumns(const SampleRows &sample, std::size_t first, std::uint32_t columns);

    std::vector<std::vector<std::string>> m_headers; // cells as they stand in the text
    std::vector<std::string> m_firstRow;
    std::vector<Content> m_columns;
    bool m_hasTyped = false;
};

} // namespace filature::ingest
