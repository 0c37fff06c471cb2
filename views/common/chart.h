// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as bars, which are also a table, a picture and text.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class QToolButton;

namespace filature::common {

struct ChartBar
{
    QString label; // safe to show
    double value = 0;
};

struct ChartFigures
{
    QString title;
    QString note;         // small, beside the title; may be empty
    QString labelHeading; // of the table
    QString valueHeading;
    QList<ChartBar> bars;
    Qt::Orientation orientation = Qt::Horizontal; // of the bars: Vertical for a sequence such as years
};

class BarPlot;

// A click, Enter or the arrows choose a bar; T shows the table. Labels must be safe to show; all text is plain.
class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(QWidget *parent = nullptr);

    void setFigures(const ChartFigures &figures);
    [[nodiscard]] const ChartFigures &figures() const { return m_figures; }
    [[nodiscard]] bool isTable() const;
    void setTable(bool isTable);
    // A heading and a line for each bar, tab-separated.
    [[nodiscard]] QString text() const;
    // What a screen reader says of it.
    [[nodiscard]] QString summary() const;
    void copyText() const;
    void copyPicture() const;

    // "31,204", "0.25"
    [[nodiscard]] static QString valueText(double value);

Q_SIGNALS:
    void activated(int bar);

private:
    QWidget *makeHeader();
    void makeTable();
    void fillTable();
    void describeCurrent(int bar);

    ChartFigures m_figures;
    QLabel *m_title;
    QLabel *m_note;
    QToolButton *m_tableButton;
    QStackedWidget *m_stack;
    BarPlot *m_plot;
    QTableView *m_table;
    QStandardItemModel *m_model;
};

} // namespace filature::common
