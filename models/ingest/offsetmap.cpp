// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace filature::ingest {

// The run's text position is that of the map's end.
void OffsetMap::append(const Run &run)
{
    const std::uint64_t text = m_textEnd;
    m_textEnd += std::uint64_t{run.count} * run.textStep;
    m_rawEnd = run.raw + std::uint64_t{run.count} * run.rawStep;
    if (!m_runs.empty()) {
        Run &last = m_runs.back();
        const bool continues =
            last.rawStep == run.rawStep && last.textStep == run.textStep && last.isFlaw == run.isFlaw &&
            run.raw == last.raw + std::uint64_t{last.count} * last.rawStep && last.count < UINT32_MAX - run.count;
        if (continues) {
            last.count += run.count;
            return;
        }
    }
    if (run.isFlaw) ++m_flaws;
    m_runs.push_back(run);
    m_runs.back().text = text;
}

std::uint64_t OffsetMap::rawOf(std::uint64_t textPosition) const
{
    if (textPosition >= m_textEnd) return m_rawEnd;
    const auto behind = std::ranges::upper_bound(m_runs, textPosition, {}, &Run::text);
    if (behind == m_runs.begin()) return m_runs.empty() ? m_rawEnd : m_runs.front().raw;
    const Run &run = *std::prev(behind);
    return run.raw + (textPosition - run.text) / run.textStep * run.rawStep;
}

std::string_view OffsetMap::stateAt(std::uint64_t textPosition) const
{
    const auto behind = std::ranges::upper_bound(m_states, textPosition, {}, &State::text);
    return behind == m_states.begin() ? std::string_view{} : std::string_view{std::prev(behind)->state};
}

std::uint64_t OffsetMap::undecodableBytes(std::uint64_t begin, std::uint64_t end) const
{
    if (m_flaws == 0 || begin >= end) return 0;
    auto run = std::ranges::upper_bound(m_runs, begin, {}, &Run::text);
    if (run != m_runs.begin()) --run;
    std::uint64_t bytes = 0;
    for (; run != m_runs.end() && run->text < end; ++run) {
        if (!run->isFlaw) continue;
        const std::uint64_t from = std::max(begin, run->text);
        const std::uint64_t to = std::min(end, run->text + std::uint64_t{run->count} * run->textStep);
        if (from < to) bytes += (to - from) / run->textStep * run->rawStep;
    }
    return bytes;
}

void OffsetMap::discardBefore(std::uint64_t textPosition)
{
    const auto run = std::ranges::upper_bound(m_runs, textPosition, {}, &Run::text);
    if (run - m_runs.begin() > 1) m_runs.erase(m_runs.begin(), std::prev(run));
    const auto state = std::ranges::upper_bound(m_states, textPosition, {}, &State::text);
    if (state - m_states.begin() > 1) m_states.erase(m_states.begin(), std::prev(state));
}

} // namespace filature::ingest
