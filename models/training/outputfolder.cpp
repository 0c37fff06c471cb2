// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/outputfolder.h"

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace filature::training {

Result<HashedFile> HashedFile::create(const std::string &folder, std::string name)
{
    FILATURE_TRY_ASSIGN(file, OutputFile::create(folder + '/' + name));
    return HashedFile(std::move(file), std::move(name));
}

Result<void> HashedFile::write(std::string_view bytes)
{
    m_hash.add(bytes);
    m_bytes += bytes.size();
    return m_file.write(bytes);
}

Result<OutputFolder> OutputFolder::open(const std::string &path)
{
    if (path.empty()) return fail(ErrorCode::Usage, "no folder is named");
    if (::mkdir(path.c_str(), 0700) == 0) return OutputFolder(path, true);
    if (errno != EEXIST) return failErrno(path, errno, ErrorCode::WriteFailed);
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0) return failErrno(path, errno, ErrorCode::WriteFailed);
    if (S_ISLNK(status.st_mode)) return failAt(ErrorCode::IsALink, path, -1, "a folder is needed");
    if (!S_ISDIR(status.st_mode)) return failAt(ErrorCode::NotAFile, path, -1, "a folder is needed");
    std::error_code error;
    const std::filesystem::directory_iterator entries(path, error);
    if (error) return failErrno(path, error.value(), ErrorCode::ReadFailed);
    if (entries != std::filesystem::directory_iterator())
        return failAt(ErrorCode::AlreadyExists, path, -1, "the folder is not empty");
    return OutputFolder(path, false);
}

OutputFolder::OutputFolder(OutputFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_isNew(other.m_isNew), m_committed(std::move(other.m_committed))
{
}

OutputFolder::~OutputFolder()
{
    if (m_path.empty()) return;
    for (const std::string &name : m_committed)
        ::unlink((m_path + '/' + name).c_str());
    if (m_isNew) ::rmdir(m_path.c_str());
}

Result<void> OutputFolder::commit(HashedFile &file)
{
    FILATURE_TRY(file.commit());
    m_committed.push_back(file.name());
    return {};
}

} // namespace filature::training
