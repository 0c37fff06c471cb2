// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordwalk.h"

#include <algorithm>
#include <variant>

namespace filature::records {

void RecordWalk::narrowRecords(const storage::VirtualConstraint &constraint)
{
    const auto *value = std::get_if<std::int64_t>(&constraint.value);
    if (value == nullptr) return;
    using enum storage::Comparison;
    const storage::Comparison comparison = constraint.comparison;
    if (comparison == Equal || comparison == Greater || comparison == GreaterOrEqual) m_from = std::max(m_from, *value);
    if (comparison == Equal || comparison == Less || comparison == LessOrEqual) m_to = std::min(m_to, *value);
}

void RecordWalk::narrowEvidences(const storage::VirtualConstraint &constraint)
{
    const auto *value = std::get_if<std::int64_t>(&constraint.value);
    if (value != nullptr && constraint.comparison == storage::Comparison::Equal) m_evidence = *value;
}

bool RecordWalk::next()
{
    std::int64_t wanted = m_isStarted ? std::int64_t{m_record} + 1 : m_from;
    m_isStarted = true;
    for (; m_segment < m_segments.size(); ++m_segment) {
        const SegmentInfo &segment = m_segments[m_segment];
        const std::int64_t first = std::int64_t{segment.id.value} << 16;
        wanted = std::max(wanted, first);
        if (wanted > m_to) return false;
        if (wanted >= first + segment.records || (m_evidence && *m_evidence != segment.evidence.value)) continue;
        m_record = static_cast<std::uint32_t>(wanted);
        return true;
    }
    return false;
}

} // namespace filature::records
