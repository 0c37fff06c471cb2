// SPDX-License-Identifier: GPL-3.0-or-later
// The one place for all running jobs: phase, share done, time left, pause and cancel.
#pragma once

#include "items/jobrunner.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QHBoxLayout;

namespace filature::shell {

class JobEntry;

// Stands in the status line; empty when nothing runs.
class JobsBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobsBar(items::JobRunner &jobs, QWidget *parent = nullptr);

private:
    void rebuild();
    void follow();

    items::JobRunner &m_jobs;
    QHBoxLayout *m_row;
    std::map<std::uint64_t, JobEntry *> m_entries; // by number of the job
    QTimer m_timer;
};

} // namespace filature::shell
