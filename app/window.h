// SPDX-License-Identifier: GPL-3.0-or-later
// The second front end: the window.
#pragma once

#include "words/language.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace filature::app {

// A display is named, or the platform is chosen (as tests do).
[[nodiscard]] bool hasDisplay();

// Replaces this process by a window on the case, which takes the passphrase from the environment, as a command would.
// Returns only when that fails.
void becomeWindow(const std::string &casePath, const std::string &passphrase);

struct WindowOptions
{
    std::string casePath;  // opened at once; empty = the start page
    bool isLocked = false; // it was open until the process replaced itself
};

// What the arguments ask of the window; nothing when they are the command line's: a command, --help, --version, or no display
// to open a window on. The window is asked for by nothing, or by one case.
[[nodiscard]] std::optional<WindowOptions> windowOptions(std::span<const std::string_view> arguments);

// Runs until the window is closed; the exit code. The process must have made no application object.
[[nodiscard]] int runWindow(int argumentCount, char **arguments, const WindowOptions &options, words::Language language);

} // namespace filature::app
