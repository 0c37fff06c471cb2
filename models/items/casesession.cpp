// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/casesession.h"

#include <utility>

namespace filature::items {

CaseSession::CaseSession(std::shared_ptr<access::OpenCase> opened, QObject *parent)
    : QObject(parent), m_case(std::move(opened)), m_latest(m_jobs), m_currentSet(*m_case, m_jobs), m_revealState(*m_case, m_jobs), m_notes(m_case, m_jobs)
{
    connect(&m_revealState, &RevealState::remainingChanged, this, [this] { m_currentSet.setRefusesMasked(m_revealState.isForbidden()); });
}

CaseSession::~CaseSession() = default;

bool CaseSession::canChange() const { return file().mode() == storage::OpenMode::Writer && !info().readOnly; }

Result<CaseSession::Loaded> CaseSession::load(const std::shared_ptr<access::OpenCase> &opened)
{
    Loaded loaded;
    FILATURE_TRY_ASSIGN(connection, opened->file().connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(evidence, records::listEvidence(connection));
    FILATURE_TRY_ASSIGN(unfinished, records::listEvidence(connection, true));
    loaded.evidence = std::move(evidence);
    loaded.unfinished = std::move(unfinished);
    FILATURE_TRY_ASSIGN(view, access::RecordsView::open(opened->file()));
    // Whoever keeps the view keeps the case, which the view refers to.
    const access::RecordsView *bare = view.get();
    loaded.view = std::shared_ptr<const access::RecordsView>(bare, [opened, kept = std::move(view)](const access::RecordsView *) mutable { kept.reset(); });
    return loaded;
}

void CaseSession::reload()
{
    m_notes.reload();
    m_latest.start(
        Lane::Reader, [opened = m_case](JobControl &) { return load(opened); }, this,
        [this](Result<Loaded> answer) {
            m_error = answer ? std::nullopt : std::optional<Error>(answer.error());
            if (!answer) {
                Q_EMIT loadFailed();
                return;
            }
            m_view = std::move(answer->view);
            m_evidence = std::move(answer->evidence);
            m_unfinished = std::move(answer->unfinished);
            m_currentSet.setView(m_view);
            Q_EMIT loaded();
        });
}

} // namespace filature::items
