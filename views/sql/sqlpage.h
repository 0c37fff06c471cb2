// SPDX-License-Identifier: GPL-3.0-or-later
// The page of read-only SQL over the documented views.
#pragma once

#include "common/page.h"
#include "items/sqlresultmodel.h"
#include "sql/sqlnames.h"

class QPushButton;
class QSplitter;

namespace filature::sqlpage {

class SqlEditor;
class SqlHistory;
class SqlResults;

class SqlPage : public common::Page
{
    Q_OBJECT

public:
    explicit SqlPage(items::CaseSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    void activate() override;
    [[nodiscard]] QWidget *searchWidget() override;
    [[nodiscard]] items::SqlResultModel &model() { return m_model; }

private:
    QWidget *makeContent();
    QWidget *makeEditorPart();
    void refresh();
    void readNames();
    void run();
    void ask(const QString &statement);
    void stateChanged();

    items::SqlResultModel m_model;
    items::Latest<QList<SqlRelation>> m_names;
    SqlHistory &m_history;
    SqlEditor *m_editor;
    SqlResults *m_results;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QSplitter *m_upper;
    QSplitter *m_whole;
    QString m_asked; // the statement whose result is shown
};

} // namespace filature::sqlpage
