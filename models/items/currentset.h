// SPDX-License-Identifier: GPL-3.0-or-later
// The records that the window is about: one filter for all pages, and what it selects.
#pragma once

#include "access/recordsview.h"
#include "items/jobrunner.h"
#include "records/filter/filter.h"
#include "records/selection.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace filature::access {
class OpenCase;
}

namespace filature::items {

// GUI thread. A filter that reads masked values is journalled before its answer is shown.
class CurrentSet : public QObject
{
    Q_OBJECT

public:
    CurrentSet(const access::OpenCase &opened, JobRunner &jobs, QObject *parent = nullptr);

    [[nodiscard]] const records::Filter &filter() const { return m_filter; }
    // Asks anew, also for the same filter. Before there is a view it waits for one.
    void setFilter(const records::Filter &filter);
    // While presenting: a filter that reads masked values fails with Refused.
    void setRefusesMasked(bool refuses) { m_refusesMasked = refuses; }
    // The records of another moment: asks the same of them. nullptr = none yet.
    void setView(std::shared_ptr<const access::RecordsView> view);

    // The answer to the filter before, while isLoading(); nullptr before the first one.
    [[nodiscard]] const std::shared_ptr<const records::Selection> &selection() const { return m_selection; }
    [[nodiscard]] std::uint64_t count() const { return m_count; } // of the selection
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the last question

Q_SIGNALS:
    void filterChanged();
    void selectionChanged(); // there is a new answer, or an error
    void notJournalled(const filature::Error &error); // and shown all the same

private:
    struct Answer
    {
        std::shared_ptr<const records::Selection> selection;
        std::uint64_t count = 0;
        std::optional<Error> notJournalled;
    };
    void ask();
    void take(Result<Answer> answer);

    const access::OpenCase &m_case;
    std::shared_ptr<const access::RecordsView> m_view;
    records::Filter m_filter;
    std::shared_ptr<const records::Selection> m_selection;
    std::uint64_t m_count = 0;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_refusesMasked = false;
    Latest<Answer> m_latest;
};

} // namespace filature::items
