// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tableprofile.h"

#include "ingest/celltype.h"
#include "ingest/sourcetext.h"

#include <algorithm>

namespace filature::ingest {

namespace {

constexpr std::size_t kProfiled = 256 * 1024; // bytes of text
constexpr std::size_t kMostRows = 110;
constexpr double kTypedShare = 0.7;           // of a column's filled cells, for a column of values
constexpr std::uint32_t kFewestTexts = 8;     // filled cells, at most a tenth of them values, for a column of texts

std::vector<std::string> textsOf(const SampleRows &sample, const SampleRow &row)
{
    std::vector<std::string> texts;
    for (const Cell &cell : sample.cells(row)) texts.emplace_back(sample.text(cell));
    return texts;
}

} // namespace

Result<TableProfile> TableProfile::read(ByteSource &source, const Dialect &dialect, const Syntax &syntax)
{
    TableProfile profile;
    FILATURE_TRY_ASSIGN(text, SourceText::create(source, dialect));
    FILATURE_TRY(text.start(std::min(source.size(), std::max<std::uint64_t>(dialect.tableOffset, dialect.bomBytes))));
    FILATURE_TRY(text.fill(kProfiled));
    profile.learn(SampleRows(text.view(), text.isFinal(), syntax, kMostRows), dialect.headerRows);
    return profile;
}

void TableProfile::learn(const SampleRows &sample, std::uint32_t headerRows)
{
    std::uint32_t columns = 0;
    std::uint32_t headers = 0;
    std::size_t first = 0;
    for (const SampleRow &row : sample.rows()) {
        ++first;
        if (row.isLine || row.isBlank) continue;
        columns = std::max(columns, row.cellCount);
        if (headers < headerRows) {
            ++headers;
            m_headers.push_back(textsOf(sample, row));
        } else {
            m_firstRow = textsOf(sample, row);
            break;
        }
    }
    learnColumns(sample, first == 0 ? 0 : first - 1, columns);
}

void TableProfile::learnColumns(const SampleRows &sample, std::size_t first, std::uint32_t columns)
{
    std::vector<std::uint32_t> filled(columns);
    std::vector<std::uint32_t> typed(columns);
    if (m_firstRow.empty()) return;
    for (const SampleRow &row : sample.rows().subspan(first)) {
        if (row.isBlank) break; // what follows may be no row of the table
        if (row.isLine) continue;
        const auto cells = sample.cells(row);
        for (std::size_t column = 0; column < std::min<std::size_t>(columns, cells.size()); ++column) {
            const CellType type = cellType(sample.text(cells[column]));
            if (type == CellType::Empty || type == CellType::Missing) continue;
            ++filled[column];
            typed[column] += isTyped(type);
        }
    }
    m_columns.resize(columns, Content::Unknown);
    for (std::size_t column = 0; column < columns; ++column) {
        if (filled[column] > 0 && typed[column] >= kTypedShare * filled[column]) m_columns[column] = Content::Values;
        else if (filled[column] >= kFewestTexts && typed[column] * 10 <= filled[column]) m_columns[column] = Content::Texts;
        m_hasTyped = m_hasTyped || m_columns[column] == Content::Values;
    }
}

bool TableProfile::isHeader(const char *text, std::span<const Cell> cells) const
{
    return std::ranges::any_of(m_headers, [&](const auto &header) {
        return std::ranges::equal(header, cells, [&](const std::string &name, const Cell &cell) {
            return name == std::string_view(text + cell.begin, cell.length);
        });
    });
}

bool TableProfile::isFirstRow(const SampleRows &sample, const SampleRow &row) const
{
    return !m_firstRow.empty() && textsOf(sample, row) == m_firstRow;
}

bool TableProfile::sharesNames(const SampleRows &sample, const SampleRow &row) const
{
    const auto shared = std::ranges::count_if(sample.cells(row), [&](const Cell &cell) {
        const std::string_view text = sample.text(cell);
        return !text.empty() && std::ranges::any_of(m_headers, [&](const auto &header) { return std::ranges::contains(header, text); });
    });
    return shared * 2 >= static_cast<std::ptrdiff_t>(row.cellCount);
}

TableProfile::Agreement TableProfile::agreement(std::string_view text, std::span<const Cell> cells) const
{
    Agreement agreement;
    for (std::size_t column = 0; column < std::min(m_columns.size(), cells.size()); ++column) {
        if (m_columns[column] == Content::Unknown) continue;
        const CellType type = cellType(text.substr(cells[column].begin, cells[column].length));
        const bool hasValues = m_columns[column] == Content::Values;
        agreement.values += hasValues && isTyped(type);
        agreement.texts += hasValues && isWordy(type);
        agreement.misplaced += !hasValues && isTyped(type);
    }
    return agreement;
}

} // namespace filature::ingest
