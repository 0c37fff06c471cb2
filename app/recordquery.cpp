// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordquery.h"

#include "access/opencase.h"
#include "session.h"

namespace filature::app {

words::Outcome<RecordQuery> RecordQuery::open(Session &session, access::OpenCase &opened)
{
    RecordQuery query(session, opened);
    FILATURE_TRY_ASSIGN(view, access::RecordsView::open(opened.file()));
    query.m_view = std::move(view);
    return query;
}

words::Outcome<records::RecordSet> RecordQuery::select(const records::Filter &filter) { return m_view->select(filter, m_session->job); }

words::Outcome<records::Selection> RecordQuery::selection(const records::Filter &filter)
{
    return m_view->selection(filter, m_session->job);
}

words::Outcome<records::FacetCounts> RecordQuery::count(const records::FacetSubject &subject, const records::Selection &selection)
{
    return m_view->count(subject, selection, m_session->job);
}

} // namespace filature::app
