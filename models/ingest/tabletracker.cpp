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

Verdict TableTracker::judge(const RowInSight &row)
{
    if (m_state.phase == TablePhase::Header) {
        if (++m_state.headerRows >= m_headerRows) m_state.phase = TablePhase::Body;
        return keep(RowKind::Header);
    }
    if (m_profile.isHeader(row.text, row.cells)) return setAside(SetAsideReason::RepeatedHeader);
    return keep(RowKind::Stored);
}

} // namespace filature::ingest
