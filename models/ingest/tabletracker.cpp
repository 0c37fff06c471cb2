// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tabletracker.h"

namespace filature::ingest {

TableTracker::TableTracker(const Dialect &dialect, const Syntax &syntax, TableProfile profile)
    : m_syntax(syntax), m_profile(std::move(profile)), m_columns(syntax.columns), m_headerRows(dialect.headerRows),
      m_blankLength(m_columns > 1 ? (m_columns - 1) * syntax.delimiter.size() + 2 : 0)
{
}

void TableTracker::beginTable() { m_state.phase = m_headerRows > 0 ? TablePhase::Header : TablePhase::Body; }

Verdict TableTracker::setAside(SetAsideReason reason)
{
    if (m_state.reason != reason) ++m_state.block;
    m_state.reason = reason;
    m_state.isAfterBlank = false;
    return {RowKind::SetAside, reason, m_state.block};
}

Verdict TableTracker::keep(RowKind kind)
{
    m_state.reason = SetAsideReason::None;
    m_state.isAfterBlank = false;
    return {kind, SetAsideReason::None, 0};
}

Verdict TableTracker::blank()
{
    m_state.isAfterBlank = true;
    return {RowKind::Blank, SetAsideReason::None, 0};
}

Verdict TableTracker::judgeLine(std::string_view line)
{
    if (m_syntax.isBlank(line)) return blank();
    if (m_syntax.isComment(line)) return setAside(SetAsideReason::Comment);
    if (m_state.phase == TablePhase::Preamble) return setAside(SetAsideReason::Preamble);
    if (m_state.phase == TablePhase::Footer) return setAside(SetAsideReason::Footer);
    return setAside(SetAsideReason::Comment);
}

bool TableTracker::isNoRow(std::string_view line) const
{
    if (m_syntax.isComment(line)) return true;
    return m_columns != 1 && lineEndAt(line, 0) != 0;
}

bool TableTracker::contradicts(std::string_view text, std::span<const Cell> cells) const
{
    const TableProfile::Agreement agreement = m_profile.agreement(text, cells);
    return agreement.texts + agreement.misplaced > 0;
}

Verdict TableTracker::judge(const RowInSight &row)
{
    switch (m_state.phase) {
    case TablePhase::Header:
        if (++m_state.headerRows >= m_headerRows) m_state.phase = TablePhase::Body;
        return keep(RowKind::Header);
    case TablePhase::Stacked:
        return judgeStacked(row);
    default:
        return judgeBody(row);
    }
}

Verdict TableTracker::judgeBody(const RowInSight &row)
{
    if (m_columns == 0) return keep(RowKind::Stored);
    if (m_profile.isHeader(row.text, row.cells)) {
        if (m_ends.startsAgain(row.ahead, row.reachesEnd)) return setAsideTable();
        return setAside(SetAsideReason::RepeatedHeader);
    }
    const bool isBlank = row.length <= m_blankLength && m_syntax.isBlank(row.ahead.substr(0, row.length));
    if (isBlank && row.isBlankOutside && row.isBlankOutside()) return blank();
    const bool fits = row.cells.size() == m_columns;
    if (m_columns > 1 && (!fits || m_state.isAfterBlank)) {
        if (m_ends.startsTable(row.ahead, row.reachesEnd, m_state.isAfterBlank)) return setAsideTable();
        if (m_ends.startsFooter(row.ahead, row.reachesEnd, m_state.isAfterBlank)) {
            m_state.phase = TablePhase::Footer;
            return judgeLine(row.ahead.substr(0, row.length));
        }
    }
    return keep(RowKind::Stored);
}

// Rows of another table; the table goes on where its header is repeated.
Verdict TableTracker::judgeStacked(const RowInSight &row)
{
    if (m_syntax.isBlank(row.ahead.substr(0, row.length))) return blank();
    if (m_profile.isHeader(row.text, row.cells) && !m_ends.startsAgain(row.ahead, row.reachesEnd)) {
        m_state.phase = TablePhase::Body;
        return setAside(SetAsideReason::RepeatedHeader);
    }
    if (m_state.isAfterBlank && m_ends.startsTable(row.ahead, row.reachesEnd, true)) return setAsideTable();
    return setAside(SetAsideReason::StackedTable);
}

bool TableTracker::endsBefore(std::string_view ahead, bool reachesEnd) const
{
    return m_ends.startsTable(ahead, reachesEnd, true) || m_ends.startsFooter(ahead, reachesEnd, true);
}

Verdict TableTracker::setAsideTable()
{
    m_state.phase = TablePhase::Stacked;
    m_state.reason = SetAsideReason::None; // a block of its own
    return setAside(SetAsideReason::StackedTable);
}

} // namespace filature::ingest
