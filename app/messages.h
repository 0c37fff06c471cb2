// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says beside its output: on standard error, in the user's language.
#pragma once

#include "words/failure.h"

#include <QString>

namespace filature::app {

// Texts are complete sentences, safe to print. Writing that fails is ignored: there is nowhere to say so. Thread-safe.
class Messages
{
public:
    void note(const QString &text) const;
    void warn(const QString &text) const;
    // What happened, where, what is safe, what to do next. Gives the exit code.
    int tell(const words::Failure &failure) const;
};

} // namespace filature::app
