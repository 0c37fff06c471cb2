// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in memory that is not swapped or dumped, and what SQLCipher 4 does with them.
#pragma once

#include "core/error.h"
#include "storage/openfile.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace filature::storage {

// Bytes of a secret on pages of their own: locked in memory where the system allows it, left out of core dumps, wiped
// at the end.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); // zeros; aborts without memory
    explicit SecretBytes(std::string_view bytes);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;

    [[nodiscard]] std::span<std::uint8_t> bytes() { return {m_data, m_size}; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_data, m_size}; }
    [[nodiscard]] std::string_view view() const { return {reinterpret_cast<const char *>(m_data), m_size}; }

private:
    void release();

    std::uint8_t *m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_mapped = 0;
};

// SQLCipher's format 4 with the pages and the rounds of a case.
inline constexpr int kPageSize = 16384;
inline constexpr int kPageReserve = 80; // IV 16 bytes, HMAC-SHA512 64 bytes
inline constexpr int kKeyRounds = 1'000'000;

// The key of one encrypted case. About 0.6 s to derive.
class DerivedKey
{
public:
    [[nodiscard]] static Result<DerivedKey> derive(std::string_view passphrase, const Salt &salt);

    [[nodiscard]] const Salt &salt() const { return m_salt; }
    // x'<key><salt>', as SQLCipher takes a key that it does not derive itself.
    [[nodiscard]] SecretBytes specification() const;
    // Equal for equal keys, and of no use for finding the key.
    [[nodiscard]] Digest fingerprint() const;
    // Whether the stored page (kPageSize bytes) with this number (from 1) carries this key's HMAC.
    [[nodiscard]] bool verifies(std::span<const std::uint8_t> page, std::uint32_t number) const;
    // The first page as SQLite sees it, of a page that verifies. Without the last kPageReserve bytes.
    [[nodiscard]] Result<std::string> decryptFirstPage(std::span<const std::uint8_t> page) const;

private:
    SecretBytes m_secret; // encryption key 32 bytes, HMAC key 32 bytes
    Salt m_salt{};
};

void fillRandom(std::span<std::uint8_t> bytes); // from the system's generator; aborts when there is none

} // namespace filature::storage
