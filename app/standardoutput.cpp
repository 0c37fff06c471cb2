// SPDX-License-Identifier: GPL-3.0-or-later
#include "standardoutput.h"

#include <cerrno>
#include <unistd.h>

namespace filature::app {

namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;

} // namespace

Result<void> StandardOutput::write(std::string_view bytes)
{
    if (!m_state) return m_state;
    m_buffer += bytes;
    if (m_buffer.size() >= kBufferBytes) return flush();
    return {};
}

Result<void> StandardOutput::flush()
{
    std::string_view rest = m_buffer;
    while (m_state && !rest.empty()) {
        const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
        if (written >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            m_readerGone = errno == EPIPE;
            const ErrorCode code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::WriteFailed;
            m_state = fail(code, "standard output cannot be written");
            m_state.error().systemCode = errno;
        }
    }
    m_buffer.clear();
    return m_state;
}

Result<void> StandardOutput::finish()
{
    if (!m_state) return m_state;
    return flush();
}

} // namespace filature::app
