// SPDX-License-Identifier: GPL-3.0-or-later
// What the process does for its own safety before anything else, while it has one thread.
#pragma once

namespace filature::app {

// Descriptors 0 to 2 that are closed are taken up, so that no file of ours ever gets one of their numbers; writing to a
// taken-up one fails. A closed pipe is an error of write(), not a signal. Files we make belong to their owner alone.
void secureStandardStreams();

// No core dumps, and no other process of the same user may read this one's memory. In builds for developers, which need
// debuggers, nothing is done.
void forbidDumps();

// Blocks from 1 MiB on are mapped one by one and go back to the system when they are freed: with glibc's moving threshold the
// memory of an import crept up with its file. A smaller one costs page faults (0.4 s of 4.8 s of CPU at 128 KiB).
void returnFreedMemory();

} // namespace filature::app
