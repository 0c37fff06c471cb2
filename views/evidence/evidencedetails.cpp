// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencedetails.h"

#include "common/pill.h"
#include "common/theme.h"
#include "evidence/evidencetexts.h"
#include "evidence/parts.h"
#include "words/evidencewords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

namespace filature::evidencepages {

using common::kGrid;
using common::Meaning;
using common::Pill;

namespace {

constexpr int kColumnWidth = 125; // of a source column's name, at the least

QLabel *makeFigure()
{
    QLabel *label = makeLabel({});
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

QWidget *inScrollArea(QWidget *inside)
{
    auto *area = new QScrollArea;
    area->setAccessibleName(EvidenceDetails::tr("Details"));
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return area;
}

} // namespace

EvidenceDetails::EvidenceDetails(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_mapping(mappingWords()), m_latest(session.jobs())
{
    setObjectName(QStringLiteral("evidenceDetails"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(makeFacts(), 5);
    row->addWidget(makeLedger(), 3);
    row->addWidget(makeMapping(), 5);
}

QWidget *EvidenceDetails::makeFacts()
{
    QWidget *card = nullptr;
    QBoxLayout *cardLayout = makeCard(card);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = makeLabel({}, "heading");
    m_title->setObjectName(QStringLiteral("evidenceTitle"));
    column->addWidget(m_title);
    m_flags = new QVBoxLayout; // one a line: the longest fill the card
    m_flags->setSpacing(kGrid / 2);
    column->addLayout(m_flags);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setColumnStretch(1, 1);
    const std::array names{tr("Path"), tr("Size"), QStringLiteral("SHA-256"), tr("Imported"), tr("Read as"), tr("Search")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_facts[i] = makeLabel({});
        m_facts[i]->setWordWrap(true);
        grid->addWidget(makeLabel(names[i], "dim"), static_cast<int>(i), 0, Qt::AlignTop);
        grid->addWidget(m_facts[i], static_cast<int>(i), 1);
    }
    m_facts[2]->setObjectName(QStringLiteral("evidenceHash"));
    QPushButton *copy = makeButton(tr("Copy the SHA-256"), QStringLiteral("copyHash"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(toHex(m_evidence.sha256)));
        Q_EMIT copied(tr("The SHA-256 of P%1 is in the clipboard.").arg(m_evidence.id.value));
    });
    m_index = makeButton(tr("Build the text index"), QStringLiteral("buildIndex"));
    connect(m_index, &QPushButton::clicked, this, &EvidenceDetails::indexWanted);
    column->addLayout(grid);
    column->addStretch();
    cardLayout->addWidget(inScrollArea(inside), 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(m_index);
    buttons->addStretch();
    cardLayout->addLayout(buttons);
    return card;
}

void EvidenceDetails::addLedgerRow(QGridLayout *grid, LedgerRow row, const QString &name)
{
    LedgerLabels &labels = m_ledger[row];
    const int line = row < Sum ? static_cast<int>(row) + 1 : static_cast<int>(row) + 2; // a line lies between
    labels = {makeLabel(name, row >= Sum ? "heading" : ""), makeFigure(), makeFigure()};
    labels.rows->setObjectName(QStringLiteral("ledgerRows%1").arg(row));
    labels.bytes->setObjectName(QStringLiteral("ledgerBytes%1").arg(row));
    grid->addWidget(labels.name, line, 0);
    grid->addWidget(labels.rows, line, 1);
    grid->addWidget(labels.bytes, line, 2);
}

QWidget *EvidenceDetails::makeLedger()
{
    QWidget *card = nullptr;
    QBoxLayout *cardLayout = makeCard(card);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    auto *pill = new Pill;
    pill->setObjectName(QStringLiteral("ledgerVerdict"));
    m_verdict = pill;
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Ledger"), "heading"));
    head->addStretch();
    head->addWidget(pill);
    column->addLayout(head);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeLabel(tr("Rows"), "dim"), 0, 1, Qt::AlignRight);
    grid->addWidget(makeLabel(tr("Bytes"), "dim"), 0, 2, Qt::AlignRight);
    addLedgerRow(grid, Stored, tr("stored"));
    addLedgerRow(grid, SetAside, tr("+ set aside"));
    addLedgerRow(grid, Blank, tr("+ blank"));
    addLedgerRow(grid, Header, tr("+ header"));
    addLedgerRow(grid, Mark, tr("+ byte-order mark"));
    addLedgerRow(grid, Structure, tr("+ structure of the format"));
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    grid->addWidget(line, static_cast<int>(Sum) + 1, 0, 1, 3);
    addLedgerRow(grid, Sum, tr("= sum"));
    addLedgerRow(grid, Source, tr("source"));
    column->addLayout(grid);
    column->addStretch();
    cardLayout->addWidget(inScrollArea(inside), 1);
    m_records = makeButton(tr("Show its records"), QStringLiteral("showRecords"));
    m_setAside = makeButton(tr("Set-aside rows"), QStringLiteral("showSetAside"));
    connect(m_records, &QPushButton::clicked, this, &EvidenceDetails::recordsWanted);
    connect(m_setAside, &QPushButton::clicked, this, &EvidenceDetails::setAsideWanted);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_records);
    buttons->addWidget(m_setAside);
    buttons->addStretch();
    cardLayout->addLayout(buttons);
    return card;
}

QWidget *EvidenceDetails::makeMapping()
{
    QWidget *card = nullptr;
    QBoxLayout *column = makeCard(card);
    m_mappingTitle = makeLabel(tr("Columns \u2192 fields"), "heading");
    column->addWidget(m_mappingTitle);
    QTableView *table = makeTable(QStringLiteral("evidenceMapping"), tr("Columns and the fields they are taken for"));
    table->setModel(&m_mapping);
    table->setColumnHidden(items::MappingModel::Filled, true);
    table->setColumnWidth(items::MappingModel::Source, kColumnWidth);
    table->setColumnWidth(items::MappingModel::Target, kColumnWidth);
    table->horizontalHeader()->setSectionResizeMode(items::MappingModel::Why, QHeaderView::Stretch);
    m_mapping.setEditable(false);
    column->addWidget(table, 1);
    m_change = makeButton(tr("Change the mapping"), QStringLiteral("changeMapping"));
    m_reread = makeButton(tr("Read again in another way"), QStringLiteral("readAgain"));
    connect(m_change, &QPushButton::clicked, this, &EvidenceDetails::mappingWanted);
    connect(m_reread, &QPushButton::clicked, this, &EvidenceDetails::rereadWanted);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_change);
    buttons->addWidget(m_reread);
    buttons->addStretch();
    column->addLayout(buttons);
    return card;
}

void EvidenceDetails::show(const records::EvidenceInfo &evidence)
{
    m_evidence = evidence;
    const bool isIndexed = evidence.reading.state == records::ReadingState::Indexed;
    m_title->setText(QStringLiteral("P%1 \u00B7 %2").arg(QString::number(evidence.id.value), fileNameOf(evidence)));
    m_facts[0]->setText(words::safeText(evidence.absolutePath()));
    m_facts[1]->setText(tr("%1 bytes (%2)").arg(words::formatNumber(evidence.bytes), words::formatBytes(evidence.bytes)));
    m_facts[2]->setText(QString::fromStdString(toHex(evidence.sha256)).replace(32, 0, QChar(u' ')));
    m_facts[3]->setText(tr("%1 by %2").arg(words::formatUtc(evidence.importedUtc), words::safeText(evidence.importedBy)));
    m_facts[4]->setText(evidence.bytes == 0 ? tr("nothing: the file is empty") : words::dialectWords(evidence.reading));
    m_facts[5]->setText(isIndexed ? tr("by the text index") : tr("not indexed yet: a search reads every text"));
    m_index->setVisible(!isIndexed);
    m_records->setEnabled(evidence.reading.rows.stored > 0);
    m_setAside->setEnabled(evidence.reading.rows.setAside > 0);
    fields::Mapping mapping = evidence.reading.mapping;
    mapping.columnNames = evidence.reading.columns;
    m_mapping.setMapping(std::move(mapping), {});
    m_mappingTitle->setText(tr("Columns \u2192 fields: %1 of %2").arg(m_mapping.mappedColumns()).arg(m_mapping.rowCount()));
    showFlags();
    showRows();
    m_latest.start(
        items::Lane::Reader,
        [&file = m_session.file(), evidence](JobControl &) -> Result<records::LedgerBytes> {
            FILATURE_TRY_ASSIGN(connection, file.connect(storage::CaseFile::Access::Read));
            return records::ledgerBytes(connection, evidence);
        },
        this, [this](const Result<records::LedgerBytes> &bytes) { showBytes(bytes); });
}

void EvidenceDetails::showFlags()
{
    while (QLayoutItem *item = m_flags->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &text : flagTexts(words::allFlags(m_evidence))) {
        auto *pill = new Pill;
        pill->show(text, Meaning::Look);
        m_flags->addWidget(pill, 0, Qt::AlignLeft);
    }
}

void EvidenceDetails::showRows()
{
    const records::RowCounts &rows = m_evidence.reading.rows;
    const std::uint64_t sum = rows.stored + rows.setAside + rows.blank + rows.header;
    const std::array<std::uint64_t, 4> figures{rows.stored, rows.setAside, rows.blank, rows.header};
    for (std::size_t i = 0; i < figures.size(); ++i) m_ledger[i].rows->setText(words::formatNumber(figures[i]));
    m_ledger[Sum].rows->setText(words::formatNumber(sum));
    m_ledger[Source].rows->setText(words::formatNumber(rows.source));
    for (LedgerLabels &labels : m_ledger) labels.bytes->setText(QStringLiteral("\u2026"));
    for (const LedgerRow row : {Mark, Structure})
        for (QLabel *label : {m_ledger[row].name, m_ledger[row].rows, m_ledger[row].bytes}) label->hide();
    static_cast<Pill *>(m_verdict)->show(tr("being added up"), Meaning::Neutral);
}

void EvidenceDetails::showBytes(const Result<records::LedgerBytes> &bytes)
{
    auto *verdict = static_cast<Pill *>(m_verdict);
    if (!bytes) {
        for (LedgerLabels &labels : m_ledger) labels.bytes->setText(QStringLiteral("?"));
        verdict->show(tr("could not be added up"), Meaning::Alarm);
        return;
    }
    const std::array<std::uint64_t, LedgerRowCount> figures{bytes->stored,        bytes->setAside,  bytes->blank, bytes->header,
                                                            bytes->byteOrderMark, bytes->structure, bytes->sum(), m_evidence.bytes};
    for (std::size_t i = 0; i < figures.size(); ++i) m_ledger[i].bytes->setText(words::formatNumber(figures[i]));
    for (const LedgerRow row : {Mark, Structure})
        for (QLabel *label : {m_ledger[row].name, m_ledger[row].rows, m_ledger[row].bytes}) label->setVisible(figures[row] > 0);
    const records::RowCounts &rows = m_evidence.reading.rows;
    const bool comesOut = rows.source == rows.stored + rows.setAside + rows.blank + rows.header && bytes->sum() == m_evidence.bytes;
    verdict->show(comesOut ? tr("\u2713 it comes out") : tr("\u2717 it does not come out"), comesOut ? Meaning::Good : Meaning::Alarm);
}

void EvidenceDetails::setChangeable(bool isChangeable, const QString &why)
{
    for (QPushButton *button : {m_change, m_reread, m_index}) {
        button->setEnabled(isChangeable && (button == m_index || m_evidence.bytes > 0));
        button->setToolTip(isChangeable ? QString() : why);
    }
}

} // namespace filature::evidencepages
