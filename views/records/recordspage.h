// SPDX-License-Identifier: GPL-3.0-or-later
// The page of records: facets, filter, table, and the detail of one record.
#pragma once

#include "common/page.h"

class QFrame;
class QLabel;
class QSplitter;
class QStackedLayout;

namespace filature::filterview {
class FacetPanel;
class FilterLine;
}

namespace filature::recordpages {

class DetailPanel;
class JumpBar;
class RecordTable;

class RecordsPage : public common::Page
{
    Q_OBJECT

public:
    explicit RecordsPage(items::CaseSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString badge() const override; // records of the case
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    [[nodiscard]] QWidget *searchWidget() override;

private:
    [[nodiscard]] QWidget *makeMiddle();
    [[nodiscard]] QWidget *makeNoHits();
    [[nodiscard]] QWidget *makeSummary();
    void connectAll();
    void takeCase();
    void showState();
    void showSummary();
    void showProblem(const Error &error);
    void hideProblem();

    RecordTable *m_table;
    filterview::FilterLine *m_filter;
    filterview::FacetPanel *m_facets;
    DetailPanel *m_detail;
    QSplitter *m_splitter;
    JumpBar *m_jump;
    QStackedLayout *m_stack = nullptr; // the table, or that nothing was found
    QLabel *m_count = nullptr;
    QLabel *m_rest = nullptr;
    QLabel *m_took = nullptr;
    QFrame *m_problem = nullptr;
    QLabel *m_problemText = nullptr;
};

} // namespace filature::recordpages
