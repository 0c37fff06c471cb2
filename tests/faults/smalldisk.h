// SPDX-License-Identifier: GPL-3.0-or-later
// File systems of a chosen size, and folders that cannot be written, seen by this process and its children alone.
#pragma once

#include <cstdint>
#include <string>

namespace filature::test {

// Mounted on a folder that it makes; taken away at the end. Needs a mount namespace of the process's own, which it makes
// when the system allows that (root, or unprivileged user namespaces).
class SmallDisk
{
public:
    explicit SmallDisk(std::string path);
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    // Ask first in main(): a process with several threads may not be allowed.
    [[nodiscard]] static bool isPossible();
    [[nodiscard]] const std::string &path() const { return m_path; }
    // An empty file system in place of the one before. Sizes are rounded up to pages.
    [[nodiscard]] bool mount(std::uintmax_t bytes);
    [[nodiscard]] bool resize(std::uintmax_t bytes) const; // keeps what is there
    [[nodiscard]] bool setReadOnly() const;
    [[nodiscard]] bool fill() const; // one file that takes all that is left
    void makeRoom() const;           // takes it away

private:
    void unmount();

    std::string m_path;
    bool m_isMounted = false;
};

} // namespace filature::test
