// SPDX-License-Identifier: GPL-3.0-or-later
// How the pages of a RecordTableModel come: what is on screen first.
#include "items/recordtablemodel.h"

#include <algorithm>

namespace filature::items {

namespace {

constexpr std::size_t kPagesAtOnce = 4;

} // namespace

void RecordTableModel::want(std::uint64_t page) const
{
    if (std::ranges::contains(m_fetching, page) || !m_wanted.insert(page).second) return;
    if (!m_flush->isActive()) m_flush->start();
}

bool RecordTableModel::isVisible(std::uint64_t page) const
{
    const auto first = static_cast<std::uint64_t>(std::max(0, m_visible.first));
    return m_visible.second >= 0 && page >= first / CellPage::kRows && page <= static_cast<std::uint64_t>(m_visible.second) / CellPage::kRows;
}

std::vector<std::uint64_t> RecordTableModel::pagesToFetch()
{
    std::vector<std::uint64_t> pages;
    for (const std::uint64_t page : m_wanted)
        if (!m_pages.has(page)) pages.push_back(page);
    m_wanted.clear(); // what is left out here is asked for again when it is painted
    std::ranges::stable_partition(pages, [this](std::uint64_t page) { return isVisible(page); });
    if (pages.size() > kPagesAtOnce) pages.resize(kPagesAtOnce);
    return pages;
}

void RecordTableModel::fetch()
{
    // What is being read is waited for while somebody looks at it, or nothing more urgent is wanted.
    const bool isUrgent = std::ranges::any_of(m_wanted, [this](std::uint64_t page) { return isVisible(page); });
    const auto isSeen = [this](std::uint64_t page) { return isVisible(page); };
    if (!m_fetching.empty() && (!isUrgent || std::ranges::any_of(m_fetching, isSeen))) return;
    m_fetching = pagesToFetch();
    if (m_fetching.empty()) return;
    m_fetch.start(
        Lane::Reader,
        [view = m_view, order = m_order, columns = bareColumns(m_columns), reveal = m_session.revealState().reveal(), numbers = m_fetching](JobControl &job) {
            CellReader reader(view, columns, reveal);
            return readPages(reader, *order, numbers, job);
        },
        this, [this](Result<std::vector<NumberedPage>> pages) { takePages(std::move(pages)); });
}

void RecordTableModel::takePages(Result<std::vector<NumberedPage>> pages)
{
    m_fetching.clear();
    if (!pages) {
        Q_EMIT failed(pages.error());
        return;
    }
    for (auto &[number, page] : *pages) {
        m_pages.insert(number, std::move(page));
        const auto first = static_cast<int>(number * CellPage::kRows);
        const int last = std::min(rowCount(), first + static_cast<int>(CellPage::kRows)) - 1;
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
    wantNeighbours();
    if (!m_wanted.empty()) m_flush->start();
}

// The pages before and behind the screen, so that scrolling meets them; not where a page takes much of the budget.
void RecordTableModel::wantNeighbours()
{
    if (m_visible.second < 0 || rowCount() == 0 || m_pages.bytes() > m_pages.budget() / 2) return;
    const auto first = static_cast<std::uint64_t>(std::max(0, m_visible.first)) / CellPage::kRows;
    const std::uint64_t last = static_cast<std::uint64_t>(m_visible.second) / CellPage::kRows;
    if (!m_wanted.empty()) return;
    if (first > 0 && !m_pages.has(first - 1)) want(first - 1);
    if ((last + 1) * CellPage::kRows < static_cast<std::uint64_t>(rowCount()) && !m_pages.has(last + 1)) want(last + 1);
}

} // namespace filature::items
