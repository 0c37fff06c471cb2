// SPDX-License-Identifier: GPL-3.0-or-later
// From an invented leak to an encrypted, indexed case, in one call.
#pragma once

#include "core/error.h"
#include "core/jobcontrol.h"
#include "training/generator.h"

#include <string>

namespace filature::access {

struct DemoPlan
{
    std::string folder; // new or empty; everything is written there
    std::string title;
    training::GeneratorOptions options;
};

struct DemoCase
{
    std::string casePath;
    std::string passphrase; // drawn by lot; also in passphrase.txt beside the case
};

// leak.csv, server-copy.csv, answer-key.json, demo.filature and passphrase.txt. On failure what has been written stays, to be
// looked at. At the reference size about 7 s on two cores.
[[nodiscard]] Result<DemoCase> makeDemo(const DemoPlan &plan, JobControl &job);

} // namespace filature::access
