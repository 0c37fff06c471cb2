// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencepage.h"

#include "common/theme.h"
#include "evidence/caseverification.h"
#include "evidence/evidencedetails.h"
#include "evidence/evidencelist.h"
#include "evidence/evidencetexts.h"
#include "evidence/importassistant.h"
#include "evidence/importbar.h"
#include "evidence/parts.h"
#include "evidence/readingstep.h"
#include "evidence/setasideview.h"
#include "words/language.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>

namespace filature::evidencepages {

using common::kGrid;

namespace {

constexpr int kMargin = 3 * kGrid / 2;

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    return paths;
}

} // namespace

EvidencePage::EvidencePage(items::CaseSession &session, QWidget *parent)
    : Page(session, tr("Evidence"), parent), m_queue(ImportQueue::of(session)), m_verification(CaseVerification::of(session)),
      m_unfinished(new Notice(QStringLiteral("unfinishedNotice"))), m_report(new Notice(QStringLiteral("verificationNotice"))),
      m_views(new QStackedWidget), m_list(new EvidenceList(session)), m_assistant(new ImportAssistant(session)),
      m_setAside(new SetAsideView(session)), m_bar(new ImportBar(session))
{
    setObjectName(QStringLiteral("evidence"));
    setAcceptDrops(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGrid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_list, m_assistant, m_setAside}) m_views->addWidget(widget);
    column->addWidget(m_unfinished);
    column->addWidget(m_report);
    column->addWidget(m_views, 1);
    column->addWidget(m_bar);
    setContent(content);
    auto *add = new QShortcut(QKeySequence::Open, this);
    add->setContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QShortcut::activated, this, &EvidencePage::chooseFiles);
    connectList();
    connectAssistant();
    connectJobs();
    if (!m_queue.items().empty()) goTo(AssistantView); // the page was made anew meanwhile
    update();
}

void EvidencePage::connectList()
{
    connect(m_list, &EvidenceList::addWanted, this, &EvidencePage::chooseFiles);
    connect(m_list, &EvidenceList::verifyWanted, &m_verification, &CaseVerification::start);
    const EvidenceDetails &details = m_list->details();
    connect(&details, &EvidenceDetails::copied, this, &EvidencePage::remark);
    connect(&details, &EvidenceDetails::recordsWanted, this, &EvidencePage::showRecords);
    connect(&details, &EvidenceDetails::indexWanted, &m_queue, &ImportQueue::buildIndex);
    connect(&details, &EvidenceDetails::setAsideWanted, this, [this] {
        m_setAside->show(m_list->details().evidence());
        goTo(SetAsideRows);
    });
    const auto again = [this](SubjectKind kind) {
        const records::EvidenceInfo &evidence = m_list->details().evidence();
        addSubject({kind, evidence.path, evidence.id, 0});
    };
    connect(&details, &EvidenceDetails::rereadWanted, this, [again] { again(SubjectKind::Reread); });
    connect(&details, &EvidenceDetails::mappingWanted, this, [again] { again(SubjectKind::Mapping); });
    connect(m_setAside, &SetAsideView::closed, this, [this] { goTo(ListView); });
    connect(m_setAside, &SetAsideView::revealWanted, this, &EvidencePage::revealWanted);
    connect(m_setAside, &SetAsideView::blockWanted, this, [this](std::uint32_t block) {
        const records::EvidenceInfo &evidence = m_setAside->evidence();
        addSubject({SubjectKind::Block, evidence.path, evidence.id, block});
    });
}

void EvidencePage::connectAssistant()
{
    connect(m_assistant, &ImportAssistant::addWanted, this, &EvidencePage::chooseFiles);
    connect(m_assistant, &ImportAssistant::closed, this, [this] {
        m_queue.clear();
        goTo(ListView);
    });
    connect(m_assistant, &ImportAssistant::evidenceWanted, this, [this](std::uint32_t id) {
        m_list->select(EvidenceId{id});
        goTo(ListView);
    });
    connect(&m_queue, &ImportQueue::imported, this, [this](std::uint64_t number) {
        const QueueItem *item = m_queue.find(number);
        if (item == nullptr || !item->result) return;
        m_list->select(item->result->id);
        Q_EMIT remark(tr("%1 is in the case as P%2.").arg(item->name).arg(item->result->id.value));
    });
}

void EvidencePage::connectJobs()
{
    connect(&session(), &items::CaseSession::loaded, this, &EvidencePage::update);
    connect(&session(), &items::CaseSession::loadFailed, this, &EvidencePage::update);
    connect(&m_queue, &ImportQueue::activityChanged, this, &EvidencePage::update);
    connect(&m_queue, &ImportQueue::listChanged, this, &EvidencePage::update);
    connect(&m_queue, &ImportQueue::resumed, this, &EvidencePage::showResumed);
    connect(&m_verification, &CaseVerification::changed, this, &EvidencePage::showVerification);
    connect(&m_queue, &ImportQueue::indexFailed, this, &EvidencePage::showResumed);
    connect(m_bar, &ImportBar::detailsWanted, this, [this] {
        m_assistant->show(ImportAssistant::Summary);
        goTo(AssistantView);
    });
    connect(m_bar, &ImportBar::otherCancelled, &m_verification, &CaseVerification::cancel);
    showVerification();
}

QString EvidencePage::badge() const
{
    const std::size_t count = session().evidence().size();
    return count == 0 ? QString() : words::formatNumber(count);
}

QVariantMap EvidencePage::saveState() const
{
    return {{QStringLiteral("list"), m_list->layoutState()},
            {QStringLiteral("reading"), m_assistant->reading().layoutState()},
            {QStringLiteral("step"), static_cast<int>(m_assistant->step())}};
}

void EvidencePage::restoreState(const QVariantMap &state)
{
    m_list->restoreLayout(state.value(QStringLiteral("list")).toByteArray());
    m_assistant->reading().restoreLayout(state.value(QStringLiteral("reading")).toByteArray());
    const int step = state.value(QStringLiteral("step")).toInt();
    if (!m_queue.items().empty() && step >= ImportAssistant::Files && step <= ImportAssistant::Summary)
        m_assistant->show(static_cast<ImportAssistant::Step>(step));
}

QString EvidencePage::whyNot() const
{
    if (session().canChange()) return {};
    return session().info().readOnly
               ? tr("This case lies where nothing can be written, so nothing can be read into it. Copy it to a folder that can be written.")
               : tr("This case was opened only to be looked at, so nothing can be read into it.");
}

void EvidencePage::update()
{
    const QString why = whyNot();
    m_list->setChangeable(why.isEmpty(), why);
    m_assistant->setChangeable(why.isEmpty(), why);
    m_setAside->setChangeable(why.isEmpty(), why);
    showUnfinished();
    Q_EMIT badgeChanged();
    if (session().error() && !session().view()) {
        showFailure(*session().error(), [this] { session().reload(); });
        return;
    }
    if (!session().view() && m_queue.items().empty()) {
        showLoading(tr("Looking at the case\u2026"));
        return;
    }
    const bool isEmpty = session().evidence().empty() && m_queue.items().empty() && session().unfinished().empty() && !m_queue.activity() &&
                         m_report->isHidden(); // what it tells is read first
    if (!isEmpty) {
        showContent();
        return;
    }
    const QString text =
        why.isEmpty()
            ? tr("Drop a leaked file here, or choose it. You see how it would be read before anything is stored; the file itself is never "
                 "changed, and every row of it is kept or set aside with a reason.")
            : why;
    showEmpty(tr("No evidence yet"), text, why.isEmpty() ? tr("Add files\u2026") : QString(), [this] { chooseFiles(); });
}

void EvidencePage::goTo(View view)
{
    if (view != SetAsideRows) m_setAside->forget();
    m_views->setCurrentIndex(view);
    m_bar->setOffersDetails(view != AssistantView);
    update();
}

void EvidencePage::addFiles(const QStringList &paths)
{
    std::vector<ImportSubject> subjects;
    for (const QString &path : paths) subjects.push_back({SubjectKind::File, path.toStdString(), {}, 0});
    const std::uint64_t last = m_queue.add(std::move(subjects));
    if (last == 0) return;
    m_assistant->show(m_queue.items().size() == 1 ? ImportAssistant::Reading : ImportAssistant::Files, last);
    goTo(AssistantView);
}

void EvidencePage::addSubject(ImportSubject subject)
{
    const std::uint64_t number = m_queue.add({std::move(subject)});
    m_assistant->show(ImportAssistant::Reading, number);
    goTo(AssistantView);
}

void EvidencePage::chooseFiles()
{
    if (const QString why = whyNot(); !why.isEmpty()) {
        Q_EMIT remark(why);
        return;
    }
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add files to the case")));
}

void EvidencePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty() && whyNot().isEmpty()) event->acceptProposedAction();
}

void EvidencePage::dropEvent(QDropEvent *event)
{
    addFiles(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

void EvidencePage::showRecords()
{
    const std::string id = std::to_string(m_list->details().evidence().id.value);
    const auto subject = records::FilterSubject::of(records::SubjectKind::Evidence);
    session().currentSet().setFilter(records::Filter(records::makeTerm(subject, {records::FilterItem::value(id)})));
    Q_EMIT recordsWanted();
}

void EvidencePage::showUnfinished()
{
    const auto &unfinished = session().unfinished();
    if (unfinished.empty() || m_queue.activity() || !whyNot().isEmpty()) {
        if (m_unfinished->property("asks").toBool()) m_unfinished->hide();
        return;
    }
    if (m_unfinished->isVisibleTo(this)) return;
    m_unfinished->show(
        Notice::Kind::Look, tr("The import of %1 was interrupted.").arg(fileNameOf(unfinished.front())),
        tr("It can go on where it was, if the file is still there and unchanged; or what was read of it is taken out of the case again."));
    m_unfinished->setProperty("asks", true);
    m_unfinished->addAction(tr("Go on"), QStringLiteral("resumeImport"), [this] { m_queue.resumePending(); });
    m_unfinished->addAction(tr("Undo the import\u2026"), QStringLiteral("undoImport"), [this] { askUndo(); });
}

void EvidencePage::askUndo()
{
    m_unfinished->show(Notice::Kind::Alarm, tr("Undo the interrupted import?"),
                       tr("What was read of the file so far is taken out of the case. The file itself stays, and can be imported again."));
    m_unfinished->addAction(tr("Undo the import"), QStringLiteral("confirmUndo"), [this] { m_queue.undoPending(); });
    m_unfinished->addAction(tr("Keep it"), QStringLiteral("keepUnfinished"), [this] { showUnfinished(); });
}

void EvidencePage::showResumed()
{
    QStringList lines;
    if (m_queue.error()) lines << failureHeading(*m_queue.error()) << failureText(*m_queue.error());
    for (const Error &error : m_queue.dropped())
        lines << tr("An interrupted import could not go on and was undone.") << failureHeading(error) << failureText(error);
    lines.removeAll(QString());
    if (lines.isEmpty()) return;
    const QString heading = lines.takeFirst();
    m_report->show(Notice::Kind::Alarm, heading, lines.join(QChar(u'\n')));
    m_report->addAction(tr("Close"), QStringLiteral("closeReport"), [this] { update(); });
    update();
}

void EvidencePage::showVerification()
{
    m_list->setVerifying(m_verification.activity().has_value());
    m_bar->setOther(m_verification.activity());
    if (m_verification.activity()) {
        m_report->hide();
        return;
    }
    if (m_verification.report()) {
        const bool isSound = m_verification.report()->isSound();
        m_report->show(isSound ? Notice::Kind::Good : Notice::Kind::Alarm,
                       isSound ? tr("The case is sound.") : tr("The case is not sound."),
                       reportLines(*m_verification.report()).join(QChar(u'\n')));
    } else if (m_verification.error() && m_verification.error()->code != ErrorCode::Cancelled) {
        m_report->show(Notice::Kind::Alarm, failureHeading(*m_verification.error()), failureText(*m_verification.error()));
    } else {
        return;
    }
    m_report->addAction(tr("Close"), QStringLiteral("closeReport"), [this] {
        m_verification.forget();
        update();
    });
}

} // namespace filature::evidencepages
