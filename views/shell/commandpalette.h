// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: pages, laboratories, filters and actions by a few letters.
#pragma once

#include "items/casesession.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace filature::shell {

class CaseView;
class MainWindow;

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    struct Command
    {
        QString title; // safe to show
        QString kind;  // "page", "laboratory"
        std::function<void()> act;
    };
    // Over the window, until something is chosen or Escape.
    static void open(CaseView &view, MainWindow &window);

    CommandPalette(items::CaseSession &session, std::vector<Command> commands, QWidget *parent);

protected:
    bool eventFilter(QObject *object, QEvent *event) override; // arrows in the line move in the list

private:
    void addLabs();
    void narrow(const QString &typed);
    void choose();

    items::CaseSession &m_session;
    CaseView *m_view = nullptr;
    std::vector<Command> m_commands;
    QLineEdit *m_line;
    QListWidget *m_list;
};

} // namespace filature::shell
