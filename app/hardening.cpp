// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardening.h"

#include <csignal>
#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace filature::app {

void secureStandardStreams()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) >= 0) continue;
        // open() takes the lowest free number, which is this one.
        if (::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) != descriptor) ::_exit(1);
    }
    ::signal(SIGPIPE, SIG_IGN);
    ::umask(S_IRWXG | S_IRWXO);
}

void forbidDumps()
{
#ifdef NDEBUG
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void returnFreedMemory() { ::mallopt(M_MMAP_THRESHOLD, 1024 * 1024); }

} // namespace filature::app
