// SPDX-License-Identifier: GPL-3.0-or-later
// Statements to start from: examples and those of this session.
#pragma once

#include <QWidget>

class QListWidget;

namespace filature::sqlpage {

class SqlHistory;

class StatementList : public QWidget
{
    Q_OBJECT

public:
    explicit StatementList(SqlHistory &history, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &statement);

private:
    QListWidget *makeList(const QString &name, const QString &title);
    void fillExamples();
    void fillHistory();

    SqlHistory &m_history;
    QListWidget *m_examples;
    QListWidget *m_statements;
};

} // namespace filature::sqlpage
