// SPDX-License-Identifier: GPL-3.0-or-later
// The records of an open case as one front end sees them: what is visible, how it is masked, and what is asked of it.
#pragma once

#include "access/accesslog.h"
#include "core/jobcontrol.h"
#include "records/facets.h"
#include "records/filter/filter.h"
#include "records/recordset.h"
#include "records/recordstore.h"
#include "records/selection.h"
#include "records/tablereader.h"

#include <memory>
#include <mutex>
#include <vector>

namespace filature::access {

// Made anew after an import or another mapping. Thread-safe; the case must outlive it.
class RecordsView
{
public:
    [[nodiscard]] static Result<std::shared_ptr<const RecordsView>> open(const storage::CaseFile &caseFile);

    // Words are looked up in the text index once it is complete, else in every text.
    [[nodiscard]] Result<records::RecordSet> select(const records::Filter &filter, JobControl &job) const;
    [[nodiscard]] Result<records::Selection> selection(const records::Filter &filter, JobControl &job) const;
    // Honours all that was selected but the facet's own selection.
    [[nodiscard]] Result<records::FacetCounts> count(const records::FacetSubject &subject, const records::Selection &selection, JobControl &job) const;
    // Whether the filter or the order reads values that are shown masked, so that asking is journalled.
    [[nodiscard]] bool usesMasked(const records::Filter &filter, const std::vector<SortSubject> &sort) const;

    [[nodiscard]] records::RecordStore &store() const { return *m_store; }
    [[nodiscard]] const std::shared_ptr<records::RecordStore> &sharedStore() const { return m_store; }
    [[nodiscard]] const records::MaskRules &rules() const { return *m_rules; }
    [[nodiscard]] const std::shared_ptr<const records::MaskRules> &sharedRules() const { return m_rules; }

private:
    explicit RecordsView(const storage::CaseFile &caseFile) : m_case(caseFile) {}
    // Calls use(TextIndex *), nullptr when there is none, on a connection that no other thread uses meanwhile.
    template<typename Use>
    auto withIndex(Use use) const -> decltype(use(nullptr));

    const storage::CaseFile &m_case;
    std::shared_ptr<records::RecordStore> m_store;
    std::shared_ptr<const records::MaskRules> m_rules;
    mutable std::mutex m_mutex;
    mutable std::vector<storage::Connection> m_idle; // for the text index
};

} // namespace filature::access
