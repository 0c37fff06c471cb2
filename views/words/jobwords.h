// SPDX-License-Identifier: GPL-3.0-or-later
// A running job in words.
#pragma once

#include "items/jobrunner.h"

#include <QString>

namespace filature::words {

// "Import of leak.csv"; "Import of leak.csv: paused".
[[nodiscard]] QString jobText(const items::RunningJob &job);
// "62 % · 4 s left"; the share alone before the rate is known, nothing when no total is.
[[nodiscard]] QString jobProgressText(const items::RunningJob &job);

} // namespace filature::words
