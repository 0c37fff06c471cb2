// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/samplerows.h"

#include "ingest/quoterepair.h"

#include <algorithm>

namespace filature::ingest {

namespace {

constexpr std::size_t kRepaired = 16 * 1024; // bytes looked at to read a row again
constexpr std::size_t kMostRepairs = 40;     // rows of unknown width that are read again

} // namespace

SampleRows::SampleRows(std::string_view text, bool isFinal, const Syntax &syntax, std::size_t mostRows)
    : m_text(text), m_isFinal(isFinal), m_syntax(syntax)
{
    RowCutter cutter(syntax);
    cutter.setText(text.data(), static_cast<std::uint32_t>(text.size()), isFinal);
    for (std::uint32_t at = 0; at < text.size() && m_rows.size() < mostRows; at = m_rows.back().end)
        if (!addRow(cutter, at)) break;
}

bool SampleRows::isQuoted(const Cell &cell) const
{
    return !m_syntax.quote.empty() && cell.begin >= m_syntax.quote.size() && m_syntax.isQuote(m_text, cell.begin - m_syntax.quote.size());
}

bool SampleRows::addRow(RowCutter &cutter, std::uint32_t begin)
{
    SampleRow row;
    row.begin = begin;
    row.firstCell = static_cast<std::uint32_t>(m_store.used);
    CutRow cut;
    CutStatus status = CutStatus::StrayQuote;
    if (m_syntax.isComment(m_text.substr(begin))) {
        addLine(row);
        return m_rows.back().end < m_text.size() || m_isFinal;
    }
    status = cutter.cut(begin, OddLineEnds::EndRow, m_store, cut);
    if (status == CutStatus::NeedMore) return false;
    if (status == CutStatus::StrayQuote) {
        row.isStray = true;
        if ((m_syntax.columns != 0 || m_repairs++ < kMostRepairs) && addRepaired(row)) return true;
        addLine(row);
        return true;
    }
    row.end = cut.end;
    row.cellCount = cut.cellCount;
    row.lineEnds = cut.lineEnds;
    row.isBlank = m_syntax.isBlank(m_text.substr(begin, cut.end - begin));
    m_rows.push_back(row);
    return true;
}

void SampleRows::addLine(SampleRow row)
{
    row.end = static_cast<std::uint32_t>(lineBehind(m_text, row.begin));
    row.lineEnds = 1;
    row.isLine = true;
    m_rows.push_back(row);
}

bool SampleRows::addRepaired(SampleRow row)
{
    const std::string_view ahead = m_text.substr(row.begin, kRepaired);
    const bool reachesEnd = m_isFinal && ahead.size() == m_text.size() - row.begin;
    const auto repaired = repairQuotes(ahead, reachesEnd, m_syntax);
    if (!repaired) return false;
    row.end = row.begin + static_cast<std::uint32_t>(repaired->length);
    row.lineEnds = static_cast<std::uint32_t>(countLineEnds(ahead.substr(0, repaired->length)));
    row.cellCount = static_cast<std::uint32_t>(repaired->cells.size());
    for (const Cell &cell : repaired->cells) m_store.add({cell.begin + row.begin, cell.length});
    m_rows.push_back(row);
    return true;
}

} // namespace filature::ingest
