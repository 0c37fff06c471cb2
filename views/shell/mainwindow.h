// SPDX-License-Identifier: GPL-3.0-or-later
// The one window: the start page, or an open case.
#pragma once

#include "items/casesession.h"
#include "words/language.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace filature::shell {

class CaseView;
class StartPage;

// Opens and closes cases one after another; what a case showed is gone with it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(words::Speech &speech, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Asks for the passphrase when the case has one and none is given. `isLocked` = it was open until a moment ago.
    void openCase(const QString &path, bool isLocked = false, const QString &passphrase = {});
    void closeCase();
    // Anew in another language or other colours; page and layout stay.
    void keepNotes();
    void rebuild();
    void setLanguage(words::Language language);
    // For a projector: larger type, a mark in the top bar, nothing can be revealed nor asked of masked values. Until the case is
    // closed.
    void setPresenting(bool isPresenting);
    [[nodiscard]] items::CaseSession *session() const { return m_session.get(); }
    [[nodiscard]] CaseView *caseView() const { return m_caseView; }

Q_SIGNALS:
    // Everything in memory is to go: the process is to be replaced by one that asks for this case's passphrase. The screen is
    // blank already.
    void replacementWanted(const QString &casePath);
    // The process is to end at once, as after a kill: what an import has not finished goes on when the case is opened again.
    void endWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void makeStartPage();
    void chooseCase();
    void unlock(const QString &path, const QString &passphrase, const std::string &acceptReason = {});
    void create(const QString &path, const QString &title, const QString &reference, const QString &passphrase);
    void makeDemo();
    void lock();
    void take(const QString &path, access::Opening opening);
    void resumeImports();
    [[nodiscard]] bool isChangingCase() const; // an import or the like runs
    void showSession(std::shared_ptr<access::OpenCase> opened);
    void showCaseView(const QString &page);
    void showPalette();
    void showSettings();
    void showAbout();

    words::Speech &m_speech;
    items::JobRunner m_jobs; // before a case is open
    QStackedWidget *m_stack;
    StartPage *m_start = nullptr;
    std::unique_ptr<items::CaseSession> m_session;
    CaseView *m_caseView = nullptr;
    QString m_doubtedPassphrase; // until the doubt is settled
    bool m_wasLocked = false;    // what is opened next; its import goes on by itself
};

} // namespace filature::shell
