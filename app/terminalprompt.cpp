// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminalprompt.h"

#include "core/jobcontrol.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace filature::app {

namespace {

constexpr int kPollMs = 100;
constexpr std::size_t kMostBytes = 4096;

// What the terminal was like while it is silent; the descriptor last, since it says that the rest is valid.
termios silenced{};
std::atomic<int> silencedDescriptor{-1};

// The terminal without echo, until the end of the object.
class SilentTerminal
{
public:
    explicit SilentTerminal(int descriptor)
    {
        if (::tcgetattr(descriptor, &silenced) != 0) return;
        silencedDescriptor = descriptor;
        termios quiet = silenced;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ICANON;
        ::tcsetattr(descriptor, TCSAFLUSH, &quiet);
    }
    ~SilentTerminal()
    {
        TerminalPrompt::restore();
        silencedDescriptor = -1;
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
};

void show(int descriptor, const std::string &text)
{
    // A terminal that cannot be written cannot be answered either: reading tells.
    if (::write(descriptor, text.data(), text.size()) < 0) return;
}

words::Outcome<std::string> readLine(int descriptor, JobControl &job)
{
    std::string line;
    line.reserve(kMostBytes); // so that no copy of it is left behind when it grows
    while (line.size() < kMostBytes) {
        FILATURE_TRY(job.check());
        pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, kPollMs) <= 0) continue;
        char c = 0;
        const ssize_t got = ::read(descriptor, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || c == '\n') break;
        line += c;
    }
    return line;
}

} // namespace

bool TerminalPrompt::isPossible() { return ::isatty(STDIN_FILENO) == 1 || ::isatty(STDERR_FILENO) == 1; }

words::Outcome<std::string> TerminalPrompt::ask(const QString &question, JobControl &job)
{
    const int descriptor = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) return failErrno("/dev/tty", errno, ErrorCode::ReadFailed);
    show(descriptor, question.toStdString() + ' ');
    words::Outcome<std::string> line;
    {
        const SilentTerminal silent(descriptor);
        line = readLine(descriptor, job);
    }
    show(descriptor, "\n");
    ::close(descriptor);
    return line;
}

void TerminalPrompt::restore()
{
    const int descriptor = silencedDescriptor;
    if (descriptor >= 0) ::tcsetattr(descriptor, TCSAFLUSH, &silenced);
}

} // namespace filature::app
