// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/readingstep.h"

#include "common/theme.h"
#include "evidence/dialectbar.h"
#include "evidence/evidencetexts.h"
#include "evidence/fielddelegate.h"
#include "evidence/mappingfile.h"
#include "evidence/parts.h"
#include "words/findingwords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace filature::evidencepages {

using common::kGrid;
using items::MappingModel;

namespace {

constexpr int kSourceWidth = 130;
constexpr int kTargetWidth = 160;
constexpr int kPreviewWidth = 110; // of a column
constexpr std::size_t kOddShown = 5;

QString capitalised(const QString &text) { return text.left(1).toUpper() + text.mid(1); }

// The parts that have a choice of their own in the bar.
bool isInBar(const ingest::Finding &finding)
{
    constexpr std::array kParts{"encoding", "delimiter", "quote", "escape", "header", "columns", "line-end"};
    return std::ranges::contains(kParts, std::string_view(finding.part));
}

} // namespace

ReadingStep::ReadingStep(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_queue(ImportQueue::of(session)), m_mappingModel(mappingWords()), m_latest(session.jobs()),
      m_notice(new Notice(QStringLiteral("readingNotice"))), m_splitter(makeSplitter(Qt::Horizontal))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(makeHead());
    column->addWidget(m_notice);
    m_splitter->addWidget(makePreview());
    m_splitter->addWidget(makeMapping());
    column->addWidget(m_splitter, 1);
    connect(&m_queue, &ImportQueue::itemChanged, this, [this](std::uint64_t number) {
        if (number == m_number) update();
    });
    connect(&m_queue, &ImportQueue::listChanged, this, &ReadingStep::update);
    connect(&m_mappingModel, &MappingModel::edited, this, &ReadingStep::takeMapping);
}

QWidget *ReadingStep::makeHead()
{
    QWidget *card = nullptr;
    QBoxLayout *row = makeCard(card, true);
    row->setSpacing(3 * kGrid);
    auto *names = new QVBoxLayout;
    names->setSpacing(kGrid / 2);
    m_name = makeLabel({}, "heading");
    m_name->setObjectName(QStringLiteral("previewName"));
    m_size = makeLabel({}, "dim");
    names->addWidget(m_name);
    names->addWidget(m_size);
    names->addStretch();
    row->addLayout(names);
    m_dialect = new DialectBar;
    row->addWidget(m_dialect, 1);
    connect(m_dialect, &DialectBar::dialectChosen, this,
            [this](const ingest::DialectOptions &dialect) { m_queue.setDialect(m_number, dialect); });
    connect(m_dialect, &DialectBar::refused, this, [this](const QString &why) { m_notice->show(Notice::Kind::Look, why); });
    return card;
}

QWidget *ReadingStep::makePreview()
{
    QWidget *card = nullptr;
    QBoxLayout *column = makeCard(card);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Preview"), "heading"));
    head->addStretch();
    head->addWidget(makeLabel(tr("first rows, masked by the fields at the right"), "dim"));
    column->addLayout(head);
    m_preview = makeTable(QStringLiteral("previewTable"), tr("First rows, masked"));
    m_preview->setModel(&m_previewModel);
    m_preview->setItemDelegate(new PreviewDelegate(m_preview));
    m_preview->verticalHeader()->show();
    m_preview->verticalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView, QHeaderView::section { background: transparent; border: none; font-weight: 400; }"));
    m_preview->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_preview->horizontalHeader()->setDefaultSectionSize(kPreviewWidth);
    column->addWidget(m_preview, 1);
    m_odd = makeLabel({});
    m_odd->setObjectName(QStringLiteral("previewOddities"));
    m_odd->setWordWrap(true);
    column->addWidget(m_odd);
    return card;
}

QWidget *ReadingStep::makeMapping()
{
    QWidget *card = nullptr;
    QBoxLayout *column = makeCard(card);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Columns \u2192 fields"), "heading"));
    head->addStretch();
    head->addWidget(makeLabel(tr("proposed with their reason; choose another field in its cell"), "dim"));
    column->addLayout(head);
    m_mapping = makeTable(QStringLiteral("mappingTable"), tr("Columns and the fields they are taken for"));
    m_mapping->setModel(&m_mappingModel);
    m_mapping->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed);
    m_mapping->setItemDelegateForColumn(MappingModel::Target, new FieldDelegate(m_mapping));
    m_mapping->setColumnWidth(MappingModel::Source, kSourceWidth);
    m_mapping->setColumnWidth(MappingModel::Target, kTargetWidth);
    m_mapping->horizontalHeader()->setSectionResizeMode(MappingModel::Why, QHeaderView::Stretch);
    column->addWidget(m_mapping, 1);
    m_others = makeLabel({}, "dim");
    m_others->setObjectName(QStringLiteral("mappingOthers"));
    m_others->setWordWrap(true);
    column->addWidget(m_others);
    m_load = makeButton(tr("Load a mapping\u2026"), QStringLiteral("loadMapping"));
    m_save = makeButton(tr("Save this mapping\u2026"), QStringLiteral("saveMapping"));
    m_proposed = makeButton(tr("As proposed"), QStringLiteral("proposedMapping"));
    m_load->setAccessibleName(tr("Load a mapping of columns and fields from a file"));
    m_save->setAccessibleName(tr("Save this mapping of columns and fields in a file"));
    for (QPushButton *button : {m_load, m_save}) button->setToolTip(button->accessibleName());
    connect(m_load, &QPushButton::clicked, this, [this] {
        if (const QString path = QFileDialog::getOpenFileName(this, tr("Load a mapping"), {}, tr("Mappings (*.json)")); !path.isEmpty())
            loadMapping(path);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save this mapping"), QStringLiteral("mapping.json"),
                                                          tr("Mappings (*.json)"), nullptr, QFileDialog::DontConfirmOverwrite);
        if (!path.isEmpty()) saveMapping(path);
    });
    connect(m_proposed, &QPushButton::clicked, this, [this] { m_queue.setMapping(m_number, std::nullopt, true); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_load);
    buttons->addWidget(m_save);
    buttons->addWidget(m_proposed);
    buttons->addStretch();
    column->addLayout(buttons);
    return card;
}

void ReadingStep::show(std::uint64_t number)
{
    if (number != m_number) m_notice->hide();
    m_number = number;
    m_shown.reset();
    update();
}

void ReadingStep::update()
{
    const QueueItem *item = m_queue.find(m_number);
    setEnabled(item != nullptr);
    if (item == nullptr) {
        m_previewModel.setPreview(nullptr);
        m_mappingModel.setMapping({}, {});
        return;
    }
    m_name->setText(subjectText(*item));
    m_size->setText(item->preview ? tr("%1 \u00B7 only ever read").arg(words::formatBytes(item->preview->bytes)) : stateText(*item));
    const bool isOpen = item->state == QueueState::Ready || item->state == QueueState::Failed || item->state == QueueState::Cancelled;
    m_dialect->setEditable(isOpen && item->subject.kind != SubjectKind::Mapping);
    m_mappingModel.setEditable(isOpen);
    for (QPushButton *button : {m_load, m_save, m_proposed}) button->setEnabled(isOpen && item->preview);
    if (item->state == QueueState::Failed && item->error) {
        m_notice->show(Notice::Kind::Alarm, failureHeading(*item->error), failureText(*item->error));
        m_notice->addAction(tr("Look again"), QStringLiteral("lookAgain"), [this] { m_queue.lookAgain(m_number); });
    } else if (m_notice->isVisibleTo(this) && item->state == QueueState::Looking) {
        m_notice->hide();
    }
    if (item->state != QueueState::Looking) showPreview(*item);
}

void ReadingStep::showPreview(const QueueItem &item)
{
    const records::Preview *preview = item.state == QueueState::Failed && !item.result ? nullptr : item.preview.get();
    m_dialect->show(preview, item.options.dialect);
    if (item.preview == m_shown && m_shown) return;
    m_shown = item.preview;
    m_previewModel.setPreview(m_shown);
    if (m_shown)
        m_mappingModel.setMapping(m_shown->mapping, m_shown->detection.rows);
    else
        m_mappingModel.setMapping({}, {});
    m_odd->setText(oddities(item).join(QChar(u'\n')));
    m_odd->setVisible(!m_odd->text().isEmpty());
    showMapping();
}

void ReadingStep::showMapping()
{
    const int others = m_mappingModel.rowCount() - m_mappingModel.mappedColumns();
    m_others->setText(others == 0
                          ? QString()
                          : tr("%n other column(s) are kept as they are, masked, and can be searched and filtered.", nullptr, others));
    m_others->setVisible(others > 0);
    m_proposed->setEnabled(m_save->isEnabled() &&
                           (m_mappingModel.isEdited() || (m_queue.find(m_number) != nullptr && m_queue.find(m_number)->options.mapping)));
}

QStringList ReadingStep::oddities(const QueueItem &item) const
{
    QStringList lines;
    if (!item.preview) return lines;
    const ingest::Detection &detection = item.preview->detection;
    if (detection.format == "empty") lines << tr("The file is empty: it becomes an evidence without rows.");
    for (const ingest::Finding &finding : detection.findings)
        if (!isInBar(finding) && !finding.value.empty() && finding.value != "0")
            lines << tr("%1: %2 (%3)")
                         .arg(capitalised(words::findingPartWord(finding.part)), words::safeText(finding.value),
                              words::findingReasonWords(finding.reason));
    if (!detection.dialect.fallbackEncoding.empty())
        lines << tr("Bytes that are not valid %1 are read as %2.")
                     .arg(words::safeText(detection.dialect.encoding), words::safeText(detection.dialect.fallbackEncoding));
    std::size_t odd = 0;
    for (int row = 0; row < m_previewModel.rowCount(); ++row) {
        const std::uint64_t width = m_previewModel.oddWidth(row);
        if (width == 0 || ++odd > kOddShown) continue;
        lines << tr("Row %1 has %2 cells instead of %3: it is stored as it is, and flagged.")
                     .arg(QString::number(row + 1), words::formatNumber(width), words::formatNumber(detection.columnNames.size()));
    }
    if (odd > kOddShown) lines << tr("%n more row(s) of these are of another width.", nullptr, static_cast<int>(odd - kOddShown));
    QStringList missing;
    for (const std::string &name : item.preview->missingColumns) missing << words::safeText(name);
    if (!missing.isEmpty())
        lines << tr("The mapping names columns that this file does not have: %1").arg(missing.join(QStringLiteral(", ")));
    return lines;
}

void ReadingStep::takeMapping()
{
    m_previewModel.setMapping(m_mappingModel.mapping());
    m_queue.setMapping(m_number, m_mappingModel.mapping());
    showMapping();
}

void ReadingStep::loadMapping(const QString &path)
{
    m_latest.start(
        items::Lane::Reader, [name = path.toStdString()](JobControl &) { return readMapping(name); }, this,
        [this, number = m_number](Result<fields::Mapping> mapping) {
            if (mapping)
                m_queue.setMapping(number, std::move(*mapping), true);
            else
                m_notice->show(Notice::Kind::Alarm, failureHeading(mapping.error()), failureText(mapping.error()));
        });
}

void ReadingStep::saveMapping(const QString &path)
{
    m_session.jobs().start<std::monostate>(
        items::Lane::Reader, items::JobKind::Quick, {},
        [name = path.toStdString(), mapping = m_mappingModel.mapping()](JobControl &) {
            return writeMapping(name, mapping);
        },
        this,
        [this, path](Result<std::monostate> done) {
            if (done)
                m_notice->show(Notice::Kind::Good, tr("The mapping is in %1.").arg(words::safeText(path.toStdString())));
            else
                m_notice->show(Notice::Kind::Alarm, failureHeading(done.error()), failureText(done.error()));
        });
}

QByteArray ReadingStep::layoutState() const { return m_splitter->saveState(); }

void ReadingStep::restoreLayout(const QByteArray &state) { m_splitter->restoreState(state); }

} // namespace filature::evidencepages
