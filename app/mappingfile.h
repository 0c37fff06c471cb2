// SPDX-License-Identifier: GPL-3.0-or-later
// A mapping of columns to fields in a file of the user's.
#pragma once

#include "words/failure.h"
#include "fields/mapping.h"

#include <string>

namespace filature {
class JobControl;
}

namespace filature::app {

[[nodiscard]] words::Outcome<fields::Mapping> readMapping(const std::string &path, JobControl &job);

} // namespace filature::app
