// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/caselock.h"

#include "core/fileio.h"
#include "storage/account.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace filature::storage {

namespace {

constexpr std::size_t kLongestNote = 400;

std::string hostName()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : "unknown host";
}

std::string holderNote(const Clock &clock)
{
    return printable("process " + std::to_string(getpid()) + ", user " + authorName() + ", host " + hostName() +
                     ", since " + isoUtc(clock.utcMicroseconds()));
}

std::string readNote(int descriptor)
{
    std::array<std::uint8_t, kLongestNote> bytes{};
    const ssize_t size = readAt(descriptor, bytes, 0);
    const std::string text = printable(std::string(bytes.begin(), bytes.begin() + std::max<ssize_t>(size, 0)));
    return text.empty() ? "another process" : text;
}

// The holder removes the file when it leaves: a lock on a file that no longer has the name is worth nothing.
bool isStillNamed(int descriptor, const std::string &path)
{
    struct stat held = {};
    struct stat named = {};
    return fstat(descriptor, &held) == 0 && lstat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
           held.st_ino == named.st_ino;
}

// The note is information, not the lock: failing to write it (full disk) does not matter.
void writeNote(int descriptor, const std::string &note)
{
    if (ftruncate(descriptor, 0) == 0) static_cast<void>(writeAll(descriptor, note));
}

} // namespace

Result<CaseLock> CaseLock::take(const std::string &casePath, const Clock &clock)
{
    const std::string path = pathFor(casePath);
    constexpr int kAttempts = 100; // each lost to a holder that left in between
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        CaseLock lock;
        lock.m_descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600);
        if (lock.m_descriptor < 0) return failErrno(path, errno, ErrorCode::PermissionDenied);
        if (flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            if (errno == EINTR) continue;
            if (errno == EWOULDBLOCK)
                return failAt(ErrorCode::Locked, casePath, -1, "held by " + readNote(lock.m_descriptor));
            return failErrno(path, errno, ErrorCode::PermissionDenied);
        }
        if (!isStillNamed(lock.m_descriptor, path)) continue;
        writeNote(lock.m_descriptor, holderNote(clock));
        lock.m_path = path;
        return lock;
    }
    return failAt(ErrorCode::Locked, casePath, -1, "the lock changes hands all the time");
}

std::string CaseLock::holder(const std::string &casePath)
{
    const int descriptor = open(pathFor(casePath).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return {};
    const bool held = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    std::string note = held ? readNote(descriptor) : std::string();
    close(descriptor);
    return note;
}

CaseLock::~CaseLock() { release(); }

CaseLock::CaseLock(CaseLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path))
{
    other.m_path.clear();
}

CaseLock &CaseLock::operator=(CaseLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::exchange(other.m_path, {});
    }
    return *this;
}

void CaseLock::release()
{
    if (m_descriptor < 0) return;
    if (!m_path.empty() && isStillNamed(m_descriptor, m_path)) unlink(m_path.c_str());
    close(m_descriptor);
    m_descriptor = -1;
    m_path.clear();
}

} // namespace filature::storage
