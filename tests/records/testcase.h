// SPDX-License-Identifier: GPL-3.0-or-later
// A case of its own in a temporary folder, filled from texts, and short ways to ask what it holds.
#pragma once

#include "core/clock.h"
#include "core/jobcontrol.h"
#include "delimitedtable.h"
#include "records/evidence.h"
#include "records/importer.h"
#include "records/recordstore.h"
#include "records/rowwriter.h"
#include "storage/casefile.h"
#include "storage/storagefixture.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace filature::test {

// The value; a failure of what a test only prepares ends the program with the error in words.
template<typename T>
T must(Result<T> result)
{
    if (!result) qFatal("%s", describe(result.error()).c_str());
    return std::move(*result);
}
inline void must(Result<void> result)
{
    if (!result) qFatal("%s", describe(result.error()).c_str());
}

// Options that leave nothing to detection: the files of these tests are delimited by commas, in UTF-8, with one header row.
[[nodiscard]] records::ImportOptions plainOptions(unsigned threads = 0);

class TestCase
{
public:
    // Made at once, open as writer. Plain, unless a test is about the encryption.
    explicit TestCase(bool isEncrypted = false, const Clock &clock = systemClock());

    [[nodiscard]] std::string path(const std::string &name) const { return m_sandbox.path(name); }
    [[nodiscard]] std::string casePath() const { return path("case.filature"); }
    // A file in the folder; an existing one is replaced. Returns its path.
    std::string write(const std::string &name, std::string_view bytes) const;

    [[nodiscard]] storage::CaseFile &file() { return *m_file; }
    void close() { m_file.reset(); }
    void reopen(storage::OpenMode mode = storage::OpenMode::Writer);

    // Writes the text as a file and imports it.
    records::EvidenceInfo import(const std::string &name, std::string_view text, const records::ImportOptions &options = plainOptions());
    [[nodiscard]] Result<records::EvidenceInfo> tryImport(const std::string &name, std::string_view text,
                                                          const records::ImportOptions &options = plainOptions());
    [[nodiscard]] Result<records::EvidenceInfo> importPath(const std::string &path, const records::ImportOptions &options = plainOptions());

    [[nodiscard]] storage::Connection reader() { return must(m_file->connect(storage::CaseFile::Access::Read)); }
    [[nodiscard]] storage::Connection writer() { return must(m_file->connect(storage::CaseFile::Access::Write)); }
    [[nodiscard]] std::shared_ptr<records::RecordStore> store() { return must(records::RecordStore::open(*m_file)); }
    [[nodiscard]] std::vector<records::EvidenceInfo> evidences();
    // In hexadecimal digits.
    [[nodiscard]] std::string digest();
    // What the verbatim output of an evidence says, as a table.
    [[nodiscard]] Result<DelimitedTable> verbatim(const records::EvidenceInfo &evidence);
    // Runs SQL in the writer's connection, around all rules of the program. changed_rows(rows, place, what, by) is there for
    // segment_rows: "row", "line", "offset", "length" or "flags" of one record greater by a number, or the record "gone".
    void execute(std::string_view sql);
    [[nodiscard]] std::int64_t number(std::string_view sql);

    JobControl job;

private:
    Sandbox m_sandbox;
    storage::CaseKey m_key;
    const Clock &m_clock;
    std::unique_ptr<storage::CaseFile> m_file;
};

// The header and the rows that a RowWriter is given.
class TableWriter final : public records::RowWriter
{
public:
    Result<void> begin(std::span<const std::string_view> columns) override;
    Result<void> row(std::span<const std::string_view> cells) override;
    Result<void> end() override;

    DelimitedTable table;
    bool isEnded = false;
};

// Every record of the set, ascending.
[[nodiscard]] std::vector<std::uint32_t> idsOf(const records::RecordSet &set);

// First, second ... line of many for large files: short rows whose content depends on the number alone.
[[nodiscard]] std::string manyRows(std::size_t rows, std::size_t first = 1);

} // namespace filature::test
