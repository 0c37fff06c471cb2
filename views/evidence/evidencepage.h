// SPDX-License-Identifier: GPL-3.0-or-later
// The evidences of the case: listed, imported, looked at, verified.
#pragma once

#include "common/page.h"
#include "evidence/importqueue.h"

#include <QStringList>

class QStackedWidget;

namespace filature::evidencepages {

class CaseVerification;
class EvidenceList;
class ImportAssistant;
class ImportBar;
class Notice;
class SetAsideView;

// GUI thread.
class EvidencePage : public common::Page
{
    Q_OBJECT

public:
    explicit EvidencePage(items::CaseSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString badge() const override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

public Q_SLOTS:
    // Previews of them; the assistant comes up. For the drop and the dialog.
    void addFiles(const QStringList &paths);
    void chooseFiles(); // by a dialog

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum View : int
    {
        ListView,
        AssistantView,
        SetAsideRows
    };
    void connectList();
    void connectAssistant();
    void connectJobs();
    void update();
    void goTo(View view);
    void addSubject(ImportSubject subject);
    void showUnfinished();
    void askUndo();
    void showResumed();
    void showVerification();
    void showRecords();
    [[nodiscard]] QString whyNot() const; // it cannot be changed; empty = it can

    ImportQueue &m_queue;
    CaseVerification &m_verification;
    Notice *m_unfinished;
    Notice *m_report;
    QStackedWidget *m_views;
    EvidenceList *m_list;
    ImportAssistant *m_assistant;
    SetAsideView *m_setAside;
    ImportBar *m_bar;
};

} // namespace filature::evidencepages
