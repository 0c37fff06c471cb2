// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a secret on the terminal, without showing it.
#pragma once

#include "words/failure.h"

#include <QString>

#include <string>

namespace filature {
class JobControl;
}

namespace filature::app {

class TerminalPrompt
{
public:
    // Whether somebody sits at a terminal who can be asked.
    [[nodiscard]] static bool isPossible();
    // One line without its end, as bytes. Cancelled when the job is. The caller wipes it.
    [[nodiscard]] static words::Outcome<std::string> ask(const QString &question, JobControl &job);
    // Gives the terminal its echo back, if a question is open. Async-signal-safe.
    static void restore();
};

} // namespace filature::app
