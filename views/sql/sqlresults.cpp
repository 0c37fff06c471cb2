// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/sqlresults.h"

#include "common/chart.h"
#include "common/pill.h"
#include "common/theme.h"
#include "sql/resulttable.h"
#include "words/errorwords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace filature::sqlpage {

namespace {

using common::Meaning;
using items::SqlResultModel;
using State = SqlResultModel::State;

constexpr int kMostBars = 50;
constexpr double kMillisecond = 0.001;

QPushButton *makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

// The first column of texts and the first one of numbers behind or before it; -1 = none.
std::pair<int, int> chartColumns(const SqlResultModel &model)
{
    int text = -1;
    int number = -1;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (!model.isNumeric(column) && text < 0) text = column;
        else if (model.isNumeric(column) && number < 0) number = column;
    }
    return {text, number};
}

QString elapsedWords(qint64 milliseconds)
{
    constexpr qint64 kSecond = 1000;
    return milliseconds < kSecond ? SqlResults::tr("%1 ms").arg(milliseconds) : words::formatDuration(static_cast<double>(milliseconds) * kMillisecond);
}

} // namespace

SqlResults::SqlResults(SqlResultModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_stack(new QStackedWidget), m_table(new ResultTable(model)), m_chartArea(new QScrollArea), m_chart(new common::Chart),
      m_message(new QLabel), m_pill(new common::Pill), m_status(new QLabel), m_tableButton(makeButton(QStringLiteral("sqlAsTable"), tr("Table"))),
      m_chartButton(makeButton(QStringLiteral("sqlAsChart"), tr("Chart"))), m_recordsButton(makeButton(QStringLiteral("sqlAsRecords"), tr("Show these records")))
{
    connect(m_table, &ResultTable::remark, this, &SqlResults::remark);
    makeStack();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(common::kGrid);
    column->addWidget(makeBar());
    auto *card = new QWidget;
    card->setProperty("role", QStringLiteral("card"));
    card->setAttribute(Qt::WA_StyledBackground);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_stack);
    column->addWidget(card, 1);
    constexpr int kProgressMs = 100;
    m_second.setInterval(kProgressMs);
    connect(&m_second, &QTimer::timeout, this, &SqlResults::showProgress);
    connect(&m_model, &SqlResultModel::stateChanged, this, &SqlResults::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_stack->currentWidget() == m_message) m_stack->setCurrentWidget(m_table);
        showProgress();
    });
    showState();
}

QWidget *SqlResults::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(common::kGrid);
    m_pill->setObjectName(QStringLiteral("sqlPill"));
    m_status->setObjectName(QStringLiteral("sqlStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setProperty("role", QStringLiteral("dim"));
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_pill);
    row->addWidget(m_status, 1);
    for (QPushButton *button : {m_tableButton, m_chartButton}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        row->addWidget(button);
    }
    m_tableButton->setAccessibleName(tr("Show the result as a table"));
    m_chartButton->setAccessibleName(tr("Show the result as a chart"));
    row->addWidget(m_recordsButton);
    const common::Theme &theme = common::Theme::current();
    bar->setStyleSheet(QStringLiteral("QPushButton:checked { background: %1; border-color: %2; }")
                           .arg(theme.selection.name(), theme.of(Meaning::Accent).name()));
    m_tableButton->setChecked(true);
    connect(m_tableButton, &QPushButton::clicked, this, [this] { setChart(false); });
    connect(m_chartButton, &QPushButton::clicked, this, [this] { setChart(true); });
    connect(m_recordsButton, &QPushButton::clicked, this, &SqlResults::askForRecords);
    return bar;
}

void SqlResults::makeStack()
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setProperty("role", QStringLiteral("dim"));
    m_message->setObjectName(QStringLiteral("sqlMessage"));
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(common::kGrid * 3 / 2, common::kGrid, common::kGrid * 3 / 2, common::kGrid);
    column->addWidget(m_chart);
    column->addStretch();
    m_chart->setObjectName(QStringLiteral("sqlChart"));
    m_chartArea->setWidget(inside);
    m_chartArea->setWidgetResizable(true);
    m_chartArea->setFrameShape(QFrame::NoFrame);
    m_chartArea->setFocusPolicy(Qt::NoFocus);
    inside->setAutoFillBackground(false);
    m_chartArea->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_chartArea);
}

bool SqlResults::isChart() const { return m_chartButton->isChecked(); }

void SqlResults::setChart(bool isChart)
{
    (isChart ? m_chartButton : m_tableButton)->setChecked(true);
    if (m_model.columnCount() == 0 || m_stack->currentWidget() == m_message) return;
    if (isChart) fillChart();
    m_stack->setCurrentWidget(isChart && m_chartButton->isEnabled() ? static_cast<QWidget *>(m_chartArea) : m_table);
}

void SqlResults::showState()
{
    const State state = m_model.state();
    if (state == State::Running) {
        m_second.start();
        m_message->setText(tr("Running…"));
        m_stack->setCurrentWidget(m_message);
    } else {
        m_second.stop();
    }
    const bool hasRows = m_model.rowCount() > 0;
    const auto [text, number] = chartColumns(m_model);
    const bool isOver = state == State::Done || state == State::Cancelled;
    m_chartButton->setEnabled(isOver && hasRows && text >= 0 && number >= 0);
    m_chartButton->setToolTip(tr("Bars of the first column of texts by the first column of numbers"));
    m_recordsButton->setEnabled(isOver && hasRows && m_model.columnNamed(u"record") >= 0);
    m_recordsButton->setToolTip(tr("Needs a column named record"));
    if (state == State::Idle) m_message->setText(tr("The result will appear here. Values are masked as everywhere, unless revealed."));
    if (isOver && !hasRows) m_message->setText(state == State::Done ? tr("The statement has no rows.") : tr("Stopped before the first row."));
    if (state == State::Failed) m_message->setText(tr("There is no result."));
    if (state != State::Running) {
        if (isOver && hasRows) m_stack->setCurrentWidget(m_table);
        else m_stack->setCurrentWidget(m_message);
        setChart(isChart());
    }
    showProgress();
}

QString SqlResults::countWords() const
{
    const QString rows = tr("%Ln row(s)", nullptr, m_model.rowCount());
    if (!m_model.hasMore()) return rows;
    return m_model.isFullByBytes() ? tr("the first %1, as many as fit into %2; more rows exist").arg(rows, words::formatBytes(m_model.limits().bytes))
                                   : tr("the first %1; more rows exist").arg(rows);
}

void SqlResults::showProgress()
{
    const QString parts = countWords() + QStringLiteral(" \u00B7 ") + elapsedWords(m_model.elapsedMs());
    switch (m_model.state()) {
    case State::Idle:
        m_pill->hide();
        m_status->clear();
        return;
    case State::Running: m_pill->show(tr("Running"), Meaning::Accent); break;
    case State::Done: m_pill->show(m_model.hasMore() ? tr("Cut") : tr("Done"), m_model.hasMore() ? Meaning::Look : Meaning::Good); break;
    case State::Cancelled: m_pill->show(tr("Stopped"), Meaning::Look); break;
    case State::Failed: showFault(); return;
    }
    m_pill->setVisible(true);
    QString text = parts;
    if (m_model.notJournalled()) text += QStringLiteral(" \u00B7 ") + tr("the journal could not be written: %1").arg(words::whatHappened(*m_model.notJournalled()));
    m_status->setText(text);
}

void SqlResults::showFault()
{
    const Error &error = *m_model.error();
    m_pill->show(tr("Error"), Meaning::Alarm);
    m_pill->setVisible(true);
    Error told = error;
    told.column = -1; // marked in the statement instead
    QStringList parts{words::whatHappened(told), words::whereItHappened(told)};
    if (error.column >= 0) parts << tr("the place is marked");
    parts.removeAll(QString());
    m_status->setText(parts.join(QStringLiteral(" \u00B7 ")));
}

void SqlResults::fillChart()
{
    const auto [text, number] = chartColumns(m_model);
    if (text < 0 || number < 0) return;
    common::ChartFigures figures;
    figures.labelHeading = m_model.headerData(text, Qt::Horizontal).toString();
    figures.valueHeading = m_model.headerData(number, Qt::Horizontal).toString();
    figures.title = tr("%1 by %2").arg(figures.valueHeading, figures.labelHeading);
    const int bars = std::min(m_model.rowCount(), kMostBars);
    if (bars < m_model.rowCount()) figures.note = tr("the first %1 rows of %2").arg(bars).arg(words::formatNumber(static_cast<quint64>(m_model.rowCount())));
    for (int row = 0; row < bars; ++row) {
        const QModelIndex label = m_model.index(row, text);
        const bool isNull = label.data(SqlResultModel::IsNullRole).toBool();
        figures.bars.append({isNull ? QStringLiteral("NULL") : label.data().toString(), m_model.number(row, number)});
    }
    m_chart->setFigures(figures);
}

void SqlResults::askForRecords()
{
    const auto named = items::recordsNamed(m_model, m_model.columnNamed(u"record"));
    if (!named) {
        Q_EMIT remark(tr("The column record holds no numbers of records."));
        return;
    }
    if (named->isCut) Q_EMIT remark(tr("Only the first %Ln record(s) of the result are selected.", nullptr, static_cast<int>(named->records)));
    Q_EMIT recordsWanted(*named);
}

} // namespace filature::sqlpage
