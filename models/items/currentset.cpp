// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/currentset.h"

#include "access/accesslog.h"

#include <utility>

namespace filature::items {

CurrentSet::CurrentSet(const access::OpenCase &opened, JobRunner &jobs, QObject *parent) : QObject(parent), m_case(opened), m_latest(jobs) {}

void CurrentSet::setFilter(const records::Filter &filter)
{
    const bool isOther = !(filter == m_filter);
    m_filter = filter;
    if (isOther) Q_EMIT filterChanged();
    ask();
}

void CurrentSet::setView(std::shared_ptr<const access::RecordsView> view)
{
    m_view = std::move(view);
    ask();
}

void CurrentSet::ask()
{
    if (!m_view) return;
    if (m_refusesMasked && m_view->usesMasked(m_filter, {})) {
        m_latest.cancel();
        take(fail(ErrorCode::Refused));
        return;
    }
    m_isLoading = true;
    m_latest.start(
        Lane::Reader,
        [&opened = m_case, view = m_view, filter = m_filter](JobControl &job) -> Result<Answer> {
            FILATURE_TRY_ASSIGN(selection, view->selection(filter, job));
            Answer answer;
            answer.count = selection.set().count();
            answer.selection = std::make_shared<const records::Selection>(std::move(selection));
            access::Look look;
            look.command = "window";
            look.filter = filter;
            look.results = answer.count;
            look.usesMasked = view->usesMasked(filter, {});
            FILATURE_TRY_ASSIGN(notJournalled, access::AccessLog(opened).look(look, {}));
            answer.notJournalled = std::move(notJournalled);
            return answer;
        },
        this, [this](Result<Answer> answer) { take(std::move(answer)); });
}

void CurrentSet::take(Result<Answer> answer)
{
    m_isLoading = false;
    m_error = answer ? std::nullopt : std::optional<Error>(answer.error());
    if (answer) {
        m_selection = std::move(answer->selection);
        m_count = answer->count;
    }
    Q_EMIT selectionChanged();
    if (answer && answer->notJournalled) Q_EMIT notJournalled(*answer->notJournalled);
}

} // namespace filature::items
