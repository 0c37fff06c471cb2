// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/damagetable.h"

#include "common/theme.h"
#include "overview/overviewwords.h"
#include "words/language.h"

#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace filature::overview {

namespace {

QStandardItem *makeItem(const QString &text, Qt::Alignment alignment)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

} // namespace

DamageTable::DamageTable(QWidget *parent) : QWidget(parent), m_none(new QLabel), m_table(new QTableView), m_model(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setWordWrap(true);
    m_none->setProperty("role", QStringLiteral("dim"));
    m_none->setText(tr("Nothing was found: no impossible value, no damaged row."));
    column->addWidget(m_none);
    column->addWidget(m_table);
    m_table->setObjectName(QStringLiteral("damageTable"));
    m_table->setAccessibleName(tr("Damage found"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setStyleSheet(QStringLiteral("QTableView::item { border: 0px; padding: 0px 5px; }"));
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(common::kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { Q_EMIT activated(index.row()); });
}

void DamageTable::showFigures(const items::Figures &figures)
{
    m_model->clear();
    m_model->setColumnCount(4);
    int place = 0;
    for (const QString &title : {tr("Where"), tr("What"), tr("Records"), tr("Share")}) {
        m_model->setHorizontalHeaderItem(place, makeItem(title, place < 2 ? Qt::AlignLeft : Qt::AlignRight));
        ++place;
    }
    for (const items::DamageFigure &damage : figures.damage) {
        const bool isRow = damage.subject.kind == records::SubjectKind::Flag;
        m_model->appendRow({makeItem(isRow ? tr("Row") : fieldWords(damage.subject.field), Qt::AlignLeft),
                            makeItem(damageWords(damage), Qt::AlignLeft), makeItem(words::formatNumber(damage.figure.records), Qt::AlignRight),
                            makeItem(shareWords(damage.figure.records, figures.records), Qt::AlignRight)});
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setVisible(!figures.damage.empty());
    m_none->setVisible(figures.damage.empty());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + common::kRowHeight * m_model->rowCount() + 4);
}

} // namespace filature::overview
