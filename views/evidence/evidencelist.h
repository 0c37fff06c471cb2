// SPDX-License-Identifier: GPL-3.0-or-later
// All evidences of the case, and the selected one in detail.
#pragma once

#include "items/casesession.h"
#include "items/evidencemodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace filature::evidencepages {

class EvidenceDetails;

// GUI thread.
class EvidenceList : public QWidget
{
    Q_OBJECT

public:
    EvidenceList(items::CaseSession &session, QWidget *parent = nullptr);

    [[nodiscard]] EvidenceDetails &details() const { return *m_details; }
    [[nodiscard]] const records::EvidenceInfo *selected() const;
    void select(EvidenceId id); // also one that is not there yet: when it comes
    void setChangeable(bool isChangeable, const QString &why);
    void setVerifying(bool isVerifying);
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void addWanted();
    void verifyWanted();

private:
    void update();
    void showSelected();

    items::CaseSession &m_session;
    items::EvidenceModel m_model;
    std::optional<EvidenceId> m_wanted;
    QLabel *m_sum;
    QTableView *m_table;
    QSplitter *m_splitter;
    EvidenceDetails *m_details;
    QPushButton *m_add;
    QPushButton *m_verify;
};

} // namespace filature::evidencepages
