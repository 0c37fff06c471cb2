// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "access/demo.h"
#include "common/theme.h"
#include "records/importer.h"
#include "shell/aboutdialog.h"
#include "shell/caseview.h"
#include "shell/commandpalette.h"
#include "shell/settings.h"
#include "shell/settingsdialog.h"
#include "shell/startpage.h"
#include "storage/caseprobe.h"
#include "storage/journal.h"
#include "words/errorwords.h"
#include "words/safetext.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace filature::shell {

namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr QSize kSmallestSize(1024, 640);
constexpr double kPresenterScale = 1.25;

// Whoever holds the case for changes keeps it; then it is only looked at.
Result<access::Opening> openAs(const std::string &path, const storage::CaseKey &key)
{
    auto opening = access::openCase(path, key, storage::OpenMode::Writer, "window");
    if (opening || opening.error().code != ErrorCode::Locked) return opening;
    return access::openCase(path, key, storage::OpenMode::Shared, "window");
}

Result<access::Opening> acceptAndOpen(const std::string &path, const storage::CaseKey &key, const std::string &reason)
{
    FILATURE_TRY_ASSIGN(doubted, openAs(path, key));
    {
        FILATURE_TRY_ASSIGN(writer, doubted.opened->file().connect(storage::CaseFile::Access::Write));
        FILATURE_TRY(storage::Journal(doubted.opened->file(), writer).acceptWitness(reason));
    }
    doubted.opened.reset();
    return openAs(path, key);
}

storage::CaseKey keyOf(const QString &passphrase) { return passphrase.isEmpty() ? storage::CaseKey() : storage::CaseKey(passphrase.toStdString()); }

} // namespace

MainWindow::MainWindow(words::Speech &speech, QWidget *parent) : QMainWindow(parent), m_speech(speech), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Filature"));
    setMinimumSize(kSmallestSize);
    setCentralWidget(m_stack);
    resize(kFirstSize);
    restoreGeometry(Settings::windowGeometry());
    makeActions();
    makeStartPage();
}

MainWindow::~MainWindow() { closeCase(); }

void MainWindow::makeActions()
{
    const auto add = [this](const char *name, const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add("palette", QKeySequence(Qt::CTRL | Qt::Key_K), &MainWindow::showPalette);
    add("settings", QKeySequence(Qt::CTRL | Qt::Key_Comma), &MainWindow::showSettings);
    add("close", QKeySequence(Qt::CTRL | Qt::Key_W), [this] {
        if (m_caseView == nullptr) return;
        if (isChangingCase())
            m_caseView->showRemark(tr("An import is running: cancel it first, or close the window to go on later."));
        else
            closeCase();
    });
    add("find", QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (m_caseView == nullptr) return;
        QWidget *target = m_caseView->currentPage()->searchWidget();
        if (target == nullptr) {
            m_caseView->showPage(QStringLiteral("records"));
            target = m_caseView->currentPage()->searchWidget();
        }
        if (target != nullptr) target->setFocus(Qt::ShortcutFocusReason);
    });
}

void MainWindow::makeStartPage()
{
    delete m_start;
    m_start = new StartPage;
    m_stack->addWidget(m_start);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::chooseCase);
    connect(m_start, &StartPage::recentWanted, this, [this](const QString &path) { openCase(path); });
    connect(m_start, &StartPage::demoWanted, this, &MainWindow::makeDemo);
    connect(m_start, &StartPage::newCaseWanted, this, &MainWindow::create);
    connect(m_start, &StartPage::unlockWanted, this, [this](const QString &path, const QString &passphrase) { unlock(path, passphrase); });
    connect(m_start, &StartPage::doubtAccepted, this, [this](const QString &path, const QString &reason) {
        unlock(path, std::exchange(m_doubtedPassphrase, {}), reason.toStdString());
    });
}

void MainWindow::chooseCase()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a case"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                                      tr("Cases (*.filature);;All files (*)"));
    if (!path.isEmpty()) openCase(path);
}

void MainWindow::openCase(const QString &path, bool isLocked, const QString &passphrase)
{
    closeCase();
    m_wasLocked = isLocked;
    // Whether there is a passphrase to ask for is read from the file's beginning.
    m_jobs.start<bool>(
        items::Lane::Reader, items::JobKind::Quick, {},
        [path = path.toStdString()](JobControl &) -> Result<bool> {
            FILATURE_TRY_ASSIGN(probe, storage::CaseProbe::examine(path));
            if (probe.isEncrypted() && !probe.looksEncrypted()) return failAt(ErrorCode::NotACase, path, -1);
            return probe.isEncrypted();
        },
        this, [this, path, isLocked, passphrase](Result<bool> isEncrypted) {
            if (!isEncrypted)
                m_start->showFailure(isEncrypted.error());
            else if (*isEncrypted && passphrase.isEmpty())
                m_start->showUnlock(path, isLocked);
            else
                unlock(path, *isEncrypted ? passphrase : QString());
        });
}

void MainWindow::unlock(const QString &path, const QString &passphrase, const std::string &acceptReason)
{
    m_start->showBusy(tr("Opening %1").arg(words::safeText(QFileInfo(path).fileName().toStdString())), nullptr);
    const auto key = std::make_shared<storage::CaseKey>(keyOf(passphrase));
    m_jobs.start<std::shared_ptr<access::Opening>>(
        items::Lane::Reader, items::JobKind::Quick, {},
        [path = path.toStdString(), key, acceptReason](JobControl &) -> Result<std::shared_ptr<access::Opening>> {
            auto opening = acceptReason.empty() ? openAs(path, *key) : acceptAndOpen(path, *key, acceptReason);
            if (!opening) return std::unexpected(std::move(opening).error());
            return std::make_shared<access::Opening>(std::move(*opening));
        },
        this, [this, path, passphrase](Result<std::shared_ptr<access::Opening>> opening) {
            if (!opening) {
                m_start->showFailure(opening.error());
                return;
            }
            if ((*opening)->isDoubted()) m_doubtedPassphrase = passphrase;
            take(path, std::move(**opening));
        });
}

void MainWindow::take(const QString &path, access::Opening opening)
{
    if (opening.isDoubted()) {
        const bool isOlder = opening.witness.state == storage::JournalReport::Witness::CaseIsOlder;
        m_start->showDoubt(path, isOlder ? tr("It is an older state: its journal has lost entries that this machine has witnessed. An older copy may have been put back, or somebody has cut its journal.")
                                         : tr("It has taken another course: its journal and what this machine has witnessed part. Two copies may have been worked on, or its journal was changed."));
        return;
    }
    Settings::addRecentCase(QString::fromStdString(opening.opened->file().path()));
    const bool isSilent = opening.notJournalled.has_value();
    showSession(std::move(opening.opened));
    if (isSilent) m_caseView->showRemark(tr("The opening could not be journalled."));
}

void MainWindow::create(const QString &path, const QString &title, const QString &reference, const QString &passphrase)
{
    m_start->showBusy(tr("Making the case"), nullptr);
    m_jobs.start<std::shared_ptr<access::OpenCase>>(
        items::Lane::Reader, items::JobKind::Quick, {},
        [path = path.toStdString(), title = title.toStdString(), reference = reference.toStdString(),
         passphrase = passphrase.toStdString()](JobControl &) -> Result<std::shared_ptr<access::OpenCase>> {
            FILATURE_TRY_ASSIGN(made, storage::CaseFile::create(path, storage::CaseKey(passphrase), {.title = title, .reference = reference}));
            FILATURE_TRY_ASSIGN(reader, made.connect(storage::CaseFile::Access::Read));
            storage::Journal(made, reader).updateWitness();
            return std::make_shared<access::OpenCase>(std::move(made), std::move(reader));
        },
        this, [this](Result<std::shared_ptr<access::OpenCase>> made) {
            if (!made) {
                m_start->showFailure(made.error());
                return;
            }
            Settings::addRecentCase(QString::fromStdString((*made)->file().path()));
            showSession(std::move(*made));
        });
}

void MainWindow::makeDemo()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString folder = QDir(documents).filePath(QStringLiteral("filature-demo"));
    for (int number = 2; QFileInfo::exists(folder); ++number) folder = QDir(documents).filePath(QStringLiteral("filature-demo-%1").arg(number));
    access::DemoPlan plan;
    plan.folder = folder.toStdString();
    plan.title = tr("Demonstration (invented data)").toStdString();
    const auto control = m_jobs.start<access::DemoCase>(
        items::Lane::Writer, items::JobKind::Generating, {},
        [plan](JobControl &job) -> Result<access::DemoCase> {
            QDir().mkpath(QFileInfo(QString::fromStdString(plan.folder)).path());
            return access::makeDemo(plan, job);
        },
        this, [this](Result<access::DemoCase> demo) {
            if (!demo) {
                m_start->showFailure(demo.error());
                return;
            }
            unlock(QString::fromStdString(demo->casePath), QString::fromStdString(demo->passphrase));
        });
    m_start->showBusy(tr("Inventing a leak of 491,840 patients and importing it; nobody in it exists. Everything lies in %1, the passphrase too.").arg(words::safeText(folder.toStdString())),
                      control);
}

void MainWindow::showSession(std::shared_ptr<access::OpenCase> opened)
{
    m_session = std::make_unique<items::CaseSession>(std::move(opened));
    if (std::exchange(m_wasLocked, false))
        connect(m_session.get(), &items::CaseSession::loaded, this, &MainWindow::resumeImports, Qt::SingleShotConnection);
    m_session->reload();
    showCaseView({});
}

void MainWindow::resumeImports()
{
    if (m_session->unfinished().empty() || !m_session->canChange()) return;
    items::CaseSession *session = m_session.get();
    session->jobs().start<records::Importer::Resumed>(
        items::Lane::Writer, items::JobKind::Resuming, {},
        [&file = session->file()](JobControl &job) { return records::Importer(file).resumePending(job); }, session,
        [this, session](Result<records::Importer::Resumed> resumed) {
            session->reload();
            if (m_caseView == nullptr) return;
            if (!resumed)
                m_caseView->showRemark(words::whatHappened(resumed.error()));
            else if (!resumed->dropped.empty())
                m_caseView->showRemark(tr("An interrupted import could not go on and was undone: %1").arg(words::whatHappened(resumed->dropped.front())));
        });
}

bool MainWindow::isChangingCase() const
{
    if (!m_session) return false;
    using enum items::JobKind;
    return std::ranges::any_of(m_session->jobs().listed(), [](const items::RunningJob &job) {
        return job.kind == Importing || job.kind == Resuming || job.kind == Rereading || job.kind == Mapping;
    });
}

void MainWindow::showCaseView(const QString &page)
{
    m_caseView = new CaseView(*m_session);
    m_stack->addWidget(m_caseView);
    m_stack->setCurrentWidget(m_caseView);
    connect(m_caseView, &CaseView::lockWanted, this, &MainWindow::lock);
    connect(m_caseView, &CaseView::settingsWanted, this, &MainWindow::showSettings);
    connect(m_caseView, &CaseView::aboutWanted, this, &MainWindow::showAbout);
    if (!page.isEmpty()) m_caseView->showPage(page);
}

void MainWindow::closeCase()
{
    setPresenting(false);
    if (m_caseView != nullptr) {
        m_stack->setCurrentWidget(m_start);
        delete m_caseView; // before the session, which it shows
        m_caseView = nullptr;
    }
    keepNotes();
    m_session.reset();
    m_start->showWelcome();
}

void MainWindow::lock()
{
    if (!m_session) return;
    const QString path = QString::fromStdString(m_session->file().path());
    const bool isEncrypted = m_session->info().encrypted;
    Settings::setWindowGeometry(saveGeometry());
    delete m_caseView;
    m_caseView = nullptr;
    m_start->showUnlock(path, true);
    m_stack->setCurrentWidget(m_start);
    repaint(); // blank at once, whatever follows
    keepNotes();
    if (isEncrypted) Q_EMIT replacementWanted(path);
    // Where the process could not be replaced: nothing stays open at least.
    m_session.reset();
}

// What is still being typed. Waits for what writes at the moment: a segment of an import, well below a second.
void MainWindow::keepNotes()
{
    if (!m_session || !m_session->notes().hasPending()) return;
    const Result<void> kept = m_session->notes().flush();
    if (kept) return;
    QMessageBox message(QMessageBox::Warning, tr("Not saved"), tr("The last note could not be saved: %1").arg(words::whatHappened(kept.error())), QMessageBox::Ok, this);
    message.setTextFormat(Qt::PlainText);
    message.exec();
}

void MainWindow::rebuild()
{
    const QString page = m_caseView != nullptr ? m_caseView->currentPage()->objectName() : QString();
    const bool hasCase = m_caseView != nullptr;
    delete std::exchange(m_caseView, nullptr);
    makeStartPage();
    if (hasCase) showCaseView(page);
}

void MainWindow::setLanguage(words::Language language)
{
    m_speech.speak(language);
    rebuild();
}

void MainWindow::setPresenting(bool isPresenting)
{
    if (!m_session || isPresenting == m_session->revealState().isForbidden()) return;
    m_session->revealState().setForbidden(isPresenting);
    QFont font = QApplication::font();
    font.setPointSizeF(isPresenting ? font.pointSizeF() * kPresenterScale : font.pointSizeF() / kPresenterScale);
    QApplication::setFont(font);
    rebuild();
}

void MainWindow::showPalette()
{
    if (m_caseView != nullptr) CommandPalette::open(*m_caseView, *this);
}

void MainWindow::showSettings()
{
    SettingsDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted) return;
    common::Theme::apply(*qApp, Settings::appearance());
    setLanguage(Settings::language().value_or(words::chooseLanguage({}).value_or(words::Language::English)));
}

void MainWindow::showAbout()
{
    AboutDialog dialog(this);
    dialog.exec();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Settings::setWindowGeometry(saveGeometry());
    if (isChangingCase()) {
        QMessageBox question(QMessageBox::Question, tr("An import is running"),
                             tr("When the window closes now, the import stops where it is and goes on when the case is opened again. Nothing is lost."),
                             QMessageBox::NoButton, this);
        question.setTextFormat(Qt::PlainText);
        const QPushButton *leave = question.addButton(tr("Close, go on later"), QMessageBox::AcceptRole);
        question.setEscapeButton(question.addButton(tr("Stay"), QMessageBox::RejectRole));
        question.exec();
        if (question.clickedButton() != leave) {
            event->ignore();
            return;
        }
        delete std::exchange(m_caseView, nullptr); // keeps the layout of its pages
        keepNotes();
        Q_EMIT endWanted();
    }
    QMainWindow::closeEvent(event);
}

} // namespace filature::shell
