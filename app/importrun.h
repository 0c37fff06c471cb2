// SPDX-License-Identifier: GPL-3.0-or-later
// Several files into one case, one after the other, told as they come.
#pragma once

#include "words/failure.h"
#include "records/importer.h"

#include <optional>
#include <string>
#include <vector>

namespace filature::access {
class OpenCase;
}

namespace filature {
class JsonWriter;
}

namespace filature::app {

class DialectArguments;
struct Session;

// A file that was asked for: its evidence, or why there is none.
struct ImportedFile
{
    std::string path;
    std::optional<records::EvidenceInfo> evidence;
    std::optional<words::Failure> failure;
};

// Works on a case that is open as Writer. One thread.
class ImportRun
{
public:
    enum class Talk : std::uint8_t
    {
        Ledgers,
        Silent
    }; // what is printed on standard output as files are done
    ImportRun(Session &session, access::OpenCase &opened, Talk talk);

    // Finishes what an earlier run had to leave, and tells.
    [[nodiscard]] words::Outcome<void> resumePending();
    // A file that cannot be read is told and kept in files(), and the run goes on; anything else ends it. A file which
    // has just been resumed is not read twice. `dialect` = what to check beside the options, or nullptr.
    [[nodiscard]] words::Outcome<void> add(const std::string &path, const records::ImportOptions &options,
                                    const DialectArguments *dialect);
    // The text index, of all evidence.
    [[nodiscard]] words::Outcome<void> buildIndex();

    [[nodiscard]] const std::vector<ImportedFile> &files() const { return m_files; }
    [[nodiscard]] const std::vector<records::EvidenceInfo> &resumed() const
    {
        return m_resumed;
    } // those that no file has claimed
    [[nodiscard]] bool hasFailures() const;
    [[nodiscard]] bool isIndexPending() const;
    // {"evidence":[...]}: the files in order, or, when none was asked for, what was resumed.
    void addTo(JsonWriter &json) const;

private:
    [[nodiscard]] std::optional<records::EvidenceInfo> takeResumed(const std::string &path);
    [[nodiscard]] words::Outcome<records::EvidenceInfo> import(const std::string &path, const records::ImportOptions &options,
                                                        const DialectArguments *dialect);
    void tell(const records::EvidenceInfo &evidence);

    Session &m_session;
    access::OpenCase &m_case;
    Talk m_talk;
    records::Importer m_importer;
    std::vector<ImportedFile> m_files;
    std::vector<records::EvidenceInfo> m_resumed;
    bool m_hasUndone = false; // an interrupted import could not go on
};

} // namespace filature::app
