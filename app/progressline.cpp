// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressline.h"

#include "words/language.h"
#include "texttable.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <sys/ioctl.h>
#include <unistd.h>

namespace filature::app {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kRefresh = std::chrono::milliseconds(100);
constexpr double kSoonestEstimate = 1; // seconds in a phase before its end is guessed

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

QString phaseName(JobPhase phase)
{
    switch (phase) {
    case JobPhase::Idle:
        return {};
    case JobPhase::Detecting:
        return Words::tr("looking at the file");
    case JobPhase::Reading:
        return Words::tr("reading");
    case JobPhase::Finishing:
        return Words::tr("ordering");
    case JobPhase::Indexing:
        return Words::tr("indexing");
    case JobPhase::Verifying:
        return Words::tr("verifying");
    case JobPhase::Exporting:
        return Words::tr("writing");
    case JobPhase::Generating:
        return Words::tr("inventing");
    }
    return {};
}

QString bar(double share)
{
    constexpr int kWidth = 24;
    const int full = static_cast<int>(share * kWidth);
    return QChar(u'[') + QString(full, QChar(u'#')) + QString(kWidth - full, QChar(u'.')) + QChar(u']');
}

int terminalWidth()
{
    constexpr int kUsual = 80;
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsual;
}

void show(const QString &line)
{
    const std::string bytes = "\r\x1b[K" + line.toStdString();
    if (::write(STDERR_FILENO, bytes.data(), bytes.size()) < 0) return; // nobody sees it, and nothing depends on it
}

} // namespace

QString progressText(JobPhase phase, std::uint64_t done, std::uint64_t total, std::chrono::duration<double> elapsed)
{
    if (phase == JobPhase::Idle) return {};
    if (total == 0) return phaseName(phase);
    const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    QString text = QStringLiteral("%1 %2 %3")
                       .arg(bar(share), QStringLiteral("%1 %").arg(static_cast<int>(share * 100), 3), phaseName(phase));
    const double seconds = elapsed.count();
    if (seconds < kSoonestEstimate || done == 0) return text;
    if (phase == JobPhase::Reading) // the only phase that counts bytes
        text += QStringLiteral("  ") +
                Words::tr("%1/s").arg(words::formatBytes(static_cast<quint64>(static_cast<double>(done) / seconds)));
    return text + QStringLiteral("  ") +
           Words::tr("%1 left").arg(words::formatDuration(seconds * (1 - share) / std::max(share, 1e-9)));
}

ProgressLine::ProgressLine(const JobControl &job) : m_job(job)
{
    if (::isatty(STDERR_FILENO) == 1) m_watcher = std::jthread([this](const std::stop_token &stop) { watch(stop); });
}

ProgressLine::~ProgressLine() = default; // the watcher is asked to stop, wipes the line and is waited for

void ProgressLine::watch(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    JobPhase phase = m_job.phase();
    Clock::time_point since = Clock::now();
    while (!woken.wait_for(lock, stop, kRefresh, [&stop] { return stop.stop_requested(); })) {
        if (m_job.phase() != phase) {
            phase = m_job.phase();
            since = Clock::now();
        }
        show(shortened(progressText(phase, m_job.done(), m_job.total(), Clock::now() - since), terminalWidth() - 1));
    }
    show({});
}

} // namespace filature::app
