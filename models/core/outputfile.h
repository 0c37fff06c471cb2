// SPDX-License-Identifier: GPL-3.0-or-later
// The one door through which the program writes files of the user's.
#pragma once

#include "core/error.h"

#include <string>
#include <string_view>

namespace filature {

// A new file that appears under its name only when it is complete: written beside it under a temporary name,
// synchronised, then renamed; after commit() file and name are on the disk. Never follows a link, never overwrites
// anything. Destroyed before commit(), or when that fails = nothing is left. Not thread-safe.
class OutputFile
{
public:
    // Fails with AlreadyExists when something has that name (also a dangling link), with PermissionDenied, DiskFull ...
    [[nodiscard]] static Result<OutputFile> create(const std::string &path);
    ~OutputFile();
    OutputFile(OutputFile &&other) noexcept;
    OutputFile &operator=(OutputFile &&other) noexcept;

    [[nodiscard]] Result<void> write(std::string_view bytes); // buffered; after a failure nothing more can be written or committed
    [[nodiscard]] Result<void> commit();

private:
    OutputFile(int descriptor, std::string path, std::string temporaryPath);
    [[nodiscard]] Result<void> flush();
    void discard();

    int m_descriptor = -1;
    std::string m_path;
    std::string m_temporaryPath;
    std::string m_buffer;
};

} // namespace filature
