// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/summarystep.h"

#include "common/pill.h"
#include "common/theme.h"
#include "evidence/evidencetexts.h"
#include "evidence/parts.h"
#include "words/evidencewords.h"
#include "words/language.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace filature::evidencepages {

using common::kGrid;
using common::Meaning;
using common::Pill;

namespace {

constexpr std::size_t kMostShown = 200;
constexpr double kMicrosecond = 1e-6;

Meaning meaningOf(QueueState state)
{
    switch (state) {
    case QueueState::Done: return Meaning::Good;
    case QueueState::Failed: return Meaning::Alarm;
    case QueueState::Cancelled: return Meaning::Look;
    case QueueState::Importing: return Meaning::Accent;
    default: return Meaning::Neutral;
    }
}

} // namespace

SummaryStep::SummaryStep(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_queue(ImportQueue::of(session))
{
    auto *inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(inside);
    outer->setContentsMargins(0, 0, 0, 0);
    m_column = new QVBoxLayout;
    m_column->setSpacing(kGrid);
    outer->addLayout(m_column);
    outer->addStretch();
    auto *area = new QScrollArea;
    area->setAccessibleName(tr("Details"));
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SummaryStep::update);
    connect(&m_queue, &ImportQueue::listChanged, this, &SummaryStep::updateSoon);
    connect(&m_queue, &ImportQueue::itemChanged, this, &SummaryStep::updateSoon);
}

void SummaryStep::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
}

void SummaryStep::updateSoon()
{
    if (isVisible() && !m_soon.isActive()) m_soon.start();
}

QWidget *SummaryStep::makeResult(const QueueItem &item)
{
    QWidget *card = nullptr;
    QBoxLayout *row = makeCard(card, true);
    card->setObjectName(QStringLiteral("result%1").arg(item.number));
    auto *texts = new QVBoxLayout;
    auto *head = new QHBoxLayout;
    auto *pill = new Pill;
    pill->show(stateText(item), meaningOf(item.state));
    head->addWidget(makeLabel(subjectText(item), "heading"));
    head->addWidget(pill);
    head->addStretch();
    texts->addLayout(head);
    QStringList lines;
    if (item.result) {
        lines << words::ledgerWords(item.result->reading.rows);
        if (item.result->reading.browsableUs)
            lines << tr("%1 in %2")
                         .arg(words::formatBytes(item.result->bytes),
                              words::formatDuration(static_cast<double>(*item.result->reading.browsableUs) * kMicrosecond));
        if (const QString flags = words::flagWords(words::allFlags(*item.result)); !flags.isEmpty()) lines << tr("To note: %1").arg(flags);
    } else if (item.state == QueueState::Importing) {
        lines << tr("The other pages show it once it is complete.");
    } else if (item.state == QueueState::Cancelled) {
        lines << tr("Nothing of it is in the case, which is as it was before.");
    } else if (item.error) {
        lines << failureHeading(*item.error) << failureText(*item.error);
    }
    QLabel *text = makeLabel(lines.join(QChar(u'\n')));
    text->setObjectName(QStringLiteral("resultText%1").arg(item.number));
    text->setWordWrap(true);
    text->setVisible(!lines.isEmpty());
    texts->addWidget(text);
    row->addLayout(texts, 1);
    if (item.result) {
        QPushButton *show = makeButton(tr("Show it"), QStringLiteral("showEvidence%1").arg(item.number));
        connect(show, &QPushButton::clicked, this, [this, id = item.result->id.value] { Q_EMIT evidenceWanted(id); });
        row->addWidget(show);
    } else if (item.state == QueueState::Failed || item.state == QueueState::Cancelled || item.state == QueueState::Ready) {
        QPushButton *look = makeButton(tr("Look at how it is read"), QStringLiteral("lookAt%1").arg(item.number));
        connect(look, &QPushButton::clicked, this, [this, number = item.number] { Q_EMIT lookWanted(number); });
        row->addWidget(look);
    }
    return card;
}

void SummaryStep::update()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        for (QObject *child : item->widget()->findChildren<QObject *>()) child->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    const auto &items = m_queue.items();
    for (std::size_t i = 0; i < items.size() && i < kMostShown; ++i) m_column->addWidget(makeResult(*items[i]));
    if (items.size() > kMostShown)
        m_column->addWidget(makeLabel(
            tr("%n more file(s): their state is in the list of step 1.", nullptr, static_cast<int>(items.size() - kMostShown)), "dim"));
}

} // namespace filature::evidencepages
