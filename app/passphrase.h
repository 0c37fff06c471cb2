// SPDX-License-Identifier: GPL-3.0-or-later
// Where passphrases come from: a file, the environment or the terminal, never an argument.
#pragma once

#include "words/failure.h"
#include "storage/casefile.h"

#include <optional>
#include <string>

namespace filature {
class JobControl;
}

namespace filature::app {

class Messages;

// Made at start, while the process has one thread: takes FILATURE_KEY and FILATURE_NEW_KEY out of the environment,
// wiping what lay there. One thread.
class KeySource
{
public:
    KeySource(JobControl &job, const Messages &messages);

    // The key that was given for an existing case, by file or environment; nothing when none was.
    [[nodiscard]] words::Outcome<std::optional<storage::CaseKey>> given(const std::string &keyFile);
    // Asks for the passphrase of a case; WrongKey when there is nobody to ask.
    [[nodiscard]] words::Outcome<storage::CaseKey> ask(const std::string &casePath);
    // For a new case or another passphrase: by file, environment (`Purpose::Create` reads FILATURE_KEY, `Replace`
    // FILATURE_NEW_KEY) or the terminal, twice. Never empty. Warns of one below 80 bits.
    enum class Purpose : std::uint8_t
    {
        Create,
        Replace
    };
    [[nodiscard]] words::Outcome<storage::CaseKey> choose(const std::string &keyFile, Purpose purpose);

private:
    [[nodiscard]] words::Outcome<std::string> readKeyFile(const std::string &path);
    [[nodiscard]] words::Outcome<std::string> askTwice();
    [[nodiscard]] words::Outcome<std::string> chosenText(const std::string &keyFile,
                                                  const std::optional<storage::SecretBytes> &fromEnvironment);

    JobControl &m_job;
    const Messages &m_messages;
    std::optional<storage::SecretBytes> m_key;
    std::optional<storage::SecretBytes> m_newKey;
};

} // namespace filature::app
