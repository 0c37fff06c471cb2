// SPDX-License-Identifier: GPL-3.0-or-later
// The records of an open case and what is asked of them; prints rows and facets, masked unless revealed.
#pragma once

#include "accesslog.h"
#include "failure.h"
#include "outputformat.h"
#include "records/facets.h"
#include "records/filter/filter.h"
#include "records/recordset.h"
#include "records/recordstore.h"
#include "records/selection.h"
#include "records/tablereader.h"
#include "records/textindex.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace filature::app {

class OpenCase;
struct Session;

// The case and the session must outlive it. One thread.
class RecordQuery
{
public:
    [[nodiscard]] static Outcome<RecordQuery> open(Session &session, OpenCase &opened);

    [[nodiscard]] Outcome<records::RecordSet> select(const records::Filter &filter);
    [[nodiscard]] Outcome<records::Selection> selection(const records::Filter &filter);
    // Honours all that was selected but the facet's own selection.
    [[nodiscard]] Outcome<records::FacetCounts> count(const records::FacetSubject &subject,
                                                      const records::Selection &selection);
    // Whether the filter or the order reads values that are shown masked, so that asking is journalled.
    [[nodiscard]] bool usesMasked(const records::Filter &filter, const std::vector<SortSubject> &sort) const;

    [[nodiscard]] Session &session() const { return *m_session; }
    [[nodiscard]] OpenCase &openCase() const { return *m_case; }
    [[nodiscard]] records::RecordStore &store() const { return *m_store; }
    [[nodiscard]] const records::MaskRules &rules() const { return *m_rules; }

private:
    RecordQuery(Session &session, OpenCase &opened) : m_session(&session), m_case(&opened) {}

    Session *m_session;
    OpenCase *m_case;
    std::shared_ptr<records::RecordStore> m_store;
    std::shared_ptr<const records::MaskRules> m_rules;
    std::optional<records::TextIndex> m_index; // none until it is complete: words are looked for in every text then
};

} // namespace filature::app
