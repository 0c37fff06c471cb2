// SPDX-License-Identifier: GPL-3.0-or-later
// What every command is given.
#pragma once

namespace filature {
class JobControl;
}

namespace filature::app {

class KeySource;
class Messages;
class StandardOutput;

struct Session
{
    StandardOutput &out;
    const Messages &messages;
    JobControl &job; // cancelled by a signal; one for the whole run
    KeySource &keys;
};

} // namespace filature::app
