// SPDX-License-Identifier: GPL-3.0-or-later
// The page that says who did what, and whether the journal still holds.
#pragma once

#include "common/page.h"
#include "items/journalmodel.h"

class QComboBox;
class QLabel;
class QTableView;

namespace filature::journalpage {

class CheckBar;
class HeadsPanel;
class JournalTableModel;

class JournalPage : public common::Page
{
    Q_OBJECT

public:
    explicit JournalPage(items::CaseSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString badge() const override;
    void activate() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    [[nodiscard]] items::JournalModel &model() { return m_model; }
    void writeHeads(const QString &path);

private:
    QWidget *makeContent();
    QWidget *makeChoices();
    void makeTable();
    QComboBox *addChoice(QLayout *row, const QString &name, const QString &words);
    void fillChoices();
    void choose();
    void showState();
    void askForFile();
    void copySelection();

    items::JournalModel m_model;
    JournalTableModel *m_words;
    CheckBar *m_check;
    QTableView *m_table;
    HeadsPanel *m_heads;
    QComboBox *m_chain;
    QComboBox *m_action;
    QComboBox *m_author;
    QLabel *m_count;
};

} // namespace filature::journalpage
