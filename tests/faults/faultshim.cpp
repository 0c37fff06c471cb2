// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into the program under test before the C library: lets the calls of one kind fail, or the process die at one of them.
//
// FILATURE_FAULT = "<what> <number> [<part of a path>]". Calls are counted from 1 in the order in which they come, only those on
// regular files, and only on files whose path contains the last word, if there is one.
//   kill     SIGKILL before the numbered change (write, sync, truncation, renaming, removal)
//   torn     SIGKILL after half of the numbered write
//   full     writes fail with ENOSPC from the numbered change on
//   full1    the same for that change only
//   broken   writes and syncs fail with EIO from the numbered change on
//   broken1  the same for that change only
//   unread   reads fail with EIO from the numbered read on
//   pause    SIGSTOP before the numbered read
//   uneven   every numbered-th read and write is interrupted once or does half of what was asked for
//   count    nothing fails
// FILATURE_FAULT_COUNT = file that gets the number of changes and of reads when the process ends by itself.
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

enum class Fault { None, Kill, Torn, Full, FullOnce, Broken, BrokenOnce, Unread, Pause, Uneven };

struct Plan
{
    Fault fault = Fault::None;
    long number = 0;
    char part[256] = {};
    std::atomic<long> changes{0};
    std::atomic<long> reads{0};
};

Plan &plan()
{
    static Plan thePlan;
    static const bool isRead = [] {
        const char *text = std::getenv("FILATURE_FAULT");
        char word[16] = {};
        if (text == nullptr || std::sscanf(text, "%15s %ld %255s", word, &thePlan.number, thePlan.part) < 2) return false;
        constexpr struct
        {
            const char *word;
            Fault fault;
        } kFaults[] = {{"kill", Fault::Kill},     {"torn", Fault::Torn},           {"full", Fault::Full},     {"full1", Fault::FullOnce},
                       {"broken", Fault::Broken}, {"broken1", Fault::BrokenOnce}, {"unread", Fault::Unread}, {"pause", Fault::Pause},
                       {"uneven", Fault::Uneven}};
        for (const auto &each : kFaults)
            if (std::strcmp(each.word, word) == 0) thePlan.fault = each.fault;
        return true;
    }();
    static_cast<void>(isRead);
    return thePlan;
}

template<typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

bool isMeant(const char *path) { return plan().part[0] == '\0' || std::strstr(path, plan().part) != nullptr; }

bool isMeant(int descriptor)
{
    struct stat status;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return false;
    if (plan().part[0] == '\0') return true;
    char link[64];
    char path[4096] = {};
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    return ::readlink(link, path, sizeof path - 1) > 0 && isMeant(path);
}

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    while (true) ::pause();
}

// What becomes of a change: 0 = it happens, else an error number. `mayTear` = it is a write, which can happen by half.
enum class Verdict { Happens, Half, Interrupted, Fails };
Verdict judgeChange(bool isWrite)
{
    const long count = ++plan().changes;
    const bool isIt = count == plan().number;
    const bool isDue = count >= plan().number;
    switch (plan().fault) {
    case Fault::Kill:
        if (isIt) die();
        return Verdict::Happens;
    case Fault::Torn: return isWrite && isIt ? Verdict::Half : Verdict::Happens;
    case Fault::Full:
    case Fault::FullOnce:
        if (!isWrite || !(plan().fault == Fault::Full ? isDue : isIt)) return Verdict::Happens;
        errno = ENOSPC;
        return Verdict::Fails;
    case Fault::Broken:
    case Fault::BrokenOnce:
        if (!(plan().fault == Fault::Broken ? isDue : isIt)) return Verdict::Happens;
        errno = EIO;
        return Verdict::Fails;
    case Fault::Uneven:
        if (!isWrite || count % plan().number != 0) return Verdict::Happens;
        errno = EINTR;
        return (count / plan().number) % 2 == 0 ? Verdict::Half : Verdict::Interrupted;
    default: return Verdict::Happens;
    }
}

Verdict judgeRead()
{
    const long count = ++plan().reads;
    switch (plan().fault) {
    case Fault::Unread:
        errno = EIO;
        return count >= plan().number ? Verdict::Fails : Verdict::Happens;
    case Fault::Pause:
        if (count == plan().number) ::kill(::getpid(), SIGSTOP);
        return Verdict::Happens;
    case Fault::Uneven:
        if (count % plan().number != 0) return Verdict::Happens;
        errno = EINTR;
        return (count / plan().number) % 2 == 0 ? Verdict::Half : Verdict::Interrupted;
    default: return Verdict::Happens;
    }
}

// `perform(size)` does the call for a part of what was asked for.
template<typename Perform>
ssize_t transfer(int descriptor, std::size_t size, bool isWrite, Perform perform)
{
    if (!isMeant(descriptor)) return perform(size);
    switch (isWrite ? judgeChange(true) : judgeRead()) {
    case Verdict::Happens: return perform(size);
    case Verdict::Half: {
        const ssize_t done = perform(size > 1 ? size / 2 : size);
        if (plan().fault == Fault::Torn) die();
        return done;
    }
    case Verdict::Interrupted:
    case Verdict::Fails: break;
    }
    return -1;
}

struct Farewell
{
    ~Farewell()
    {
        const char *path = std::getenv("FILATURE_FAULT_COUNT");
        const int descriptor = path != nullptr ? ::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
        if (descriptor < 0) return;
        char text[64];
        const int size = std::snprintf(text, sizeof text, "%ld %ld\n", plan().changes.load(), plan().reads.load());
        using Write = ssize_t(int, const void *, std::size_t);
        static_cast<void>(next<Write>("write")(descriptor, text, static_cast<std::size_t>(size)));
        ::close(descriptor);
    }
} farewell;

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, std::size_t size)
{
    static const auto real = next<ssize_t(int, const void *, std::size_t)>("write");
    return transfer(descriptor, size, true, [&](std::size_t part) { return real(descriptor, bytes, part); });
}

ssize_t pwrite(int descriptor, const void *bytes, std::size_t size, off_t offset)
{
    static const auto real = next<ssize_t(int, const void *, std::size_t, off_t)>("pwrite");
    return transfer(descriptor, size, true, [&](std::size_t part) { return real(descriptor, bytes, part, offset); });
}

ssize_t pwrite64(int descriptor, const void *bytes, std::size_t size, off64_t offset)
{
    static const auto real = next<ssize_t(int, const void *, std::size_t, off64_t)>("pwrite64");
    return transfer(descriptor, size, true, [&](std::size_t part) { return real(descriptor, bytes, part, offset); });
}

ssize_t read(int descriptor, void *bytes, std::size_t size)
{
    static const auto real = next<ssize_t(int, void *, std::size_t)>("read");
    return transfer(descriptor, size, false, [&](std::size_t part) { return real(descriptor, bytes, part); });
}

ssize_t pread(int descriptor, void *bytes, std::size_t size, off_t offset)
{
    static const auto real = next<ssize_t(int, void *, std::size_t, off_t)>("pread");
    return transfer(descriptor, size, false, [&](std::size_t part) { return real(descriptor, bytes, part, offset); });
}

ssize_t pread64(int descriptor, void *bytes, std::size_t size, off64_t offset)
{
    static const auto real = next<ssize_t(int, void *, std::size_t, off64_t)>("pread64");
    return transfer(descriptor, size, false, [&](std::size_t part) { return real(descriptor, bytes, part, offset); });
}

int fsync(int descriptor)
{
    static const auto real = next<int(int)>("fsync");
    return isMeant(descriptor) && judgeChange(false) == Verdict::Fails ? -1 : real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = next<int(int)>("fdatasync");
    return isMeant(descriptor) && judgeChange(false) == Verdict::Fails ? -1 : real(descriptor);
}

int ftruncate(int descriptor, off_t size)
{
    static const auto real = next<int(int, off_t)>("ftruncate");
    return isMeant(descriptor) && judgeChange(false) == Verdict::Fails ? -1 : real(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size)
{
    static const auto real = next<int(int, off64_t)>("ftruncate64");
    return isMeant(descriptor) && judgeChange(false) == Verdict::Fails ? -1 : real(descriptor, size);
}

int unlink(const char *path) noexcept
{
    static const auto real = next<int(const char *)>("unlink");
    return isMeant(path) && judgeChange(false) == Verdict::Fails ? -1 : real(path);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int(const char *, const char *)>("rename");
    return isMeant(to) && judgeChange(false) == Verdict::Fails ? -1 : real(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto real = next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return isMeant(to) && judgeChange(false) == Verdict::Fails ? -1 : real(fromFolder, from, toFolder, to, flags);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto real = next<int(int, const char *, int, const char *, int)>("linkat");
    return isMeant(to) && judgeChange(false) == Verdict::Fails ? -1 : real(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    static const auto real = next<int(const char *, const char *)>("link");
    return isMeant(to) && judgeChange(false) == Verdict::Fails ? -1 : real(from, to);
}

} // extern "C"
