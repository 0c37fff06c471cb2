// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of an invented case: all of its files appear, or none.
#pragma once

#include "core/error.h"
#include "core/outputfile.h"
#include "core/sha256.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::training {

// A file in the making with its hash.
class HashedFile
{
public:
    [[nodiscard]] static Result<HashedFile> create(const std::string &folder, std::string name);
    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<void> commit() { return m_file.commit(); }
    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }
    [[nodiscard]] std::string sha256() const { return toHex(m_hash.digest()); }

private:
    HashedFile(OutputFile file, std::string name) : m_file(std::move(file)), m_name(std::move(name)) {}
    OutputFile m_file;
    std::string m_name;
    Sha256 m_hash;
    std::uint64_t m_bytes = 0;
};

// Unless keep() is called, the destructor removes the files that were committed into it, and the folder if it was made
// here.
class OutputFolder
{
public:
    // Makes the folder, or takes an empty one. Fails with AlreadyExists when it holds anything, NotAFile when the name
    // is no folder's, IsALink for a link, NotFound when the parent is missing.
    [[nodiscard]] static Result<OutputFolder> open(const std::string &path);
    ~OutputFolder();
    OutputFolder(OutputFolder &&other) noexcept;
    OutputFolder &operator=(OutputFolder &&) = delete;

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] Result<void> commit(HashedFile &file);
    void keep() { m_path.clear(); }

private:
    OutputFolder(std::string path, bool isNew) : m_path(std::move(path)), m_isNew(isNew) {}
    std::string m_path; // empty = nothing to remove
    bool m_isNew = false;
    std::vector<std::string> m_committed;
};

} // namespace filature::training
