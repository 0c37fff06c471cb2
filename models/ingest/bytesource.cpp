// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/bytesource.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace filature::ingest {

namespace {

std::string_view kindOf(mode_t mode)
{
    if (S_ISDIR(mode)) return "a directory";
    if (S_ISFIFO(mode)) return "a pipe";
    if (S_ISSOCK(mode)) return "a socket";
    if (S_ISCHR(mode)) return "a character device";
    if (S_ISBLK(mode)) return "a block device";
    if (S_ISLNK(mode)) return "a symbolic link";
    return "no regular file";
}

bool sameTime(const timespec &a, const timespec &b) { return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec; }

bool sameFile(const struct stat &a, const struct stat &b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

// An error that has to do with the path as a whole; ENOTDIR and ELOOP are about its folders here, since the last part
// was looked at.
std::unexpected<Error> failPath(const std::string &path, int reason)
{
    if (reason == ENOTDIR || reason == ELOOP || reason == ENAMETOOLONG) {
        auto failure = failErrno(path, ENOENT, ErrorCode::NotFound);
        failure.error().systemCode = reason;
        failure.error().detail = std::strerror(reason);
        return failure;
    }
    return failErrno(path, reason, ErrorCode::ReadFailed);
}

int statPath(const std::string &path, LinkPolicy links, struct stat &status)
{
    return links == LinkPolicy::Follow ? ::stat(path.c_str(), &status) : ::lstat(path.c_str(), &status);
}

Result<void> requireRegular(const std::string &path, const struct stat &status)
{
    if (S_ISREG(status.st_mode)) return {};
    Error error;
    error.code = S_ISLNK(status.st_mode) ? ErrorCode::IsALink : ErrorCode::NotAFile;
    error.path = path;
    error.detail = kindOf(status.st_mode);
    return std::unexpected(std::move(error));
}

class FileSource final : public ByteSource
{
public:
    FileSource(int descriptor, std::string path, LinkPolicy links, const struct stat &status)
        : m_descriptor(descriptor), m_path(std::move(path)), m_links(links), m_status(status)
    {
    }
    FileSource(const FileSource &) = delete;
    FileSource &operator=(const FileSource &) = delete;
    ~FileSource() override { ::close(m_descriptor); }

    std::uint64_t size() const override { return static_cast<std::uint64_t>(m_status.st_size); }
    std::string name() const override { return m_path; }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override;
    Result<void> checkUnchanged() override;

private:
    [[nodiscard]] std::string_view change() const;

    int m_descriptor;
    std::string m_path;
    LinkPolicy m_links;
    struct stat m_status;
};

Result<std::size_t> FileSource::read(std::uint64_t offset, std::span<char> buffer)
{
    if (offset >= size()) return std::size_t{0};
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), size() - offset));
    std::size_t done = 0;
    while (done < wanted) {
        const std::uint64_t at = offset + done;
        const ssize_t got = ::pread(m_descriptor, buffer.data() + done, wanted - done, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            const int reason = errno;
            auto failure = failAt(ErrorCode::ReadFailed, m_path, static_cast<std::int64_t>(at), std::strerror(reason));
            failure.error().systemCode = reason;
            return failure;
        }
        if (got == 0)
            return failAt(ErrorCode::SourceChanged, m_path, static_cast<std::int64_t>(at),
                          "the file became shorter while it was read");
        done += static_cast<std::size_t>(got);
    }
    return done;
}

// What is different from when the file was opened; empty = nothing.
std::string_view FileSource::change() const
{
    struct stat now{};
    if (::fstat(m_descriptor, &now) != 0) return "the open file can no longer be examined";
    if (now.st_size != m_status.st_size) return "its size changed while it was read";
    if (!sameTime(now.st_mtim, m_status.st_mtim)) return "its modification time changed while it was read";
    struct stat named{};
    if (statPath(m_path, m_links, named) != 0) return "no file has its name any more";
    if (!sameFile(named, m_status)) return "another file took its name while it was read";
    if (!sameTime(now.st_ctim, m_status.st_ctim)) return "its change time changed while it was read";
    return {};
}

Result<void> FileSource::checkUnchanged()
{
    const std::string_view what = change();
    if (what.empty()) return {};
    return failAt(ErrorCode::SourceChanged, m_path, -1, std::string{what});
}

// O_NOATIME is for the owner of a file only; without it the system may note the time of access.
int openQuietly(const std::string &path, LinkPolicy links)
{
    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (links == LinkPolicy::Refuse ? O_NOFOLLOW : 0);
    int descriptor = ::open(path.c_str(), flags | O_NOATIME);
    if (descriptor < 0 && errno == EPERM) descriptor = ::open(path.c_str(), flags);
    return descriptor;
}

} // namespace

Result<std::size_t> MemorySource::read(std::uint64_t offset, std::span<char> buffer)
{
    if (offset >= m_bytes.size()) return std::size_t{0};
    return m_bytes.copy(buffer.data(), buffer.size(), static_cast<std::size_t>(offset));
}

Result<std::unique_ptr<ByteSource>> openFile(const std::string &path, LinkPolicy links)
{
    if (path.find('\0') != std::string::npos) return fail(ErrorCode::NotFound, "a path with a NUL byte");
    struct stat status{};
    if (statPath(path, links, status) != 0) return failPath(path, errno);
    FILATURE_TRY(requireRegular(path, status)); // before open(), which may act on a device
    const int descriptor = openQuietly(path, links);
    if (descriptor < 0) return errno == ELOOP ? failErrno(path, ELOOP, ErrorCode::IsALink) : failPath(path, errno);
    struct stat opened{};
    if (::fstat(descriptor, &opened) != 0) {
        const int reason = errno;
        ::close(descriptor);
        return failErrno(path, reason, ErrorCode::ReadFailed);
    }
    std::unique_ptr<ByteSource> source = std::make_unique<FileSource>(descriptor, path, links, opened);
    FILATURE_TRY(requireRegular(path, opened));
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    return source;
}

} // namespace filature::ingest
