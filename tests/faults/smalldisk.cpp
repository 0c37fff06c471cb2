// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/smalldisk.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace filature::test {

namespace {

constexpr const char *kBallast = "/ballast";

bool writeText(const char *path, const std::string &text)
{
    std::ofstream file(path);
    file << text;
    return static_cast<bool>(file.flush());
}

// As root in a namespace of mounts; else as a root of a namespace of users too.
bool enterNamespace()
{
    if (::geteuid() == 0 && ::unshare(CLONE_NEWNS) == 0) return true;
    const std::string user = std::to_string(::geteuid());
    const std::string group = std::to_string(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    return writeText("/proc/self/setgroups", "deny") && writeText("/proc/self/uid_map", "0 " + user + " 1") &&
           writeText("/proc/self/gid_map", "0 " + group + " 1");
}

std::string sizeOption(std::uintmax_t bytes) { return "size=" + std::to_string(bytes); }

} // namespace

SmallDisk::SmallDisk(std::string path) : m_path(std::move(path)) { std::filesystem::create_directories(m_path); }

SmallDisk::~SmallDisk() { unmount(); }

bool SmallDisk::isPossible()
{
    // Nothing that is mounted here may reach the rest of the system.
    static const bool kIsPossible = enterNamespace() && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return kIsPossible;
}

void SmallDisk::unmount()
{
    if (m_isMounted) ::umount2(m_path.c_str(), MNT_DETACH);
    m_isMounted = false;
}

bool SmallDisk::mount(std::uintmax_t bytes)
{
    unmount();
    m_isMounted = ::mount("filature-test", m_path.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, sizeOption(bytes).c_str()) == 0;
    return m_isMounted;
}

bool SmallDisk::resize(std::uintmax_t bytes) const
{
    return ::mount("filature-test", m_path.c_str(), "tmpfs", MS_REMOUNT | MS_NOSUID | MS_NODEV, sizeOption(bytes).c_str()) == 0;
}

bool SmallDisk::setReadOnly() const
{
    return ::mount("filature-test", m_path.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV, nullptr) == 0;
}

bool SmallDisk::fill() const
{
    const int descriptor = ::open((m_path + kBallast).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    const std::vector<char> zeros(4096, '\0');
    while (::write(descriptor, zeros.data(), zeros.size()) > 0) {
    }
    const bool isFull = errno == ENOSPC;
    ::close(descriptor);
    return isFull;
}

void SmallDisk::makeRoom() const { ::unlink((m_path + kBallast).c_str()); }

} // namespace filature::test
