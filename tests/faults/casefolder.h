// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary folder with a case in it, what the program says of the case, and what becomes of the files around it.
#pragma once

#include "faults/program.h"

#include <QTemporaryDir>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace filature::test {

inline constexpr const char *kPassphrase = "eau vive au bord du pre vert 7";

// Where the temporary folder lies.
enum class Medium : std::uint8_t { Memory, Disk }; // Memory only where there is such a file system with room

class CaseFolder
{
public:
    explicit CaseFolder(Medium medium = Medium::Memory);

    [[nodiscard]] std::string path(const std::string &name) const { return m_path + '/' + name; }
    [[nodiscard]] std::string casePath() const { return m_case; }
    // The case may lie elsewhere, for example on a small disk.
    void setCasePath(const std::string &path) { m_case = path; }

    // One run of the program; the witnesses lie in this folder.
    [[nodiscard]] Outcome run(const std::vector<std::string> &arguments, const RunOptions &options = {}) const;
    [[nodiscard]] std::unique_ptr<RunningProgram> start(const std::vector<std::string> &arguments, const RunOptions &options = {}) const;
    // A command on the case: run("import", {file}).
    [[nodiscard]] Outcome runOnCase(const std::string &command, const std::vector<std::string> &rest = {}, const RunOptions &options = {}) const;
    [[nodiscard]] std::unique_ptr<RunningProgram> startOnCase(const std::string &command, const std::vector<std::string> &rest = {},
                                                              const RunOptions &options = {}) const;

    // A closed case of another folder, with its witness.
    void copyFrom(const CaseFolder &other) const;
    [[nodiscard]] Outcome makePlainCase() const;
    [[nodiscard]] Outcome makeEncryptedCase() const;

    // What the program says of the case; empty or negative, after a message, when it fails.
    [[nodiscard]] std::string digest(const RunOptions &options = {}) const;
    [[nodiscard]] int evidenceCount(const RunOptions &options = {}) const;
    [[nodiscard]] std::int64_t count(const std::string &filter, const RunOptions &options = {}) const;

    // How often the last counted run changed and read files; see RunOptions::countFile.
    [[nodiscard]] std::pair<long, long> counted() const;
    [[nodiscard]] std::string countFile() const { return path("calls"); }

private:
    QTemporaryDir m_folder;
    std::string m_path;
    std::string m_case;
};

// Everything a reader could have changed of a file.
struct FileState
{
    std::string sha256;
    std::int64_t size = 0;
    std::int64_t modifiedNs = 0;
    std::int64_t accessedNs = 0;
    std::int64_t changedNs = 0;
    unsigned mode = 0;
    std::uint64_t inode = 0;
    friend bool operator==(const FileState &, const FileState &) = default;
};
// The times are taken before the content is read, and put back behind it.
[[nodiscard]] FileState stateOfFile(const std::string &path);
[[nodiscard]] std::string describe(const FileState &state);

[[nodiscard]] std::vector<std::string> namesIn(const std::string &folder); // sorted
[[nodiscard]] std::string bytesOfFile(const std::string &path);
void writeFile(const std::string &path, std::string_view bytes);

// A number from which a test draws; printed, and taken from FILATURE_TEST_SEED when that is set.
[[nodiscard]] std::uint64_t testSeed();

} // namespace filature::test
