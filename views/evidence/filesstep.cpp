// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/filesstep.h"

#include "common/theme.h"
#include "evidence/evidencetexts.h"
#include "evidence/parts.h"
#include "words/evidencewords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace filature::evidencepages {

using common::kGrid;

namespace {

constexpr int kSoonMs = 50;
constexpr int kNameWidth = 280;
constexpr int kFigureWidth = 110;
constexpr int kReadAsWidth = 260;
enum ListColumn
{
    kName,
    kSize,
    kReadAs,
    kFields,
    kState,
    kListColumns
};

QString readAs(const records::Preview &preview)
{
    const ingest::Dialect &dialect = preview.detection.dialect;
    if (preview.detection.columnNames.empty()) return words::safeText(preview.detection.format);
    return QStringLiteral("%1, %2").arg(words::safeText(dialect.encoding), words::markText(dialect.delimiter));
}

} // namespace

FilesStep::FilesStep(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_queue(ImportQueue::of(session)), m_list(new QTreeWidget),
      m_look(makeButton(tr("Look at how it is read"), QStringLiteral("lookAtFile"))),
      m_remove(makeButton(tr("Leave it out"), QStringLiteral("removeFile")))
{
    m_list->setObjectName(QStringLiteral("queueList"));
    m_list->setAccessibleName(tr("Files that are to be read"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setStyleSheet(QStringLiteral("QTreeView::item { height: %1px; border: 0px; padding-left: 5px; }").arg(common::kRowHeight));
    m_list->setColumnCount(kListColumns);
    m_list->setHeaderLabels({tr("File"), tr("Size"), tr("Encoding, delimiter"), tr("Columns"), tr("State")});
    m_list->setColumnWidth(kName, kNameWidth);
    m_list->setColumnWidth(kSize, kFigureWidth);
    m_list->setColumnWidth(kReadAs, kReadAsWidth);
    m_list->setColumnWidth(kFields, kFigureWidth * 2);
    QWidget *card = nullptr;
    QBoxLayout *inCard = makeCard(card);
    inCard->addWidget(m_list, 1);
    QPushButton *more = makeButton(tr("Add files\u2026"), QStringLiteral("addMoreFiles"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(more);
    buttons->addWidget(m_look);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    inCard->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(more, &QPushButton::clicked, this, &FilesStep::addWanted);
    connect(m_look, &QPushButton::clicked, this, [this] { Q_EMIT lookWanted(selected()); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { Q_EMIT lookWanted(selected()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_queue.remove(selected()); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &FilesStep::update);
    connect(&m_queue, &ImportQueue::listChanged, this, &FilesStep::updateSoon);
    connect(&m_queue, &ImportQueue::itemChanged, this, &FilesStep::updateSoon);
}

void FilesStep::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
}

void FilesStep::updateSoon()
{
    if (isVisible() && !m_soon.isActive()) m_soon.start();
}

std::uint64_t FilesStep::selected() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item == nullptr ? 0 : item->data(kName, Qt::UserRole).toULongLong();
}

void FilesStep::update()
{
    const auto &items = m_queue.items();
    while (m_list->topLevelItemCount() > static_cast<int>(items.size())) delete m_list->topLevelItem(m_list->topLevelItemCount() - 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QueueItem &one = *items[i];
        QTreeWidgetItem *line = m_list->topLevelItem(static_cast<int>(i));
        if (line == nullptr) line = new QTreeWidgetItem(m_list);
        line->setData(kName, Qt::UserRole, QVariant::fromValue<qulonglong>(one.number));
        line->setText(kName, subjectText(one));
        line->setText(kState, one.error ? QStringLiteral("%1: %2").arg(stateText(one), failureHeading(*one.error)) : stateText(one));
        if (!one.preview) continue;
        line->setText(kSize, words::formatBytes(one.preview->bytes));
        line->setText(kReadAs, readAs(*one.preview));
        line->setText(kFields, tr("%1, %2 mapped").arg(one.preview->detection.columnNames.size()).arg(one.preview->mapping.fields.size()));
    }
    if (m_list->selectedItems().isEmpty() && m_list->topLevelItemCount() > 0) m_list->setCurrentItem(m_list->topLevelItem(0));
    m_look->setEnabled(!items.empty());
    m_remove->setEnabled(!items.empty());
}

} // namespace filature::evidencepages
