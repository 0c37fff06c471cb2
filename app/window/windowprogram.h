// SPDX-License-Identifier: GPL-3.0-or-later
// The second front end: the window, a program that the command line turns into.
#pragma once

namespace filature::app {

// Runs until the window is closed; the exit code. Arguments as windowOptions() takes them.
[[nodiscard]] int runWindow(int argumentCount, char **arguments);

} // namespace filature::app
