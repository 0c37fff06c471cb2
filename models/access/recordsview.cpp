// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/recordsview.h"

#include "records/evaluator.h"
#include "records/textindex.h"

#include <algorithm>
#include <utility>

namespace filature::access {

Result<std::shared_ptr<const RecordsView>> RecordsView::open(const storage::CaseFile &caseFile)
{
    const std::shared_ptr<RecordsView> view(new RecordsView(caseFile));
    FILATURE_TRY_ASSIGN(store, records::RecordStore::open(caseFile));
    view->m_store = std::move(store);
    FILATURE_TRY_ASSIGN(rules, records::MaskRules::load(*view->m_store));
    view->m_rules = std::make_shared<const records::MaskRules>(std::move(rules));
    return view;
}

template<typename Use>
auto RecordsView::withIndex(Use use) const -> decltype(use(nullptr))
{
    storage::Connection connection;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            connection = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!connection.isOpen()) {
        FILATURE_TRY_ASSIGN(made, m_case.connect(storage::CaseFile::Access::Read));
        connection = std::move(made);
    }
    auto index = records::TextIndex::open(connection);
    if (!index && index.error().code != ErrorCode::NotFound) return std::unexpected(std::move(index).error());
    auto result = use(index ? &*index : nullptr);
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(connection));
    return result;
}

Result<records::RecordSet> RecordsView::select(const records::Filter &filter, JobControl &job) const
{
    return withIndex([&](const records::TextIndex *index) { return records::evaluate(*m_store, index, filter, job); });
}

Result<records::Selection> RecordsView::selection(const records::Filter &filter, JobControl &job) const
{
    return withIndex([&](const records::TextIndex *index) { return records::Selection::of(*m_store, index, filter, job); });
}

Result<records::FacetCounts> RecordsView::count(const records::FacetSubject &subject, const records::Selection &selection, JobControl &job) const
{
    return records::countFacet(*m_store, subject, selection.setWithout(subject), 0, job);
}

bool RecordsView::usesMasked(const records::Filter &filter, const std::vector<SortSubject> &sort) const
{
    const records::MaskedUse use = records::usesMaskedField(filter);
    if (use.everyCell || !use.fields.empty()) return true;
    const auto isMaskedColumn = [this](const std::string &name) { return m_rules->isMasked(records::FilterSubject::ofColumn(name)); };
    const auto isMasked = [this](const SortSubject &by) { return m_rules->isMasked(by.subject); };
    return std::ranges::any_of(use.columns, isMaskedColumn) || std::ranges::any_of(sort, isMasked);
}

} // namespace filature::access
