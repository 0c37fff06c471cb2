// SPDX-License-Identifier: GPL-3.0-or-later
// The case that a command works on: its arguments, and the opening with key and witness.
#pragma once

#include "arguments.h"
#include "failure.h"
#include "storage/casefile.h"

#include <memory>
#include <string>
#include <string_view>

namespace filature::app {

struct Session;

// An open case with one connection for reading. One thread.
class OpenCase
{
public:
    OpenCase(storage::CaseFile file, storage::Connection reader) : m_file(std::move(file)), m_reader(std::move(reader))
    {
    }

    [[nodiscard]] const storage::CaseFile &file() const { return m_file; }
    [[nodiscard]] storage::Connection &reader() { return m_reader; }
    // Appends to the access chain of the journal. A case that cannot be written cannot be journalled: see isReadOnly().
    [[nodiscard]] Result<void> journalAccess(std::string_view action, std::string_view payload);
    [[nodiscard]] bool isReadOnly() const { return m_file.info().readOnly; }

private:
    storage::CaseFile m_file;
    storage::Connection m_reader;
};

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
    [[nodiscard]] Outcome<storage::CaseKey> key(Session &session) const;
    // Journals the opening under the command's name, unless the witness disagrees; then it fails with JournalBroken or,
    // tolerated, leaves the case untouched.
    [[nodiscard]] Outcome<std::unique_ptr<OpenCase>> openWith(Session &session, const storage::CaseKey &key,
                                                              storage::OpenMode mode, std::string_view commandName,
                                                              WitnessPolicy policy = WitnessPolicy::Insist) const;
    [[nodiscard]] Outcome<std::unique_ptr<OpenCase>> open(Session &session, storage::OpenMode mode,
                                                          std::string_view commandName,
                                                          WitnessPolicy policy = WitnessPolicy::Insist) const;

    std::string path;
    std::string keyFile;
};

} // namespace filature::app
