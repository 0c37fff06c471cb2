// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keymaterial.h"

#include "core/sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace filature::storage {

SecretBytes::SecretBytes(std::size_t size) : m_size(size)
{
    if (size == 0) return;
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    m_mapped = (size + page - 1) / page * page;
    void *memory = mmap(nullptr, m_mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) std::abort();
    m_data = static_cast<std::uint8_t *>(memory);
    static_cast<void>(mlock(m_data, m_mapped));
    static_cast<void>(madvise(m_data, m_mapped, MADV_DONTDUMP));
}

SecretBytes::SecretBytes(std::string_view bytes) : SecretBytes(bytes.size())
{
    if (!bytes.empty()) std::memcpy(m_data, bytes.data(), bytes.size());
}

SecretBytes::~SecretBytes() { release(); }

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)),
      m_mapped(std::exchange(other.m_mapped, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_mapped = std::exchange(other.m_mapped, 0);
    }
    return *this;
}

void SecretBytes::release()
{
    if (m_data == nullptr) return;
    OPENSSL_cleanse(m_data, m_mapped);
    munmap(m_data, m_mapped);
    m_data = nullptr;
}

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kIvSize = 16;
constexpr std::size_t kHmacSize = 64;
constexpr std::uint8_t kHmacSaltMask = 0x3a; // SQLCipher design: the HMAC key's salt is the file's salt XOR this
constexpr int kHmacKeyRounds = 2;
constexpr std::string_view kPlainStart{"SQLite format 3\0", 16};

bool pbkdf2(std::string_view secret, const Salt &salt, int rounds, std::span<std::uint8_t> out)
{
    return PKCS5_PBKDF2_HMAC(secret.empty() ? "" : secret.data(), static_cast<int>(secret.size()), salt.data(),
                             static_cast<int>(salt.size()), rounds, EVP_sha512(), static_cast<int>(out.size()),
                             out.data()) == 1;
}

} // namespace

Result<DerivedKey> DerivedKey::derive(std::string_view passphrase, const Salt &salt)
{
    DerivedKey key;
    key.m_salt = salt;
    key.m_secret = SecretBytes(2 * kKeySize);
    const auto encryption = key.m_secret.bytes().first(kKeySize);
    const std::string_view raw{reinterpret_cast<const char *>(encryption.data()), encryption.size()};
    Salt hmacSalt = salt;
    for (std::uint8_t &byte : hmacSalt)
        byte ^= kHmacSaltMask;
    if (!pbkdf2(passphrase, salt, kKeyRounds, encryption) ||
        !pbkdf2(raw, hmacSalt, kHmacKeyRounds, key.m_secret.bytes().subspan(kKeySize)))
        return fail(ErrorCode::Internal, "the key could not be derived");
    return key;
}

SecretBytes DerivedKey::specification() const
{
    constexpr std::string_view digits = "0123456789abcdef";
    SecretBytes text(2 * (kKeySize + m_salt.size()) + 3);
    auto out = text.bytes().begin();
    const auto put = [&out, digits](std::uint8_t byte) {
        *out++ = static_cast<std::uint8_t>(digits[byte >> 4]);
        *out++ = static_cast<std::uint8_t>(digits[byte & 15]);
    };
    *out++ = 'x';
    *out++ = '\'';
    std::ranges::for_each(m_secret.bytes().first(kKeySize), put);
    std::ranges::for_each(m_salt, put);
    *out++ = '\'';
    return text;
}

Digest DerivedKey::fingerprint() const { return sha256(m_secret.view()); }

bool DerivedKey::verifies(std::span<const std::uint8_t> page, std::uint32_t number) const
{
    if (page.size() != kPageSize) return false;
    const std::size_t start = number == 1 ? m_salt.size() : 0; // the salt stands before the first page's content
    std::array<std::uint8_t, kPageSize + 4> message{};
    const std::size_t covered = kPageSize - kHmacSize - start;
    std::memcpy(message.data(), page.data() + start, covered);
    for (std::size_t i = 0; i < 4; ++i)
        message[covered + i] = static_cast<std::uint8_t>(number >> (8 * i));
    std::array<std::uint8_t, kHmacSize> expected{};
    unsigned length = 0;
    const auto key = m_secret.bytes().subspan(kKeySize);
    if (HMAC(EVP_sha512(), key.data(), static_cast<int>(key.size()), message.data(), covered + 4, expected.data(),
             &length) == nullptr)
        return false;
    return CRYPTO_memcmp(expected.data(), page.data() + kPageSize - kHmacSize, kHmacSize) == 0;
}

Result<std::string> DerivedKey::decryptFirstPage(std::span<const std::uint8_t> page) const
{
    const std::size_t start = m_salt.size();
    const std::size_t size = kPageSize - kPageReserve - start;
    const std::uint8_t *iv = page.data() + kPageSize - kPageReserve;
    static_assert(kPageReserve == kIvSize + kHmacSize);
    std::string plain(kPlainStart);
    plain.resize(start + size);
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  &EVP_CIPHER_CTX_free);
    int length = 0;
    if (context == nullptr ||
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, m_secret.bytes().data(), iv) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_DecryptUpdate(context.get(), reinterpret_cast<std::uint8_t *>(plain.data() + start), &length,
                          page.data() + start, static_cast<int>(size)) != 1)
        return fail(ErrorCode::Internal, "the first page could not be decrypted");
    return plain;
}

void fillRandom(std::span<std::uint8_t> bytes)
{
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) std::abort();
}

} // namespace filature::storage
