// SPDX-License-Identifier: GPL-3.0-or-later
// The window while a case is open: side bar, top bar, pages, status line.
#pragma once

#include "common/page.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace filature::common {
class Pill;
}

namespace filature::shell {

class JobsBar;
class RevealPanel;

// Made anew when the language or the colours change; the session stays.
class CaseView : public QWidget
{
    Q_OBJECT

public:
    explicit CaseView(items::CaseSession &session, QWidget *parent = nullptr);
    ~CaseView() override; // keeps the pages' layout in the settings

    [[nodiscard]] const std::vector<common::Page *> &pages() const { return m_pages; }
    [[nodiscard]] common::Page *currentPage() const;
    void showPage(const QString &objectName);
    // Makes the filter that of all pages and shows its records.
    void showRecords(const records::Filter &filter);
    void showRemark(const QString &text);
    void toggleRevealPanel();

Q_SIGNALS:
    void lockWanted();
    void settingsWanted();
    void aboutWanted();

private:
    void addPage(common::Page *page);
    [[nodiscard]] QWidget *makeTopBar();
    [[nodiscard]] QWidget *makeSideBar();
    [[nodiscard]] QWidget *makeStatusLine();
    void updateReveal();
    void updateHistory();
    void updateSet();

    items::CaseSession &m_session;
    std::vector<common::Page *> m_pages;
    QStackedWidget *m_stack;
    QButtonGroup *m_buttons;
    QVBoxLayout *m_navigation = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    RevealPanel *m_revealPanel;
    QLabel *m_remark = nullptr;
    QLabel *m_set = nullptr;
};

} // namespace filature::shell
