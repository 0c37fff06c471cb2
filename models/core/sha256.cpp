// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <cstdlib>

namespace filature {

struct Sha256::Context
{
    EVP_MD_CTX *handle = EVP_MD_CTX_new();
    Context() = default;
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    ~Context() { EVP_MD_CTX_free(handle); }
};

namespace {

// OpenSSL's digests fail only without memory or without a provider: nothing sensible can follow.
void require(int status)
{
    if (status != 1) std::abort();
}

} // namespace

Sha256::Sha256() : m_context(std::make_unique<Context>()) { require(EVP_DigestInit_ex(m_context->handle, EVP_sha256(), nullptr)); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(std::string_view bytes) { require(EVP_DigestUpdate(m_context->handle, bytes.data(), bytes.size())); }

void Sha256::addNumber(std::uint64_t number)
{
    std::array<char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(number >> (8 * i));
    add({bytes.data(), bytes.size()});
}

void Sha256::addSized(std::string_view bytes)
{
    addNumber(bytes.size());
    add(bytes);
}

Digest Sha256::digest() const
{
    const Context copy;
    require(EVP_MD_CTX_copy_ex(copy.handle, m_context->handle));
    Digest result{};
    require(EVP_DigestFinal_ex(copy.handle, result.data(), nullptr));
    return result;
}

Digest sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.digest();
}

Digest hmacSha256(std::string_view key, std::string_view bytes)
{
    Digest result{};
    unsigned length = 0;
    if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char *>(bytes.data()),
             bytes.size(), result.data(), &length) == nullptr)
        std::abort();
    return result;
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

void wipe(std::string &secret)
{
    OPENSSL_cleanse(secret.data(), secret.size());
    secret.clear();
}

} // namespace filature
