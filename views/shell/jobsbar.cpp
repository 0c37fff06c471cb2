// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/jobsbar.h"

#include "common/theme.h"
#include "words/jobwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace filature::shell {

namespace {

constexpr int kFollowMs = 200;
constexpr int kSteps = 1000;
constexpr int kBarWidth = 120;

} // namespace

// One running job.
class JobEntry : public QWidget
{
    Q_OBJECT

public:
    JobEntry(items::JobRunner &jobs, std::uint64_t number)
        : m_text(new QLabel), m_left(new QLabel), m_bar(new QProgressBar), m_pause(new QPushButton), m_cancel(new QPushButton(tr("Cancel")))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(2 * common::kGrid, 0, 0, 0);
        for (QLabel *label : {m_text, m_left}) {
            label->setTextFormat(Qt::PlainText);
            label->setProperty("role", QStringLiteral("dim"));
        }
        m_bar->setTextVisible(false);
        m_bar->setFixedWidth(kBarWidth);
        m_pause->setObjectName(QStringLiteral("pauseJob"));
        m_cancel->setObjectName(QStringLiteral("cancelJob"));
        for (QPushButton *button : {m_pause, m_cancel}) button->setFlat(true);
        for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_cancel)})
            row->addWidget(widget, 0, Qt::AlignVCenter);
        connect(m_pause, &QPushButton::clicked, this, [this, &jobs, number] { jobs.setPaused(number, !m_isPaused); });
        connect(m_cancel, &QPushButton::clicked, this, [this, &jobs, number] {
            m_cancel->setEnabled(false);
            jobs.cancel(number);
        });
    }

    void show(const items::RunningJob &job)
    {
        m_isPaused = job.isPaused;
        const std::uint64_t total = job.control->total();
        const std::uint64_t done = std::min(job.control->done(), total);
        m_text->setText(words::jobText(job));
        m_left->setText(words::jobProgressText(job));
        m_bar->setRange(0, total == 0 ? 0 : kSteps);
        if (total > 0) m_bar->setValue(static_cast<int>(done * kSteps / total));
        m_bar->setAccessibleName(m_text->text());
        m_pause->setText(job.isPaused ? tr("Go on") : tr("Pause"));
        // Only what reads a source for long is worth a pause.
        m_pause->setVisible(job.kind == items::JobKind::Importing || job.kind == items::JobKind::Resuming || job.kind == items::JobKind::Rereading);
    }

private:
    QLabel *m_text;
    QLabel *m_left;
    QProgressBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    bool m_isPaused = false;
};

JobsBar::JobsBar(items::JobRunner &jobs, QWidget *parent) : QWidget(parent), m_jobs(jobs), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("jobs"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_timer.setInterval(kFollowMs);
    connect(&m_timer, &QTimer::timeout, this, &JobsBar::follow);
    connect(&jobs, &items::JobRunner::listChanged, this, &JobsBar::rebuild);
    rebuild();
}

void JobsBar::rebuild()
{
    std::erase_if(m_entries, [this](const auto &entry) {
        const bool isGone = std::ranges::none_of(m_jobs.listed(), [&](const items::RunningJob &job) { return job.number == entry.first; });
        if (isGone) delete entry.second;
        return isGone;
    });
    for (const items::RunningJob &job : m_jobs.listed()) {
        if (m_entries.contains(job.number)) continue;
        auto *entry = new JobEntry(m_jobs, job.number);
        m_entries.emplace(job.number, entry);
        m_row->addWidget(entry);
    }
    if (m_entries.empty())
        m_timer.stop();
    else
        m_timer.start();
    follow();
}

void JobsBar::follow()
{
    for (const items::RunningJob &job : m_jobs.listed()) m_entries.at(job.number)->show(job);
}

} // namespace filature::shell

#include "jobsbar.moc"
