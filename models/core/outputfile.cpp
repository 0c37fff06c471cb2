// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outputfile.h"

#include "core/fileio.h"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace filature {

namespace {

constexpr std::size_t kBufferBytes = 256 * 1024;

} // namespace

OutputFile::OutputFile(int descriptor, std::string path, std::string temporaryPath)
    : m_descriptor(descriptor), m_path(std::move(path)), m_temporaryPath(std::move(temporaryPath))
{
}

OutputFile::OutputFile(OutputFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)),
      m_temporaryPath(std::move(other.m_temporaryPath)), m_buffer(std::move(other.m_buffer))
{
}

OutputFile &OutputFile::operator=(OutputFile &&other) noexcept
{
    if (this != &other) {
        discard();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
        m_temporaryPath = std::move(other.m_temporaryPath);
        m_buffer = std::move(other.m_buffer);
    }
    return *this;
}

OutputFile::~OutputFile() { discard(); }

Result<OutputFile> OutputFile::create(const std::string &path)
{
    struct stat status{};
    if (::lstat(path.c_str(), &status) == 0) return failErrno(path, EEXIST, ErrorCode::AlreadyExists);
    const std::string temporaryPath = path + ".part-" + std::to_string(::getpid());
    const int descriptor = ::open(temporaryPath.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) return failErrno(path, errno, ErrorCode::WriteFailed);
    return OutputFile(descriptor, path, temporaryPath);
}

Result<void> OutputFile::write(std::string_view bytes)
{
    m_buffer += bytes;
    if (m_buffer.size() >= kBufferBytes) return flush();
    return {};
}

Result<void> OutputFile::flush()
{
    if (m_descriptor < 0) return fail(ErrorCode::Internal, "writing to a file that is closed or failed before");
    const bool isWritten = writeAll(m_descriptor, m_buffer);
    const int reason = errno;
    m_buffer.clear();
    if (isWritten) return {};
    discard(); // what is missing would not be noticed in a file that is committed later
    return failErrno(m_path, reason, ErrorCode::WriteFailed);
}

Result<void> OutputFile::commit()
{
    FILATURE_TRY(flush());
    if (::fsync(m_descriptor) != 0) return failErrno(m_path, errno, ErrorCode::WriteFailed);
    if (::close(std::exchange(m_descriptor, -1)) != 0) return failErrno(m_path, errno, ErrorCode::WriteFailed);
    if (auto named = renameWithoutReplacing(m_temporaryPath, m_path); !named) {
        discard();
        return named;
    }
    m_temporaryPath.clear();
    auto durable = synchroniseFolder(m_path);
    if (!durable) ::unlink(m_path.c_str()); // a failure leaves nothing
    return durable;
}

void OutputFile::discard()
{
    if (m_descriptor >= 0) ::close(std::exchange(m_descriptor, -1));
    if (!m_temporaryPath.empty()) ::unlink(m_temporaryPath.c_str());
    m_temporaryPath.clear();
}

} // namespace filature
