// SPDX-License-Identifier: GPL-3.0-or-later
// The words for an engine error, in the user's language: the only place where codes become sentences.
#pragma once

#include "core/error.h"

#include <QString>

namespace filature::words {

[[nodiscard]] QString whatHappened(const Error &error);
// File, position and machine detail; empty when nothing is known.
[[nodiscard]] QString whereItHappened(const Error &error);
[[nodiscard]] QString whatIsSafe(ErrorCode code);       // empty when nothing was at stake
[[nodiscard]] QString whatToDoNext(const Error &error); // on the command line; empty when there is nothing to advise
[[nodiscard]] QString whatToDoInWindow(const Error &error); // the same without commands

} // namespace filature::words
