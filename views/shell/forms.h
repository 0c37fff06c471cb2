// SPDX-License-Identifier: GPL-3.0-or-later
// The two forms of the start page: a new case, and the passphrase of one.
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace filature::shell {

// Where the new case goes, what it is about, and a passphrase whose strength is shown as it is typed.
class NewCaseForm : public QWidget
{
    Q_OBJECT

public:
    explicit NewCaseForm(QWidget *parent = nullptr);
    void start(); // empties it
    void showFailure(const QString &text);

Q_SIGNALS:
    void accepted(const QString &path, const QString &title, const QString &reference, const QString &passphrase);
    void cancelled();

private:
    void choosePath();
    void suggest();
    void check();

    QLineEdit *m_path;
    QLineEdit *m_title;
    QLineEdit *m_reference;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QCheckBox *m_visible;
    QProgressBar *m_strength;
    QLabel *m_strengthText;
    QLabel *m_failure;
    QPushButton *m_create;
};

// The passphrase of an encrypted case.
class UnlockForm : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockForm(QWidget *parent = nullptr);
    void start(const QString &path, bool isLocked);
    void showFailure(const QString &text);

Q_SIGNALS:
    void accepted(const QString &path, const QString &passphrase);
    void cancelled();

private:
    QString m_path;
    QLabel *m_heading;
    QLabel *m_file;
    QLineEdit *m_passphrase;
    QLabel *m_failure;
    QPushButton *m_open;
};

} // namespace filature::shell
