// SPDX-License-Identifier: GPL-3.0-or-later
// What a file turns out to be before SQLite touches it, so that a failed opening leaves it untouched and says why.
#pragma once

#include "core/error.h"
#include "storage/keymaterial.h"
#include "storage/openfile.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace filature::storage {

inline constexpr std::uint32_t kApplicationId = 0x46494c54; // "FILT", in SQLite's header at offset 68

// Folder resolved, last part as given: SQLite refuses links anywhere in a path, we only at its end.
[[nodiscard]] Result<std::string> canonicalPath(const std::string &path);

// Reads at most a few pages. Used under OpenFile::openingMutex(), and closed before the first connection is opened.
// When the case is already open in this process its bytes are not read at all: then only the key is compared, and
// SQLite decides about the rest.
class CaseProbe
{
public:
    // NotFound, NotAFile, IsALink, Refused (another hard link), PermissionDenied, NotACase, Damaged (truncated).
    [[nodiscard]] static Result<CaseProbe> examine(const std::string &path);
    ~CaseProbe();
    CaseProbe(CaseProbe &&other) noexcept;
    CaseProbe &operator=(CaseProbe &&) = delete;

    // For an encrypted case: WrongKey, Damaged (which page), NotACase. For a plain case: key = nullptr. Then the
    // header: NotACase (another application's), NewerFormat, Damaged (length).
    [[nodiscard]] Result<void> check(const DerivedKey *key);
    void close();

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] const FileIdentity &identity() const { return m_identity; }
    [[nodiscard]] const std::shared_ptr<OpenFile> &alreadyOpen() const { return m_alreadyOpen; }
    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    [[nodiscard]] bool looksEncrypted() const; // some pages cannot be told from random bytes
    [[nodiscard]] const Salt &salt() const { return m_salt; }
    [[nodiscard]] bool isWritable() const { return m_writable; } // the file and its folder
    [[nodiscard]] bool isFolderWritable() const { return m_folderWritable; }
    [[nodiscard]] bool hasLog() const { return m_hasLog; }         // a -wal with content lies beside it
    [[nodiscard]] bool mayBeInUse() const { return m_mayBeInUse; } // a -shm lies beside it: another process, or a crash

private:
    CaseProbe() = default;
    [[nodiscard]] Result<void> examineType();
    [[nodiscard]] Result<void> examineStart();
    [[nodiscard]] Result<void> checkEncryption(const DerivedKey &key);
    [[nodiscard]] Result<void> checkHeader();
    [[nodiscard]] Error explainFirstPage(const DerivedKey &key) const;
    [[nodiscard]] bool anyPageVerifies(const DerivedKey &key) const;
    [[nodiscard]] bool logHoldsFirstPage(const DerivedKey &key);
    [[nodiscard]] bool readPage(std::uint32_t number, std::span<std::uint8_t> page) const;
    [[nodiscard]] std::uint32_t pageCount() const { return static_cast<std::uint32_t>(m_size / kPageSize); }

    int m_descriptor = -1;
    std::string m_path;
    FileIdentity m_identity;
    std::shared_ptr<OpenFile> m_alreadyOpen;
    std::int64_t m_size = 0;
    bool m_encrypted = false;
    bool m_writable = false;
    bool m_folderWritable = false;
    bool m_hasLog = false;
    bool m_mayBeInUse = false;
    Salt m_salt{};
    std::string m_header; // the first bytes as SQLite sees them
};

} // namespace filature::storage
