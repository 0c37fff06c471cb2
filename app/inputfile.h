// SPDX-License-Identifier: GPL-3.0-or-later
// Small inputs of the user's own: a key file, a list of files, a mapping.
#pragma once

#include "words/failure.h"

#include <cstddef>
#include <string>

namespace filature {
class JobControl;
}

namespace filature::app {

// Everything in the file; a pipe may stand in its place, "-" is standard input. More than `mostBytes` is refused
// (Usage).
[[nodiscard]] words::Outcome<std::string> readInput(const std::string &path, std::size_t mostBytes, JobControl &job);

} // namespace filature::app
