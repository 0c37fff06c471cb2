// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/importbar.h"

#include "common/theme.h"
#include "evidence/evidencetexts.h"
#include "evidence/parts.h"
#include "words/language.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace filature::evidencepages {

using common::kGrid;
using items::JobKind;

namespace {

constexpr int kLookMs = 100;
constexpr int kPerMille = 1000;

} // namespace

ImportBar::ImportBar(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_queue(ImportQueue::of(session)), m_what(makeLabel({}, "heading")),
      m_progress(new QProgressBar), m_figures(makeLabel({})), m_meaning(makeLabel({}, "dim")),
      m_details(makeButton(tr("Show the import"), QStringLiteral("showImport"))),
      m_pause(makeButton(tr("Pause"), QStringLiteral("pauseImport"))), m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelImport")))
{
    setObjectName(QStringLiteral("importBar"));
    setProperty("role", QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_figures->setObjectName(QStringLiteral("importFigures"));
    m_meaning->setWordWrap(true);
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figures->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000,0 MiB / 0000,0 MiB \u00B7 000,0 MiB/s \u00B7 00,0 s")));
    QPushButton longer(tr("Continue"));
    m_pause->setMinimumWidth(std::max(longer.sizeHint().width(), m_pause->sizeHint().width()) + kGrid);
    auto *top = new QHBoxLayout;
    top->setSpacing(kGrid * 3 / 2);
    top->addWidget(m_what);
    top->addWidget(m_progress, 1, Qt::AlignVCenter);
    top->addWidget(m_figures);
    auto *column = new QVBoxLayout;
    column->setSpacing(kGrid / 2);
    column->addLayout(top);
    column->addWidget(m_meaning);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid * 3 / 2, kGrid, kGrid * 3 / 2, kGrid);
    row->setSpacing(kGrid);
    row->addLayout(column, 1);
    row->addWidget(m_details);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &ImportBar::look);
    connect(&m_queue, &ImportQueue::activityChanged, this, &ImportBar::showActivity);
    connect(&session.jobs(), &items::JobRunner::listChanged, this, &ImportBar::look); // it may be paused elsewhere
    connect(m_details, &QPushButton::clicked, this, &ImportBar::detailsWanted);
    connect(m_pause, &QPushButton::clicked, this, &ImportBar::togglePause);
    connect(m_cancel, &QPushButton::clicked, this, &ImportBar::cancel);
    showActivity();
}

void ImportBar::setOther(const std::optional<Activity> &activity)
{
    m_other = activity;
    showActivity();
}

void ImportBar::showActivity()
{
    m_shown = m_queue.activity() ? m_queue.activity() : m_other;
    setVisible(m_shown.has_value());
    if (!m_shown) {
        m_timer.stop();
        return;
    }
    m_phase = JobPhase::Idle;
    m_rate.restart();
    m_runMs = 0;
    m_clock.start();
    m_cancel->setEnabled(true);
    setOffersDetails(m_offersDetails);
    m_meaning->setText(cancelWords());
    m_timer.start();
    look();
}

void ImportBar::setOffersDetails(bool offersDetails)
{
    m_offersDetails = offersDetails;
    m_details->setVisible(offersDetails && m_queue.isBusy() && !m_queue.items().empty());
}

QString ImportBar::cancelWords() const
{
    switch (m_shown->kind) {
    case JobKind::Indexing: return tr("The case can be used meanwhile. Cancelled, a search reads every text until the index is built.");
    case JobKind::Verifying: return tr("Nothing is changed by it; it can be cancelled at any time.");
    case JobKind::Mapping: return tr("Cancelled, the mapping stays as it was.");
    case JobKind::Rereading: return tr("Cancelled, the evidence stays as it was read before.");
    case JobKind::Resuming: return tr("Cancelled, what was read of the file is taken out of the case again.");
    default: return tr("Cancelled, nothing of this file stays in the case, and the case is as before. The file itself is never changed.");
    }
}

std::uint64_t ImportBar::jobNumber() const
{
    const auto &jobs = m_session.jobs().listed();
    const auto found = std::ranges::find(jobs, m_shown->control, &items::RunningJob::control);
    return found == jobs.end() ? 0 : found->number;
}

void ImportBar::look()
{
    if (!m_shown) return;
    const auto &jobs = m_session.jobs().listed();
    const auto job = std::ranges::find(jobs, m_shown->control, &items::RunningJob::control);
    m_isPaused = job != jobs.end() && job->isPaused;
    const qint64 passed = m_clock.restart();
    if (!m_isPaused) m_runMs += passed;
    const JobControl &control = *m_shown->control;
    if (control.phase() != m_phase) {
        m_phase = control.phase();
        m_rate.restart();
    }
    if (!m_isPaused) m_rate.add(m_runMs, control.done());
    const QString phase = m_isPaused ? tr("paused") : control.isCancelled() ? tr("being cancelled") : phaseText(m_phase);
    m_what->setText(m_shown->subject.isEmpty() ? phase : tr("%1: %2").arg(m_shown->subject, phase));
    const std::uint64_t total = control.total();
    const std::uint64_t done = std::min(control.done(), total);
    m_progress->setRange(0, total == 0 ? 0 : kPerMille);
    if (total != 0) m_progress->setValue(static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * kPerMille));
    m_figures->setText(figures(control));
    m_pause->setText(m_isPaused ? tr("Continue") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->text());
}

QString ImportBar::figures(const JobControl &control) const
{
    const std::uint64_t total = control.total();
    if (total == 0) return {};
    QStringList parts;
    const std::uint64_t done = std::min(control.done(), total);
    if (m_phase == JobPhase::Reading) { // the only phase that counts bytes
        parts << tr("%1 of %2").arg(words::formatBytes(done), words::formatBytes(total));
        if (const auto rate = m_rate.perSecond()) parts << tr("%1/s").arg(words::formatBytes(static_cast<quint64>(*rate)));
    } else {
        parts << percentText(static_cast<double>(done) / static_cast<double>(total));
    }
    if (const auto left = m_rate.secondsLeft(total); left && !m_isPaused) parts << tr("%1 left").arg(words::formatDuration(*left));
    return parts.join(QStringLiteral(" \u00B7 "));
}

void ImportBar::togglePause()
{
    if (m_shown) m_session.jobs().setPaused(jobNumber(), !m_isPaused);
}

void ImportBar::cancel()
{
    if (!m_shown) return;
    m_cancel->setEnabled(false);
    if (m_isPaused) m_session.jobs().setPaused(jobNumber(), false);
    if (m_queue.activity())
        m_queue.cancel();
    else
        Q_EMIT otherCancelled();
}

} // namespace filature::evidencepages
