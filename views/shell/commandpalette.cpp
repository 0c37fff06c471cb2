// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include "common/theme.h"
#include "records/facets.h"
#include "records/filter/filterparser.h"
#include "shell/caseview.h"
#include "shell/mainwindow.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace filature::shell {

namespace {

constexpr QSize kSize(560, 380);
constexpr int kMostShown = 50;
constexpr std::size_t kMostLabs = 200;

struct Lab
{
    std::string name;
    std::uint64_t count = 0;
};

Result<std::vector<Lab>> labsOf(const access::RecordsView &view, JobControl &job)
{
    const records::FilterSubject lab = records::FilterSubject::ofField(fields::Field::Lab);
    std::vector<Lab> labs;
    if (view.rules().isMasked(lab)) return labs;
    FILATURE_TRY_ASSIGN(counts, records::countFacet(view.store(), lab, view.store().all(), kMostLabs, job));
    for (const records::FacetValue &value : counts.values)
        if (!value.value.empty()) labs.push_back({value.value, value.count});
    return labs;
}

} // namespace

CommandPalette::CommandPalette(items::CaseSession &session, std::vector<Command> commands, QWidget *parent)
    : QDialog(parent, Qt::Popup), m_session(session), m_commands(std::move(commands)), m_line(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setPlaceholderText(tr("Page, laboratory, action, or a filter"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What can be done"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_line);
    column->addWidget(m_list);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_line, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    narrow({});
    m_line->setFocus();
}

void CommandPalette::open(CaseView &view, MainWindow &window)
{
    std::vector<Command> commands;
    for (common::Page *page : view.pages())
        commands.push_back({page->title(), tr("page"), [&view, name = page->objectName()] { view.showPage(name); }});
    commands.push_back({tr("Reveal or mask"), tr("action"), [&view] { view.toggleRevealPanel(); }});
    const bool isPresenting = window.session()->revealState().isForbidden();
    commands.push_back({isPresenting ? tr("End the presentation") : tr("Presentation: larger, everything stays masked"), tr("action"),
                        [&window, isPresenting] { window.setPresenting(!isPresenting); }});
    commands.push_back({tr("All records"), tr("action"), [&view] { view.showRecords({}); }});
    commands.push_back({tr("Lock"), tr("action"), [&view] { Q_EMIT view.lockWanted(); }});
    commands.push_back({tr("Close the case"), tr("action"), [&window] { window.findChild<QAction *>(QStringLiteral("close"))->trigger(); }});
    commands.push_back({tr("Settings"), tr("action"), [&view] { Q_EMIT view.settingsWanted(); }});
    commands.push_back({tr("About Filature"), tr("action"), [&view] { Q_EMIT view.aboutWanted(); }});
    auto *palette = new CommandPalette(*window.session(), std::move(commands), &window);
    palette->m_view = &view;
    palette->move(window.mapToGlobal(QPoint((window.width() - kSize.width()) / 2, 8 * common::kGrid)));
    palette->show();
    palette->addLabs();
}

void CommandPalette::addLabs()
{
    const std::shared_ptr<const access::RecordsView> view = m_session.view();
    if (!view) return;
    m_session.jobs().start<std::vector<Lab>>(
        items::Lane::Reader, items::JobKind::Quick, {}, [view](JobControl &job) { return labsOf(*view, job); }, this,
        [this](Result<std::vector<Lab>> labs) {
            if (!labs) return; // the palette works without them
            for (const Lab &lab : *labs) {
                records::Filter filter(records::makeTerm(records::FilterSubject::ofField(fields::Field::Lab), {records::FilterItem::exactly(lab.name)}));
                m_commands.push_back({QStringLiteral("%1 (%2)").arg(words::safeText(lab.name), words::formatNumber(lab.count)), tr("laboratory"),
                                      [view = m_view, filter] { view->showRecords(filter); }});
            }
            narrow(m_line->text());
        });
}

void CommandPalette::narrow(const QString &typed)
{
    m_list->clear();
    const QStringList parts = typed.split(QChar(u' '), Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < m_commands.size() && m_list->count() < kMostShown; ++i) {
        const Command &command = m_commands[i];
        const bool fits = std::ranges::all_of(parts, [&](const QString &part) { return command.title.contains(part, Qt::CaseInsensitive); });
        if (!fits) continue;
        auto *item = new QListWidgetItem(QStringLiteral("%1   ·   %2").arg(command.title, command.kind), m_list);
        item->setData(Qt::UserRole, static_cast<int>(i));
    }
    if (!typed.trimmed().isEmpty() && records::parseFilter(typed.toStdString())) {
        auto *item = new QListWidgetItem(tr("Filter: %1").arg(typed), m_list);
        item->setData(Qt::UserRole, -1);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr) return;
    const int number = item->data(Qt::UserRole).toInt();
    std::function<void()> act;
    if (number >= 0) {
        act = m_commands[static_cast<std::size_t>(number)].act;
    } else if (auto filter = records::parseFilter(m_line->text().toStdString())) {
        act = [view = m_view, filter = *filter] { view->showRecords(filter); };
    }
    close();
    if (act) act();
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_line || event->type() != QEvent::KeyPress) return QDialog::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Up) return QDialog::eventFilter(object, event);
    const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    return true;
}

} // namespace filature::shell
