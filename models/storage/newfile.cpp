// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/newfile.h"

#include "core/fileio.h"
#include "core/sha256.h"
#include "storage/keymaterial.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

namespace filature::storage {

namespace {

void removeDatabase(const std::string &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        unlink((path + suffix).c_str());
}

} // namespace

Result<NewFile> NewFile::beside(const std::string &path)
{
    struct stat there = {};
    if (lstat(path.c_str(), &there) == 0)
        return failAt(ErrorCode::AlreadyExists, path, -1, "something has that name already");
    std::array<std::uint8_t, 8> random{};
    fillRandom(random);
    const auto folder = std::filesystem::path(path).parent_path();
    return make(path, (folder / (".filature-" + toHex(random) + ".new")).string(), false);
}

Result<NewFile> NewFile::toReplace(const std::string &path)
{
    removeDatabase(path + ".new");
    return make(path, path + ".new", true);
}

Result<NewFile> NewFile::make(const std::string &path, const std::string &temporary, bool replaces)
{
    const int descriptor = open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) return failErrno(path, errno, ErrorCode::WriteFailed);
    close(descriptor);
    NewFile file;
    file.m_path = path;
    file.m_temporaryPath = temporary;
    file.m_replaces = replaces;
    return file;
}

NewFile::~NewFile()
{
    if (!m_temporaryPath.empty()) removeDatabase(m_temporaryPath);
}

NewFile::NewFile(NewFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_temporaryPath(std::exchange(other.m_temporaryPath, {})),
      m_replaces(other.m_replaces)
{
}

namespace {

Result<void> synchronise(const std::string &path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) return failErrno(path, errno, ErrorCode::WriteFailed);
    const int status = fsync(descriptor);
    const int problem = errno;
    close(descriptor);
    if (status != 0) return failErrno(path, problem, ErrorCode::WriteFailed);
    return {};
}

} // namespace

Result<void> NewFile::giveName()
{
    struct stat log = {};
    if (lstat((m_temporaryPath + "-wal").c_str(), &log) == 0 && log.st_size > 0)
        return failAt(ErrorCode::WriteFailed, m_path, -1, "the log could not be copied into the new file");
    FILATURE_TRY(synchronise(m_temporaryPath));
    if (m_replaces) {
        if (rename(m_temporaryPath.c_str(), m_path.c_str()) != 0)
            return failErrno(m_path, errno, ErrorCode::WriteFailed);
    } else {
        FILATURE_TRY(renameWithoutReplacing(m_temporaryPath, m_path));
    }
    m_temporaryPath.clear();
    auto durable = synchroniseFolder(m_path);
    if (!durable && !m_replaces) removeDatabase(m_path);
    return durable;
}

} // namespace filature::storage
