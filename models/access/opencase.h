// SPDX-License-Identifier: GPL-3.0-or-later
// A case as front ends open it: compared with this machine's witness, and the opening journalled.
#pragma once

#include "core/error.h"
#include "storage/casefile.h"
#include "storage/journal.h"
#include "storage/journalcheck.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace filature::access {

// An open case with one connection for reading. file() may be used by any thread, the rest by one.
class OpenCase
{
public:
    OpenCase(storage::CaseFile file, storage::Connection reader) : m_file(std::move(file)), m_reader(std::move(reader))
    {
    }

    [[nodiscard]] const storage::CaseFile &file() const { return m_file; }
    [[nodiscard]] storage::Connection &reader() { return m_reader; }
    // Appends to the access chain of the journal. Any thread. A case that cannot be written cannot be journalled: see
    // isReadOnly().
    [[nodiscard]] Result<void> journalAccess(std::string_view action, std::string_view payload) const;
    [[nodiscard]] bool isReadOnly() const { return m_file.info().readOnly; }

private:
    storage::CaseFile m_file;
    storage::Connection m_reader;
};

struct Opening
{
    std::unique_ptr<OpenCase> opened;
    storage::WitnessComparison witness;
    // Looking stays possible when the disk is full; what shows data unmasked journals that on its own account.
    std::optional<Error> notJournalled;

    // The case is older than this machine has seen it, or has taken another course. Then the opening is not journalled,
    // and the front end shows nothing before a person has accepted it.
    [[nodiscard]] bool isDoubted() const;
};

// Fails as CaseFile::open(). `command` = what opens it, as the journal will say: a command's name, "window".
[[nodiscard]] Result<Opening> openCase(const std::string &path, const storage::CaseKey &key, storage::OpenMode mode,
                                       std::string_view command);

} // namespace filature::access
