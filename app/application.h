// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program is put together: process, language, arguments, one command, exit code.
#pragma once

namespace filature::app {

// Runs the program once; main() returns what it gives. Exit codes: 0 done, 1 internal failure, 2 wrong usage, 3 an
// input cannot be read, 4 wrong key, 5 the case is damaged or its journal broken, 6 refused by the case's rules, 130
// cancelled.
[[nodiscard]] int runApplication(int argumentCount, char **arguments);

} // namespace filature::app
