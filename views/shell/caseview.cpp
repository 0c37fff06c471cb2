// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/caseview.h"

#include "common/pill.h"
#include "common/theme.h"
#include "evidence/evidencepage.h"
#include "journal/journalpage.h"
#include "overview/overviewpage.h"
#include "records/recordspage.h"
#include "shell/jobsbar.h"
#include "shell/navigationbutton.h"
#include "shell/revealpanel.h"
#include "shell/settings.h"
#include "sql/sqlpage.h"
#include "words/errorwords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace filature::shell {

namespace {

constexpr qsizetype kLongestName = 40; // of a filter, in characters

QLabel *makeLabel(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QWidget *makeBar(const char *role)
{
    auto *bar = new QWidget;
    bar->setProperty("role", QString::fromLatin1(role));
    bar->setAttribute(Qt::WA_StyledBackground);
    return bar;
}

QString minutesAndSeconds(std::chrono::seconds time)
{
    constexpr int kMinute = 60;
    const auto seconds = static_cast<int>(time.count());
    return QStringLiteral("%1:%2").arg(seconds / kMinute).arg(seconds % kMinute, 2, 10, QChar(u'0'));
}

} // namespace

CaseView::CaseView(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_stack(new QStackedWidget), m_buttons(new QButtonGroup(this)), m_revealPanel(new RevealPanel(session))
{
    setObjectName(QStringLiteral("caseView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTopBar());
    column->addWidget(m_revealPanel);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeSideBar());
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    column->addWidget(makeStatusLine());
    addPage(new overview::OverviewPage(session));
    addPage(new evidencepages::EvidencePage(session));
    addPage(new recordpages::RecordsPage(session));
    m_navigation->addSpacing(common::kGrid);
    m_navigation->addWidget(makeLabel(tr("TOOLS"), "section"));
    addPage(new sqlpage::SqlPage(session));
    addPage(new journalpage::JournalPage(session));
    m_navigation->addStretch();
    const auto addEntry = [this](const char *name, const QString &title, auto signal) {
        auto *button = new NavigationButton(title);
        button->setObjectName(QString::fromLatin1(name));
        button->setCheckable(false);
        m_navigation->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, signal);
    };
    addEntry("settings", tr("Settings"), &CaseView::settingsWanted);
    addEntry("about", tr("About Filature"), &CaseView::aboutWanted);
    m_revealPanel->hide();
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { showPage(m_pages[static_cast<std::size_t>(id)]->objectName()); });
    connect(&session.revealState(), &items::RevealState::remainingChanged, this, &CaseView::updateReveal);
    connect(&session.revealState(), &items::RevealState::changed, this, &CaseView::updateReveal);
    connect(&session.revealState(), &items::RevealState::changed, m_revealPanel, &QWidget::hide);
    connect(&session.currentSet(), &items::CurrentSet::selectionChanged, this, &CaseView::updateSet);
    connect(&session, &items::CaseSession::loaded, this, &CaseView::updateSet);
    connect(&session.currentSet(), &items::CurrentSet::notJournalled, this, [this](const Error &error) {
        showRemark(tr("This look could not be journalled: %1").arg(words::whatHappened(error)));
    });
    connect(&session.notes(), &items::CaseNotes::historyChanged, this, &CaseView::updateHistory);
    connect(&session.notes(), &items::CaseNotes::failed, this, [this](const Error &error) { showRemark(tr("Not saved: %1").arg(words::whatHappened(error))); });
    updateReveal();
    updateHistory();
    updateSet();
    showPage(QStringLiteral("overview"));
    // An empty case begins with what to do first.
    const auto beginWithEvidence = [this] {
        if (m_session.evidence().empty() && currentPage()->objectName() == QStringLiteral("overview")) showPage(QStringLiteral("evidence"));
    };
    if (session.view())
        beginWithEvidence();
    else
        connect(&session, &items::CaseSession::loaded, this, beginWithEvidence, Qt::SingleShotConnection);
}

CaseView::~CaseView()
{
    for (const common::Page *page : m_pages) Settings::setPageState(page->objectName(), page->saveState());
}

void CaseView::addPage(common::Page *page)
{
    const int id = static_cast<int>(m_pages.size());
    auto *button = new NavigationButton(page->title());
    button->setObjectName(QStringLiteral("go-") + page->objectName());
    button->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(id + 1)));
    button->setBadge(page->badge());
    m_buttons->addButton(button, id);
    m_navigation->addWidget(button);
    m_stack->addWidget(page);
    m_pages.push_back(page);
    page->restoreState(Settings::pageState(page->objectName()));
    connect(page, &common::Page::badgeChanged, button, [button, page] { button->setBadge(page->badge()); });
    connect(page, &common::Page::recordsWanted, this, [this] { showPage(QStringLiteral("records")); });
    connect(page, &common::Page::pageWanted, this, &CaseView::showPage);
    connect(page, &common::Page::remark, this, &CaseView::showRemark);
    connect(page, &common::Page::revealWanted, this, [this] {
        if (m_revealPanel->isHidden()) toggleRevealPanel();
    });
}

common::Page *CaseView::currentPage() const { return m_pages[static_cast<std::size_t>(m_stack->currentIndex())]; }

void CaseView::showPage(const QString &objectName)
{
    const auto at = std::ranges::find(m_pages, objectName, &QObject::objectName);
    if (at == m_pages.end()) return;
    m_buttons->button(static_cast<int>(at - m_pages.begin()))->setChecked(true);
    m_stack->setCurrentWidget(*at);
    (*at)->activate();
}

void CaseView::showRecords(const records::Filter &filter)
{
    m_session.currentSet().setFilter(filter);
    showPage(QStringLiteral("records"));
}

void CaseView::showRemark(const QString &text) { m_remark->setText(text); }

void CaseView::toggleRevealPanel()
{
    if (m_session.revealState().isRevealing()) {
        m_session.revealState().end();
        return;
    }
    m_revealPanel->setVisible(m_revealPanel->isHidden());
    if (!m_revealPanel->isHidden()) m_revealPanel->start();
}

QWidget *CaseView::makeTopBar()
{
    QWidget *bar = makeBar("topBar");
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * common::kGrid, common::kGrid, 2 * common::kGrid, common::kGrid);
    row->setSpacing(2 * common::kGrid);
    row->addWidget(makeLabel(QStringLiteral("Filature"), "heading"));
    const storage::CaseInfo &info = m_session.info();
    QStringList names;
    for (const std::string &text : {info.reference, info.title})
        if (!text.empty()) names << words::safeText(text);
    if (names.isEmpty()) names << words::safeText(m_session.file().path());
    row->addWidget(makeLabel(names.join(QStringLiteral(" · ")), "dim"));
    row->addStretch();
    if (!info.encrypted) {
        auto *plain = new common::Pill;
        plain->show(tr("Not encrypted"), common::Meaning::Look);
        row->addWidget(plain);
    }
    if (!m_session.canChange()) {
        auto *readOnly = new common::Pill;
        readOnly->show(info.readOnly ? tr("Read only: nothing is journalled") : tr("Open elsewhere: no import here"), common::Meaning::Look);
        row->addWidget(readOnly);
    }
    if (m_session.revealState().isForbidden()) {
        auto *presenting = new common::Pill;
        presenting->setObjectName(QStringLiteral("presenting"));
        presenting->show(tr("PRESENTATION – everything stays masked"), common::Meaning::Accent);
        row->addWidget(presenting);
    }
    m_undo = new QPushButton(tr("Undo"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo = new QPushButton(tr("Redo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    connect(m_undo, &QPushButton::clicked, &m_session.notes(), &items::CaseNotes::undo);
    connect(m_redo, &QPushButton::clicked, &m_session.notes(), &items::CaseNotes::redo);
    m_reveal = new QPushButton;
    m_reveal->setObjectName(QStringLiteral("reveal"));
    m_reveal->setShortcut(QKeySequence(QStringLiteral("Ctrl+R")));
    row->addWidget(m_reveal);
    connect(m_reveal, &QPushButton::clicked, this, &CaseView::toggleRevealPanel);
    auto *lock = new QPushButton(tr("Lock"));
    lock->setObjectName(QStringLiteral("lock"));
    lock->setShortcut(QKeySequence(QStringLiteral("Ctrl+L")));
    lock->setToolTip(tr("Take everything off the screen and out of the memory (Ctrl+L)"));
    row->addWidget(lock);
    connect(lock, &QPushButton::clicked, this, &CaseView::lockWanted);
    return bar;
}

QWidget *CaseView::makeSideBar()
{
    QWidget *bar = makeBar("sideBar");
    bar->setFixedWidth(common::kSideBarWidth);
    m_navigation = new QVBoxLayout(bar);
    m_navigation->setContentsMargins(common::kGrid, 2 * common::kGrid, common::kGrid, common::kGrid);
    m_navigation->setSpacing(common::kGrid / 2);
    m_navigation->addWidget(makeLabel(tr("CASE"), "section"));
    m_buttons->setExclusive(true);
    return bar;
}

QWidget *CaseView::makeStatusLine()
{
    QWidget *bar = makeBar("statusLine");
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * common::kGrid, common::kGrid / 2, 2 * common::kGrid, common::kGrid / 2);
    m_set = makeLabel({}, "dim");
    m_set->setObjectName(QStringLiteral("currentSet"));
    m_remark = makeLabel({}, "dim");
    m_remark->setObjectName(QStringLiteral("remark"));
    row->addWidget(m_set);
    row->addSpacing(2 * common::kGrid);
    row->addWidget(m_remark, 1);
    row->addWidget(new JobsBar(m_session.jobs()));
    return bar;
}

void CaseView::updateReveal()
{
    const items::RevealState &state = m_session.revealState();
    m_reveal->setEnabled(!state.isForbidden() && !m_session.info().readOnly);
    m_reveal->setText(state.isRevealing() ? tr("Unmasked, %1 left – mask").arg(minutesAndSeconds(state.remaining())) : tr("Masked – reveal…"));
    m_reveal->setToolTip(state.isRevealing() ? tr("Reason: %1").arg(words::safeText(state.request().reason)).toHtmlEscaped()
                                             : tr("Show chosen fields unmasked for a reason (Ctrl+R)"));
    m_reveal->setProperty("role", state.isRevealing() ? QStringLiteral("primary") : QString());
    m_reveal->style()->unpolish(m_reveal); // looks at its role again
    m_reveal->style()->polish(m_reveal);
}

// Each names what it takes back or does again, and is there when there is something.
void CaseView::updateHistory()
{
    const auto show = [](QPushButton *button, const items::CaseNotes::Change *change, const QKeySequence &keys, const QString &ofNote, const QString &ofFilter) {
        button->setVisible(change != nullptr);
        if (change == nullptr) return;
        const auto *filter = std::get_if<notebook::FilterNamed>(&change->place);
        button->setText(filter == nullptr ? ofNote : ofFilter.arg(words::safeText(filter->name).left(kLongestName)).replace(QChar(u'&'), QStringLiteral("&&")));
        button->setShortcut(keys); // a new text takes it away
        button->setToolTip(keys.toString(QKeySequence::NativeText));
    };
    const items::CaseNotes &notes = m_session.notes();
    show(m_undo, notes.undoable(), QKeySequence(QStringLiteral("Ctrl+Z")), tr("Undo: note"), tr("Undo: filter “%1”"));
    show(m_redo, notes.redoable(), QKeySequence(QStringLiteral("Ctrl+Shift+Z")), tr("Redo: note"), tr("Redo: filter “%1”"));
}

void CaseView::updateSet()
{
    const std::shared_ptr<const access::RecordsView> &view = m_session.view();
    if (!view || !m_session.currentSet().selection()) {
        m_set->setText(tr("Loading…"));
        return;
    }
    m_set->setText(tr("%1 of %2 records").arg(words::formatNumber(m_session.currentSet().count()), words::formatNumber(view->store().recordCount())));
}

} // namespace filature::shell
