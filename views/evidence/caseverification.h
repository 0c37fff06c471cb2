// SPDX-License-Identifier: GPL-3.0-or-later
// The complete check of a case, as a job of the window.
#pragma once

#include "evidence/importqueue.h"
#include "records/casedigest.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace filature::evidencepages {

// GUI thread. Belongs to the session, as the queue does.
class CaseVerification : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static CaseVerification &of(items::CaseSession &session);

    void start(); // nothing while it runs
    void cancel();
    void forget(); // the last report
    [[nodiscard]] const std::optional<Activity> &activity() const { return m_activity; }
    [[nodiscard]] const std::optional<records::CaseReport> &report() const { return m_report; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    explicit CaseVerification(items::CaseSession &session);

    items::CaseSession &m_session;
    std::optional<Activity> m_activity;
    std::optional<records::CaseReport> m_report;
    std::optional<Error> m_error;
};

// One line for the database, one for each evidence with its file on disk, one for the journal.
[[nodiscard]] QStringList reportLines(const records::CaseReport &report);

} // namespace filature::evidencepages
