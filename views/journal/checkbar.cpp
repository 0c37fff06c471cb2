// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/checkbar.h"

#include "common/pill.h"
#include "common/theme.h"
#include "journal/journalwords.h"
#include "words/errorwords.h"
#include "words/language.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace filature::journalpage {

namespace {

using common::Meaning;

constexpr int kMostFaultsTold = 5;
constexpr double kHeading = 1.2;

QString marked(char16_t mark, const QString &word) { return QChar(mark) + QStringLiteral(" ") + word; }

} // namespace

CheckBar::CheckBar(items::CaseSession &session, const QString &title, QWidget *parent)
    : QWidget(parent), m_session(session), m_pill(new common::Pill), m_button(new QPushButton(tr("Verify"))), m_result(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(common::kGrid);
    auto *row = new QHBoxLayout;
    row->setSpacing(common::kGrid);
    auto *heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setProperty("role", QStringLiteral("heading"));
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * kHeading);
    heading->setFont(font);
    row->addWidget(heading);
    row->addSpacing(common::kGrid);
    m_pill->setObjectName(QStringLiteral("journalPill"));
    m_pill->show(tr("Not verified yet"), Meaning::Neutral);
    row->addWidget(m_pill);
    row->addStretch();
    m_button->setObjectName(QStringLiteral("journalVerify"));
    m_button->setAccessibleDescription(tr("Checks every entry of both chains, its seal, and the witness on this machine"));
    connect(m_button, &QPushButton::clicked, this, &CheckBar::verify);
    row->addWidget(m_button);
    column->addLayout(row);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setProperty("role", QStringLiteral("dim"));
    m_result->setObjectName(QStringLiteral("journalResult"));
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->hide();
    column->addWidget(m_result);
}

void CheckBar::verify()
{
    if (m_isVerifying) return;
    m_isVerifying = true;
    m_button->setEnabled(false);
    m_pill->show(tr("Verifying…"), Meaning::Accent);
    m_session.jobs().start<storage::JournalReport>(
        items::Lane::Reader, items::JobKind::Verifying, tr("Journal"),
        [&opened = m_session.openCase()](JobControl &job) -> Result<storage::JournalReport> {
            FILATURE_TRY_ASSIGN(connection, opened.file().connect(storage::CaseFile::Access::Read));
            connection.setInterrupt(&job);
            return storage::Journal(opened.file(), connection).verify();
        },
        this, [this](const Result<storage::JournalReport> &report) { take(report); });
}

void CheckBar::take(const Result<storage::JournalReport> &report)
{
    m_isVerifying = false;
    m_button->setEnabled(true);
    if (report) {
        showReport(*report);
        Q_EMIT verified(*report);
        return;
    }
    const bool isCancelled = report.error().code == ErrorCode::Cancelled;
    m_pill->show(isCancelled ? tr("Not verified yet") : tr("Could not be verified"), isCancelled ? Meaning::Neutral : Meaning::Alarm);
    if (!isCancelled) showFailure(report.error());
}

void CheckBar::showFailure(const Error &error)
{
    QStringList parts{words::whatHappened(error), words::whereItHappened(error), words::whatToDoNext(error)};
    parts.removeAll(QString());
    m_result->setText(parts.join(QChar(u' ')));
    m_result->show();
}

void CheckBar::showReport(const storage::JournalReport &report)
{
    const auto number = [](std::int64_t value) { return words::formatNumber(static_cast<quint64>(std::max<std::int64_t>(0, value))); };
    const bool isSound = report.isSound();
    m_pill->show(isSound ? marked(u'\u2713', tr("Intact")) : marked(u'\u2717', tr("Not intact")), isSound ? Meaning::Good : Meaning::Alarm);
    QStringList sentences{tr("%1 entries on content and %2 on access were checked.").arg(number(report.contentEntries), number(report.accessEntries)),
                          report.macsChecked ? tr("Each has its seal.") : tr("There are no seals: in a case without passphrase, whoever can write can forge."),
                          witnessWords(report.witness)};
    QStringList lines{sentences.join(QChar(u' '))};
    for (const storage::JournalReport::Fault &fault : report.faults | std::views::take(kMostFaultsTold)) lines << placedFaultWords(fault);
    const int further = static_cast<int>(report.faults.size()) - kMostFaultsTold;
    if (further > 0) lines << tr("… and %Ln further fault(s)", nullptr, further);
    if (report.witnessFault) lines << placedFaultWords(*report.witnessFault);
    m_result->setText(lines.join(QChar(u'\n')));
    m_result->show();
}

} // namespace filature::journalpage
