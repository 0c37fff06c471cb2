// SPDX-License-Identifier: GPL-3.0-or-later
// The case that a command works on: its arguments, and how its opening is told.
#pragma once

#include "access/opencase.h"
#include "arguments.h"
#include "words/failure.h"
#include "storage/casefile.h"

#include <memory>
#include <string>
#include <string_view>

namespace filature::app {

struct Session;

using access::OpenCase;

// What to do when this machine's witness says that the case is older than it was, or another.
enum class WitnessPolicy : std::uint8_t
{
    Insist,
    Tolerate
};

// CASE and --key-file.
class CaseArguments
{
public:
    void declare(const Arguments &command);
    // The key that was given; asks for it when none was and the case is encrypted.
    [[nodiscard]] words::Outcome<storage::CaseKey> key(Session &session) const;
    // Journals the opening under the command's name, unless the witness disagrees; then it fails with JournalBroken or,
    // tolerated, leaves the case untouched.
    [[nodiscard]] words::Outcome<std::unique_ptr<OpenCase>> openWith(Session &session, const storage::CaseKey &key,
                                                              storage::OpenMode mode, std::string_view commandName,
                                                              WitnessPolicy policy = WitnessPolicy::Insist) const;
    [[nodiscard]] words::Outcome<std::unique_ptr<OpenCase>> open(Session &session, storage::OpenMode mode,
                                                          std::string_view commandName,
                                                          WitnessPolicy policy = WitnessPolicy::Insist) const;

    std::string path;
    std::string keyFile;
};

} // namespace filature::app
