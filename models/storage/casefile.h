// SPDX-License-Identifier: GPL-3.0-or-later
// The case file: one SQLCipher database (or plain SQLite on purpose). FORMAT.md documents it.
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "storage/connection.h"
#include "storage/keymaterial.h"
#include "storage/passphrase.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace filature::storage {

// The key of a case: a passphrase, or none for a plain case. Its bytes are taken as they are (no Unicode
// normalisation). Locked in memory and wiped on destruction.
class CaseKey
{
public:
    CaseKey() = default; // none
    explicit CaseKey(std::string passphrase);
    [[nodiscard]] bool isNone() const { return !m_present; }
    [[nodiscard]] std::string_view passphrase() const { return m_secret.view(); }
    // Not empty, and without NUL: HMAC pads its key with zeros, so that one behind a passphrase would make no
    // difference.
    [[nodiscard]] bool isUsable() const
    {
        return !passphrase().empty() && passphrase().find('\0') == std::string_view::npos;
    }

private:
    SecretBytes m_secret;
    bool m_present = false;
};

struct NewCaseOptions
{
    std::string title;
    std::string reference;
};

struct CaseInfo
{
    std::string id; // random UUID, made with the case
    std::string title;
    std::string reference;
    std::int64_t createdUtcMicroseconds = 0;
    bool encrypted = false;
    bool readOnly = false; // the file, its folder or its medium cannot be written or is full: nothing is journalled either
    int formatVersion = 0;
};

enum class OpenMode : std::uint8_t
{
    Shared, // reads, and short writes of the access journal; other processes may do the same
    Writer, // the one process that imports or changes content; others that ask are told who holds it (Locked)
};

// An open case. The object is thread-safe for connect(); each Connection belongs to one thread and ends before the
// object. While a case is open nobody in this process may open and close the file by other means: POSIX would drop
// SQLite's locks.
class CaseFile
{
public:
    // Creates a new file; fails with AlreadyExists. It appears under its name when it is complete. Opened as Writer.
    // An encrypted case derives its key once (1,000,000 rounds, about 0.6 s). A passphrase which is empty or has a NUL
    // is refused (Usage).
    [[nodiscard]] static Result<CaseFile> create(const std::string &path, const CaseKey &key,
                                                 const NewCaseOptions &options, const Clock &clock = systemClock());
    // Distinguishes WrongKey (also: a key for a plain case, none for an encrypted one), Damaged (offset says where),
    // NotACase, NewerFormat, Locked (detail: who holds it), NotFound, NotAFile, IsALink, Refused (hard link),
    // PermissionDenied. A failed opening leaves the file as it was. Migrates an older format (in Writer mode; in Shared
    // mode when nobody else holds it). A case that this machine has no witness of is checked first (its whole file is
    // read).
    [[nodiscard]] static Result<CaseFile> open(const std::string &path, const CaseKey &key, OpenMode mode,
                                               const Clock &clock = systemClock());
    ~CaseFile();
    CaseFile(CaseFile &&) noexcept;
    CaseFile &operator=(CaseFile &&) noexcept;

    // A further connection with the same key, without deriving it again. For reading: query_only is set. In Writer mode
    // the oldest Write connection also checkpoints, and empties the log when it is closed: use one for all changes of
    // content.
    enum class Access : std::uint8_t
    {
        Read,
        Write
    };
    [[nodiscard]] Result<Connection> connect(Access access) const;

    [[nodiscard]] const CaseInfo &info() const;
    [[nodiscard]] const std::string &path() const; // absolute, folder links resolved
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] OpenMode mode() const;
    // The key of journal MACs and of keyed hashes of literals; empty in a plain case.
    [[nodiscard]] const std::string &macKey() const;
    [[nodiscard]] const DerivedKey *derivedKey() const; // for this folder only; nullptr for a plain case

private:
    struct Private;
    explicit CaseFile(std::unique_ptr<Private> d);
    [[nodiscard]] static Result<CaseFile> openWith(const std::string &canonical, const CaseKey *key,
                                                   std::optional<DerivedKey> derived, OpenMode mode,
                                                   const Clock &clock);
    std::unique_ptr<Private> d;
};

} // namespace filature::storage
