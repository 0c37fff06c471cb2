// SPDX-License-Identifier: GPL-3.0-or-later
// Before a case is open: make one, open one, see the demonstration; and the passphrase.
#pragma once

#include "core/error.h"

#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace filature {
class JobControl;
}

namespace filature::shell {

class NewCaseForm;
class UnlockForm;

// Shows and asks; what is to be done goes out as signals.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void showWelcome();
    void showNewCase();
    // Asks for the passphrase of a case. `isLocked` = it was open a moment ago.
    void showUnlock(const QString &path, bool isLocked);
    // Something runs; with a control it can be cancelled and its progress is shown.
    void showBusy(const QString &text, const std::shared_ptr<JobControl> &control);
    // On the form that was shown before; the welcome page when there was none.
    void showFailure(const Error &error);
    // A case that this machine has seen otherwise: open it all the same, for a reason?
    void showDoubt(const QString &path, const QString &sentence);

Q_SIGNALS:
    void openWanted(); // choose a file
    void recentWanted(const QString &path);
    void demoWanted();
    void newCaseWanted(const QString &path, const QString &title, const QString &reference, const QString &passphrase);
    void unlockWanted(const QString &path, const QString &passphrase);
    void doubtAccepted(const QString &path, const QString &reason);

private:
    [[nodiscard]] QWidget *makeWelcome();
    [[nodiscard]] QWidget *makeBusy();
    [[nodiscard]] QWidget *makeDoubt();
    void fillRecent();
    void followProgress();

    QStackedWidget *m_stack;
    QWidget *m_welcome = nullptr;
    QVBoxLayout *m_recent = nullptr;
    QLabel *m_welcomeFailure = nullptr;
    NewCaseForm *m_newCase;
    UnlockForm *m_unlock;
    QWidget *m_busy = nullptr;
    QLabel *m_busyText = nullptr;
    QProgressBar *m_busyBar = nullptr;
    QPushButton *m_busyCancel = nullptr;
    std::shared_ptr<JobControl> m_control;
    QWidget *m_doubt = nullptr;
    QLabel *m_doubtText = nullptr;
    QWidget *m_before = nullptr;
    QString m_doubtPath;
};

} // namespace filature::shell
