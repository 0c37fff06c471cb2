// SPDX-License-Identifier: GPL-3.0-or-later
// The way from the command line to the window, which is a program of its own beside this one: so a command does not load the
// toolkit's 70 libraries (35 ms, 130 MB of addresses).
#pragma once

#include "words/failure.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::app {

// A display is named, or the platform is chosen (as tests do).
[[nodiscard]] bool hasDisplay();

struct WindowOptions
{
    std::string casePath;  // opened at once; empty = the start page
    bool isLocked = false; // it was open until the process replaced itself
};

// What the arguments ask of the window; nothing when they are the command line's: a command, --help, --version. The window is
// asked for by nothing, or by one case.
[[nodiscard]] std::optional<WindowOptions> windowOptions(std::span<const std::string_view> arguments);

// Replaces this process by the window's program, which lies in the folder of the running one. Returns only the failure.
[[nodiscard]] words::Failure becomeWindow(std::vector<std::string> arguments);

// Replaces this process by `program`; what it had blocked or masked is free again. Returns only when that fails (errno says why).
void becomeProgram(const std::string &program, std::vector<std::string> arguments);

} // namespace filature::app
