// SPDX-License-Identifier: GPL-3.0-or-later
// The case file: one SQLCipher database (or plain SQLite on purpose). FORMAT.md documents it.
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "storage/connection.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace filature {
class JobControl;
}

namespace filature::storage {

// The key of a case: a passphrase, or none for a plain case. Wiped on destruction.
class CaseKey
{
public:
    CaseKey() = default; // none
    explicit CaseKey(std::string passphrase);
    ~CaseKey();
    CaseKey(CaseKey &&) noexcept = default;
    CaseKey &operator=(CaseKey &&) noexcept = default;
    [[nodiscard]] bool isNone() const { return !m_present; }
    [[nodiscard]] const std::string &passphrase() const { return m_passphrase; }

private:
    std::string m_passphrase;
    bool m_present = false;
};

struct NewCaseOptions
{
    std::string title;
    std::string reference;
};

struct CaseInfo
{
    std::string id;        // random UUID, made with the case
    std::string title;
    std::string reference;
    std::int64_t createdUtcMicroseconds = 0;
    bool encrypted = false;
    int formatVersion = 0;
};

enum class OpenMode : std::uint8_t {
    Shared,  // reads, and short writes of the access journal; other processes may do the same
    Writer,  // the one process that imports or changes content; others that ask are told who holds it (Locked)
};

// An open case. The object is thread-safe for connect(); each Connection belongs to one thread.
class CaseFile
{
public:
    // Creates a new file; fails with AlreadyExists. An encrypted case derives its key once (>= 1,000,000 rounds).
    [[nodiscard]] static Result<CaseFile> create(const std::string &path, const CaseKey &key, const NewCaseOptions &options,
                                                 const Clock &clock = systemClock());
    // Distinguishes WrongKey, Damaged, NotACase, NewerFormat, Locked (detail: who holds it), NotFound, NotAFile, IsALink.
    // Migrates an older format (in Writer mode; in Shared mode when nobody else holds it).
    [[nodiscard]] static Result<CaseFile> open(const std::string &path, const CaseKey &key, OpenMode mode,
                                               const Clock &clock = systemClock());
    ~CaseFile();
    CaseFile(CaseFile &&) noexcept;
    CaseFile &operator=(CaseFile &&) noexcept;

    // A further connection with the same key, without deriving it again. For reading: query_only is set.
    enum class Access : std::uint8_t { Read, Write };
    [[nodiscard]] Result<Connection> connect(Access access) const;

    [[nodiscard]] const CaseInfo &info() const;
    [[nodiscard]] const std::string &path() const;
    [[nodiscard]] const Clock &clock() const;
    // The key of journal MACs and of keyed hashes of literals; empty in a plain case.
    [[nodiscard]] const std::string &macKey() const;

private:
    struct Private;
    explicit CaseFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

// Bits of entropy that a passphrase certainly has, by length and classes (CNIL deliberation 2022-100), and whether it reaches 80.
struct PassphraseStrength
{
    double bits = 0;
    bool enough = false;
};
[[nodiscard]] PassphraseStrength passphraseStrength(std::string_view passphrase);

} // namespace filature::storage
