// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tablefinder.h"

#include "ingest/celltype.h"
#include "ingest/headerfinder.h"

#include <algorithm>
#include <array>

namespace filature::ingest {

namespace {

constexpr std::size_t kMostRows = 1000;
constexpr std::size_t kMostTitleRows = 30; // sparse rows above a table
constexpr double kRagged = 0.4;            // share of rows of one width, below which the widths say little

class TableFinder
{
public:
    TableFinder(const SampleRows &sample, const Syntax &syntax) : m_sample(sample), m_columns(std::max(1U, syntax.columns)) {}

    FoundTable run(std::optional<std::uint32_t> headerRows)
    {
        FoundTable table;
        table.columns = m_columns;
        const auto rows = m_sample.rows();
        std::size_t first = firstFittingRow();
        if (first == rows.size()) first = 0;
        first = passTitles(raggedBegin(first));
        FoundHeader header = findHeader(m_sample, first, m_columns);
        if (const std::size_t above = rowAbove(first); header.rows == 0 && above < first && isHeaderAbove(above, first)) {
            first = above;
            header = {1, "above-table", 0.8};
        }
        if (headerRows) {
            for (std::uint32_t more = header.rows; more < *headerRows; ++more) first = rowAbove(first);
            header = {*headerRows, "overridden", 1};
        }
        table.headerRows = header.rows;
        table.headerReason = header.reason;
        table.headerConfidence = header.confidence;
        table.begin = first < rows.size() ? rows[first].begin : 0;
        if (header.rows > 0 && !headerRows) fitToHeader(table, first);
        for (std::size_t i = 0; i < first && i < rows.size(); ++i) table.preambleLines += !rows[i].isBlank && !rows[i].isLine;
        return table;
    }

private:
    [[nodiscard]] bool fits(const SampleRow &row) const { return !row.isLine && !row.isBlank && row.cellCount == m_columns; }

    std::size_t filled(const SampleRow &row) const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(m_sample.cells(row), [&](const Cell &cell) { return cellType(m_sample.text(cell)) != CellType::Empty; }));
    }

    // The first row of the table's width after which the next rows mostly have it too.
    std::size_t firstFittingRow() const
    {
        constexpr std::size_t kNext = 6;
        const auto rows = m_sample.rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!fits(rows[i])) continue;
            std::size_t seen = 0;
            std::size_t fitting = 0;
            for (std::size_t next = i + 1; next < rows.size() && seen < kNext; ++next) {
                if (rows[next].isBlank || rows[next].isLine) continue;
                ++seen;
                fitting += fits(rows[next]);
            }
            if (fitting * 2 >= seen) return i;
        }
        return static_cast<std::size_t>(std::ranges::find_if(rows, [&](const SampleRow &row) { return fits(row); }) - rows.begin());
    }

    // A table of many widths, or of few rows, begins with the first row that has about as many cells; shorter rows may
    // follow the first one that has them all.
    std::size_t raggedBegin(std::size_t first) const
    {
        constexpr std::ptrdiff_t kFewRows = 3;
        const auto rows = m_sample.rows();
        const bool isSmall = std::ranges::count_if(rows, [&](const SampleRow &row) { return fits(row); }) < kFewRows && m_columns > 1;
        if (coverage() >= kRagged && !isSmall) return first;
        std::size_t begin = first;
        for (std::size_t i = first; i > 0 && !rows[i - 1].isBlank && !rows[i - 1].isLine; --i)
            if (fits(rows[i - 1])) begin = i - 1;
        while (begin > 0 && !rows[begin - 1].isBlank && !rows[begin - 1].isLine && rows[begin - 1].cellCount * 2 >= m_columns
               && rows[begin - 1].cellCount > 1)
            --begin;
        return begin;
    }

    // Share of the rows that have the table's width.
    double coverage() const
    {
        std::size_t all = 0;
        std::size_t fitting = 0;
        for (const SampleRow &row : m_sample.rows()) {
            all += !row.isBlank;
            fitting += fits(row);
        }
        return all == 0 ? 1 : static_cast<double>(fitting) / static_cast<double>(all);
    }

    // Titles in rows of the table's width: blank rows and rows with one filled cell, and a fuller row soon after.
    std::size_t passTitles(std::size_t first) const
    {
        const auto rows = m_sample.rows();
        if (m_columns < 3) return first;
        for (std::size_t i = first; i < std::min(rows.size(), first + kMostTitleRows); ++i)
            if (!rows[i].isBlank && !isTitle(i)) return i;
        return first;
    }

    bool isTitle(std::size_t index) const
    {
        const SampleRow &row = m_sample.rows()[index];
        if (filled(row) != 1) return false;
        return std::ranges::none_of(m_sample.cells(row), [&](const Cell &cell) { return isTyped(cellType(m_sample.text(cell))); });
    }

    // The row right above, if there is one; `first` itself behind a blank row.
    std::size_t rowAbove(std::size_t first) const
    {
        const auto rows = m_sample.rows();
        for (std::size_t i = first; i-- > 0;)
            if (!rows[i].isLine) return rows[i].isBlank ? first : i;
        return first;
    }

    // A row of nearly the table's width, right above it, whose cells are names.
    bool isHeaderAbove(std::size_t above, std::size_t first) const
    {
        const SampleRow &row = m_sample.rows()[above];
        const std::uint32_t near = std::max(1U, m_columns / 4);
        return m_columns > 1 && row.cellCount > 1 && row.cellCount + near >= m_columns && row.cellCount <= m_columns + near
               && looksLikeNames(m_sample, row) && (!looksLikeNames(m_sample, m_sample.rows()[first]) || areNamesOf(m_sample, row, first));
    }

    // More names than the rows have cells, or rows of many widths: the table is as wide as its header.
    void fitToHeader(FoundTable &table, std::size_t first) const
    {
        const SampleRow &row = m_sample.rows()[first];
        if (row.isLine) return;
        const auto names = static_cast<std::uint32_t>(filled(row));
        if (names > table.columns || (names > 1 && coverage() < kRagged)) table.columns = names;
    }

    const SampleRows &m_sample;
    std::uint32_t m_columns;
};

struct CommentCounts
{
    std::size_t rows = 0;
    std::size_t comments = 0;
    std::size_t fitting = 0; // of the comments, those that are as wide as the table
    bool isHeader = false;   // the last line of the first run of comments has the table's width and holds names
};

CommentCounts countComments(const SampleRows &sample, std::string_view prefix, std::uint32_t columns)
{
    CommentCounts counts;
    const SampleRow *last = nullptr;
    for (const SampleRow &row : sample.rows()) {
        if (row.isBlank) continue;
        ++counts.rows;
        if (!sample.line(row).starts_with(prefix)) {
            if (last != nullptr && counts.rows == counts.comments + 1) counts.isHeader = looksLikeNames(sample, *last);
            continue;
        }
        const bool fits = !row.isLine && row.cellCount == columns && columns > 1;
        ++counts.comments;
        counts.fitting += fits;
        last = fits ? &row : nullptr;
    }
    return counts;
}

} // namespace

std::string findComment(std::string_view text, bool isFinal, const Syntax &syntax)
{
    constexpr std::array<std::string_view, 5> prefixes = {"#", "//", "--", "%", "!"};
    const SampleRows sample(text, isFinal, syntax, kMostRows);
    for (const std::string_view prefix : prefixes) {
        if (syntax.isDelimiter(prefix, 0) || syntax.isQuote(prefix, 0)) continue;
        CommentCounts counts = countComments(sample, prefix, syntax.columns);
        const bool areNoRows = counts.fitting == 0 || (counts.fitting * 2 <= counts.comments && !counts.isHeader);
        const bool areFew = counts.comments > 0 && counts.comments < counts.rows && (syntax.columns > 1 || counts.comments * 2 < counts.rows);
        if (areNoRows && areFew) return std::string(prefix);
    }
    return {};
}

FoundTable findTable(std::string_view text, bool isFinal, const Syntax &syntax, std::optional<std::uint32_t> headerRows)
{
    const SampleRows sample(text, isFinal, syntax, kMostRows);
    return TableFinder(sample, syntax).run(headerRows);
}

} // namespace filature::ingest
