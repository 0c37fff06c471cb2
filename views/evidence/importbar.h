// SPDX-License-Identifier: GPL-3.0-or-later
// How far the import is: what it does, bytes of all, rate, time left; pause and cancel.
#pragma once

#include "evidence/importqueue.h"
#include "evidence/progressrate.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace filature::evidencepages {

// Shown only while the queue or a verification is at work; looks at it ten times a second.
class ImportBar : public QWidget
{
    Q_OBJECT

public:
    ImportBar(items::CaseSession &session, QWidget *parent = nullptr);

    // What it shows beside the queue's own work; empty control = nothing.
    void setOther(const std::optional<Activity> &activity);

    // Whether it offers to show the import: not beside it.
    void setOffersDetails(bool offersDetails);

Q_SIGNALS:
    void detailsWanted();
    void otherCancelled();

private:
    void showActivity();
    void look();
    void togglePause();
    void cancel();
    [[nodiscard]] std::uint64_t jobNumber() const;
    [[nodiscard]] QString figures(const JobControl &control) const;
    [[nodiscard]] QString cancelWords() const;

    items::CaseSession &m_session;
    ImportQueue &m_queue;
    std::optional<Activity> m_other;
    std::optional<Activity> m_shown;
    bool m_offersDetails = true;
    bool m_isPaused = false;
    JobPhase m_phase = JobPhase::Idle;
    ProgressRate m_rate;
    QElapsedTimer m_clock;
    qint64 m_runMs = 0; // without pauses
    QTimer m_timer;
    QLabel *m_what;
    QProgressBar *m_progress;
    QLabel *m_figures;
    QLabel *m_meaning;
    QPushButton *m_details;
    QPushButton *m_pause;
    QPushButton *m_cancel;
};

} // namespace filature::evidencepages
