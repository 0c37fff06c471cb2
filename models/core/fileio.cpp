// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fileio.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace filature {

ssize_t readAt(int descriptor, std::span<std::uint8_t> buffer, off_t offset)
{
    std::size_t done = 0;
    while (done < buffer.size()) {
        const ssize_t got = ::pread(descriptor, buffer.data() + done, buffer.size() - done, offset + static_cast<off_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return -1;
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return static_cast<ssize_t>(done);
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// RENAME_NOREPLACE is missing on some file systems; a hard link also never overwrites, and FAT has neither.
Result<void> renameWithoutReplacing(const std::string &from, const std::string &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
    if (errno != EINVAL && errno != ENOSYS) return failErrno(to, errno, ErrorCode::WriteFailed);
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return {};
    }
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) return failErrno(to, errno, ErrorCode::WriteFailed);
    struct stat there{};
    if (::lstat(to.c_str(), &there) == 0) return failAt(ErrorCode::AlreadyExists, to, -1, "something has that name already");
    if (::rename(from.c_str(), to.c_str()) != 0) return failErrno(to, errno, ErrorCode::WriteFailed);
    return {};
}

// Into a folder that may only be written nobody looks, and a file system without fsync on folders says EINVAL.
Result<void> synchroniseFolder(const std::string &path)
{
    const std::string parent = std::filesystem::path(path).parent_path().string();
    const std::string folder = parent.empty() ? "." : parent;
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0 && errno == EACCES) return {};
    if (descriptor < 0) return failErrno(path, errno, ErrorCode::WriteFailed);
    const int status = ::fsync(descriptor);
    const int problem = errno;
    ::close(descriptor);
    if (status != 0 && problem != EINVAL) return failErrno(path, problem, ErrorCode::WriteFailed);
    return {};
}

} // namespace filature
