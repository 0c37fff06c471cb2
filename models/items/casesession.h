// SPDX-License-Identifier: GPL-3.0-or-later
// An open case as the window's pages share it.
#pragma once

#include "access/opencase.h"
#include "access/recordsview.h"
#include "items/casenotes.h"
#include "items/currentset.h"
#include "items/jobrunner.h"
#include "items/revealstate.h"
#include "records/evidence.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace filature::items {

// GUI thread. Pages that show it go before it does; what they keep of view() keeps the case open.
class CaseSession : public QObject
{
    Q_OBJECT

public:
    using EvidenceList = std::vector<records::EvidenceInfo>;

    explicit CaseSession(std::shared_ptr<access::OpenCase> opened, QObject *parent = nullptr);
    ~CaseSession() override;

    [[nodiscard]] const access::OpenCase &openCase() const { return *m_case; }
    [[nodiscard]] const storage::CaseFile &file() const { return m_case->file(); }
    [[nodiscard]] const storage::CaseInfo &info() const { return m_case->file().info(); }
    // It can be imported into: it was opened as Writer, and the medium can be written.
    [[nodiscard]] bool canChange() const;

    [[nodiscard]] JobRunner &jobs() { return m_jobs; }
    [[nodiscard]] CurrentSet &currentSet() { return m_currentSet; }
    [[nodiscard]] RevealState &revealState() { return m_revealState; }
    [[nodiscard]] CaseNotes &notes() { return m_notes; }

    // What is visible since the last loaded(); nullptr before the first.
    [[nodiscard]] const std::shared_ptr<const access::RecordsView> &view() const { return m_view; }
    [[nodiscard]] const EvidenceList &evidence() const { return m_evidence; } // complete ones, by id
    [[nodiscard]] const EvidenceList &unfinished() const { return m_unfinished; } // whose import was interrupted
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the last loading

    // Looks at the case anew: after an import, another mapping, an index. loaded() follows, or loadFailed().
    void reload();

Q_SIGNALS:
    void loaded();
    void loadFailed();

private:
    struct Loaded
    {
        std::shared_ptr<const access::RecordsView> view;
        EvidenceList evidence;
        EvidenceList unfinished;
    };
    static Result<Loaded> load(const std::shared_ptr<access::OpenCase> &opened);

    std::shared_ptr<access::OpenCase> m_case;
    std::shared_ptr<const access::RecordsView> m_view;
    EvidenceList m_evidence;
    EvidenceList m_unfinished;
    std::optional<Error> m_error;
    JobRunner m_jobs; // behind what its jobs use, so that it ends before
    Latest<Loaded> m_latest;
    CurrentSet m_currentSet;
    RevealState m_revealState;
    CaseNotes m_notes;
};

} // namespace filature::items
