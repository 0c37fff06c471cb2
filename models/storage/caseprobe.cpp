// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/caseprobe.h"

#include "core/fileio.h"
#include "storage/schema.h"
#include "storage/walframes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace filature::storage {

namespace {

constexpr std::string_view kPlainStart{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderSize = 100; // of SQLite's file format, section 1.3
constexpr off_t kSharedMemoryBytes = 32 * 1024; // of a -shm at least (SQLite's WAL format, 2.1); less where there was no room for it

std::uint32_t bigEndianAt(std::string_view bytes, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[offset + i]);
    return value;
}

// Encrypted pages cannot be told from random bytes. Chi-square over byte values: 255 +- 23 for random bytes, thousands
// for text, programs and pictures; a page of zeros has 255 times its size.
bool looksRandom(std::span<const std::uint8_t> bytes)
{
    constexpr double kLimit = 420; // more than seven standard deviations
    std::array<double, 256> counts{};
    for (const std::uint8_t byte : bytes)
        ++counts[byte];
    const double expected = static_cast<double>(bytes.size()) / 256;
    double sum = 0;
    for (const double count : counts)
        sum += (count - expected) * (count - expected) / expected;
    return sum < kLimit;
}

FileIdentity identityOf(const std::string &path, const struct stat &info)
{
    FileIdentity identity{info.st_dev, info.st_ino, 0};
    struct statx more = {};
    if (statx(AT_FDCWD, path.c_str(), AT_SYMLINK_NOFOLLOW, STATX_BTIME, &more) == 0 &&
        (more.stx_mask & STATX_BTIME) != 0)
        identity.madeNanoseconds = more.stx_btime.tv_sec * 1'000'000'000 + more.stx_btime.tv_nsec;
    return identity;
}

} // namespace

Result<std::string> canonicalPath(const std::string &path)
{
    const std::filesystem::path given(path);
    if (!given.has_filename()) return failAt(ErrorCode::NotAFile, path, -1, "the path has no file name");
    const std::string folder = given.has_parent_path() ? given.parent_path().string() : ".";
    const std::unique_ptr<char, decltype(&std::free)> resolved(realpath(folder.c_str(), nullptr), &std::free);
    if (resolved == nullptr) return failErrno(path, errno, ErrorCode::NotFound);
    return (std::filesystem::path(resolved.get()) / given.filename()).string();
}

CaseProbe::~CaseProbe() { close(); }

CaseProbe::CaseProbe(CaseProbe &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)),
      m_identity(other.m_identity), m_alreadyOpen(std::move(other.m_alreadyOpen)), m_size(other.m_size),
      m_encrypted(other.m_encrypted), m_writable(other.m_writable), m_folderWritable(other.m_folderWritable),
      m_hasLog(other.m_hasLog), m_mayBeInUse(other.m_mayBeInUse), m_salt(other.m_salt),
      m_header(std::move(other.m_header))
{
}

void CaseProbe::close()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
    m_descriptor = -1;
}

Result<CaseProbe> CaseProbe::examine(const std::string &path)
{
    CaseProbe probe;
    FILATURE_TRY_ASSIGN(canonical, canonicalPath(path));
    probe.m_path = std::move(canonical);
    FILATURE_TRY(probe.examineType());
    probe.m_alreadyOpen = OpenFile::find(probe.m_identity);
    if (probe.m_alreadyOpen != nullptr) {
        probe.m_encrypted = probe.m_alreadyOpen->isEncrypted();
        probe.m_salt = probe.m_alreadyOpen->salt();
        return probe;
    }
    FILATURE_TRY(probe.examineStart());
    return probe;
}

Result<void> CaseProbe::examineType()
{
    struct stat info = {};
    if (lstat(m_path.c_str(), &info) != 0) return failErrno(m_path, errno, ErrorCode::ReadFailed);
    if (S_ISLNK(info.st_mode))
        return failAt(ErrorCode::IsALink, m_path, -1, "a case is not opened through a symbolic link");
    if (!S_ISREG(info.st_mode)) return failAt(ErrorCode::NotAFile, m_path, -1, "not a regular file");
    if (info.st_nlink > 1)
        return failAt(ErrorCode::Refused, m_path, -1,
                      "the file has another name (hard link), whose log and lock would differ");
    m_identity = identityOf(m_path, info);
    m_size = info.st_size;
    const std::string folder = std::filesystem::path(m_path).parent_path().string();
    m_folderWritable = access(folder.c_str(), W_OK) == 0;
    m_writable = m_folderWritable && access(m_path.c_str(), W_OK) == 0;
    struct stat log = {};
    m_hasLog = lstat((m_path + "-wal").c_str(), &log) == 0 && S_ISREG(log.st_mode) && log.st_size > 0;
    m_mayBeInUse = lstat((m_path + "-shm").c_str(), &log) == 0 && log.st_size >= kSharedMemoryBytes;
    return {};
}

Result<void> CaseProbe::examineStart()
{
    if (m_size == 0) return failAt(ErrorCode::NotACase, m_path, -1, "the file is empty");
    m_descriptor = ::open(m_path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (m_descriptor < 0) return failErrno(m_path, errno, ErrorCode::ReadFailed);
    std::array<std::uint8_t, kPageSize> start{};
    const ssize_t size = readAt(m_descriptor, start, 0);
    if (size < 0) return failErrno(m_path, errno, ErrorCode::ReadFailed);
    const std::span<const std::uint8_t> bytes(start.data(), static_cast<std::size_t>(size));
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    m_encrypted = !text.starts_with(kPlainStart.substr(0, text.size()));
    if (!m_encrypted) {
        if (text.size() < kHeaderSize)
            return failAt(ErrorCode::Damaged, m_path, m_size, "the file ends within its header");
        m_header = text.substr(0, kHeaderSize);
        return {};
    }
    if (size < kPageSize) {
        if (size < 1024 || !looksRandom(bytes)) return failAt(ErrorCode::NotACase, m_path, -1, "shorter than any case");
        return failAt(ErrorCode::Damaged, m_path, m_size, "the file ends within its first page");
    }
    std::memcpy(m_salt.data(), start.data(), m_salt.size());
    return {};
}

Result<void> CaseProbe::check(const DerivedKey *key)
{
    if (m_alreadyOpen != nullptr) {
        if (key == nullptr || key->fingerprint() == m_alreadyOpen->keyFingerprint()) return {};
        return failAt(ErrorCode::WrongKey, m_path, -1, "the case is open here with another passphrase");
    }
    if (m_encrypted) FILATURE_TRY(checkEncryption(*key));
    return checkHeader();
}

bool CaseProbe::readPage(std::uint32_t number, std::span<std::uint8_t> page) const
{
    const off_t offset = static_cast<off_t>(number - 1) * kPageSize;
    return readAt(m_descriptor, page, offset) == static_cast<ssize_t>(page.size());
}

Result<void> CaseProbe::checkEncryption(const DerivedKey &key)
{
    std::vector<std::uint8_t> page(kPageSize);
    if (readPage(1, page) && key.verifies(page, 1)) {
        FILATURE_TRY_ASSIGN(plain, key.decryptFirstPage(page));
        m_header = plain.substr(0, kHeaderSize);
    } else if (!logHoldsFirstPage(key)) {
        return std::unexpected(explainFirstPage(key));
    }
    bool foreign = false;
    if (m_hasLog)
        visitWalFrames(m_path + "-wal", kPageSize, [&](std::uint32_t number, std::span<const std::uint8_t> frame) {
            foreign = !key.verifies(frame, number);
            return false; // all frames of a log are of one writer
        });
    if (foreign) return failAt(ErrorCode::Damaged, m_path + "-wal", 0, "the log beside the case does not belong to it");
    return {};
}

// A crash while the log was copied into the case can leave its first page half-written; the log still has it.
bool CaseProbe::logHoldsFirstPage(const DerivedKey &key)
{
    if (!m_hasLog) return false;
    visitWalFrames(m_path + "-wal", kPageSize, [&](std::uint32_t number, std::span<const std::uint8_t> frame) {
        if (number != 1) return true;
        auto plain = key.verifies(frame, number) ? key.decryptFirstPage(frame) : fail(ErrorCode::WrongKey);
        if (plain) m_header = plain->substr(0, kHeaderSize);
        return plain.has_value();
    });
    return !m_header.empty();
}

bool CaseProbe::anyPageVerifies(const DerivedKey &key) const
{
    constexpr std::uint32_t kMostPages = 2000; // about 50 ms, spread over the file
    std::vector<std::uint8_t> page(kPageSize);
    const std::uint32_t stride = std::max(1U, pageCount() / kMostPages);
    for (std::uint32_t number = 2; number <= pageCount(); number += stride)
        if (readPage(number, page) && key.verifies(page, number)) return true;
    bool any = false;
    if (!m_hasLog) return false;
    visitWalFrames(m_path + "-wal", kPageSize, [&](std::uint32_t number, std::span<const std::uint8_t> frame) {
        any = key.verifies(frame, number);
        return false;
    });
    return any;
}

bool CaseProbe::looksEncrypted() const
{
    if (m_alreadyOpen != nullptr) return m_encrypted;
    std::vector<std::uint8_t> page(kPageSize);
    for (const std::uint32_t number : {1U, 2U, pageCount() / 2, pageCount()})
        if (number >= 1 && readPage(number, page) && looksRandom(page)) return true;
    return false;
}

Error CaseProbe::explainFirstPage(const DerivedKey &key) const
{
    if (anyPageVerifies(key))
        return failAt(ErrorCode::Damaged, m_path, 0,
                      "page 1 fails its check; the passphrase is right, other pages verify")
            .error();
    if (!looksEncrypted())
        return failAt(ErrorCode::NotACase, m_path, -1, "neither an encrypted case nor a plain one").error();
    return failAt(ErrorCode::WrongKey, m_path, -1, "no page of the file verifies with this passphrase").error();
}

Result<void> CaseProbe::checkHeader()
{
    if (bigEndianAt(m_header, 68) != kApplicationId)
        return failAt(ErrorCode::NotACase, m_path, -1, "a database of another application");
    const auto version = static_cast<int>(bigEndianAt(m_header, 60));
    if (version > kFormatVersion)
        return failAt(ErrorCode::NewerFormat, m_path, -1,
                      "format " + std::to_string(version) + ", this program knows up to " +
                          std::to_string(kFormatVersion));
    if (bigEndianAt(m_header, 16) >> 16 != kPageSize)
        return failAt(ErrorCode::Damaged, m_path, 16, "wrong page size in the header");
    if (m_hasLog) return {}; // the log may have more pages, or those of a checkpoint cut short
    const auto announced = static_cast<std::int64_t>(bigEndianAt(m_header, 28)) * kPageSize;
    if (m_size < announced) return failAt(ErrorCode::Damaged, m_path, m_size, "truncated: the last pages are missing");
    if (m_size > announced)
        return failAt(ErrorCode::Damaged, m_path, announced, "something was appended after the last page");
    return {};
}

} // namespace filature::storage
