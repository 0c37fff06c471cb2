// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfile.h"

#include "core/jobcontrol.h"
#include "words/safetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace filature::app {

namespace {

constexpr int kPollMs = 100;

// An open file, closed at the end unless it is standard input.
class Descriptor
{
public:
    explicit Descriptor(const std::string &path)
        : m_number(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK))
    {
    }
    ~Descriptor()
    {
        if (m_number > STDERR_FILENO) ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

Result<void> append(int descriptor, const std::string &path, std::size_t mostBytes, std::string &bytes, JobControl &job)
{
    std::array<char, 64 * 1024> buffer;
    while (bytes.size() <= mostBytes) {
        FILATURE_TRY(job.check());
        pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, kPollMs) <= 0) continue;
        const ssize_t got = ::read(descriptor, buffer.data(), std::min(buffer.size(), mostBytes + 1 - bytes.size()));
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got < 0) return failErrno(path, errno, ErrorCode::ReadFailed);
        if (got == 0) break;
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return {};
}

} // namespace

words::Outcome<std::string> readInput(const std::string &path, std::size_t mostBytes, JobControl &job)
{
    const Descriptor file(path);
    if (file.number() < 0) return failErrno(path, errno, ErrorCode::ReadFailed);
    struct stat status{};
    if (::fstat(file.number(), &status) == 0 && S_ISDIR(status.st_mode)) return failAt(ErrorCode::NotAFile, path, -1);
    std::string bytes;
    bytes.reserve(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : 4096);
    FILATURE_TRY(append(file.number(), path, mostBytes, bytes, job));
    if (bytes.size() > mostBytes)
        return words::refuse(
            ErrorCode::Usage,
            QCoreApplication::translate("Input", "%1 is too large for what it is meant to be.").arg(words::safeText(path)));
    return bytes;
}

} // namespace filature::app
