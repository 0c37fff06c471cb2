// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be shown unmasked, and why: asked below the top bar, without a dialog.
#pragma once

#include "items/casesession.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace filature::shell {

class RevealPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RevealPanel(items::CaseSession &session, QWidget *parent = nullptr);
    void start(); // empties it

protected:
    void keyPressEvent(QKeyEvent *event) override; // Escape closes it

private:
    [[nodiscard]] access::RevealRequest request() const;
    void check();

    struct Choice
    {
        QCheckBox *box;
        std::vector<fields::Field> fields;
    };
    items::CaseSession &m_session;
    std::vector<Choice> m_choices; // by category
    QCheckBox *m_everything;
    QLineEdit *m_reason;
    QLineEdit *m_physician;
    QLabel *m_consequence;
    QLabel *m_failure;
    QPushButton *m_reveal;
};

} // namespace filature::shell
