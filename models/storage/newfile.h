// SPDX-License-Identifier: GPL-3.0-or-later
// A new database file that gets its name only when it is complete.
#pragma once

#include "core/error.h"

#include <string>

namespace filature::storage {

// An empty file of mode 0600 under a temporary name in the same folder; removed with its log, unless named. SQLite
// writes into it; it is closed there before it gets its name. A process that is killed leaves the temporary file
// behind, and nothing else.
class NewFile
{
public:
    // For a file that does not exist yet: fails with AlreadyExists (also for a dangling link), PermissionDenied,
    // NotFound (folder).
    [[nodiscard]] static Result<NewFile> beside(const std::string &path);
    // For a file that will take the place of `path`, whose CaseLock the caller holds. It is `<path>.new` until then;
    // what a killed process left under that name is removed.
    [[nodiscard]] static Result<NewFile> toReplace(const std::string &path);
    ~NewFile();
    NewFile(NewFile &&other) noexcept;
    NewFile &operator=(NewFile &&) = delete;

    [[nodiscard]] const std::string &temporaryPath() const { return m_temporaryPath; }
    // Synchronises, then renames; on return the name is on the disk. Without toReplace() it never overwrites anything.
    [[nodiscard]] Result<void> giveName();

private:
    NewFile() = default;
    [[nodiscard]] static Result<NewFile> make(const std::string &path, const std::string &temporary, bool replaces);

    std::string m_path;
    std::string m_temporaryPath;
    bool m_replaces = false;
};

} // namespace filature::storage
