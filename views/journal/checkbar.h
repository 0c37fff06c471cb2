// SPDX-License-Identifier: GPL-3.0-or-later
// Verifies the journal and says what was found.
#pragma once

#include "items/casesession.h"
#include "storage/journal.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace filature::common {
class Pill;
}

namespace filature::journalpage {

class CheckBar : public QWidget
{
    Q_OBJECT

public:
    CheckBar(items::CaseSession &session, const QString &title, QWidget *parent = nullptr);
    void verify();
    // A failure beside the check, such as that of writing the heads.
    void showFailure(const Error &error);

Q_SIGNALS:
    void verified(const filature::storage::JournalReport &report);

private:
    void take(const Result<storage::JournalReport> &report);
    void showReport(const storage::JournalReport &report);

    items::CaseSession &m_session;
    common::Pill *m_pill;
    QPushButton *m_button;
    QLabel *m_result;
    bool m_isVerifying = false;
};

} // namespace filature::journalpage
