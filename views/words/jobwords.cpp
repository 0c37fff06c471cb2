// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jobwords.h"

#include "words/language.h"

#include <QCoreApplication>

#include <algorithm>

namespace filature::words {

namespace {

constexpr double kKnownAfterSeconds = 1.0; // before that a rate says nothing

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Job)
};

QString kindWords(const items::RunningJob &job)
{
    using enum items::JobKind;
    switch (job.kind) {
    case Opening: return Words::tr("Opening");
    case Creating: return Words::tr("Making the case");
    case Importing:
        // The last part reads no more of the file.
        return job.control->phase() == JobPhase::Finishing ? Words::tr("Sorting %1").arg(job.subject) : Words::tr("Import of %1").arg(job.subject);
    case Resuming: return Words::tr("Going on with an import");
    case Indexing: return Words::tr("Text index");
    case Verifying: return Words::tr("Verification");
    case Mapping: return Words::tr("Another mapping for %1").arg(job.subject);
    case Rereading: return Words::tr("Reading %1 again").arg(job.subject);
    case Exporting: return Words::tr("Export to %1").arg(job.subject);
    case Generating: return Words::tr("Inventing a leak");
    case Quick: break;
    }
    return {};
}

} // namespace

QString jobText(const items::RunningJob &job) { return job.isPaused ? Words::tr("%1: paused").arg(kindWords(job)) : kindWords(job); }

QString jobProgressText(const items::RunningJob &job)
{
    const auto total = static_cast<double>(job.control->total());
    if (total <= 0) return {};
    const double share = std::min(1.0, static_cast<double>(job.control->done()) / total);
    const QString percent = Words::tr("%1 %", "share done").arg(formatReal(share * 100, 0));
    const double seconds = static_cast<double>(job.since.elapsed()) / 1000;
    if (job.isPaused || seconds < kKnownAfterSeconds || share <= 0) return percent;
    return Words::tr("%1 · %2 left").arg(percent, formatDuration(seconds * (1 - share) / share));
}

} // namespace filature::words
