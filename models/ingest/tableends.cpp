// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tableends.h"

#include "ingest/celltype.h"
#include "ingest/headerfinder.h"

#include <algorithm>

namespace filature::ingest {

namespace {

constexpr std::size_t kRowsAhead = 24;     // looked at for another table
constexpr std::size_t kMostNotes = 400;    // rows of a footer
constexpr std::size_t kMostTitles = 3;     // rows above the names of another table

} // namespace

std::size_t TableEnds::filled(const SampleRows &sample, const SampleRow &row) const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(sample.cells(row), [&](const Cell &cell) { return cellType(sample.text(cell)) != CellType::Empty; }));
}

TableEnds::Following TableEnds::following(const SampleRows &sample, std::size_t index) const
{
    Following next;
    const std::uint32_t width = sample.rows()[index].cellCount;
    for (const SampleRow &row : sample.rows().subspan(index + 1)) {
        if (row.isBlank) break;
        if (row.isLine && !row.isStray) continue;
        if (m_profile.isHeader(sample.text().data(), sample.cells(row))) break;
        ++next.rows;
        next.sameWidth += row.cellCount == width;
        next.fitting += row.cellCount == m_syntax.columns;
    }
    return next;
}

// Index of the first row with more than one filled cell.
std::size_t TableEnds::passTitles(const SampleRows &sample) const
{
    std::size_t index = 0;
    while (index < std::min(kMostTitles, sample.rows().size()) && filled(sample, sample.rows()[index]) <= 1) ++index;
    return index;
}

bool TableEnds::startsTable(std::string_view ahead, bool reachesEnd, bool isAfterBlank) const
{
    Syntax anyWidth = m_syntax;
    anyWidth.columns = 0;
    const SampleRows sample(ahead, reachesEnd, anyWidth, kRowsAhead);
    const std::size_t index = isAfterBlank ? passTitles(sample) : 0;
    if (index >= sample.rows().size()) return false;
    const SampleRow &row = sample.rows()[index];
    const Following next = following(sample, index);
    if (row.cellCount < 2 || next.rows == 0 || next.sameWidth * 4 < next.rows * 3) return false;
    const bool isOtherWidth = row.cellCount != m_syntax.columns;
    if (looksLikeNames(sample, row)) {
        const TableProfile::Agreement agreement = m_profile.agreement(sample.text(), sample.cells(row));
        const bool contradicts = agreement.texts > 0 && agreement.values == 0;
        if (isOtherWidth) return contradicts || isAfterBlank || m_profile.sharesNames(sample, row);
        return isAfterBlank && contradicts;
    }
    return isAfterBlank && isOtherWidth && next.rows >= 2 && next.sameWidth == next.rows;
}

// A row that is text rather than a record that lost cells.
bool TableEnds::isNote(const SampleRows &sample, const SampleRow &row, bool isAfterBlank) const
{
    if (row.isLine) return true;
    const std::size_t cells = filled(sample, row);
    const bool isSparse = cells <= 1 && m_syntax.columns > 2;
    if (row.cellCount == m_syntax.columns && !(isSparse && isAfterBlank)) return false;
    const TableProfile::Agreement agreement = m_profile.agreement(sample.text(), sample.cells(row));
    if (agreement.values > 0 && agreement.texts == 0) return false;
    if (isAfterBlank) return isSparse || agreement.texts > 0 || (!m_profile.hasTypedColumns() && row.cellCount * 2 < m_syntax.columns);
    return isSparse && agreement.texts > 0 && m_profile.isFirstColumnTyped();
}

bool TableEnds::startsFooter(std::string_view ahead, bool reachesEnd, bool isAfterBlank) const
{
    if (!reachesEnd || m_syntax.columns < 2) return false;
    const SampleRows sample(ahead, true, m_syntax, kMostNotes + 1);
    if (sample.rows().size() > kMostNotes) return false;
    bool isBehindBlank = isAfterBlank;
    for (const SampleRow &row : sample.rows()) {
        if (!row.isBlank && !isNote(sample, row, isBehindBlank)) return false;
        isBehindBlank = isBehindBlank || row.isBlank;
    }
    return true;
}

bool TableEnds::startsAgain(std::string_view ahead, bool reachesEnd) const
{
    const SampleRows sample(ahead, reachesEnd, m_syntax, kRowsAhead);
    for (const SampleRow &row : sample.rows().subspan(std::min<std::size_t>(1, sample.rows().size()))) {
        if (row.isBlank || row.isLine) continue;
        return m_profile.isFirstRow(sample, row);
    }
    return false;
}

} // namespace filature::ingest
