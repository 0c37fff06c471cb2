// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/cellpage.h"

#include "core/safetext.h"
#include "fields/mask.h"

#include <algorithm>

namespace filature::items {

namespace {

constexpr std::size_t kSharedTexts = 8192;
constexpr std::size_t kTextOverhead = 32; // of a QString's own memory

bool isBlank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

} // namespace

CellJudge::CellJudge(const records::MaskRules &rules, const records::FilterSubject &subject, const records::Reveal &reveal)
    : m_isMasked(rules.isMasked(subject)), m_isRevealed(false)
{
    if (!m_isMasked || reveal.isNothing()) return;
    constexpr std::string_view kProbe = "?"; // no value of any field
    std::string shown;
    rules.show(subject, kProbe, reveal, shown);
    m_isRevealed = shown == kProbe;
}

CellState CellJudge::stateOf(std::string_view shown, std::string_view masked) const
{
    if (isBlank(shown)) return CellState::Empty;
    if (m_isRevealed || shown != masked) return CellState::Revealed;
    return m_isMasked || shown.contains(fields::kDots) ? CellState::Masked : CellState::Clear;
}

CellReader::CellReader(std::shared_ptr<const access::RecordsView> view, std::vector<records::TableColumn> columns, const records::Reveal &reveal)
    : m_view(std::move(view)), m_reader(m_view->store(), m_view->rules(), columns, reveal),
      m_maskedReader(m_view->store(), m_view->rules(), columns, {}), m_isRevealing(!reveal.isNothing())
{
    for (const records::TableColumn &column : columns) m_judges.emplace_back(m_view->rules(), column.subject, reveal);
}

Result<void> CellReader::read(RecordId record, std::vector<ShownCell> &cells)
{
    FILATURE_TRY(m_reader.read(record, m_shown));
    if (m_isRevealing) FILATURE_TRY(m_maskedReader.read(record, m_masked));
    const std::vector<std::string> &masked = m_isRevealing ? m_masked : m_shown;
    for (std::size_t i = 0; i < m_shown.size(); ++i) cells.push_back({shared(m_shown[i]), m_judges[i].stateOf(m_shown[i], masked[i])});
    return {};
}

QString CellReader::shared(const std::string &text)
{
    if (text.empty()) return {};
    if (m_texts.size() >= kSharedTexts) m_texts.clear();
    const auto [at, isNew] = m_texts.try_emplace(text);
    if (isNew) at->second = QString::fromStdString(safeText(text));
    return at->second;
}

Result<CellPage> readPage(CellReader &reader, const RowOrder &order, std::uint64_t number, JobControl &job)
{
    CellPage page;
    const std::uint64_t end = std::min(order.count(), (number + 1) * CellPage::kRows);
    for (std::uint64_t row = number * CellPage::kRows; row < end; ++row) {
        FILATURE_TRY(job.check());
        FILATURE_TRY(reader.read(order.at(row), page.cells));
    }
    for (const ShownCell &cell : page.cells) page.bytes += sizeof(ShownCell) + (cell.text.isEmpty() ? 0 : kTextOverhead + 2 * static_cast<std::size_t>(cell.text.size()));
    return page;
}

Result<std::vector<NumberedPage>> readPages(CellReader &reader, const RowOrder &order, const std::vector<std::uint64_t> &numbers, JobControl &job)
{
    std::vector<NumberedPage> pages;
    for (const std::uint64_t number : numbers) {
        FILATURE_TRY_ASSIGN(page, readPage(reader, order, number, job));
        pages.emplace_back(number, std::move(page));
    }
    return pages;
}

const CellPage *PageCache::find(std::uint64_t number)
{
    if (!m_pages.empty() && m_pages.front().first == number) return &m_pages.front().second;
    const auto found = m_places.find(number);
    if (found == m_places.end()) return nullptr;
    m_pages.splice(m_pages.begin(), m_pages, found->second);
    return &m_pages.front().second;
}

void PageCache::insert(std::uint64_t number, CellPage page)
{
    if (const auto old = m_places.find(number); old != m_places.end()) {
        m_bytes -= old->second->second.bytes;
        m_pages.erase(old->second);
    }
    m_bytes += page.bytes;
    m_pages.emplace_front(number, std::move(page));
    m_places[number] = m_pages.begin();
    while (m_bytes > m_budget && m_pages.size() > 1) {
        m_bytes -= m_pages.back().second.bytes;
        m_places.erase(m_pages.back().first);
        m_pages.pop_back();
    }
}

void PageCache::clear()
{
    m_pages.clear();
    m_places.clear();
    m_bytes = 0;
}

} // namespace filature::items
