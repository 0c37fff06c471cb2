// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/importassistant.h"

#include "common/theme.h"
#include "evidence/filesstep.h"
#include "evidence/parts.h"
#include "evidence/readingstep.h"
#include "evidence/summarystep.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace filature::evidencepages {

using common::kGrid;
using common::Meaning;
using common::Theme;

namespace {

// Round buttons, the one of the present step filled and with a thicker frame.
QString stepSheet()
{
    const Theme &theme = Theme::current();
    return QStringLiteral("QPushButton { border: 1px solid %1; border-radius: 10px; padding: 3px 13px; background: %2; min-height: 16px; }"
                          "QPushButton:checked { border: 2px solid %3; padding: 2px 12px; background: %4; color: %3; }"
                          "QPushButton:focus { border: 2px solid %3; padding: 2px 12px; }")
        .arg(theme.line.name(), theme.surface.name(), theme.of(Meaning::Accent).name(), theme.backgroundOf(Meaning::Accent).name());
}

} // namespace

ImportAssistant::ImportAssistant(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_queue(ImportQueue::of(session)), m_stack(new QStackedWidget), m_files(new FilesStep(session)),
      m_reading(new ReadingStep(session)), m_summary(new SummaryStep(session))
{
    setObjectName(QStringLiteral("importAssistant"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(makeHead());
    m_stack->addWidget(m_files);
    m_stack->addWidget(m_reading);
    m_stack->addWidget(m_summary);
    column->addWidget(m_stack, 1);
    column->addWidget(makeButtons());
    connect(m_files, &FilesStep::addWanted, this, &ImportAssistant::addWanted);
    connect(m_files, &FilesStep::lookWanted, this, [this](std::uint64_t number) { show(Reading, number); });
    connect(m_summary, &SummaryStep::lookWanted, this, [this](std::uint64_t number) { show(Reading, number); });
    connect(m_summary, &SummaryStep::evidenceWanted, this, &ImportAssistant::evidenceWanted);
    connect(&m_queue, &ImportQueue::listChanged, this, &ImportAssistant::update);
    connect(&m_queue, &ImportQueue::itemChanged, this, &ImportAssistant::update);
    show(Files);
}

QWidget *ImportAssistant::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    m_title = makeLabel(tr("Import evidence"), "heading");
    row->addWidget(m_title);
    m_steps = new QButtonGroup(this);
    const std::array names{tr("1 File"), tr("2 Reading and fields"), tr("3 Summary")};
    for (int step = Files; step <= Summary; ++step) {
        QPushButton *button = makeButton(names[static_cast<std::size_t>(step)], QStringLiteral("step%1").arg(step + 1));
        button->setCheckable(true);
        button->setStyleSheet(stepSheet());
        m_steps->addButton(button, step);
        row->addWidget(button);
    }
    row->addStretch();
    m_previous = makeButton(tr("Previous file"), QStringLiteral("previousFile"));
    m_next = makeButton(tr("Next file"), QStringLiteral("nextFile"));
    m_position = makeLabel({}, "dim");
    row->addWidget(m_previous);
    row->addWidget(m_position);
    row->addWidget(m_next);
    connect(m_steps, &QButtonGroup::idClicked, this, [this](int step) { show(static_cast<Step>(step)); });
    connect(m_previous, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    return head;
}

QWidget *ImportAssistant::makeButtons()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    m_close = makeButton(tr("Back to the evidences"), QStringLiteral("closeAssistant"));
    m_reason = makeLabel({}, "dim");
    m_reason->setWordWrap(true);
    m_all = makeButton(tr("Import all with what was found"), QStringLiteral("importAll"));
    m_one = makeButton(tr("Import"), QStringLiteral("importOne"), "primary");
    row->addWidget(m_close);
    row->addWidget(m_reason, 1);
    row->addWidget(m_all);
    row->addWidget(m_one);
    connect(m_close, &QPushButton::clicked, this, &ImportAssistant::closed);
    connect(m_one, &QPushButton::clicked, this, &ImportAssistant::startOne);
    connect(m_all, &QPushButton::clicked, this, &ImportAssistant::startAll);
    return bar;
}

ImportAssistant::Step ImportAssistant::step() const { return static_cast<Step>(m_stack->currentIndex()); }

void ImportAssistant::show(Step step, std::uint64_t number)
{
    const bool isThere = m_queue.find(m_reading->number()) != nullptr;
    if (number == 0) number = isThere ? m_reading->number() : m_queue.items().empty() ? 0 : m_queue.items().front()->number;
    m_stack->setCurrentIndex(step);
    m_steps->button(step)->setChecked(true);
    m_reading->show(number);
    update();
}

void ImportAssistant::go(int by)
{
    const auto &items = m_queue.items();
    const auto here = std::ranges::find(items, m_reading->number(), [](const auto &each) { return each->number; });
    const auto position = here - items.begin() + by;
    if (position >= 0 && position < static_cast<std::ptrdiff_t>(items.size()))
        show(Reading, items[static_cast<std::size_t>(position)]->number);
}

void ImportAssistant::update()
{
    const auto &items = m_queue.items();
    const auto here = std::ranges::find(items, m_reading->number(), [](const auto &each) { return each->number; });
    const auto position = here - items.begin();
    const bool isReading = step() == Reading;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_previous, m_position, m_next})
        widget->setVisible(isReading && items.size() > 1);
    m_previous->setEnabled(position > 0);
    m_next->setEnabled(position + 1 < static_cast<std::ptrdiff_t>(items.size()));
    m_position->setText(tr("%1 of %2").arg(position + 1).arg(items.size()));
    const QueueItem *shown = here == items.end() ? nullptr : here->get();
    const std::size_t ready = m_queue.count(QueueState::Ready);
    m_one->setVisible(isReading);
    m_one->setEnabled(m_isChangeable && shown != nullptr && shown->state == QueueState::Ready);
    m_one->setText(shown != nullptr && shown->subject.kind == SubjectKind::Mapping ? tr("Apply this mapping") : tr("Import"));
    m_all->setVisible(step() != Summary && (items.size() > 1 || step() == Files));
    m_all->setEnabled(m_isChangeable && ready > 0);
    m_reason->setText(m_isChangeable ? QString() : m_why);
}

void ImportAssistant::startOne()
{
    m_queue.importOne(m_reading->number());
    show(Summary);
}

void ImportAssistant::startAll()
{
    m_queue.importAll();
    show(Summary);
}

void ImportAssistant::setChangeable(bool isChangeable, const QString &why)
{
    m_isChangeable = isChangeable;
    m_why = why;
    update();
}

} // namespace filature::evidencepages
