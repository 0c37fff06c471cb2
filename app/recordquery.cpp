// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordquery.h"

#include "opencase.h"
#include "records/evaluator.h"
#include "session.h"

#include <algorithm>

namespace filature::app {

Outcome<RecordQuery> RecordQuery::open(Session &session, OpenCase &opened)
{
    RecordQuery query(session, opened);
    FILATURE_TRY_ASSIGN(store, records::RecordStore::open(opened.file()));
    query.m_store = std::move(store);
    FILATURE_TRY_ASSIGN(rules, records::MaskRules::load(*query.m_store));
    query.m_rules = std::make_shared<const records::MaskRules>(std::move(rules));
    auto index = records::TextIndex::open(opened.reader());
    if (index)
        query.m_index = std::move(*index);
    else if (index.error().code != ErrorCode::NotFound)
        return std::unexpected(Failure(std::move(index).error()));
    return query;
}

Outcome<records::RecordSet> RecordQuery::select(const records::Filter &filter)
{
    return records::evaluate(*m_store, m_index ? &*m_index : nullptr, filter, m_session->job);
}

Outcome<records::Selection> RecordQuery::selection(const records::Filter &filter)
{
    return records::Selection::of(*m_store, m_index ? &*m_index : nullptr, filter, m_session->job);
}

Outcome<records::FacetCounts> RecordQuery::count(const records::FacetSubject &subject, const records::Selection &selection)
{
    return records::countFacet(*m_store, subject, selection.setWithout(subject), 0, m_session->job);
}

bool RecordQuery::usesMasked(const records::Filter &filter, const std::vector<SortSubject> &sort) const
{
    const records::MaskedUse use = records::usesMaskedField(filter);
    if (use.everyCell || !use.fields.empty()) return true;
    return std::ranges::any_of(
               use.columns,
               [this](const std::string &name) { return m_rules->isMasked(records::FilterSubject::ofColumn(name)); }) ||
           std::ranges::any_of(sort, [this](const SortSubject &by) { return m_rules->isMasked(by.subject); });
}

} // namespace filature::app
