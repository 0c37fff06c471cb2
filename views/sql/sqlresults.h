// SPDX-License-Identifier: GPL-3.0-or-later
// A result as table, chart or records, and how far it has come.
#pragma once

#include "items/sqlresultmodel.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace filature::common {
class Chart;
class Pill;
}

namespace filature::sqlpage {

class ResultTable;

class SqlResults : public QWidget
{
    Q_OBJECT

public:
    explicit SqlResults(items::SqlResultModel &model, QWidget *parent = nullptr);

    void setChart(bool isChart);
    [[nodiscard]] bool isChart() const;

Q_SIGNALS:
    void recordsWanted(const filature::items::NamedRecords &named);
    void remark(const QString &text);

private:
    QWidget *makeBar();
    void makeStack();
    void showState();
    void showProgress();
    void showFault();
    [[nodiscard]] QString countWords() const;
    void fillChart();
    void askForRecords();

    items::SqlResultModel &m_model;
    QStackedWidget *m_stack;
    ResultTable *m_table;
    QScrollArea *m_chartArea;
    common::Chart *m_chart;
    QLabel *m_message;
    common::Pill *m_pill;
    QLabel *m_status;
    QPushButton *m_tableButton;
    QPushButton *m_chartButton;
    QPushButton *m_recordsButton;
    QTimer m_second;
};

} // namespace filature::sqlpage
