// SPDX-License-Identifier: GPL-3.0-or-later
// One subcommand of the program.
#pragma once

#include "arguments.h"
#include "words/failure.h"

namespace filature::app {

struct Session;

constexpr int kDone = 0;

class Command
{
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    // Adds the subcommand with its arguments, which are kept in the object; called once, when the language is chosen.
    [[nodiscard]] virtual Arguments declare(const Arguments &program) = 0;
    // Called once, after the arguments were read. Gives the exit code, kDone unless the output itself says otherwise.
    [[nodiscard]] virtual words::Outcome<int> run(Session &session) = 0;
};

} // namespace filature::app
