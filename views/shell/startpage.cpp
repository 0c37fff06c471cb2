// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/startpage.h"

#include "common/theme.h"
#include "core/jobcontrol.h"
#include "shell/forms.h"
#include "shell/settings.h"
#include "words/errorwords.h"
#include "words/safetext.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace filature::shell {

namespace {

constexpr int kColumnWidth = 620;
constexpr int kProgressSteps = 1000;
constexpr int kProgressMs = 100;

QLabel *makeLabel(const QString &text, const char *role, double scale = 1)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

QVBoxLayout *middleColumn(QWidget *page)
{
    auto *row = new QHBoxLayout(page);
    auto *middle = new QWidget;
    middle->setFixedWidth(kColumnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(common::kGrid);
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    return column;
}

QString sentences(const Error &error)
{
    QStringList lines{words::whatHappened(error)};
    for (const QString &line : {words::whereItHappened(error), words::whatIsSafe(error.code), words::whatToDoInWindow(error)})
        if (!line.isEmpty()) lines << line;
    return lines.join(QChar(u'\n'));
}

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget), m_newCase(new NewCaseForm), m_unlock(new UnlockForm)
{
    setObjectName(QStringLiteral("start"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_welcome = makeWelcome();
    m_busy = makeBusy();
    m_doubt = makeDoubt();
    for (QWidget *page : {m_welcome, static_cast<QWidget *>(m_newCase), static_cast<QWidget *>(m_unlock), m_busy, m_doubt}) m_stack->addWidget(page);
    connect(m_newCase, &NewCaseForm::accepted, this, &StartPage::newCaseWanted);
    connect(m_newCase, &NewCaseForm::cancelled, this, &StartPage::showWelcome);
    connect(m_unlock, &UnlockForm::accepted, this, &StartPage::unlockWanted);
    connect(m_unlock, &UnlockForm::cancelled, this, &StartPage::showWelcome);
    auto *timer = new QTimer(this);
    timer->setInterval(kProgressMs);
    connect(timer, &QTimer::timeout, this, &StartPage::followProgress);
    timer->start();
    showWelcome();
}

QWidget *StartPage::makeWelcome()
{
    auto *page = new QWidget;
    QVBoxLayout *column = middleColumn(page);
    column->addStretch(2);
    column->addWidget(makeLabel(QStringLiteral("Filature"), "heading", 2.2));
    column->addWidget(makeLabel(tr("Takes a leaked set of personal data apart: what is in it, whose it is, which laboratory it came from."), "dim", 1.1));
    column->addSpacing(2 * common::kGrid);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const char *name, const QString &text, bool isPrimary) {
        auto *button = new QPushButton(text);
        button->setObjectName(QString::fromLatin1(name));
        if (isPrimary) button->setProperty("role", QStringLiteral("primary"));
        buttons->addWidget(button);
        return button;
    };
    connect(add("newCase", tr("&New case"), true), &QPushButton::clicked, this, &StartPage::showNewCase);
    connect(add("openCase", tr("&Open…"), false), &QPushButton::clicked, this, &StartPage::openWanted);
    connect(add("demo", tr("&Demonstration (invented data)"), false), &QPushButton::clicked, this, &StartPage::demoWanted);
    buttons->addStretch();
    column->addLayout(buttons);
    m_welcomeFailure = makeLabel({}, "failure");
    m_welcomeFailure->setObjectName(QStringLiteral("failure"));
    QPalette palette = m_welcomeFailure->palette();
    palette.setColor(QPalette::WindowText, common::Theme::current().of(common::Meaning::Alarm));
    m_welcomeFailure->setPalette(palette);
    column->addWidget(m_welcomeFailure);
    column->addSpacing(2 * common::kGrid);
    auto *recent = new QWidget;
    m_recent = new QVBoxLayout(recent);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recent->setSpacing(common::kGrid / 2);
    column->addWidget(recent);
    column->addSpacing(2 * common::kGrid);
    column->addWidget(makeLabel(tr("What a case is"), "heading"));
    column->addWidget(makeLabel(tr("One encrypted file on this workstation, which nothing leaves. Source files are read, hashed and copied into it, never changed; every row is kept, or set aside with its reason. What is shown is masked; who looks at more says why, and the journal of the case keeps it."), "dim"));
    column->addStretch(3);
    return page;
}

QWidget *StartPage::makeBusy()
{
    auto *page = new QWidget;
    QVBoxLayout *column = middleColumn(page);
    m_busyText = makeLabel({}, "heading", 1.3);
    m_busyBar = new QProgressBar;
    m_busyBar->setTextVisible(false);
    m_busyBar->setAccessibleName(tr("Progress"));
    m_busyCancel = new QPushButton(tr("Cancel"));
    m_busyCancel->setObjectName(QStringLiteral("cancelBusy"));
    column->addStretch();
    column->addWidget(m_busyText);
    column->addWidget(m_busyBar);
    column->addWidget(m_busyCancel, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_busyCancel, &QPushButton::clicked, this, [this] {
        if (m_control) m_control->cancel();
    });
    return page;
}

QWidget *StartPage::makeDoubt()
{
    auto *page = new QWidget;
    QVBoxLayout *column = middleColumn(page);
    m_doubtText = makeLabel({}, "dim");
    auto *reason = new QLineEdit;
    reason->setObjectName(QStringLiteral("doubtReason"));
    reason->setAccessibleName(tr("Reason"));
    reason->setPlaceholderText(tr("Reason, kept in the journal: a backup was put back, say"));
    auto *accept = new QPushButton(tr("Accept the case as it is"));
    accept->setObjectName(QStringLiteral("acceptDoubt"));
    accept->setEnabled(false);
    auto *back = new QPushButton(tr("Back"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(accept);
    column->addStretch();
    column->addWidget(makeLabel(tr("This case is not the one that this machine has seen"), "heading", 1.3));
    column->addWidget(m_doubtText);
    column->addWidget(reason);
    column->addLayout(buttons);
    column->addStretch();
    connect(reason, &QLineEdit::textChanged, this, [accept](const QString &text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(accept, &QPushButton::clicked, this, [this, reason] { Q_EMIT doubtAccepted(m_doubtPath, reason->text().trimmed()); });
    connect(back, &QPushButton::clicked, this, &StartPage::showWelcome);
    return page;
}

void StartPage::fillRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList paths = Settings::recentCases();
    if (paths.isEmpty()) return;
    m_recent->addWidget(makeLabel(tr("Opened before"), "heading"));
    for (const QString &path : paths) {
        auto *button = new QPushButton(words::safeText(path.toStdString()));
        button->setFlat(true);
        button->setObjectName(QStringLiteral("recent"));
        button->setStyleSheet(QStringLiteral("text-align: left; border: none;"));
        button->setEnabled(QFileInfo::exists(path));
        m_recent->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentWanted(path); });
    }
}

void StartPage::showWelcome()
{
    fillRecent();
    m_welcomeFailure->hide();
    m_stack->setCurrentWidget(m_welcome);
}

void StartPage::showNewCase()
{
    m_stack->setCurrentWidget(m_newCase);
    m_newCase->start();
}

void StartPage::showUnlock(const QString &path, bool isLocked)
{
    m_stack->setCurrentWidget(m_unlock);
    m_unlock->start(path, isLocked);
}

void StartPage::showBusy(const QString &text, const std::shared_ptr<JobControl> &control)
{
    if (m_stack->currentWidget() != m_busy) m_before = m_stack->currentWidget();
    m_busyText->setText(text);
    m_control = control;
    m_busyBar->setRange(0, 0);
    m_busyCancel->setVisible(control != nullptr);
    m_stack->setCurrentWidget(m_busy);
}

void StartPage::followProgress()
{
    if (!m_control || m_stack->currentWidget() != m_busy) return;
    const std::uint64_t total = m_control->total();
    m_busyBar->setRange(0, total == 0 ? 0 : kProgressSteps);
    if (total > 0) m_busyBar->setValue(static_cast<int>(std::min(total, m_control->done()) * kProgressSteps / total));
}

void StartPage::showFailure(const Error &error)
{
    m_control.reset();
    if (m_stack->currentWidget() == m_busy) m_stack->setCurrentWidget(m_before != nullptr ? m_before : m_welcome);
    const QString text = error.code == ErrorCode::Cancelled ? QString() : sentences(error);
    if (m_stack->currentWidget() == m_newCase)
        m_newCase->showFailure(text);
    else if (m_stack->currentWidget() == m_unlock)
        m_unlock->showFailure(text);
    else {
        showWelcome();
        m_welcomeFailure->setText(text);
        m_welcomeFailure->setVisible(!text.isEmpty());
    }
}

void StartPage::showDoubt(const QString &path, const QString &sentence)
{
    m_doubtPath = path;
    m_doubtText->setText(sentence);
    m_stack->setCurrentWidget(m_doubt);
}

} // namespace filature::shell
