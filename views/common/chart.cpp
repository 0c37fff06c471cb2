// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/chart.h"

#include "common/barplot.h"
#include "common/theme.h"
#include "words/language.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <functional>

namespace filature::common {

namespace {

constexpr int kBarHeight = 22;
constexpr int kUprightHeight = 220;
constexpr int kMargin = 24;

QLabel *makeLabel(const char *role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QToolButton *makeButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

Chart::Chart(QWidget *parent)
    : QWidget(parent), m_title(makeLabel("heading")), m_note(makeLabel("dim")), m_tableButton(nullptr), m_stack(new QStackedWidget),
      m_plot(new BarPlot), m_table(new QTableView), m_model(new QStandardItemModel(this))
{
    m_plot->setObjectName(QStringLiteral("chartBars"));
    m_plot->setAccessibleName(tr("Bars"));
    m_plot->onActivated = [this](int bar) { Q_EMIT activated(bar); };
    m_plot->onCurrentChanged = [this](int bar) { describeCurrent(bar); };
    makeTable();
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(makeHeader());
    column->addWidget(m_stack);
    column->addStretch();
    setFocusProxy(m_plot);
    auto *key = new QShortcut(QKeySequence(Qt::Key_T), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] { setTable(!isTable()); });
}

QWidget *Chart::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_title);
    row->addWidget(m_note, 1);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tableButton = makeButton(QStringLiteral("chartTable"), tr("Table"), tr("Show the same figures as a table (T)"));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, this, &Chart::setTable);
    row->addWidget(m_tableButton);
    auto *copy = makeButton(QStringLiteral("chartCopy"), tr("Copy"), tr("Copy the chart"));
    auto *menu = new QMenu(copy);
    menu->addAction(tr("Copy as picture"), this, &Chart::copyPicture)->setObjectName(QStringLiteral("chartCopyPicture"));
    menu->addAction(tr("Copy as data"), this, &Chart::copyText)->setObjectName(QStringLiteral("chartCopyData"));
    copy->setMenu(menu);
    copy->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(copy);
    return header;
}

void Chart::makeTable()
{
    m_table->setObjectName(QStringLiteral("chartRows"));
    m_table->setAccessibleName(tr("Figures"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setStyleSheet(QStringLiteral("QTableView::item { border: 0px; padding: 0px 5px; }"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setTabKeyNavigation(false);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { Q_EMIT activated(index.row()); });
}

void Chart::setFigures(const ChartFigures &figures)
{
    m_figures = figures;
    m_title->setText(figures.title);
    m_note->setText(figures.note);
    m_plot->setBars(figures.bars, figures.orientation);
    const auto bars = static_cast<int>(figures.bars.size());
    const int place = std::max(kBarHeight, fontMetrics().height() + kGrid / 2);
    m_stack->setFixedHeight(figures.orientation == Qt::Vertical ? kUprightHeight : std::max(3, bars) * place + kMargin);
    fillTable();
    m_plot->setAccessibleName(summary());
    m_table->setAccessibleName(summary());
    setAccessibleName(summary());
}

void Chart::fillTable()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({m_figures.labelHeading, m_figures.valueHeading});
    if (QStandardItem *heading = m_model->horizontalHeaderItem(1)) heading->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (QStandardItem *heading = m_model->horizontalHeaderItem(0)) heading->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const ChartBar &bar : m_figures.bars) {
        auto *value = new QStandardItem(valueText(bar.value));
        value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model->appendRow({new QStandardItem(bar.label), value});
    }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

bool Chart::isTable() const { return m_stack->currentIndex() == 1; }

void Chart::setTable(bool isTable)
{
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentIndex(isTable ? 1 : 0);
    m_tableButton->setChecked(isTable);
    setFocusProxy(m_stack->currentWidget());
    if (hadFocus) m_stack->currentWidget()->setFocus();
}

void Chart::describeCurrent(int bar)
{
    if (bar < 0 || bar >= m_figures.bars.size()) return;
    const ChartBar &one = m_figures.bars[bar];
    m_plot->setAccessibleDescription(tr("%1: %2").arg(one.label, valueText(one.value)));
}

QString Chart::valueText(double value)
{
    constexpr double kExact = 9007199254740992.0; // beyond, whole numbers are no longer told apart
    if (std::isfinite(value) && std::abs(value) < kExact && value == std::trunc(value)) {
        const QString digits = words::formatNumber(static_cast<quint64>(std::abs(value)));
        return value < 0 ? QChar(u'\u2212') + digits : digits;
    }
    return words::formatReal(value, 2);
}

QString Chart::text() const
{
    const auto oneLine = [](QString text) { return text.replace(QChar(u'\t'), QChar(u' ')); };
    QString lines = m_figures.labelHeading + QChar(u'\t') + m_figures.valueHeading + QChar(u'\n');
    for (const ChartBar &bar : m_figures.bars) {
        const bool isWhole = bar.value == std::trunc(bar.value);
        lines += oneLine(bar.label) + QChar(u'\t') + QString::number(bar.value, 'f', isWhole ? 0 : 6) + QChar(u'\n');
    }
    return lines;
}

QString Chart::summary() const
{
    if (m_figures.bars.isEmpty()) return tr("%1: no figures").arg(m_figures.title);
    const ChartBar &largest = std::ranges::max(m_figures.bars, {}, &ChartBar::value);
    return tr("%1: %n bar(s), the largest is %2 with %3", nullptr, static_cast<int>(m_figures.bars.size()))
        .arg(m_figures.title, largest.label, valueText(largest.value));
}

void Chart::copyText() const { QGuiApplication::clipboard()->setText(text()); }

void Chart::copyPicture() const
{
    auto *self = const_cast<Chart *>(this); // grabbing paints, and changes nothing
    QGuiApplication::clipboard()->setPixmap(self->grab());
}

} // namespace filature::common
