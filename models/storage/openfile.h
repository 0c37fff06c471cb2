// SPDX-License-Identifier: GPL-3.0-or-later
// What this process knows of a case file that it has open.
#pragma once

#include "core/sha256.h"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>

struct sqlite3;

namespace filature::storage {

using Salt = std::array<std::uint8_t, 16>; // the first bytes of an encrypted case

// A file as the system names it, whatever its path. The time of its making tells it from a later file with the same
// number, where the file system keeps that time.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t madeNanoseconds = 0;
    friend auto operator<=>(const FileIdentity &, const FileIdentity &) = default;
};

// One entry for each case file with a CaseFile or a Connection in this process; shared by them. Thread-safe.
//
// POSIX drops every lock that a process holds on a file as soon as the process closes any descriptor of that file,
// SQLite's locks too (https://sqlite.org/howtocorrupt.html, 2.2). So the bytes of a case are read without SQLite only
// while find() says that nobody here has it open, under openingMutex().
class OpenFile
{
public:
    // nullptr when nobody in this process has it open.
    [[nodiscard]] static std::shared_ptr<OpenFile> find(const FileIdentity &identity);
    [[nodiscard]] static std::shared_ptr<OpenFile> enter(const FileIdentity &identity, bool encrypted, const Salt &salt,
                                                         const Digest &keyFingerprint);
    // Held while a case is examined and opened, created or replaced.
    [[nodiscard]] static std::mutex &openingMutex();

    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    [[nodiscard]] const Salt &salt() const { return m_salt; }
    [[nodiscard]] const Digest &keyFingerprint() const { return m_keyFingerprint; } // zeros for a plain case

    // Only one connection at a time checkpoints, so that two never do at once: that could lose the WAL in SQLite
    // before 3.51.3.
    [[nodiscard]] bool claimCheckpointer(const sqlite3 *connection);
    bool releaseCheckpointer(const sqlite3 *connection); // true when it was that connection

private:
    OpenFile(bool encrypted, const Salt &salt, const Digest &keyFingerprint)
        : m_encrypted(encrypted), m_salt(salt), m_keyFingerprint(keyFingerprint)
    {
    }

    const bool m_encrypted;
    const Salt m_salt;
    const Digest m_keyFingerprint;
    std::mutex m_mutex;
    const sqlite3 *m_checkpointer = nullptr;
};

} // namespace filature::storage
