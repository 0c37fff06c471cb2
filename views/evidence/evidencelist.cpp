// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencelist.h"

#include "common/theme.h"
#include "evidence/evidencedetails.h"
#include "evidence/evidencetexts.h"
#include "evidence/parts.h"
#include "evidence/pilldelegate.h"
#include "words/language.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

#include <array>

namespace filature::evidencepages {

using common::kGrid;
using items::EvidenceModel;

namespace {

constexpr std::array<int, EvidenceModel::ColumnCount> kWidths{50, 180, 95, 95, 115, 95, 240, 245, 150};
constexpr int kTableHeight = 260; // to begin with
constexpr int kDetailsHeight = 420;

} // namespace

EvidenceList::EvidenceList(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(evidenceWords()), m_sum(makeLabel({}, "dim")),
      m_table(makeTable(QStringLiteral("evidenceTable"), tr("Evidences"))), m_splitter(makeSplitter(Qt::Vertical)),
      m_details(new EvidenceDetails(session)), m_add(makeButton(tr("Add files\u2026"), QStringLiteral("addFiles"), "primary")),
      m_verify(makeButton(tr("Verify again"), QStringLiteral("verifyEvidence")))
{
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(EvidenceModel::Flags, new PillDelegate(m_table));
    for (int column = 0; column < EvidenceModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[static_cast<std::size_t>(column)]);
    m_table->horizontalHeader()->setSectionResizeMode(EvidenceModel::Flags, QHeaderView::Stretch);
    m_sum->setObjectName(QStringLiteral("evidenceSum"));
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Evidences"), "heading"));
    head->addWidget(m_sum);
    head->addStretch();
    head->addWidget(m_verify);
    head->addWidget(m_add);
    QWidget *card = nullptr;
    QBoxLayout *inCard = makeCard(card);
    inCard->setContentsMargins(1, 1, 1, 1);
    inCard->addWidget(m_table);
    m_splitter->addWidget(card);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kTableHeight, kDetailsHeight});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_splitter, 1);
    connect(m_add, &QPushButton::clicked, this, &EvidenceList::addWanted);
    connect(m_verify, &QPushButton::clicked, this, &EvidenceList::verifyWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EvidenceList::showSelected);
    connect(&session, &items::CaseSession::loaded, this, &EvidenceList::update);
    update();
}

const records::EvidenceInfo *EvidenceList::selected() const { return m_model.at(m_table->currentIndex().row()); }

void EvidenceList::select(EvidenceId id)
{
    m_wanted = id;
    if (const int row = m_model.rowOf(id); row >= 0) {
        m_wanted.reset();
        m_table->setCurrentIndex(m_model.index(row, 0));
    }
}

void EvidenceList::update()
{
    m_model.setEvidence(m_session.evidence());
    std::uint64_t bytes = 0;
    std::uint64_t stored = 0;
    for (const records::EvidenceInfo &evidence : m_session.evidence()) {
        bytes += evidence.bytes;
        stored += evidence.reading.rows.stored;
    }
    m_sum->setText(tr("%n file(s)", nullptr, m_model.rowCount()) + QStringLiteral(" \u00B7 ") + words::formatBytes(bytes) +
                   QStringLiteral(" \u00B7 ") + tr("%1 records").arg(words::formatNumber(stored)));
    if (m_wanted) select(*m_wanted);
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0) m_table->setCurrentIndex(m_model.index(0, 0));
    showSelected();
}

void EvidenceList::showSelected()
{
    const records::EvidenceInfo *evidence = selected();
    m_details->setVisible(evidence != nullptr);
    if (evidence != nullptr) m_details->show(*evidence);
}

void EvidenceList::setChangeable(bool isChangeable, const QString &why)
{
    m_add->setEnabled(isChangeable);
    m_add->setToolTip(isChangeable ? QString() : why);
    m_details->setChangeable(isChangeable, why);
}

void EvidenceList::setVerifying(bool isVerifying) { m_verify->setEnabled(!isVerifying); }

QByteArray EvidenceList::layoutState() const { return m_splitter->saveState(); }

void EvidenceList::restoreLayout(const QByteArray &state) { m_splitter->restoreState(state); }

} // namespace filature::evidencepages
