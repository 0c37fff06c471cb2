// SPDX-License-Identifier: GPL-3.0-or-later
// The records of an open case and the command that asks for them.
#pragma once

#include "access/recordsview.h"
#include "words/failure.h"

#include <memory>
#include <vector>

namespace filature::access {
class OpenCase;
}

namespace filature::app {

struct Session;

// The case and the session must outlive it. One thread.
class RecordQuery
{
public:
    [[nodiscard]] static words::Outcome<RecordQuery> open(Session &session, access::OpenCase &opened);

    [[nodiscard]] words::Outcome<records::RecordSet> select(const records::Filter &filter);
    [[nodiscard]] words::Outcome<records::Selection> selection(const records::Filter &filter);
    [[nodiscard]] words::Outcome<records::FacetCounts> count(const records::FacetSubject &subject,
                                                             const records::Selection &selection);

    [[nodiscard]] Session &session() const { return *m_session; }
    [[nodiscard]] access::OpenCase &openCase() const { return *m_case; }
    [[nodiscard]] const access::RecordsView &view() const { return *m_view; }
    [[nodiscard]] records::RecordStore &store() const { return m_view->store(); }
    [[nodiscard]] const records::MaskRules &rules() const { return m_view->rules(); }

private:
    RecordQuery(Session &session, access::OpenCase &opened) : m_session(&session), m_case(&opened) {}

    Session *m_session;
    access::OpenCase *m_case;
    std::shared_ptr<const access::RecordsView> m_view;
};

} // namespace filature::app
