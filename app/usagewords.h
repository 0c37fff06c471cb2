// SPDX-License-Identifier: GPL-3.0-or-later
// The words for arguments that make no sense.
#pragma once

#include "words/failure.h"

#include <CLI/CLI.hpp>

namespace filature::app {

// From what the parser threw; `command` = the subcommand that was named, or nullptr.
[[nodiscard]] words::Failure usageFailure(const CLI::ParseError &error, const CLI::App &program, const CLI::App *command);

} // namespace filature::app
